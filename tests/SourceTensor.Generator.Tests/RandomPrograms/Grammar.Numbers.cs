using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Numbers.</summary>
internal sealed partial class Grammar
{
    private Term Real(int depth) => depth <= 0 || IsSpent ? Leaf() : draw.Of<Term>(
        (12, Leaf),
        (22, () => new(Kind.Real, draw.Of(Templates.Binary), Real(depth - 1), Real(depth - 1))),
        (12, () => new(Kind.Real, draw.Of(Templates.Unary), Real(depth - 1))),
        (8, () => new(Kind.Real, draw.Of(Templates.Scalar), Real(depth - 1))),
        (14, () => Reduction(depth - 1)),
        (6, () => Element(depth - 1)),
        (5, () => new(Kind.Real, "($0 ? $1 : $2)", Condition(depth - 1), Real(depth - 1), Real(depth - 1))),
        (2, () => new(Kind.Real, "Where($0, $1, $2)", Condition(depth - 1), Real(depth - 1), Real(depth - 1))),
        (4, () => Switch(depth - 1)),
        (8, () => Call(Kind.Real, depth - 1)),
        (4, () => ScanExpression(Kind.Real, depth - 1)),
        (2, () => new(Kind.Real, draw.Of(["Applied(Math.Sin, $0)", "Applied(Positive, $0)", "Mixed($0, 0.35, 0.61)", "Positive($0)"]), Real(depth - 1))),
        (2, () => Applied(depth - 1)),
        (2, () => OfMatrix(depth - 1)));

    private Term Leaf() => draw.Of<Term>(
        (10, () => Named(Kind.Real)),
        (3, () => Constant()),
        (4, () => Element(0)),
        (1, () => new(Kind.Real, "(0.13 * $0)", Integer(0))),
        (1, () => new(Kind.Real, draw.Of(["Rate", "Shift", "Weights[1]", "Weights[^1]"]))));

    private Term? Named(Kind kind) => _scope.Of(kind) is { Count: > 0 } named ? new(kind, draw.Of(named).Name) : null;

    /// <summary>x[i], q[i, j], q[i][j], softmax(v)[i].</summary>
    private Term? Element(int depth)
    {
        var matrices = _scope.Of(Basic.Matrix);
        if (matrices.Count > 0 && draw.Chance(25))
        {
            var matrix = draw.Of(matrices);
            return new(Kind.Real, matrix.Name + draw.Of(["[$0, $1]", "[$0][$1]"]), Index(matrix.Kind.Rows!), Index(matrix.Kind.Columns!));
        }

        var vectors = _scope.Of(Basic.Vector);
        if (vectors.Count == 0)
        {
            return null;
        }

        var vector = draw.Of(vectors);
        return depth > 0 && draw.Chance(50)
            ? new(Kind.Real, draw.Of(["SoftMax($0)[$1]", "LogSoftMax($0)[$1]", "Tanh($0)[$1]"]), Vector(vector.Kind.Rows!, depth - 1), Index(vector.Kind.Rows!))
            : new(Kind.Real, vector.Name + "[$0]", Index(vector.Kind.Rows!, isVector: true));
    }

    private Term Reduction(int depth)
    {
        var length = AnyLength();
        return draw.Of<Term>(
            (8, () => new(Kind.Real, draw.Of(Templates.Reduced), Vector(length, depth))),
            (3, () => new(Kind.Real, draw.Of(["Dot($0, $1)", "MatMul($0, $1)", "Sum($0 * $1)", "Einsum(\"i,i->\", $0, $1)"]), Vector(length, depth), Vector(length, depth))));
    }

    private Term? OfMatrix(int depth)
    {
        var square = Length.Features;
        return !_scope.IsFunction ? null : draw.Of<Term>(
            (4, () => new(Kind.Real, draw.Of(["Sum($0)", "Mean($0)", "Norm($0 + 0.17)", "LogSumExp($0)", "Max($0)", "Sum($0[1..])", "Sum(Sum($0, 0) * 0.7)", "Sum(MaxAlong($0, 1))"]), Matrix(Length.Time, square, depth))),
            (1, () => new(Kind.Real, draw.Of(["Trace($0)", "Sum(Diagonal($0))", "Sum(LowerTriangle($0))"]), Matrix(square, square, depth))),
            (1, () => new(Kind.Real, draw.Of(["Determinant", "LogDeterminant"]) + "(0.2 * Tanh($0) + Tensor2D.Identity<REAL>(w.Length))", Matrix(square, square, depth))));
    }

    private Term Switch(int depth) => draw.Of<Term>(
        (3, () => new(Kind.Real, "($0 switch { 0 => $1, 1 or 2 => $2, > 3 and < 6 => 0.3, _ => $3 })", Integer(1), Real(depth), Real(depth), Real(depth))),
        (1, () => new(Kind.Real, "(($0, $1) switch { (true, false) => $2, (true, true) => 0.4, (false, _) => $3 })", Condition(0), Condition(0), Real(depth), Real(depth))),
        (1, () => new(Kind.Real, $"($0 switch {{ > {draw.Number(0.1, 0.9)} => $1, not < {draw.Number(-0.9, -0.1)} when $2 => $3, var left => left * 0.5 }})", Real(depth), Real(depth), Condition(0), Real(depth))));

    private Term? Call(Kind kind, int depth)
    {
        List<Callable> possible = [.. _scope.Callables.Where(callable => callable.Result == kind)];
        if (possible.Count == 0)
        {
            return null;
        }

        var called = draw.Of(possible);
        return new(kind, called.Format, [.. called.Parameters.Select(parameter => Expression(parameter, depth - 1))]);
    }

    /// <summary>A function handed to a helper as a lambda.</summary>
    private Term Applied(int depth)
    {
        var name = Fresh("z");
        var scope = _scope.Captured(Kind.Real);
        scope.Add(new Variable(name, Kind.Real));
        return new(Kind.Real, $"Applied({name} => $0, $1)", In(scope, () => Real(depth)), Real(depth));
    }
}

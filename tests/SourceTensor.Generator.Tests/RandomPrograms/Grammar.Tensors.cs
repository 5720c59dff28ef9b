using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Tensors.</summary>
internal sealed partial class Grammar
{
    private Term Vector(Length length, int depth)
    {
        var kind = Kind.Vector(length);
        return depth <= 0 || IsSpent ? VectorLeaf(kind) : draw.Of<Term>(
            (10, () => VectorLeaf(kind)),
            (16, () => new(kind, draw.Of(Templates.Binary), Vector(length, depth - 1), Vector(length, depth - 1))),
            (10, () => new(kind, draw.Of(["($0 * $1)", "($0 + $1)", "($0 - $1)", "Max($0, $1)", "Hypot($0, 1.3 + Square($1))", "LogAddExp($0, $1)"]), Real(depth - 1), Vector(length, depth - 1))),
            (6, () => new(kind, draw.Of(["($0 / (1.0 + Square($1)))", "($0 - $1)", "Pow(1.0 + Square($0), Tanh($1))"]), Vector(length, depth - 1), Real(depth - 1))),
            (10, () => new(kind, draw.Of(Templates.Unary), Vector(length, depth - 1))),
            (8, () => new(kind, draw.Of(Templates.Along), Vector(length, depth - 1))),
            (3, () => new(kind, $"Where($0 {draw.Of(["<", ">"])} {draw.Number(-0.6, 0.7)}, $1, $2)", Vector(length, depth - 1), Vector(length, depth - 1), Vector(length, depth - 1))),
            (3, () => new(kind, "($0 ? $1 : $2)", Condition(depth - 1), Vector(length, depth - 1), Vector(length, depth - 1))),
            (3, () => new(kind, "$0.With($1, $2)", Vector(length, 0), Index(length), Bounded(depth - 1))),
            (5, () => Row(length)),
            (5, () => Product(length, depth - 1)),
            (5, () => Gathered(length, depth - 1)),
            (2, () => new(kind, $"Tensor1D.Filled({length.Text}, $0)", Real(depth - 1))),
            (2, () => length == Length.Three ? new(kind, draw.Of(["Tensor1D.Create($0, $1, $2)", "((Tensor1D<REAL>)[$0, $1, $2])"]), Real(depth - 1), Real(depth - 1), Real(depth - 1)) : null),
            (3, () => ScanExpression(kind, depth - 1)),
            (4, () => Call(kind, depth - 1)),
            (1, () => new(kind, $"OneHot<REAL>($0, {length.Text})", Index(length))));
    }

    private Term VectorLeaf(Kind kind) => draw.Of<Term>(
        (10, () => Named(kind)),
        (1, () => kind.Rows == Length.Three ? new(kind, "Weights") : null),
        (1, () => new(kind, $"Tensor1D.Filled({kind.Rows!.Text}, $0)", Constant())),
        (1, () => new(kind, $"Tensor1D.LinearSpace({draw.Number(-1, 0)}, {draw.Number(0, 1)}, {kind.Rows!.Text})")),
        (1, () => new(kind, $"(0.3 * Tensor1D.Range({kind.Rows!.Text}).TOREAL())")));

    private Term? Row(Length length)
    {
        var matrices = _scope.Of(Basic.Matrix).Where(matrix => matrix.Kind.Columns == length).ToList();
        return matrices.Count == 0 ? null : draw.Of(matrices) is var matrix ? new(Kind.Vector(length), matrix.Name + "[$0]", Index(matrix.Kind.Rows!, isVector: true)) : null;
    }

    private Term? Product(Length length, int depth)
    {
        var kind = Kind.Vector(length);
        var (time, features) = (Length.Time, Length.Features);
        return length == features
            ? draw.Of<Term>(
                (2, () => new(kind, "MatMul($0, $1)", Matrix(features, features, depth), Vector(features, depth))),
                (2, () => new(kind, "MatMul($0, $1)", Vector(time, depth), Matrix(time, features, depth))),
                (1, () => new(kind, "Solve(0.2 * Tanh($0) + Tensor2D.Identity<REAL>(w.Length), $1)", Matrix(features, features, depth), Vector(features, depth))),
                (2, () => new(kind, draw.Of(["Sum($0, 0)", "Sum($0, axis: 0)", "Mean(Tanh($0), 0)", "LogSumExp($0, 0)"]), Matrix(time, features, depth))),
                (1, () => new(kind, "Diagonal($0)", Matrix(features, features, depth))))
            : length == time
                ? draw.Of<Term>(
                    (2, () => new(kind, "MatMul($0, $1)", Matrix(time, features, depth), Vector(features, depth))),
                    (2, () => new(kind, draw.Of(["Sum($0, 1)", "MaxAlong($0, 1)", "LogSumExp($0, 1)", "Norm($0 + 0.3, -1)"]), Matrix(time, features, depth))))
                : null;
    }

    /// <summary>Elements at the integers of a tensor.</summary>
    private Term? Gathered(Length length, int depth)
    {
        var indices = _scope.Of(Basic.Indices).Where(variable => variable.Kind.Rows == length).ToList();
        if (indices.Count == 0)
        {
            return null;
        }

        var chosen = draw.Of(indices);
        var named = _scope.Of(Kind.Vector(chosen.Kind.Columns!));
        return named.Count == 0 || draw.Chance(30)
            ? new(Kind.Vector(length), $"Gather($0, {chosen.Name})", Vector(chosen.Kind.Columns!, depth))
            : new(Kind.Vector(length), $"{draw.Of(named).Name}[{chosen.Name}]");
    }

    private Term Matrix(Length rows, Length columns, int depth)
    {
        var kind = Kind.Matrix(rows, columns);
        return depth <= 0 || IsSpent ? MatrixLeaf(kind) : draw.Of<Term>(
            (8, () => MatrixLeaf(kind)),
            (6, () => new(kind, draw.Of(Templates.Binary), Matrix(rows, columns, depth - 1), Matrix(rows, columns, depth - 1))),
            (5, () => new(kind, draw.Of(Templates.Unary), Matrix(rows, columns, depth - 1))),
            (4, () => new(kind, draw.Of(["($0 * $1)", "($0 + $1)", "($0 - $1)"]), Matrix(rows, columns, depth - 1), Vector(columns, depth - 1))),
            (2, () => new(kind, "($0 * Unsqueeze($1, 1))", Matrix(rows, columns, depth - 1), Vector(rows, depth - 1))),
            (3, () => new(kind, draw.Of(["($0 * $1)", "($0 + $1)"]), Real(depth - 1), Matrix(rows, columns, depth - 1))),
            (3, () => new(kind, "Outer($0, $1)", Vector(rows, depth - 1), Vector(columns, depth - 1))),
            (2, () => new(kind, "MatMul($0, $1)", Matrix(rows, Length.Features, depth - 1), Matrix(Length.Features, columns, depth - 1))),
            (2, () => new(kind, draw.Of(["SoftMax($0, 1)", "LogSoftMax($0, -1)", "CumulativeSum(Tanh($0), 0)", "Reverse($0, 0)", "Roll($0, 1, 0)"]), Matrix(rows, columns, depth - 1))),
            (2, () => rows == columns ? new(kind, "Transpose($0)", Matrix(rows, columns, depth - 1)) : null),
            (1, () => new(kind, "$0.With($1, $2)", MatrixLeaf(kind), Index(rows), Vector(columns, depth - 1))),
            (3, () => ScanExpression(kind, depth - 1)),
            (1, () => rows == Length.Time && _scope.Of(new Kind(Basic.Indices, rows, columns)) is { Count: > 0 } indices ? new(kind, $"OneHot<REAL>({draw.Of(indices).Name}, {columns.Text})") : null));
    }

    private Term MatrixLeaf(Kind kind) => draw.Of<Term>(
        (10, () => Named(kind)),
        (1, () => new(kind, $"Tensor2D.Filled({kind.Rows!.Text}, {kind.Columns!.Text}, $0)", Constant())),
        (1, () => new(kind, "Outer($0, $1)", VectorLeaf(Kind.Vector(kind.Rows!)), VectorLeaf(Kind.Vector(kind.Columns!)))));
}

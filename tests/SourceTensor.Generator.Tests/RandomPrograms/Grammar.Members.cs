using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>The class: helpers, the function, its derivatives, its inputs.</summary>
internal sealed partial class Grammar
{
    private const string Header = """
        using System;
        using System.Numerics;
        using SourceTensor;
        using static Programs.Sample;
        using static SourceTensor.TensorMath;

        namespace Programs;

        /// <summary>Random program $0.</summary>
        public static partial class NAME
        {
        $1
        }
        """;

    // What random expressions name; the shrinker drops what they do not need.
    private static readonly string[] s_fixed =
    [
        "public readonly record struct State(REAL P, Tensor1D<REAL> Q, int N)\n{\npublic State Halved(REAL by) => this with { P = 0.5 * P + by };\n}\n",
        "private enum Phase { Early, Late }\n",
        "private const REAL Rate = 0.35;\n",
        "private const int Limit = 2;\n",
        "private static readonly REAL Shift = -0.27;\n",
        "private static readonly Tensor1D<REAL> Weights = [0.5, 1.5, -0.7];\n",
        "private static REAL Applied(Func<REAL, REAL> f, REAL x) => f(x) - 0.3 * f(0.5 * x);\n",
        "private static T Mixed<T>(T x, T y, T weight)\nwhere T : INumber<T> => x + weight * (y - x);\n",
        "private static (REAL Sum, REAL Product) Pair(REAL x, REAL y) => (x + y, x * y);\n",
        "private static REAL Positive(REAL x)\n{\nif (x > 0.0)\n{\nreturn x;\n}\n\nreturn -0.5 * x;\n}\n",
    ];

    private readonly List<Callable> _helpers = [];

    public Term Program(string seed, bool isSingle)
    {
        List<Term> members = [.. s_fixed.Select(text => new Term(null, text))];
        for (var i = draw.Below(3); i > 0; i--)
        {
            members.Add(Helper());
        }

        if (draw.Chance(30))
        {
            members.AddRange(Loss());
        }

        var parameters = Parameters();
        members.Add(new(null, $"[TensorFunction]\npublic static REAL F({string.Join(", ", parameters.Select(Declaration))})\n$0\n", Body(parameters)));
        members.AddRange(Derivatives(parameters, isSingle));
        members.Add(Inputs(parameters));
        return new(null, Header, new Term(null, seed), new Term(null, Term.Lines, [.. members]));
    }

    private Term Helper()
    {
        var name = Fresh("Helper");
        _budget = 7;
        if (draw.Chance(40))
        {
            Length own = new("v.Length");
            var scope = HelperScope(Kind.Vector(own), own);
            scope.Add(new Variable("v", Kind.Vector(own)));
            scope.Add(new Variable("p", Kind.Real));
            var vector = In(scope, () => draw.Chance(50)
                ? new Term(null, $"private static Tensor1D<REAL> {name}(Tensor1D<REAL> v, REAL p) => $0;\n", Vector(own, 2))
                : new Term(null, $"private static Tensor1D<REAL> {name}(Tensor1D<REAL> v, REAL p)\n{{\n$0\nreturn $1;\n}}\n", Statements(2, 2), Vector(own, 2)));
            _helpers.AddRange(new[] { Length.Features, Length.Time, Length.Three }.Select(length => new Callable($"{name}($0, $1)", Kind.Vector(length), Kind.Vector(length), Kind.Real)));
            return vector;
        }

        var scalars = HelperScope(Kind.Real);
        scalars.Add(new Variable("p", Kind.Real, IsAssigned: true));
        scalars.Add(new Variable("q", Kind.Real));
        var scalar = In(scalars, () => new Term(null, $"private static REAL {name}(REAL p, REAL q)\n{{\n$0\nreturn $1;\n}}\n", Statements(2, 2), Real(2)));
        _helpers.Add(new Callable($"{name}($0, $1)", Kind.Real, Kind.Real, Kind.Real));
        return scalar;
    }

    private Scope HelperScope(Kind returned, params Length[] own)
    {
        var scope = new Scope { Returned = returned, Lengths = [Length.Three, .. own] };
        scope.Callables.AddRange(_helpers.Where(callable => callable.Parameters.All(parameter => parameter == Kind.Real)));
        return scope;
    }

    /// <summary>Statements whose variables the rest of the block sees.</summary>
    private Term Statements(int most, int depth) => new(null, Term.Lines, [.. Enumerable.Range(0, draw.Below(most + 1)).Select(_ => Statement(depth))]);

    /// <summary>A function whose gradient is declared, so that the program may call it.</summary>
    private IEnumerable<Term> Loss()
    {
        _budget = 10;
        Length own = new("v.Length");
        var scope = HelperScope(Kind.Real, own);
        scope.Add(new Variable("a", Kind.Real));
        scope.Add(new Variable("v", Kind.Vector(own)));
        yield return In(scope, () => new Term(null, "[TensorFunction(Defaults = false)]\npublic static REAL Loss(REAL a, Tensor1D<REAL> v)\n{\n$0\nreturn $1;\n}\n", Statements(1, 1), new Term(Kind.Real, "$0 + a * Sum(Square(v) * Sin($1))", Real(2), Real(1))));
        yield return new(null, "[Gradient(nameof(Loss))]\npublic static partial (REAL Value, REAL A, Tensor1D<REAL> V) LossGradient(REAL a, Tensor1D<REAL> v);\n");
        foreach (var length in new[] { Length.Features, Length.Time, Length.Three })
        {
            _helpers.Add(new Callable("LossGradient($0, $1).A", Kind.Real, Kind.Real, Kind.Vector(length)));
            _helpers.Add(new Callable("LossGradient($0, $1).V", Kind.Vector(length), Kind.Real, Kind.Vector(length)));
        }

        _helpers.Add(new Callable("Loss($0, $1)", Kind.Real, Kind.Real, Kind.Vector(Length.Features)));
    }

    private List<Variable> Parameters()
    {
        List<Variable> all = [new("a", Kind.Real), new("x", Kind.Vector(Length.Time)), new("w", Kind.Vector(Length.Features)), new("n", Kind.Int)];
        Variable[] more =
        [
            new("b", Kind.Real), new("y", Kind.Vector(Length.Time)), new("m", Kind.Matrix(Length.Time, Length.Features)), new("g", Kind.Matrix(Length.Features, Length.Features)),
            new("choices", new Kind(Basic.Indices, Length.Time, Length.Features)), new("kinds", new Kind(Basic.Indices, Length.Time, Length.Three)),
            new("valid", new Kind(Basic.Flags, Length.Time)), new("flag", Kind.Bool), new("start", Kind.Record),
        ];
        all.AddRange(more.Where(parameter => draw.Chance(parameter.Kind == Kind.Record ? 12 : 45)));
        return all;
    }

    private static string Declaration(Variable parameter) => $"{parameter.Kind.CSharp} {parameter.Name}";

    private Term Body(List<Variable> parameters)
    {
        var scope = new Scope { Returned = Kind.Real, Lengths = [Length.Time, Length.Time, Length.Features, Length.Features, Length.Three, Length.Count] };
        parameters.ForEach(scope.Add);
        scope.Callables.AddRange(_helpers);
        return In(scope, () =>
        {
            List<Term> statements = [.. Guards()];
            for (var i = 1 + draw.Below(5); i > 0; i--)
            {
                _budget = 10;
                statements.Add(Statement(2));
            }

            _budget = 8;
            statements.Add(new(null, "return $0;", Result()));
            return new Term(null, Term.Block, [.. statements]);
        });
    }

    private IEnumerable<Term> Guards() => draw.Below(12) switch
    {
        0 => [new(null, "if (n < 1)\n{\nthrow new ArgumentException(\"there is nothing to count\", nameof(n));\n}")],
        1 => [new(null, "ArgumentOutOfRangeException.ThrowIfNegative(n);")],
        2 => [new(null, "if (REAL.IsNaN(a) || w.Length < 2)\n{\nthrow new InvalidOperationException($\"{nameof(w)} has {w.Length} elements\");\n}")],
        _ => [],
    };

    /// <summary>Of most that was computed, so that little of the program is in vain.</summary>
    private Term Result()
    {
        List<Term> parts = [Real(3)];
        foreach (var variable in _scope.Variables.Where(variable => (variable.IsAssigned || variable.IsWritten || variable.Name.StartsWith('r')) && draw.Chance(60)).TakeLast(5))
        {
            if (variable.Kind == Kind.Real)
            {
                parts.Add(new(Kind.Real, variable.Name));
            }
            else if (variable.Kind.IsTensor)
            {
                parts.Add(new(Kind.Real, draw.Of([$"Sum({variable.Name})", $"0.7 * Sum(Sin({variable.Name}))", $"Sum(Square({variable.Name}))"])));
            }
        }

        return parts.Aggregate((sum, next) => new Term(Kind.Real, "$0 + $1", sum, next));
    }

    private IEnumerable<Term> Derivatives(List<Variable> parameters, bool isSingle)
    {
        var inputs = string.Join(", ", parameters.Select(Declaration));
        List<Variable> floating = [.. parameters.Where(parameter => parameter.Kind == Kind.Real || parameter.Kind.IsTensor || parameter.Kind == Kind.Record)];
        List<Variable> wrt = [.. floating.Where(_ => draw.Chance(85))];
        wrt = wrt.Count == 0 ? floating : wrt;
        var results = string.Join(", ", wrt.Select(parameter => $"{parameter.Kind.CSharp} {Upper(parameter.Name)}"));
        yield return Declared("[Gradient(nameof(F), Mode = DerivativeMode.Reverse)]", $"(REAL Value, {results}) FReverse({inputs})");
        if (draw.Chance(20))
        {
            yield return Declared("[Gradient(nameof(F), Mode = DerivativeMode.Reverse, Checkpoint = true)]", $"(REAL Value, {results}) FCheckpoint({inputs})");
        }

        var tangents = $"{inputs}, {string.Join(", ", wrt.Select(parameter => $"{parameter.Kind.CSharp} {parameter.Name}Tangent"))}";
        switch (draw.Below(6))
        {
            case 0 or 1:
                yield return Declared("[Jvp(nameof(F))]", $"(REAL Value, REAL ValueTangent) FJvp({tangents})");
                break;
            case 2:
                yield return Declared("[Gradient(nameof(F), Mode = DerivativeMode.Forward)]", $"(REAL Value, {results}) FForward({inputs})");
                break;
        }

        if (!isSingle && draw.Chance(15))
        {
            yield return Declared("[Hvp(nameof(F))]", $"(REAL Value, {string.Join(", ", wrt.Select(parameter => $"{parameter.Kind.CSharp} {Upper(parameter.Name)}Hvp"))}) FHvp({tangents})");
        }

        static Term Declared(string attribute, string signature) => new(null, $"{attribute}\npublic static partial {signature};\n");
    }

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private Term Inputs(List<Variable> parameters)
    {
        (int Time, int Features)[] lengths = [(3 + draw.Below(4), 2 + draw.Below(3)), (draw.Chance(60) ? 2 + draw.Below(8) : draw.Below(3), 2 + draw.Below(3))];
        var lists = lengths.Select(length => $"[{string.Join(", ", parameters.Select(parameter => Value(parameter.Kind, length.Time, length.Features)))}]");
        return new(null, "public static object[][] Inputs() =>\n[\n$0\n];\n", new Term(null, Term.Lines, [.. lists.Select(list => new Term(null, list + ","))]));
    }

    private string Value(Kind kind, int time, int features)
    {
        return kind.Basic switch
        {
            Basic.Real => draw.Number(-1.2, 1.2),
            Basic.Int => $"{1 + draw.Below(4)}",
            Basic.Bool => draw.Of(["true", "false"]),
            Basic.Vector => $"Vector({Of(kind.Rows!)}, {Range()})SINGLE",
            Basic.Matrix => $"Matrix({Of(kind.Rows!)}, {Of(kind.Columns!)}, {Range()})SINGLE",
            Basic.Indices => $"Choices({time}, {Of(kind.Columns!)})",
            Basic.Flags => $"Choices({time}, 2) > 0",
            _ => $"new State({draw.Number(-1, 1)}, Vector({features}, {Range()})SINGLE, {draw.Below(3)})",
        };

        int Of(Length length) => length == Length.Time ? time : length == Length.Features ? features : 3;

        string Range() => $"{draw.Number(-1.4, -0.3)}, {draw.Number(0.2, 1.4)}";
    }
}

using System;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Makes programs: every construct that the language has, in any place where it may stand.</summary>
internal sealed partial class Grammar(Draw draw)
{
    private Scope _scope = new();
    private int _names;

    /// <summary>How many more composite expressions there may be.</summary>
    private int _budget;

    private bool IsSpent => --_budget < 0;

    private string Fresh(string prefix) => prefix + ++_names;

    /// <summary>An expression of any kind.</summary>
    private Term Expression(Kind kind, int depth) => kind.Basic switch
    {
        Basic.Real => Real(depth),
        Basic.Int => Integer(depth),
        Basic.Bool => Condition(depth),
        Basic.Vector => Vector(kind.Rows!, depth),
        Basic.Matrix => Matrix(kind.Rows!, kind.Columns!, depth),
        Basic.Tuple => new(kind, "(A: $0, B: $1)", Real(depth), Copy(Kind.Vector(Length.Features), depth)),
        Basic.Record => Record(depth),
        _ => throw new NotSupportedException(),
    };

    private Term Record(int depth)
    {
        var named = _scope.Of(Kind.Record);
        return named.Count > 0 && draw.Chance(60)
            ? draw.Of<Term>(
                (2, () => new(Kind.Record, $"{draw.Of(named).Name} with {{ P = $0 }}", Bounded(depth))),
                (2, () => new(Kind.Record, $"{draw.Of(named).Name} with {{ Q = $0, N = $1 }}", Copy(Kind.Vector(Length.Features), depth), Integer(1))),
                (1, () => new(Kind.Record, $"{draw.Of(named).Name}.Halved($0)", Bounded(depth - 1))))
            : new(Kind.Record, "new State($0, $1, $2)", Bounded(depth), Copy(Kind.Vector(Length.Features), depth), Integer(1));
    }

    /// <summary>A value that may be a variable's own: mostly no second name of another tensor.</summary>
    private Term Copy(Kind kind, int depth)
    {
        var term = Expression(kind, depth);
        return kind.IsTensor && _scope.Variables.Any(variable => variable.Name == term.Text) && !draw.Chance(8) ? new(kind, "$0.Clone()", term) : term;
    }

    /// <summary>A number whose size does not depend on that of what it is computed from.</summary>
    private Term Bounded(int depth) => new(Kind.Real, draw.Of(["Tanh($0)", "Sin($0)", "Sigmoid($0)", "Math.Cos($0)", "(0.8 * Tanh($0))", "Atan($0)", "Exp(-Square($0))"]), Real(depth));

    private Term BoundedOf(Kind kind, int depth) => kind.IsTensor
        ? new(kind, draw.Of(["Tanh($0)", "Sin($0)", "Sigmoid($0)", "(0.8 * Tanh($0))", "Atan($0)"]), Expression(kind, depth))
        : kind == Kind.Real ? Bounded(depth) : Expression(kind, depth);

    private Term Constant(double low = -1.4, double high = 1.4) => new(Kind.Real, draw.Number(low, high) is var number && number.StartsWith('-') ? $"({number})" : number);

    /// <summary>Runs with another scope.</summary>
    private T In<T>(Scope scope, Func<T> make)
    {
        var outer = _scope;
        _scope = scope;
        try
        {
            return make();
        }
        finally
        {
            _scope = outer;
        }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Conditions, integers and indices.</summary>
internal sealed partial class Grammar
{
    private Term Condition(int depth) => draw.Of<Term>(
        (6, () => new(Kind.Bool, $"$0 {draw.Of(["<", ">", "<=", ">="])} {draw.Number(-0.8, 0.9)}", Real(depth - 1))),
        (4, () => new(Kind.Bool, $"$0 {draw.Of(["<", ">", "==", "!=", ">="])} {draw.Below(3)}", Integer(0))),
        (3, () => depth <= 0 || IsSpent ? null : new(Kind.Bool, draw.Of(["($0 && $1)", "($0 || $1)", "($0 & $1)", "($0 ^ $1)"]), Condition(depth - 1), Condition(depth - 1))),
        (1, () => depth <= 0 ? null : new(Kind.Bool, "!($0)", Condition(depth - 1))),
        (1, () => new(Kind.Bool, draw.Of(["$0 is > 0 and < 3", "$0 is 0 or 2", "$0 is not 1", "(Phase)($0 & 1) == Phase.Late"]), Integer(0))),
        (1, () => new(Kind.Bool, $"$0 is > {draw.Number(0.1, 0.4)} or < {draw.Number(-0.5, -0.1)}", Real(depth - 1))),
        (1, () => new(Kind.Bool, "REAL.IsFinite($0)", Real(0))),
        (1, () => _scope.Of(Basic.Flags) is { Count: > 0 } flags && draw.Of(flags) is var chosen ? new(Kind.Bool, chosen.Name + "[$0]", Index(chosen.Kind.Rows!, isVector: true)) : null),
        (2, () => Named(Kind.Bool)));

    private Term Integer(int depth) => draw.Of<Term>(
        (5, () => Named(Kind.Int)),
        (1, () => new(Kind.Int, draw.Of(["0", "1", "2", "Limit"]))),
        (2, () => _scope.Of(Basic.Indices) is { Count: > 0 } indices && draw.Of(indices) is var chosen ? new(Kind.Int, chosen.Name + "[$0]", Index(chosen.Kind.Rows!, isVector: true)) : null),
        (1, () => _scope.Of(Basic.Vector) is { Count: > 0 } vectors ? new(Kind.Int, draw.Of(vectors).Name + ".Length") : null),
        (1, () => depth <= 0 || IsSpent ? null : new(Kind.Int, draw.Of(["($0 + $1)", "($0 - $1)", "Max($0, $1)", "($0 * 2 + $1)"]), Integer(depth - 1), Integer(depth - 1))),
        (1, () => depth <= 0 || IsSpent ? null : new(Kind.Int, draw.Of(["($0 % 3)", "($0 >> 1)", "($0 & 3)", "Math.Abs($0)", "($0 / 2)", "(-$0)", "($0 << 1)", "(~$0)"]), Integer(depth - 1))),
        (1, () => depth <= 0 || IsSpent ? null : new(Kind.Int, "($0 ? $1 : $2)", Condition(0), Integer(0), Integer(0))),
        (1, () => depth <= 0 || IsSpent ? null : new(Kind.Int, "(int)(3.3 * Sigmoid($0))", Real(0))),
        (1, () => depth <= 0 || IsSpent ? null : new(Kind.Int, draw.Of(["ArgMax($0)", "ArgMin($0)"]), Vector(AnyLength(), 0))));

    /// <summary>An index of an axis, in range by construction.</summary>
    /// <param name="isVector">Whether the brackets may count from the end.</param>
    private Term Index(Length length, bool isVector = false)
    {
        List<Variable> counters = [.. _scope.Of(Kind.Int).Where(variable => variable.Bounds.Contains(length))];
        List<Variable> indices = [.. _scope.Of(Basic.Indices).Where(variable => variable.Kind.Columns == length)];
        return draw.Of<Term>(
            (12, () => counters.Count == 0 ? null : new(Kind.Int, draw.Of(counters).Name)),
            (6, () => indices.Count > 0 && draw.Of(indices) is var chosen && _scope.Of(Kind.Int).FirstOrDefault(variable => variable.Bounds.Contains(chosen.Kind.Rows!)) is { } counter
                ? new(Kind.Int, $"{chosen.Name}[{counter.Name}]") : null),
            (1, () => indices.Count == 0 ? null : new(Kind.Int, draw.Of(indices).Name + "[0]")),
            (2, () => new(Kind.Int, "0")),
            (1, () => length.IsTwoAtLeast ? new(Kind.Int, "1") : null),
            (2, () => isVector ? new(null, length.IsTwoAtLeast && draw.Chance(30) ? "^2" : "^1") : null),
            (1, () => counters.Count == 0 ? null : new(Kind.Int, $"({draw.Of(counters).Name} + 1) % {length.Text}")),
            (1, () => _scope.Of(Kind.Vector(length)) is { Count: > 0 } vectors ? new(Kind.Int, $"{draw.Of(["ArgMax", "ArgMin"])}({draw.Of(vectors).Name})") : null),
            (1, () => new(Kind.Int, $"Math.Abs($0) % {length.Text}", Integer(0))));
    }

    private Length AnyLength() => draw.Of(_scope.Lengths);
}

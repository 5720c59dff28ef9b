using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Loops, each with a bound.</summary>
internal sealed partial class Grammar
{
    private Term Loop(int depth) => draw.Of<Term>(
        (10, () => For(depth)),
        (4, () => Foreach(depth)),
        (3, () => While(depth)),
        (2, () => Do(depth)),
        (1, () => Endless(depth)));

    private Term For(int depth)
    {
        var t = Fresh("t");
        var length = draw.Of(_scope.Lengths);
        var outer = _scope.Of(Kind.Int).LastOrDefault(variable => variable.Name[0] == 't' && variable.Bounds.Length > 0);
        Variable counter = new(t, Kind.Int, Bounds: [length]);
        Variable before = new($"({t} - 1)", Kind.Int, Bounds: [length]), after = new($"({t} + 1)", Kind.Int, Bounds: [length]);
        return draw.Of<Term>(
            (10, () => Of($"for (var {t} = 0; {t} < {length.Text}; {t}++)", counter)),
            (4, () => Of($"for (var {t} = {length.Text} - 1; {t} >= 0; {t}--)", counter)),
            (2, () => Of($"for (var {t} = 0; {t} < {length.Text}; {t} += 2)", counter)),
            (4, () => Of($"for (var {t} = 1; {t} < {length.Text}; {t}++)", counter, before)),
            (2, () => Of($"for (var {t} = 0; {t} < {length.Text} - 1; {t}++)", counter, after)),
            (2, () => Of($"for (var {t} = {length.Text} - 2; {t} >= 0; --{t})", counter, after)),
            (3, () => outer is null ? null : Of($"for (var {t} = 0; {t} <= {outer.Name}; {t}++)", counter with { Bounds = outer.Bounds })),
            (2, () => outer is null ? null : Of($"for (var {t} = {outer.Name}; {t} > 0; {t}--)", counter with { Bounds = outer.Bounds })),
            (2, () => Of($"for (var {t} = 0; {t} < {length.Text} && $1; {t}++)", counter)));

        Term Of(string head, params Variable[] variables) => head.Contains("$1", System.StringComparison.Ordinal)
            ? new(null, head + "\n$0", Body(depth, variables), Condition(1))
            : new(null, head + "\n$0", Body(depth, variables));
    }

    private Term Body(int depth, params Variable[] variables) => Block(depth, 1 + draw.Below(3), isLoop: true, variables);

    private Term? Foreach(int depth)
    {
        var name = Fresh("e");
        return draw.Of<Term>(
            (3, () => new(null, $"foreach (var {name} in $1)\n$0", Body(depth, new Variable(name, Kind.Real)), draw.Chance(60) ? VectorLeaf(Kind.Vector(AnyLength())) : Vector(AnyLength(), 1))),
            (2, () => _scope.Of(Basic.Indices) is { Count: > 0 } indices && draw.Of(indices) is var chosen
                ? new(null, $"foreach (var {name} in {chosen.Name})\n$0", Body(depth, new Variable(name, Kind.Int, Bounds: [chosen.Kind.Columns!]))) : null),
            (2, () => _scope.Of(Basic.Matrix) is { Count: > 0 } matrices && draw.Of(matrices) is var chosen
                ? new(null, $"foreach (var {name} in {chosen.Name})\n$0", Body(depth, new Variable(name, Kind.Vector(chosen.Kind.Columns!)))) : null));
    }

    // The counter is stepped first, so that nothing can leave it as it is, and with the loop, so that the shrinker cannot.
    private Term While(int depth)
    {
        var k = Fresh("c");
        return new(null, $"var {k} = 0;\nwhile ({k} < {1 + draw.Below(5)} && $0)\n{{\n{k}++;\n$1\n}}", Condition(2), Counted(depth, k));
    }

    private Term Do(int depth)
    {
        var k = Fresh("c");
        return new(null, $"var {k} = 0;\ndo\n{{\n{k}++;\n$1\n}}\nwhile ({k} < {1 + draw.Below(5)} && $0);", Condition(2), Counted(depth, k));
    }

    private Term Endless(int depth)
    {
        var k = Fresh("c");
        return new(null, $"var {k} = 0;\nwhile (true)\n{{\nif (++{k} > {2 + draw.Below(4)})\n{{\nbreak;\n}}\n\n$0\n}}", Counted(depth, k));
    }

    private Term Counted(int depth, string counter) => Block(depth, 1 + draw.Below(3), isLoop: true, [new Variable(counter, Kind.Int)]) with { Text = Term.Lines };
}

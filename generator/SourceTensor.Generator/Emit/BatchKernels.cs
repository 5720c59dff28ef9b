using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>A batch, lowered, and the C# that its parameters are for some of its members.</summary>
/// <param name="Checks">The kernel that only tests, of all members; null where there is nothing to test.</param>
internal sealed record BatchKernels(BatchPlan Plan, Batch Batch, Kernel Members, Kernel? Checks)
{
    public EquatableArray<Variable> Parameters => Members.Function.Parameters;

    /// <summary>The name that a kernel has for the number of its members.</summary>
    public string Count => Parameters[Batch.Inputs.ToList().FindIndex(input => input.Kind == BatchInputKind.Count)].Name;

    /// <summary>What the structure calls the first of the members that it computes, the part of the batch they are, and their scratch memory.</summary>
    public string First => Free("first");

    public string Part => Free("part");

    public string Workspace => Free("workspace");

    public string Scratch => Free("scratch");

    private string Free(string wish)
    {
        while (Parameters.Any(parameter => parameter.Name == wish))
        {
            wish += "_";
        }

        return wish;
    }

    /// <summary>The parameters that are no tensors or numbers of the caller's: positions behind the inputs are fields.</summary>
    public bool IsField(int position) => position >= Batch.Inputs.Count;

    /// <summary>Whether a kernel is given the parameter, or takes scratch memory by it.</summary>
    public bool IsRead(int position) => !Members.Unused.Contains(position) || Checks?.Unused.Contains(position) == false;

    public Given GivenAs(int parameter) => Plan.Parameters[parameter].Given;

    /// <summary>A text about lengths as C# reads them: those of a ragged parameter are its flat tensor's.</summary>
    public string Text(string lengths)
    {
        foreach (var input in Batch.Inputs.Select((input, i) => (input.Kind, Parameters[i].Name)).Where(input => input.Kind == BatchInputKind.Flat))
        {
            lengths = System.Text.RegularExpressions.Regex.Replace(lengths, $@"(?<![\w.]){input.Name}\.", input.Name + ".Flat.");
        }

        return lengths;
    }

    public string Text(Dimension length) => Text(length.ToString());

    /// <summary>The number of elements of some lengths, as a factor of a product; empty for 1.</summary>
    public string Elements(IEnumerable<Dimension> lengths)
    {
        var factors = lengths.Where(length => !length.Is(1)).Select(length => Members.Function.MayBeNegative(length) ? $"global::System.Math.Max({Text(length)}, 0)" : Parenthesised(Text(length)));
        return string.Join(" * ", factors);
    }

    private static string Parenthesised(string text) => text.Contains(' ') ? $"({text})" : text;

    /// <summary>What a kernel is given: the members that a structure computes, or all of them.</summary>
    public IEnumerable<string> Arguments(Kernel kernel, bool isPart)
    {
        foreach (var i in Enumerable.Range(0, Parameters.Count).Except(kernel.Unused))
        {
            yield return Argument(i, isPart);
        }

        foreach (var symbol in KernelWriter.AxisSymbols(kernel))
        {
            // Of the flat tensor a kernel sees what belongs to its members.
            var own = symbol is ParameterSymbol { Axis: 0, Parameter: var position } && !IsField(position) && Batch.Inputs[position].Kind == BatchInputKind.Flat ? Parameters[position].Name : null;
            yield return own is null || !isPart ? Text(symbol.Text) : $"{own}.Offsets[{First} + {Count}] - {own}.Offsets[{First}]";
        }
    }

    private string Argument(int position, bool isPart)
    {
        var (name, type) = (Parameters[position].Name, Parameters[position].Type);
        if (IsField(position) || type.IsScalar)
        {
            return type.IsScalar ? name : name + ".Span";
        }

        var input = Batch.Inputs[position];
        switch (input.Kind)
        {
            case BatchInputKind.Flat: return isPart ? RunOf(name + ".Flat.Span", name, type.Shape.Skip(1)) : name + ".Flat.Span";
            case BatchInputKind.Offsets:
                var owner = Parameters[position - 1].Name;
                return isPart ? $"{owner}.Offsets.Slice({First}, {Count} + 1)" : owner + ".Offsets";
        }

        var given = Plan.Parameters[input.Parameter];
        if (given.Given == Given.Shared || !isPart)
        {
            return name + ".Span";
        }

        return given.Axis == 0
            ? MembersOf(name + ".Span", type.Shape.Skip(1))
            : $"BatchRunner.From({name}.Span, {Times(First, Elements(type.Shape.Skip(given.Axis + 1)))})";
    }

    /// <summary>The part of a span that holds some members' elements.</summary>
    public string MembersOf(string span, IEnumerable<Dimension> member)
    {
        var elements = Elements(member);
        return $"{span}.Slice({Times(First, elements)}, {Times(Count, elements)})";
    }

    /// <summary>The part of a span that holds some members' items, which lie behind each other like those of a ragged parameter.</summary>
    public string RunOf(string span, string ragged, IEnumerable<Dimension> item)
    {
        var elements = Elements(item);
        return $"{span}[{Range($"{ragged}.Offsets[{First}]", elements)}..{Range($"{ragged}.Offsets[{First} + {Count}]", elements)}]";
    }

    private static string Range(string bound, string elements) => elements.Length == 0 ? bound : $"({bound} * {elements})";

    public static string Times(string left, string right) => right.Length == 0 ? left : left.Length == 0 ? right : $"{left} * {right}";
}

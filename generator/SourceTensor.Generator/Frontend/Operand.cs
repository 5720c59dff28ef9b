using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>What a C# expression means to the front end.</summary>
internal abstract record Operand
{
    /// <summary>The values it is made of, in order.</summary>
    public abstract IEnumerable<ValueOperand> Leaves { get; }

    /// <summary>A name for each of the values, from one for the whole.</summary>
    public IEnumerable<string> LeafNames(string whole) => this is CompositeOperand composite
        ? composite.Fields.Zip(composite.PartNames, (part, name) => part.Value.LeafNames(whole + "_" + name)).SelectMany(names => names)
        : Leaves.Select(_ => whole);

    /// <summary>The same structure around other values, taken in order.</summary>
    public abstract Operand WithLeaves(IEnumerator<ValueOperand> leaves);

    public Operand WithLeaves(IEnumerable<ValueOperand> leaves)
    {
        using var enumerator = leaves.GetEnumerator();
        return WithLeaves(enumerator);
    }
}

/// <summary>Something was reported; whoever meets this says nothing more.</summary>
internal sealed record Poison : Operand
{
    public static Poison Instance { get; } = new();

    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>A scalar or a tensor.</summary>
/// <param name="Memory">
/// Which tensor object it is in the plain program, so that writing through one name and reading through another is noticed;
/// a view has its base's.
/// </param>
internal sealed record ValueOperand(Value Value, Memory? Memory = null, bool IsView = false) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [this];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => leaves.MoveNext() ? leaves.Current : throw new System.InvalidOperationException();
}

/// <summary>A local that has been declared and not yet assigned: C# makes sure that nobody reads it.</summary>
internal sealed record Unassigned(ITypeSymbol Type) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>A tuple or a record struct.</summary>
internal sealed record CompositeOperand(ITypeSymbol Type, IReadOnlyList<(string Name, Operand Value)> Fields) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => Fields.SelectMany(part => part.Value.Leaves);

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) =>
        this with { Fields = [.. Fields.Select(part => (part.Name, part.Value.WithLeaves(leaves)))] };

    /// <summary>What the parts are called: the names a tuple declares, or the numbers of its parts.</summary>
    public IEnumerable<string> PartNames => Type is INamedTypeSymbol { IsTupleType: true } tuple
        ? tuple.TupleElements.Select((element, i) => element.IsExplicitlyNamedTupleElement ? element.Name : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
        : Fields.Select(part => part.Name);

    public Operand? Field(string name) => Fields.Where(part => part.Name == name).Select(part => part.Value).FirstOrDefault();
}

/// <summary>What <c>Scan</c> returned: the last state, and states and outputs stacked over the steps.</summary>
internal sealed record ScanResultOperand(Operand Final, Operand States, Operand? Outputs, Dimension Length) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>A list of things written out, or returned as an array: its elements are picked by constant indices.</summary>
internal sealed record ListOperand(IReadOnlyList<Operand> Items) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => Items.SelectMany(item => item.Leaves);

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => new ListOperand([.. Items.Select(item => item.WithLeaves(leaves))]);
}

/// <summary><c>Steps(n)</c>.</summary>
internal sealed record StepsOperand(Dimension Length) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>A lambda, a local function or a method whose body is at hand, and the variables it sees.</summary>
internal sealed record CallableOperand(IMethodSymbol Method, IOperation Body, Scope Scope) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>An operation as a delegate: <c>Math.Tanh</c> without a call.</summary>
internal sealed record OperationOperand(Ops.ElementwiseOp Op) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

/// <summary>A text: what a message may show, and nothing else has a use for.</summary>
internal sealed record TextOperand(string Text) : Operand
{
    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}

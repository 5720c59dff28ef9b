using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// The C# type that a value of a signature must have. It is told by what it is made of and not by a symbol: a signature
/// needs tensors that no type of the function is, the Hessian's.
/// </summary>
internal abstract record ValueKind
{
    public static ValueKind Of(ITypeSymbol type) => TypeMap.Find(type) is var (element, rank) ? new TensorKind(element, rank) : new CompositeKind(type);

    /// <summary>As emitted code writes it, valid wherever it stands.</summary>
    public abstract string Emitted { get; }

    /// <summary>As a message shows it.</summary>
    public abstract string Shown { get; }

    public abstract bool Is(ITypeSymbol type);

    /// <summary>A value of the type, its leaves numbered on from the given number.</summary>
    /// <param name="onlyFloating">Whether integers and conditions in it are none of the kernel's: it is a derivative.</param>
    public abstract Structure Structure(ref int next, bool onlyFloating);
}

/// <summary>A scalar, of rank 0, or a tensor.</summary>
internal sealed record TensorKind(ElementType Element, int Rank) : ValueKind
{
    public override string Emitted => Rank == 0 ? Element.Keyword() : $"global::SourceTensor.Tensor{Rank}D<{Element.Keyword()}>";

    public override string Shown => Rank == 0 ? Element.Keyword() : $"Tensor{Rank}D<{Element.Keyword()}>";

    public override bool Is(ITypeSymbol type) => TypeMap.Find(type) == (Element, Rank);

    public override Structure Structure(ref int next, bool onlyFloating) => onlyFloating && !Element.IsFloating() ? new StructureGap() : new StructureLeaf(next++);
}

/// <summary>A record struct or tuple. What is neither is refused by the front end, with a better message.</summary>
internal sealed record CompositeKind(ITypeSymbol Type) : ValueKind
{
    public override string Emitted => Type.Emitted();

    public override string Shown => Type.Shown();

    public override bool Is(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, Type);

    public override Structure Structure(ref int next, bool onlyFloating) => onlyFloating ? Structures.GradientBy(Type, ref next) : Structures.Of(Type, ref next);
}

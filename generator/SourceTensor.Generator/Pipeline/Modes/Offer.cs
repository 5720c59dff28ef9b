using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;

namespace SourceTensor.Generator.Pipeline;

/// <summary>A value that a mode's members take beside the function's parameters, or give.</summary>
/// <param name="Name">What a result tuple calls it.</param>
/// <param name="Parameter">The name of the parameter that takes it, or of the destination that it is written to; any name where it is null.</param>
/// <param name="IsDerivative">Whether it is a derivative, so that integers and conditions in it are none of the kernel's.</param>
/// <param name="IsOptional">Whether a declaration may leave it out.</param>
/// <param name="Like">The parameter whose type it has; null for what has a type of its own.</param>
internal sealed record Offer(string Name, string? Parameter, ValueKind Kind, bool IsDerivative, bool IsOptional = false, string? Like = null)
{
    /// <summary>Where it goes when it is not returned.</summary>
    public ParameterRole Destination => Kind switch
    {
        TensorKind { Rank: 0 } => ParameterRole.Out,
        TensorKind or RaggedKind or PerMemberKind => ParameterRole.Destination,
        _ => ParameterRole.Ref,
    };

    /// <summary>The destination as a message shows it.</summary>
    public string ShownDestination => Destination switch
    {
        ParameterRole.Out => $"out {Kind.Shown} {Parameter}",
        ParameterRole.Ref => $"ref {Kind.Shown} {Parameter}",
        _ => $"Span<{IR.ElementTypes.Keyword(Element)}> {Parameter ?? "destination"}",
    };

    /// <summary>The type of the destination, with what is written before it.</summary>
    public string EmittedDestination => Destination switch
    {
        ParameterRole.Out => $"out {Kind.Emitted}",
        ParameterRole.Ref => $"ref {Kind.Emitted}",
        _ => $"global::System.Span<{IR.ElementTypes.Keyword(Element)}>",
    };

    public bool IsDestination(IParameterSymbol given) => (Parameter is null || given.Name == Parameter) && Destination switch
    {
        ParameterRole.Ref => given.RefKind == RefKind.Ref && Kind.Is(given.Type),
        ParameterRole.Out => given.RefKind == RefKind.Out && Kind.Is(given.Type),
        _ => Symbols.IsSpan(given, Element),
    };

    private IR.ElementType Element => Kind switch
    {
        RaggedKind ragged => ragged.Element,
        PerMemberKind result => result.Element,
        _ => ((TensorKind)Kind).Element,
    };
}

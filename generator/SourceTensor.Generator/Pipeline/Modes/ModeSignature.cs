using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// What members of a mode take and give: the signature their declarations must have. The function's parameters come first,
/// then what the mode takes beside them; results are returned or written to destinations.
/// </summary>
internal abstract class ModeSignature
{
    public static IReadOnlyList<ModeSignature> All { get; } = 
    [
        new CompiledSignature(), new GradientSignature(), new VjpSignature(), new JvpSignature(), new HvpSignature(), new HessianSignature(), new JacobianSignature(),
    ];

    public static ModeSignature Of(Mode mode) => All.First(signature => signature.Mode == mode);

    public abstract Mode Mode { get; }

    /// <summary>The full name of the attribute that declares such a member.</summary>
    public string Attribute => $"SourceTensor.{Mode}Attribute";

    /// <summary>Whether it has results for parameters, which must be named.</summary>
    public virtual bool IsDerivative => true;

    /// <summary>Whether one floating-point number is all that it can differentiate.</summary>
    public virtual bool NeedsScalar => true;

    /// <summary>Whether a function gets such a member without asking.</summary>
    public virtual bool IsDefault => false;

    /// <summary>Why there is no such derivative, in the user's terms; null when there is.</summary>
    public virtual string? Refuses(Request request) => null;

    /// <summary>What it takes beside the function's parameters.</summary>
    public virtual IEnumerable<Offer> Inputs(Request request) => [];

    /// <summary>What it gives, in the order of the kernel's results.</summary>
    public abstract IEnumerable<Offer> Results(Request request);

    /// <summary>All that a declaration takes: the function's parameters, then what the mode takes beside them.</summary>
    public IEnumerable<Offer> GivenInputs(Request request) => SingleInputs(request).Select(input => request.Batch?.Input(input) ?? input);

    /// <summary>All that a declaration gives.</summary>
    public IEnumerable<Offer> GivenResults(Request request) => Results(request).Select(result => request.Batch?.Result(result) ?? result);

    /// <summary>What a declaration of a single call takes.</summary>
    public IEnumerable<Offer> SingleInputs(Request request) => request.Function.Parameters
        .Select(parameter => new Offer(parameter.Name, parameter.Name, ValueKind.Of(parameter.Type), IsDerivative: false)).Concat(Inputs(request));

    /// <summary>The parameters that a declaration without a list of them differentiates by.</summary>
    public virtual IEnumerable<IParameterSymbol> Named(IMethodSymbol member, Request request) =>
        request.Function.Parameters.Where(parameter => Results(request with { Wrt = [parameter] }).Any(result => !result.IsOptional && IsNamed(member, result)));

    /// <summary>The order of the parameters' derivatives, given how a declaration lists them.</summary>
    public virtual IReadOnlyList<IParameterSymbol> Ordered(IReadOnlyList<IParameterSymbol> wrt) => wrt;

    /// <summary>The documentation of such a member where the user has not written one.</summary>
    public abstract string Summary(Request request);

    private static bool IsNamed(IMethodSymbol member, Offer result) => member.Parameters.Any(parameter => parameter.Name == result.Parameter)
        || (member.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => element.Name == result.Name));
}

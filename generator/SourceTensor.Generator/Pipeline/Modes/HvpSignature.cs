using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Takes <c>xTangent</c> for each parameter x; gives <c>(T Value, … XGradient, … XHvp)</c>, of which the gradients may be left out.</summary>
internal sealed class HvpSignature : ModeSignature
{
    public override Mode Mode => Mode.Hvp;

    public override IEnumerable<Offer> Inputs(Request request) => request.PerParameter("Tangent", "Tangent");

    public override IEnumerable<Offer> Results(Request request) =>
        [request.Value(), .. request.PerParameter("Gradient", "Gradient", isOptional: true), .. request.PerParameter("Hvp", "Hvp")];

    public override IEnumerable<IParameterSymbol> Named(IMethodSymbol member, Request request) => JvpSignature.WithTangents(member, request.Function);

    public override string Summary(Request request) => $"The value of {request.Reference}, its gradient, and the product of its Hessian with tangents.";
}

using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Takes <c>valueCotangent</c>, of the type of what is differentiated; gives <c>(R Value, … Alpha, … Theta)</c> like a gradient.</summary>
internal sealed class VjpSignature : ModeSignature
{
    public override Mode Mode => Mode.Vjp;

    public override bool NeedsScalar => false;

    public override IEnumerable<Offer> Inputs(Request request) =>
        [new("ValueCotangent", "valueCotangent", ValueKind.Of(request.Differentiated!), IsDerivative: true)];

    public override IEnumerable<Offer> Results(Request request) => [request.Value(), .. request.PerParameter("", "Gradient")];

    public override string Summary(Request request) => $"The value of {request.Reference} and the product of a cotangent with its Jacobian.";
}

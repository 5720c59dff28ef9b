using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary><c>(T Value, … Alpha, … Theta)</c>: a gradient has its parameter's type, and its name with a capital.</summary>
internal sealed class GradientSignature : ModeSignature
{
    public override Mode Mode => Mode.Gradient;

    public override bool IsDefault => true;

    public override IEnumerable<Offer> Results(Request request) => [request.Value(), .. request.PerParameter("", "Gradient")];

    public override string Summary(Request request) =>
        $"The value of {request.Reference} and its gradient with respect to {string.Join(", ", request.Wrt.Select(parameter => $"<c>{parameter.Name}</c>"))}.";
}

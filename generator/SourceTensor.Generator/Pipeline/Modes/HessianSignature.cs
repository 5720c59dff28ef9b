using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// <c>(T Value, Tensor2D&lt;T&gt; Hessian)</c>: the parameters' elements, in the order of the function's parameters and row-major
/// within one, are the rows and the columns.
/// </summary>
internal sealed class HessianSignature : ModeSignature
{
    public override Mode Mode => Mode.Hessian;

    public override IEnumerable<Offer> Results(Request request) =>
        [request.Value(), new("Hessian", "hessian", new TensorKind(TypeMap.Scalar(request.Differentiated!)!.Value, 2), IsDerivative: true)];

    public override IEnumerable<IParameterSymbol> Named(IMethodSymbol member, Request request) => request.Function.Parameters.Where(Symbols.IsDifferentiable);

    public override IReadOnlyList<IParameterSymbol> Ordered(IReadOnlyList<IParameterSymbol> wrt) => [.. wrt.OrderBy(parameter => parameter.Ordinal)];

    public override string Summary(Request request) =>
        $"The value of {request.Reference} and its second derivatives with respect to {string.Join(", ", request.Wrt.Select(parameter => $"<c>{parameter.Name}</c>"))}, in that order.";
}

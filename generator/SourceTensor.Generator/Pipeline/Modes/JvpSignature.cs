using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Takes <c>xTangent</c> for each parameter x that varies; gives <c>(R Value, R ValueTangent)</c>.</summary>
internal sealed class JvpSignature : ModeSignature
{
    public override Mode Mode => Mode.Jvp;

    public override bool NeedsScalar => false;

    public override IEnumerable<Offer> Inputs(Request request) => request.PerParameter("Tangent", "Tangent");

    public override IEnumerable<Offer> Results(Request request) =>
        [request.Value(), new("ValueTangent", "valueTangent", ValueKind.Of(request.Differentiated!), IsDerivative: true)];

    public override IEnumerable<IParameterSymbol> Named(IMethodSymbol member, Request request) => WithTangents(member, request.Function);

    public override string Summary(Request request) => $"The value of {request.Reference} and the product of its Jacobian with tangents.";

    /// <summary>The parameters whose tangents a declaration takes.</summary>
    public static IEnumerable<IParameterSymbol> WithTangents(IMethodSymbol member, IMethodSymbol function) =>
        function.Parameters.Where(parameter => member.Parameters.Any(candidate => candidate.Name == parameter.Name + "Tangent"));
}

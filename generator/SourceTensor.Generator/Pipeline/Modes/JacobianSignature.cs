using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary><c>(R Value, … Alpha, … Theta)</c>: for each parameter one tensor, the result's axes first, then the parameter's.</summary>
internal sealed class JacobianSignature : ModeSignature
{
    public override Mode Mode => Mode.Jacobian;

    public override bool NeedsScalar => false;

    public override IEnumerable<Offer> Results(Request request)
    {
        yield return request.Value();
        if (TypeMap.Find(request.Differentiated) is not var (element, rank))
        {
            yield break;
        }

        foreach (var parameter in request.Wrt.Where(parameter => TypeMap.Find(parameter.Type) is not null))
        {
            yield return new Offer(Symbols.Capitalised(parameter.Name), parameter.Name + "Jacobian", new TensorKind(element, rank + TypeMap.Find(parameter.Type)!.Value.Rank), IsDerivative: true);
        }
    }

    public override string? Refuses(Request request)
    {
        if (TypeMap.Find(request.Differentiated) is not var (_, rank))
        {
            return "a part of its result must be chosen by `Of`";
        }

        return request.Wrt.Where(parameter => TypeMap.Find(parameter.Type) is null).Select(parameter => $"`{parameter.Name}` is neither a number nor a tensor").FirstOrDefault()
            ?? request.Wrt.Where(parameter => rank + TypeMap.Find(parameter.Type)!.Value.Rank > 5)
                .Select(parameter => $"its Jacobian by `{parameter.Name}` has {rank + TypeMap.Find(parameter.Type)!.Value.Rank} axes, and tensors have at most 5").FirstOrDefault();
    }

    public override string Summary(Request request) => $"The value of {request.Reference} and its Jacobian.";
}

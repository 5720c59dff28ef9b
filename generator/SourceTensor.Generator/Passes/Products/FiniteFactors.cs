using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A vector times a matrix in a loop, of which terms with a zero in the vector have to be 0 whatever the matrix has there, is the plain product where
/// the matrix is finite. One that no step changes is looked at once, before the loop.
///
/// Precondition: the matrix is computed outside the loop; something else is relied on already, so that there is a second method anyway.
/// Guard: the sum of the matrix is finite.
/// </summary>
internal static class FiniteFactors
{
    public static Function Run(Function function)
    {
        if (!function.Body.AllEquations().Any(equation => equation.Operation is Assume))
        {
            return function;
        }

        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        var tested = new HashSet<Variable>();
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is not Scan scan)
            {
                builder.Append(equation);
                continue;
            }

            var own = ProductsOfSteps.Own(scan);
            foreach (var matrix in scan.Body.Equations.Where(inner => IsSelected(inner, own)).Select(inner => (Variable)inner.Inputs[1]).Where(tested.Add))
            {
                builder.Origin = equation.Origin;
                builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), builder.Emit(new Sum((int?)null), matrix))]);
            }

            builder.Append(equation with
            {
                Operation = scan with
                {
                    Body = scan.Body with { Equations = scan.Body.Equations.Select(inner => IsSelected(inner, own) ? inner with { Operation = (Contract)inner.Operation with { Selects = false } } : inner).ToEquatableArray() },
                },
            });
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    private static bool IsSelected(Equation equation, HashSet<Variable> own) =>
        equation.Operation is Contract { Selects: true, Operands.Count: 2, Result.Length: 1 } && equation.Output.Type.Element == ElementType.Float64
        && equation.Inputs[1] is Variable { Type.Rank: 2 } matrix && !own.Contains(matrix);
}

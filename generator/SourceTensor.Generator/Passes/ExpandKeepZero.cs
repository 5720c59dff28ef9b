using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// After the last differentiation a product that is 0 where its seed is 0 is a choice between 0 and the product. A quotient by an integer
/// that is known not to be 0 is 0 there anyway.
/// </summary>
internal static class ExpandKeepZero
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        var counters = new HashSet<Value>(function.Body.AllEquations().Select(equation => equation.Operation).OfType<Scan>().Select(scan => scan.Counter));
        return function.MapBodies(body => Run(body, ids, counters));
    }

    private static Body Run(Body body, IdSource ids, HashSet<Value> counters)
    {
        var builder = new Builder(ids);
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            builder.Origin = equation.Origin;
            if (equation.Operation is not KeepZero op)
            {
                builder.Append(equation);
                continue;
            }

            var expanded = IsQuotientByNonzero(builder, equation.Inputs[op.Seeds], counters) ? equation.Inputs[op.Seeds] : op.Expand(builder, equation.Inputs);
            replacements[equation.Output] = equation.Output.Name == op.Name ? expanded : builder.Rename(expanded, equation.Output.Name);
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>x / (n + c), where n counts the steps of a loop, so that it is below 2³¹ − 1, and c is a positive constant: even where the sum overflows it is not 0.</summary>
    private static bool IsQuotientByNonzero(Builder builder, Value product, HashSet<Value> counters) =>
        builder.DefinitionOf(product) is { Operation: Divide } quotient
        && builder.DefinitionOf(quotient.Inputs[1]) is { Operation: Convert } converted
        && builder.DefinitionOf(converted.Inputs[0]) is { Operation: Add } sum
        && sum.Inputs.Any(counters.Contains) && sum.Inputs.Any(input => input is Constant { Bits: > 0, Element: ElementType.Int32 });
}

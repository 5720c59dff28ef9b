using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>After the last differentiation a product that is 0 where its seed is 0 is a choice between 0 and the product.</summary>
internal static class ExpandKeepZero
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
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

            var expanded = op.Expand(builder, equation.Inputs);
            replacements[equation.Output] = equation.Output.Name == op.Name ? expanded : builder.Rename(expanded, equation.Output.Name);
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }
}

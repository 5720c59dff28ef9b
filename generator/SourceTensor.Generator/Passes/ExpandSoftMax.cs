using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Writes log-sum-exp and the softmax family in terms of shifted exponentials and their sum, and a norm as a root of a sum,
/// which is all that lowering knows. It runs after differentiation: the rules of the family are stable where those of its parts would not be.
/// </summary>
internal static class ExpandSoftMax
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
            var expanded = equation.Operation switch
            {
                SoftMaxOp op => op.Expand(builder, equation.Inputs[0]),
                Norm op => op.Expand(builder, equation.Inputs[0]),
                LogSumExp op => op.Expand(builder, equation.Inputs[0]),
                _ => null,
            };
            if (expanded is null)
            {
                builder.Append(equation);
                continue;
            }

            replacements[equation.Output] = builder.Rename(expanded, equation.Output.Name);
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }
}

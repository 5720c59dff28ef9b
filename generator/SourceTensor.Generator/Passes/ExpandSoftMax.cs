using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Writes the softmax family in terms of log-sum-exp, which is all that lowering knows. It runs after differentiation: the
/// rules of the family are stable where those of its parts would not be.
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
            if (equation.Operation is SoftMaxOp op)
            {
                builder.Origin = equation.Origin;
                replacements[equation.Output] = builder.Rename(op.Expand(builder, equation.Inputs[0]), equation.Output.Name);
            }
            else
            {
                builder.Append(equation);
            }
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }
}

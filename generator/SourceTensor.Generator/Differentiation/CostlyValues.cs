using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// What a step computes and would take long to compute again: products of matrices, tensors of expensive functions of them, and
/// results of loops with their partial derivatives, products with exponentials. They are kept for the reversal; what it does not read is removed as dead.
/// </summary>
internal static class CostlyValues
{
    public static IEnumerable<Variable> Of(Body step) => Products(step).Concat(Dots(step)).Concat(Partials(step)).Concat(Exponentials(step));

    private static IEnumerable<Variable> Partials(Body step)
    {
        var own = new HashSet<Variable>(step.Equations.SelectMany(equation => equation.Outputs));
        return step.Equations.Select(equation => equation.Operation).OfType<Custom>().Where(custom => custom.Partials is not null)
            .SelectMany(custom => custom.Rule.Results.Concat(custom.Value!.Results)).OfType<Variable>().Where(own.Contains);
    }

    /// <summary>Both are all that the derivatives of such a product need.</summary>
    private static IEnumerable<Variable> Exponentials(Body step) => step.Equations.Where(equation => equation.Operation is MultiplyExponential && equation.Output.Type.Shape.All(length => length.IsKnownAtEntry))
        .SelectMany(equation => new[] { equation.Inputs[2], equation.Output }).OfType<Variable>().Where(step.Definitions().ContainsKey);

    /// <summary>Numbers of whole rows of which functions are computed that take longer than the row does: these are computed in lanes, for all steps, then.</summary>
    private static IEnumerable<Variable> Dots(Body step) =>
        step.Equations.Where(equation => equation.Operation is Contract && equation.Output.Type is { IsScalar: true, Element: ElementType.Float64 } && LeadsToExpensive(step, equation.Output)).Select(equation => equation.Output);

    private static bool LeadsToExpensive(Body step, Variable number)
    {
        var from = new HashSet<Value> { number };
        foreach (var equation in step.Equations.Where(equation => equation.Operation is ElementwiseOp && equation.Output.Type.IsScalar && equation.Inputs.Any(from.Contains)))
        {
            if (equation.Operation is ElementwiseOp { IsExpensive: true } and not Square)
            {
                return true;
            }

            from.Add(equation.Output);
        }

        return false;
    }

    private static IEnumerable<Variable> Products(Body step)
    {
        var fromProducts = new HashSet<Variable>();
        foreach (var equation in step.Equations.Where(equation => equation.Outputs.Count == 1 && !equation.Output.Type.IsScalar && equation.Output.Type.Shape.All(length => length.IsKnownAtEntry)))
        {
            var isProduct = equation.Operation is Contract op && op.IsWorthACall(equation.Inputs);
            if (!isProduct && !(equation.Operation is ElementwiseOp or Broadcast or Unsqueeze && equation.Inputs.Any(input => input is Variable variable && fromProducts.Contains(variable))))
            {
                continue;
            }

            fromProducts.Add(equation.Output);
            if (isProduct || equation.Operation is ElementwiseOp { IsExpensive: true })
            {
                yield return equation.Output;
            }
        }
    }
}

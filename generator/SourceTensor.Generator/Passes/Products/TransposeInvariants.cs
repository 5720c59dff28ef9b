using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A factor of a product in a loop that does not change there, and whose elements the product would have to reorder in every step, is
/// transposed once, before the loop.
/// </summary>
internal static class TransposeInvariants
{
    /// <summary>Shorter rows are no vectors.</summary>
    private const int ShortestRow = 8;

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => body with { Equations = body.Equations.SelectMany(equation => Run(equation, ids)).ToEquatableArray() });
    }

    private static IEnumerable<Equation> Run(Equation loop, IdSource ids)
    {
        if (loop.Operation is not Scan scan)
        {
            return [loop];
        }

        var before = new Builder(ids);
        var transposed = new Dictionary<(Variable, string, string), Variable>();
        var own = ProductsOfSteps.Own(scan);
        var body = scan.Body with { Equations = scan.Body.Equations.Select(Rewrite).ToEquatableArray() };
        return transposed.Count == 0 ? [loop] : [.. before.Equations, loop with { Operation = scan with { Body = body } }];

        Equation Rewrite(Equation equation)
        {
            if (equation.Operation is not Contract op || Reordered(op, equation.Inputs) is not var (operand, labels) || equation.Inputs[operand] is not Variable factor || own.Contains(factor))
            {
                return equation;
            }

            var key = (factor, op.Operands[operand], labels);
            if (!transposed.TryGetValue(key, out var copy))
            {
                transposed[key] = copy = before.EmitNamed(factor.Name + "_transposed", new Contract([op.Operands[operand]], labels), factor);
            }

            return equation with
            {
                Operation = op with { Operands = op.Operands.Select((other, k) => k == operand ? labels : other).ToEquatableArray() },
                Inputs = equation.Inputs.Select((input, k) => k == operand ? copy : input).ToEquatableArray(),
            };
        }
    }

    /// <summary>The factor that has to be reordered, and the labels of its transposed; null where there is none.</summary>
    private static (int Operand, string Labels)? Reordered(Contract op, IReadOnlyList<Value> factors)
    {
        if (op.IsWorthACall(factors))
        {
            return MatrixForm.Of(op)!.Reordered(op);
        }

        // A vector times a matrix: along the elements of the result.
        var matrix = op.Operands.ToList().FindIndex(labels => labels == op.Result + op.Summed);
        return op is { Operands.Count: 2, Result.Length: 1, Summed.Length: 1 } && matrix >= 0 && op.Operands[1 - matrix] == op.Summed
            && factors[matrix].Type is { Element: ElementType.Float64 } type && !type.Shape.Any(length => length.IsConstant && length.Constant < ShortestRow)
                ? (matrix, op.Summed + op.Result)
                : null;
    }
}

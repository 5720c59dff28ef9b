using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A product of matrices reads a transposed factor as it stands, and writes its result transposed where only that is wanted: no
/// transposed matrix is made.
/// </summary>
internal static class FoldTransposes
{
    public static Function Run(Function function) => function with { Body = Run(function.Body, new Dictionary<Variable, (Value, Permute)>()) };

    private static Body Run(Body body, IReadOnlyDictionary<Variable, (Value Source, Permute Order)> outer)
    {
        var transposed = outer.ToDictionary(pair => pair.Key, pair => pair.Value);
        var equations = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var equation = original.Operation.Bodies.Count == 0 ? original : original.MapBodies(inner => Run(inner, transposed));
            if (OrderOf(equation) is { } order)
            {
                transposed[equation.Output] = (equation.Inputs[0], order);
            }

            equations.Add(WithFactors(equation, transposed));
        }

        return WithResults(body with { Equations = equations.ToEquatableArray() });
    }

    /// <summary>How an equation exchanges axes, if that is all it does.</summary>
    private static Permute? OrderOf(Equation equation) => equation.Operation switch
    {
        Permute permute => permute,
        Contract { Operands: [var labels] } only when labels.Length == only.Result.Length && labels.Distinct().Count() == labels.Length =>
            new Permute(only.Result.Select(label => labels.IndexOf(label)).ToEquatableArray()),
        _ => null,
    };

    private static Equation WithFactors(Equation equation, IReadOnlyDictionary<Variable, (Value Source, Permute Order)> transposed)
    {
        if (equation.Operation is not Contract { Operands.Count: 2 } op)
        {
            return equation;
        }

        for (var k = 0; k < 2; k++)
        {
            while (equation.Inputs[k] is Variable factor && transposed.TryGetValue(factor, out var found))
            {
                // Axis a of the factor is axis Axes[a] of what it was made of.
                var labels = new char[op.Operands[k].Length];
                for (var axis = 0; axis < labels.Length; axis++)
                {
                    labels[found.Order.Axes[axis]] = op.Operands[k][axis];
                }

                var folded = op with { Operands = op.Operands.Select((own, operand) => operand == k ? new string(labels) : own).ToEquatableArray() };
                if (MatrixForm.Of(folded) is null)
                {
                    break;
                }

                op = folded;
                equation = equation with { Operation = op, Inputs = equation.Inputs.Select((input, operand) => operand == k ? found.Source : input).ToEquatableArray() };
            }
        }

        return equation;
    }

    /// <summary>A product that is only read to be transposed is written transposed.</summary>
    private static Body WithResults(Body body)
    {
        var reads = body.ReadCounts();
        var products = body.Equations.Where(equation => equation.Operation is Contract { Operands.Count: 2 } && reads.TryGetValue(equation.Output, out var count) && count == 1)
            .ToDictionary(equation => equation.Output);
        var gone = new HashSet<Variable>();
        var equations = new List<Equation>();
        foreach (var equation in body.Equations)
        {
            if (OrderOf(equation) is { } order && equation.Inputs[0] is Variable product && products.TryGetValue(product, out var definition)
                && definition.Operation is Contract op && op with { Result = new string([.. order.Axes.Select(axis => op.Result[axis])]) } is var folded && MatrixForm.Of(folded) is not null)
            {
                gone.Add(product);
                equations.Add(equation with { Operation = folded, Inputs = definition.Inputs, Origin = definition.Origin });
            }
            else
            {
                equations.Add(equation);
            }
        }

        return gone.Count == 0 ? body : body with { Equations = equations.Where(equation => equation.Outputs.Count != 1 || !gone.Contains(equation.Output)).ToEquatableArray() };
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Logarithms and exponentials that would overflow or cancel on the way become the operation that computes the same without:
/// value and gradient, since it runs before differentiation. An inner value that is also used elsewhere stays for its other
/// readers; what nobody reads any more is removed as dead.
/// </summary>
internal static class StableForms
{
    /// <summary>One file for each.</summary>
    private static readonly IReadOnlyList<StableForm> s_forms =
    [
        LogOfSoftMax.Match, LogOfSumOfExp.Match, LogOfTwoExp.Match, LogOfOnePlusExp.Match, LogOfOneMinusExp.Match, LogOfSigmoid.Match,
        ExpLessOne.Match, ReciprocalOfOnePlusExp.Match,
    ];

    public static Function Run(Function function) => function with { Body = Run(function.Body, new Definitions([]), []) };

    private static Body Run(Body body, Definitions outer, Dictionary<Variable, Value> outerReplacements)
    {
        var definitions = new Definitions(outer);
        var replacements = new Dictionary<Variable, Value>(outerReplacements);
        var equations = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var equation = original with { Inputs = original.Inputs.Select(replacements.Replace).ToEquatableArray() };
            equation = equation.Operation.Bodies.Count > 0
                ? equation with { Operation = equation.Operation.MapBodies(inner => Run(inner, definitions, replacements)) }
                : Rewrite(equation, definitions, replacements);
            definitions.Add(equation);
            equations.Add(equation);
        }

        return body with { Equations = equations.ToEquatableArray(), Results = body.Results.Select(replacements.Replace).ToEquatableArray() };
    }

    private static Equation Rewrite(Equation equation, Definitions definitions, Dictionary<Variable, Value> replacements)
    {
        foreach (var form in s_forms)
        {
            // A constant repeated to a shape may have given the result that shape.
            if (form(equation, definitions) is var (operation, inputs) && operation.Infer(inputs)[0] == equation.Output.Type)
            {
                // What was called after its operation is called after the new one.
                var renamed = equation.Output.Name == equation.Operation.Name ? equation.Output with { Name = operation.Name } : equation.Output;
                if (renamed != equation.Output)
                {
                    replacements[equation.Output] = renamed;
                }

                return equation with { Outputs = [renamed], Operation = operation, Inputs = inputs.ToEquatableArray() };
            }
        }

        return equation;
    }
}

/// <summary>The operation and operands that compute what the equation computes; null when the rule does not apply.</summary>
internal delegate (Op Operation, IReadOnlyList<Value> Inputs)? StableForm(Equation equation, Definitions definitions);

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// What is known at build time: integer arithmetic and comparisons of constants, choices by them, of branches the side
/// that is taken; products and quotients by 1; a constant repeated to a shape that the other operand has anyway is the constant. Every rewrite is
/// exact for every value of the other operand; adding 0 is not one of them, since −0 + 0 is 0.
/// </summary>
internal static class FoldConstants
{
    public static Function Run(Function function) => function with { Body = Run(function.Body, [], []) };

    private static Body Run(Body body, Dictionary<Variable, Value> outer, Dictionary<Variable, Constant> outerRepeated)
    {
        var repeated = new Dictionary<Variable, Constant>(outerRepeated);
        var replacements = new Dictionary<Variable, Value>(outer);
        var equations = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var inputs = original.Inputs.Select(replacements.Replace).ToEquatableArray();
            if (original.Operation is ElementwiseOp && Unrepeat(inputs, repeated) is { } simpler && simpler.Any(input => input.Type.Shape == original.Output.Type.Shape))
            {
                inputs = simpler;
            }

            if (original.Operation is Broadcast && inputs[0] is Constant constant)
            {
                repeated[original.Output] = constant;
            }

            if (original.Operation is Branch branch && inputs[0] is Constant known)
            {
                var taken = Run(known.Bits != 0 ? branch.WhenTrue : branch.WhenFalse, replacements, repeated);
                equations.AddRange(taken.Equations);
                foreach (var (output, result) in original.Outputs.Zip(taken.Results, (output, result) => (output, result)))
                {
                    replacements[output] = result;
                }
            }
            else if (original.Operation.Bodies.Count > 0)
            {
                equations.Add(original with { Inputs = inputs, Operation = original.Operation.MapBodies(inner => Run(inner, replacements, repeated)) });
            }
            else if (Fold(original.Operation, inputs) is { } folded && folded.Type == original.Output.Type)
            {
                replacements[original.Output] = folded;
            }
            else
            {
                equations.Add(original with { Inputs = inputs });
            }
        }

        return body with { Equations = equations.ToEquatableArray(), Results = body.Results.Select(replacements.Replace).ToEquatableArray() };
    }

    private static EquatableArray<Value> Unrepeat(EquatableArray<Value> inputs, Dictionary<Variable, Constant> repeated) =>
        inputs.Select(input => input is Variable variable && repeated.TryGetValue(variable, out var constant) ? constant : input).ToEquatableArray();

    private static Value? Fold(Operation operation, EquatableArray<Value> inputs) => (operation, inputs) switch
    {
        (ElementwiseOp op, _) when Folding.Fold(op, inputs) is { } constant => constant,
        (Where, [Constant condition, var whenTrue, var whenFalse]) => condition.Bits != 0 ? whenTrue : whenFalse,
        (ComparisonOp comparison, [Variable x, Variable y]) when x == y && comparison.OfEqual(x.Type.Element) is { } holds => Constant.Of(holds),
        (LogicalAnd, [Constant known, var other]) => known.Bits != 0 ? other : known,
        (LogicalAnd, [var other, Constant known]) => known.Bits != 0 ? other : known,
        (LogicalOr, [Constant known, var other]) => known.Bits != 0 ? known : other,
        (LogicalOr, [var other, Constant known]) => known.Bits != 0 ? known : other,
        (Multiply, [Constant factor, var x]) when factor.Is(1) => x,
        (Multiply or Divide, [var x, Constant factor]) when factor.Is(1) => x,
        _ => null,
    };
}

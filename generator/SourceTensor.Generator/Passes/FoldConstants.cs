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
    public static Function Run(Function function) => function with { Body = Run(function.Body, [], [], new SymbolSource(function)) };

    private static Body Run(Body body, Dictionary<Variable, Value> outer, Dictionary<Variable, Constant> outerRepeated, SymbolSource symbols)
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
                var taken = symbols.Renamed(Run(known.Bits != 0 ? branch.WhenTrue : branch.WhenFalse, replacements, repeated, symbols));
                equations.AddRange(taken.Equations);
                foreach (var (output, result) in original.Outputs.Zip(taken.Results, (output, result) => (output, result)))
                {
                    replacements[output] = result;
                }
            }
            else if (original.Operation.Bodies.Count > 0)
            {
                equations.Add(original with { Inputs = inputs, Operation = original.Operation.MapBodies(inner => Run(inner, replacements, repeated, symbols)) });
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

    /// <summary>
    /// New names for lengths: a side may have been copied, and binds what the other copy binds. In the body around they would meet.
    /// </summary>
    private sealed class SymbolSource(Function function)
    {
        private int _next = function.Body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>().Select(symbol => symbol.Id).DefaultIfEmpty(-1).Max() + 1;

        /// <summary>The body with a new name for every length that becomes known in it.</summary>
        public Body Renamed(Body body)
        {
            var renamed = body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>().Distinct()
                .ToDictionary(symbol => (Symbol)symbol, symbol => Dimension.Of(symbol with { Id = _next++ }));
            return renamed.Count == 0 ? body : body.MapLengths(length => length.Replace(symbol => renamed.TryGetValue(symbol, out var other) ? other : Dimension.Of(symbol)));
        }
    }
}

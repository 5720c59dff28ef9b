using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A choice between two results of the same operation, which nothing else reads and whose operands differ in one place, is
/// the operation of a choice between these operands: it is computed once. Exact.
/// </summary>
internal sealed class FactorChoices
{
    private readonly Builder _builder;
    private readonly Dictionary<Variable, Equation> _definitions = [];
    private readonly Dictionary<Variable, int> _reads;

    private FactorChoices(Builder builder, Dictionary<Variable, int> reads) => (_builder, _reads) = (builder, reads);

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var pass = new FactorChoices(new Builder(ids), body.ReadCounts());
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            pass._builder.Origin = equation.Origin;
            if (equation.Operation is Where choice && pass.TryFactor(choice, equation.Inputs, equation.Output.Type) is { } factored)
            {
                replacements[equation.Output] = pass._builder.Rename(factored, equation.Output.Name);
                if (replacements[equation.Output] is Variable known)
                {
                    pass.Know(equation.Output, known);
                }

                continue;
            }

            pass._builder.Append(equation);
            foreach (var output in equation.Outputs)
            {
                pass._definitions[output] = equation;
            }
        }

        return replacements.Replace(pass._builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>What has become of a choice may be a side of another one.</summary>
    private void Know(Variable choice, Variable factored)
    {
        _definitions[factored] = _builder.Equations.Last(equation => equation.Outputs.Contains(factored));
        _reads[factored] = _reads.TryGetValue(choice, out var count) ? count : 0;
    }

    private Value? TryFactor(Where choice, EquatableArray<Value> inputs, TensorType type)
    {
        if (Definition(inputs[1]) is not { } left || Definition(inputs[2]) is not { } right || left.Output.Type != type || right.Output.Type != type)
        {
            return null;
        }

        if (left.Operation != right.Operation)
        {
            return TryFactorNegative(choice, inputs[0], left, right, isFirst: false) ?? TryFactorNegative(choice, inputs[0], right, left, isFirst: true)
                ?? TryFactorOpposite(choice, inputs[0], left, right, isFirst: false) ?? TryFactorOpposite(choice, inputs[0], right, left, isFirst: true);
        }

        var different = Enumerable.Range(0, left.Inputs.Count).Where(k => left.Inputs[k] != right.Inputs[k]).ToList();
        if (different is not [var place] || (left.Operation is Where && place == 0) || left.Inputs[place].Type != right.Inputs[place].Type || (choice.IsUnpredictable && left.Inputs[place].Type.Element != ElementType.Float64))
        {
            return null;
        }

        var operand = TryFactor(choice, [inputs[0], left.Inputs[place], right.Inputs[place]], left.Inputs[place].Type)
            ?? _builder.Emit(choice, inputs[0], left.Inputs[place], right.Inputs[place]);
        return _builder.Emit(left.Operation, [.. left.Inputs.Select((input, k) => k == place ? operand : input)]);
    }

    /// <summary>A choice between a product and the negative of another one, which is the product of the negative of one of its factors.</summary>
    /// <param name="isFirst">Whether the negative one is the first side.</param>
    private Value? TryFactorNegative(Where choice, Value condition, Equation product, Equation negative, bool isFirst)
    {
        if (product.Operation is not Multiply || negative.Operation is not Negate || Definition(negative.Inputs[0]) is not { Operation: Multiply } other)
        {
            return null;
        }

        for (var place = 0; place < 2; place++)
        {
            if (product.Inputs[1 - place] == other.Inputs[1 - place] && product.Inputs[place].Type == other.Inputs[place].Type)
            {
                var negated = _builder.Negate(other.Inputs[place]);
                var factor = Choose(choice, condition, negated, product.Inputs[place], isFirst);
                return place == 0 ? _builder.Multiply(factor, product.Inputs[1]) : _builder.Multiply(product.Inputs[0], factor);
            }
        }

        return null;
    }

    /// <summary>A choice between a function of one number and the negative of the same function of another one: the function of a choice, or its negative.</summary>
    /// <param name="isFirst">Whether the negative one is the first side.</param>
    private Value? TryFactorOpposite(Where choice, Value condition, Equation function, Equation negative, bool isFirst)
    {
        if (function.Inputs is not [var x] || negative.Operation is not Negate || Definition(negative.Inputs[0]) is not { Inputs: [var y] } other || other.Operation != function.Operation || x.Type != function.Output.Type || y.Type != x.Type)
        {
            return null;
        }

        var value = _builder.Emit(function.Operation, Choose(choice, condition, y, x, isFirst));
        return Choose(choice, condition, _builder.Negate(value), value, isFirst);
    }

    private Value Choose(Where choice, Value condition, Value negative, Value other, bool isFirst) =>
        isFirst ? _builder.Emit(choice, condition, negative, other) : _builder.Emit(choice, condition, other, negative);

    /// <summary>The operation that computes a side, when nothing but the choice reads it and it cannot throw.</summary>
    private Equation? Definition(Value side) => side is Variable variable && _definitions.TryGetValue(variable, out var equation)
        && equation is { Operation: ElementwiseOp, CanThrow: false } && _reads.TryGetValue(variable, out var count) && count == 1 ? equation : null;
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Where it is seen that an operand cannot be positive, or is at least 1, unless it is NaN, exponentials and logarithms are those that rely on it, which
/// are the same functions with fewer tests.
/// </summary>
internal sealed class KnownRanges
{
    private readonly Dictionary<Variable, Range> _ranges = [];

    /// <summary>What is the largest of the elements of another value along an axis, repeated or not.</summary>
    private readonly Dictionary<Variable, (Value Elements, int? Axis)> _largest = [];

    /// <summary>The numbers of which something is the largest.</summary>
    private readonly Dictionary<Variable, HashSet<Value>> _largestOf = [];

    /// <summary>The difference of a number from the largest of some: the largest, and the number.</summary>
    private readonly Dictionary<Variable, (Variable Largest, Value Number)> _differences = [];

    /// <summary>What is added up of the exponentials of such differences: the largest, and the numbers.</summary>
    private readonly Dictionary<Variable, (Variable Largest, HashSet<Value> Numbers)> _exponentials = [];

    /// <summary>Along which axis the largest of some elements is 0, the difference from itself.</summary>
    private readonly Dictionary<Variable, int?> _shifted = [];

    /// <summary>Along which axis the largest of some elements is 1, the exponential of that.</summary>
    private readonly Dictionary<Variable, int?> _ones = [];

    [Flags]
    private enum Range
    {
        Any = 0,
        AtMostZero = 1,
        AtLeastZero = 2,
        AtLeastOne = AtLeastZero | 4,
    }

    public static Function Run(Function function)
    {
        var pass = new KnownRanges();
        return function with { Body = pass.Run(function.Body) };
    }

    private Body Run(Body body) => body with { Equations = body.Equations.Select(Run).ToEquatableArray() };

    private Equation Run(Equation equation)
    {
        if (equation.Operation.Bodies.Count > 0)
        {
            return equation.MapBodies(Run);
        }

        if (equation.Outputs.Count == 1 && equation.Output.Type.Element.IsFloating())
        {
            FindLargest(equation);
            var range = RangeOf(equation);
            if (range != Range.Any)
            {
                _ranges[equation.Output] = range;
            }
        }

        return equation.Operation switch
        {
            Exp { IsOfNegative: false } when Has(equation.Inputs[0], Range.AtMostZero) => equation with { Operation = new Exp(IsOfNegative: true) },
            Log { IsOfOneOrMore: false } when Has(equation.Inputs[0], Range.AtLeastOne) => equation with { Operation = new Log(IsOfOneOrMore: true) },
            _ => equation,
        };
    }

    private Range RangeOf(Equation equation)
    {
        var inputs = equation.Inputs;
        return equation.Operation switch
        {
            Abs or Square or Sqrt or Softplus or Sigmoid or Exp => Range.AtLeastZero,
            Log => Has(inputs[0], Range.AtLeastOne) ? Range.AtLeastZero : Range.Any,
            LogP1 => Of(inputs[0]) & Range.AtLeastZero,
            LogSigmoid => Range.AtMostZero,
            Negate => Negated(Of(inputs[0])),
            Add when IsSumOfAll(equation) => Range.AtLeastOne,
            Add => OfSum(Of(inputs[0]), Of(inputs[1])),
            Subtract when inputs[1] is Variable largest && _largestOf.TryGetValue(largest, out var numbers) && numbers.Contains(inputs[0]) => Range.AtMostZero,
            Subtract when inputs[1] is Variable largest && _largest.TryGetValue(largest, out var known) && known.Elements == inputs[0] => Range.AtMostZero,
            Subtract => OfSum(Of(inputs[0]), Negated(Of(inputs[1]))),
            Multiply when inputs[0] == inputs[1] => Range.AtLeastZero,
            Multiply => OfProduct(Of(inputs[0]), Of(inputs[1])),
            // The quotient by a zero has that one's sign, which may be any.
            Divide when Has(inputs[1], Range.AtLeastOne) || inputs[1] is Constant { Number: not 0 } => OfProduct(Of(inputs[0]), Of(inputs[1])),
            Maximum => ((Of(inputs[0]) | Of(inputs[1])) & Range.AtLeastOne) | (Of(inputs[0]) & Of(inputs[1]) & Range.AtMostZero),
            Minimum => ((Of(inputs[0]) | Of(inputs[1])) & Range.AtMostZero) | (Of(inputs[0]) & Of(inputs[1]) & Range.AtLeastOne),
            Where => Of(inputs[1]) & Of(inputs[2]),
            Sum sum => inputs[0] is Variable terms && _ones.TryGetValue(terms, out var axis) && axis == sum.Axis ? Range.AtLeastOne : Of(inputs[0]) & (Range.AtMostZero | Range.AtLeastZero),
            Broadcast or Unsqueeze or Reshape => Of(inputs[0]),
            _ => Range.Any,
        };
    }

    private void FindLargest(Equation equation)
    {
        var inputs = equation.Inputs;
        switch (equation.Operation)
        {
            case Maximum:
                _largestOf[equation.Output] = [.. inputs.SelectMany(input => input is Variable part && _largestOf.TryGetValue(part, out var parts) ? parts : [input])];
                break;
            case Subtract when inputs[1] is Variable largest && _largestOf.TryGetValue(largest, out var numbers) && numbers.Contains(inputs[0]):
                _differences[equation.Output] = (largest, inputs[0]);
                break;
            case Exp when inputs[0] is Variable difference && _differences.TryGetValue(difference, out var exponent):
                _exponentials[equation.Output] = (exponent.Largest, [exponent.Number]);
                break;
            case Add when inputs[0] is Variable left && inputs[1] is Variable right && _exponentials.TryGetValue(left, out var first) && _exponentials.TryGetValue(right, out var second) && first.Largest == second.Largest:
                _exponentials[equation.Output] = (first.Largest, [.. first.Numbers, .. second.Numbers]);
                break;
            case Largest op:
                _largest[equation.Output] = (inputs[0], op.Axis);
                break;
            case Broadcast or Unsqueeze or Reshape when inputs[0] is Variable variable && _largest.TryGetValue(variable, out var known):
                _largest[equation.Output] = known;
                break;
            case Exp when inputs[0] is Variable shifted && _shifted.TryGetValue(shifted, out var axis):
                _ones[equation.Output] = axis;
                break;
            case Subtract when inputs[1] is Variable largest && _largest.TryGetValue(largest, out var known) && known.Elements == inputs[0]:
                _shifted[equation.Output] = known.Axis;
                break;
        }
    }

    /// <summary>Whether a sum has a term that is e⁰: the exponentials of the differences of all numbers from the largest.</summary>
    private bool IsSumOfAll(Equation sum) => _exponentials.TryGetValue(sum.Output, out var known) && known.Numbers.SetEquals(_largestOf[known.Largest]);

    private Range Of(Value value) => value switch
    {
        Variable variable => _ranges.TryGetValue(variable, out var range) ? range : Range.Any,
        Constant { Number: 0 } => Range.AtMostZero | Range.AtLeastZero,
        Constant { Number: var number } => number < 0 ? Range.AtMostZero : number >= 1 ? Range.AtLeastOne : number > 0 ? Range.AtLeastZero : Range.Any,
        _ => Range.Any,
    };

    private bool Has(Value value, Range range) => (Of(value) & range) == range;

    private static Range Negated(Range range) => ((range & Range.AtLeastZero) != 0 ? Range.AtMostZero : 0) | ((range & Range.AtMostZero) != 0 ? Range.AtLeastZero : 0);

    private static Range OfSum(Range x, Range y)
    {
        var range = x & y & (Range.AtMostZero | Range.AtLeastZero);
        return (range & Range.AtLeastZero) != 0 ? range | ((x | y) & Range.AtLeastOne) : range;
    }

    private static Range OfProduct(Range x, Range y)
    {
        var isPositive = (x & y & (Range.AtMostZero | Range.AtLeastZero)) != 0;
        var isNegative = (Negated(x) & y & (Range.AtMostZero | Range.AtLeastZero)) != 0;
        return (isPositive ? Range.AtLeastZero : 0) | (isNegative ? Range.AtMostZero : 0);
    }
}

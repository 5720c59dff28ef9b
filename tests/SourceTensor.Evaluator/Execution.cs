using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Convert = SourceTensor.Generator.Ops.Convert;

namespace SourceTensor.Evaluator;

/// <summary>
/// One run of a function. Ids are unique in a function, so one table holds the variables of all bodies: a body inside
/// another finds what is outside it, and a loop overwrites what its last step left.
/// </summary>
internal sealed class Execution<T>(INumberSystem<T> numbers, Func<Symbol, long> valueAtEntry)
{
    private readonly Dictionary<int, Elements<T>> _variables = [];
    private readonly Dictionary<LocalSymbol, long> _lengths = [];

    public Elements<T>[] Run(Body body, IReadOnlyList<Elements<T>> arguments)
    {
        foreach (var (parameter, argument) in body.Parameters.Zip(arguments))
        {
            _variables[parameter.Id] = argument;
        }

        foreach (var equation in body.Equations)
        {
            Run(equation);
        }

        return [.. body.Results.Select(Read)];
    }

    private void Run(Equation equation)
    {
        var inputs = equation.Inputs.Select(Read).ToArray();
        Elements<T>[] outputs = equation.Operation switch
        {
            ElementwiseOp elementwise => [Elementwise(elementwise, equation, inputs)],
            Length length => [Integers([Evaluate(length.Dimension)], [])],
            PullbackOp pullback => [Whole(pullback, equation, inputs)],
            Element element => [Part(element, inputs)],
            WithElement write => [Written(write, inputs, (_, value) => value)],
            AddElement add => [Written(add, inputs, numbers.Add)],
            Slice slice => [SliceOf(slice, inputs)],
            WithSlice write => [WrittenRange(write, inputs, add: false)],
            AddSlice add => [WrittenRange(add, inputs, add: true)],
            CheckIndices check => Checked(check, inputs),
            CheckRequirement check => Checked(check, inputs[0]),
            Throw thrown => throw new InvalidOperationException(string.Join("…", thrown.Text)),
            Custom { Value: { } value } => Run(value, []),
            Assume => IsTrue(inputs[0]) ? [] : throw new AssumptionException(),
            CheckNotEmpty check => Evaluate(check.Length) > 0 ? [] : throw new ArgumentException("there is no element"),
            Scan scan => Scanned(scan, equation, inputs),
            Branch branch => Run(IsTrue(inputs[0]) ? branch.WhenTrue : branch.WhenFalse, []),
            BindLength bind => Bound(bind, inputs[0]),
            var unknown => throw new NotSupportedException($"the evaluator does not know the operation `{unknown.Name}`"),
        };

        foreach (var (variable, output) in equation.Outputs.Zip(outputs))
        {
            _variables[variable.Id] = output;
        }
    }

    private Elements<T> Read(Value value) => value switch
    {
        Constant { Element: var element } constant => element.IsFloating() ? Scalar(numbers.FromDouble(constant.Number)) : Integers([constant.Bits], []),
        Variable variable when _variables.TryGetValue(variable.Id, out var bound) => bound,
        _ => throw new InvalidOperationException($"`{value}` is read before it is bound"),
    };

    private static Elements<T> Scalar(T value) => new([value], []);

    private bool IsTrue(Elements<T> condition) => condition.Whole![0] != 0;

    private long Evaluate(Dimension dimension) => dimension.Evaluate(symbol => symbol is LocalSymbol local ? _lengths[local] : valueAtEntry(symbol));

    private Elements<T>[] Bound(BindLength bind, Elements<T> value)
    {
        _lengths[bind.Symbol] = value.Whole![0];
        return [];
    }

    /// <summary>Integers or booleans, exactly, and as what they are to floating-point numbers.</summary>
    private Elements<T> Integers(long[] whole, int[] shape) =>
        new([.. whole.Select(value => numbers.FromInteger(value, ElementType.Float64))], shape) { Whole = whole };

    private static bool IsFloating(Value value) => value.Type.Element.IsFloating();

    private int[] Lengths(TensorType type) => [.. type.Shape.Select(dimension => checked((int)Evaluate(dimension)))];

    private Elements<T> Elementwise(ElementwiseOp operation, Equation equation, Elements<T>[] inputs)
    {
        var shape = Lengths(equation.Output.Type);
        var (from, to) = (equation.Inputs[0].Type.Element, equation.Output.Type.Element);
        U[] Each<S, U>(Func<Elements<T>, S[]> elements, Func<S[], U> compute)
        {
            var operands = inputs.Select(elements).ToArray();
            return [.. Enumerable.Range(0, shape.Product()).Select(i =>
                compute([.. operands.Select((operand, k) => operand[Shapes.Project(i, shape, inputs[k].Shape)])]))];
        }

        if (!equation.Inputs.Any(IsFloating) && !to.IsFloating())
        {
            return Integers(Each(input => input.Whole!, operands => operation.EvaluateWhole(from, operands)), shape);
        }

        // Only the evaluator knows both types of a conversion; the operation knows the one it converts to.
        if (operation is Convert && !from.IsFloating())
        {
            return new Elements<T>(Each(input => input.Whole!, operands => numbers.FromInteger(operands[0], to)), shape);
        }

        return to.IsFloating() ? new Elements<T>(Each(input => input.Values, operands => Settle(operation.Evaluate(numbers, operands), to)), shape)
            : operation is Convert ? Integers(Each(input => input.Values, operands => Convert.ToWhole(numbers, operands[0], to)), shape)
            : Integers(Each(input => input.Values, operands => numbers.ToInteger(operation.Evaluate(numbers, operands))), shape);
    }

    /// <summary>Operations on integers only, such as repeating them to a shape, are evaluated in integers.</summary>
    private Elements<T> Whole(PullbackOp operation, Equation equation, Elements<T>[] inputs)
    {
        var (shape, element) = (Lengths(equation.Output.Type), equation.Output.Type.Element);
        operation = (PullbackOp)operation.MapLengths(length => Dimension.Of(Evaluate(length)));
        if (!element.IsFloating() && !equation.Inputs.Any(IsFloating))
        {
            return Integers(operation.Evaluate(IntegerNumbers.Of(element), [.. inputs.Select(input => new Elements<long>(input.Whole!, input.Shape))], shape), shape);
        }

        var values = operation.Evaluate(numbers, inputs, shape);
        return element.IsFloating()
            ? new Elements<T>([.. values.Select(value => Settle(value, element))], shape)
            : Integers([.. values.Select(numbers.ToInteger)], shape);
    }

    /// <summary>Single precision rounds where the number system says so.</summary>
    private T Settle(T value, ElementType element) => element == ElementType.Float32 ? numbers.Round(value, element) : value;

    private (int Start, int Length) Locate(IndexOp operation, Elements<T>[] inputs) =>
        operation.Locate(inputs[0].Shape, [.. inputs.Skip(1).Take(operation.Count).Select(index => (int)index.Whole![0])]);

    private Elements<T> Part(Element operation, Elements<T>[] inputs)
    {
        var (start, length) = Locate(operation, inputs);
        return Slice(inputs[0], start, length, inputs[0].Shape[operation.Count..]);
    }

    private static Elements<T> Slice(Elements<T> x, int start, int length, int[] shape) =>
        new(x.Values[start..(start + length)], shape) { Whole = x.Whole?[start..(start + length)] };

    private Elements<T> Written(IndexOp operation, Elements<T>[] inputs, Func<T, T, T> combine)
    {
        var (start, length) = Locate(operation, inputs);
        var values = (T[])inputs[0].Values.Clone();
        var whole = (long[]?)inputs[0].Whole?.Clone();
        var part = inputs[operation.Count + 1];
        for (var i = 0; i < length; i++)
        {
            values[start + i] = combine(values[start + i], part.Values[i]);
            if (whole is not null)
            {
                // Only adjoints are added to, and integers have none.
                whole[start + i] = operation is WithElement ? part.Whole![i] : throw new InvalidOperationException("an integer is added to");
            }
        }

        return new Elements<T>(values, inputs[0].Shape) { Whole = whole };
    }

    private (int Start, int Length) Locate(RangeOp operation, Elements<T>[] inputs, long count)
    {
        var (first, length) = (inputs[1].Whole![0], inputs[0].Shape[0]);
        if (first < 0 || first > length || count < 0 || count > length - first)
        {
            throw new ArgumentOutOfRangeException(null, $"the range {first}..{first + count} is outside an axis of length {length}");
        }

        var item = inputs[0].Shape.Skip(1).Product();
        return ((int)first * item, (int)count * item);
    }

    private Elements<T> SliceOf(Slice operation, Elements<T>[] inputs)
    {
        var count = Evaluate(operation.Length);

        // What is read in no step may begin anywhere.
        var (start, length) = !operation.Checked && count == 0 ? (0, 0) : Locate(operation, inputs, count);
        return Slice(inputs[0], start, length, [(int)count, .. inputs[0].Shape.Skip(1)]);
    }

    private Elements<T> WrittenRange(RangeOp operation, Elements<T>[] inputs, bool add)
    {
        var (start, length) = Locate(operation, inputs, inputs[2].Shape[0]);
        var values = (T[])inputs[0].Values.Clone();
        var whole = (long[]?)inputs[0].Whole?.Clone();
        for (var i = 0; i < length; i++)
        {
            values[start + i] = add ? numbers.Add(values[start + i], inputs[2].Values[i]) : inputs[2].Values[i];
            if (whole is not null)
            {
                whole[start + i] = !add ? inputs[2].Whole![i] : throw new InvalidOperationException("an integer is added to");
            }
        }

        return new Elements<T>(values, inputs[0].Shape) { Whole = whole };
    }

    private Elements<T>[] Checked(CheckRequirement check, Elements<T> member)
    {
        var (left, right) = (Evaluate(check.Requirement.Left), Evaluate(check.Requirement.Right));
        return (check.Requirement.Relation == Relation.Equal ? left == right : left <= right) ? []
            : throw new ArgumentException($"{check.Left} of member {member.Whole![0]} is {left} and its {check.Right} is {right}", check.Requirement.Parameter);
    }

    private Elements<T>[] Checked(CheckIndices check, Elements<T>[] inputs)
    {
        var indices = inputs[0];
        var (visited, bound) = (Evaluate(check.Visited), Evaluate(check.Bound));
        var perEntry = indices.Shape.Skip(1).Product();
        var width = check.Width is null ? perEntry : Evaluate(check.Width);
        foreach (var value in indices.Whole!.Take(checked((int)Math.Max(0, visited * perEntry))).Where((_, i) => i % perEntry < width))
        {
            if (value < 0 || value >= bound)
            {
                throw new IndexOutOfRangeException($"index {value} is outside 0 … {bound - 1}" + (inputs.Length > 1 ? $", of member {inputs[1].Whole![0]}" : ""));
            }
        }

        return [];
    }

    private Elements<T>[] Scanned(Scan scan, Equation equation, Elements<T>[] inputs)
    {
        // A length such as T − 1 is negative where T is 0: no step is taken, as a C# loop would take none.
        var bound = scan.Bound is null ? int.MaxValue : checked((int)Math.Max(0, Evaluate(scan.Bound)));
        var states = inputs[..scan.StateCount];
        var stacks = equation.Outputs.Skip(scan.StateCount).Select(_ => new List<Elements<T>>()).ToArray();
        var step = 0;
        for (; step < bound && (!scan.IsGuarded || IsTrue(states[0])); step++)
        {
            var t = scan.Reverse ? bound - 1 - step : step;
            var items = inputs[scan.StateCount..].Select(sequence => Item(sequence, t));
            var results = Run(scan.Body, [Integers([t], []), .. states, .. items]);
            states = results[..scan.StateCount];
            foreach (var (stack, output) in stacks.Zip(results[scan.StateCount..]))
            {
                stack.Add(output);
            }
        }

        if (scan.Steps is { } steps)
        {
            _lengths[steps] = step;
        }

        return [.. states, .. stacks.Zip(equation.Outputs.Skip(scan.StateCount), (stack, output) => Stack(output, scan.Reverse ? stack.AsEnumerable().Reverse() : stack, step))];
    }

    private Elements<T> Stack(Variable output, IEnumerable<Elements<T>> items, int steps)
    {
        int[] shape = [steps, .. Lengths(output.Type.Drop(1))];
        var all = items.ToList();
        return new Elements<T>([.. all.SelectMany(item => item.Values)], shape)
        {
            Whole = IsFloating(output) ? null : [.. all.SelectMany(item => item.Whole!)],
        };
    }

    private static Elements<T> Item(Elements<T> sequence, int t)
    {
        var shape = sequence.Shape[1..];
        var length = shape.Product();
        return t < sequence.Shape[0]
            ? Slice(sequence, t * length, length, shape)
            : throw new InvalidOperationException($"a scan reads element {t} of a sequence of {sequence.Shape[0]}: a requirement is missing");
    }
}

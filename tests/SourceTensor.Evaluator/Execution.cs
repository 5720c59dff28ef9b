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
            Length length => [Scalar(numbers.FromDouble(Evaluate(length.Dimension)))],
            PullbackOp pullback => [Whole(pullback, equation, inputs)],
            Element element => [Part(element, inputs)],
            WithElement write => [Written(write, inputs, (_, value) => value)],
            AddElement add => [Written(add, inputs, numbers.Add)],
            CheckIndices check => Checked(check, inputs[0]),
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
        Constant constant => Scalar(numbers.FromDouble(constant.Number)),
        Variable variable when _variables.TryGetValue(variable.Id, out var bound) => bound,
        _ => throw new InvalidOperationException($"`{value}` is read before it is bound"),
    };

    private static Elements<T> Scalar(T value) => new([value], []);

    private bool IsTrue(Elements<T> condition) => numbers.ToDouble(condition.Values[0]) != 0;

    private long Evaluate(Dimension dimension) => dimension.Evaluate(symbol => symbol is LocalSymbol local ? _lengths[local] : valueAtEntry(symbol));

    private Elements<T>[] Bound(BindLength bind, Elements<T> value)
    {
        _lengths[bind.Symbol] = Integer(value.Values[0]);
        return [];
    }

    private int[] Lengths(TensorType type) => [.. type.Shape.Select(dimension => checked((int)Evaluate(dimension)))];

    private Elements<T> Elementwise(ElementwiseOp operation, Equation equation, Elements<T>[] inputs)
    {
        var shape = Lengths(equation.Output.Type);
        var result = new T[shape.Product()];
        var operands = new T[inputs.Length];
        for (var i = 0; i < result.Length; i++)
        {
            for (var k = 0; k < operands.Length; k++)
            {
                operands[k] = inputs[k].Values[Shapes.Project(i, shape, inputs[k].Shape)];
            }

            // Only the evaluator knows both types of a conversion; the operation knows the one it converts to.
            result[i] = operation is Convert convert
                ? numbers.Convert(operands[0], equation.Inputs[0].Type.Element, convert.To)
                : Settle(operation.Evaluate(numbers, operands), equation.Output.Type.Element);
        }

        return new Elements<T>(result, shape);
    }

    private Elements<T> Whole(PullbackOp operation, Equation equation, Elements<T>[] inputs)
    {
        var shape = Lengths(equation.Output.Type);
        var values = operation.Evaluate(numbers, inputs, shape);
        return new Elements<T>([.. values.Select(value => Settle(value, equation.Output.Type.Element))], shape);
    }

    /// <summary>
    /// The computed number as its element type holds it: integer sums and products wrap around, single
    /// precision rounds where the number system says so.
    /// </summary>
    private T Settle(T value, ElementType element) => element switch
    {
        ElementType.Int32 or ElementType.Int64 =>
            numbers.Convert(numbers.Convert(value, ElementType.Float64, ElementType.Int64), ElementType.Int64, element),
        ElementType.Float32 => numbers.Convert(value, ElementType.Float64, element),
        _ => value,
    };

    private (int Start, int Length) Locate(IndexOp operation, Elements<T>[] inputs) =>
        operation.Locate(inputs[0].Shape, [.. inputs.Skip(1).Take(operation.Count).Select(index => Integer(index.Values[0]))]);

    private int Integer(T value) => checked((int)numbers.ToDouble(value));

    private Elements<T> Part(Element operation, Elements<T>[] inputs)
    {
        var (start, length) = Locate(operation, inputs);
        return new Elements<T>(inputs[0].Values[start..(start + length)], inputs[0].Shape[operation.Count..]);
    }

    private Elements<T> Written(IndexOp operation, Elements<T>[] inputs, Func<T, T, T> combine)
    {
        var (start, length) = Locate(operation, inputs);
        var values = (T[])inputs[0].Values.Clone();
        var part = inputs[operation.Count + 1].Values;
        for (var i = 0; i < length; i++)
        {
            values[start + i] = combine(values[start + i], part[i]);
        }

        return new Elements<T>(values, inputs[0].Shape);
    }

    private Elements<T>[] Checked(CheckIndices check, Elements<T> indices)
    {
        var (visited, bound) = (Evaluate(check.Visited), Evaluate(check.Bound));
        var perEntry = indices.Shape.Skip(1).Product();
        foreach (var value in indices.Values.Take(checked((int)Math.Max(0, visited * perEntry))))
        {
            if (Integer(value) < 0 || Integer(value) >= bound)
            {
                throw new IndexOutOfRangeException($"index {Integer(value)} is outside 0 … {bound - 1}");
            }
        }

        return [];
    }

    private Elements<T>[] Scanned(Scan scan, Equation equation, Elements<T>[] inputs)
    {
        // A length such as T − 1 is negative where T is 0: no step is taken, as a C# loop would take none.
        var bound = scan.Bound is null ? int.MaxValue : checked((int)Math.Max(0, Evaluate(scan.Bound)));
        var states = inputs[..scan.StateCount];
        var stacks = equation.Outputs.Skip(scan.StateCount).Select(_ => new List<T[]>()).ToArray();
        var step = 0;
        for (; step < bound && (!scan.IsGuarded || IsTrue(states[0])); step++)
        {
            var t = scan.Reverse ? bound - 1 - step : step;
            var items = inputs[scan.StateCount..].Select(sequence => Item(sequence, t));
            var results = Run(scan.Body, [Scalar(numbers.FromDouble(t)), .. states, .. items]);
            states = results[..scan.StateCount];
            foreach (var (stack, output) in stacks.Zip(results[scan.StateCount..]))
            {
                stack.Add(output.Values);
            }
        }

        if (scan.Steps is { } steps)
        {
            _lengths[steps] = step;
        }

        return [.. states, .. stacks.Zip(equation.Outputs.Skip(scan.StateCount), (stack, output) =>
            new Elements<T>([.. (scan.Reverse ? stack.AsEnumerable().Reverse() : stack).SelectMany(item => item)], [step, .. Lengths(output.Type.Drop(1))]))];
    }

    private static Elements<T> Item(Elements<T> sequence, int t)
    {
        var shape = sequence.Shape[1..];
        var length = shape.Product();
        return t < sequence.Shape[0]
            ? new Elements<T>(sequence.Values[(t * length)..((t + 1) * length)], shape)
            : throw new InvalidOperationException($"a scan reads element {t} of a sequence of {sequence.Shape[0]}: a requirement is missing");
    }
}

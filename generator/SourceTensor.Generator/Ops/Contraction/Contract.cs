using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The product of one or two tensors whose axes have labels, summed over the labels that the result lacks: dot products,
/// outer products, matrix products, traces, transpositions, diagonals. A label that an operand has twice reads its diagonal;
/// one that the result has twice writes its diagonal, zeros beside it. So the adjoint of a contraction is one again.
/// </summary>
/// <param name="Operands">The labels of each operand, one letter per axis.</param>
/// <param name="Result">Those of the result: only labels that an operand has.</param>
/// <param name="Selects">Whether a term is 0 where the element of the first operand is 0, whatever that of the second is.</param>
internal sealed partial record Contract(EquatableArray<string> Operands, string Result, bool Selects = false) : OperandwiseOp
{
    public override string Name => "contraction";

    public override string Summary => "The product of one or two tensors, summed over the axes that the result lacks.";

    public override string Parameters => $"{string.Join(", ", Operands)} -> {Result}{(Selects ? ", zeros stay" : "")}";

    /// <summary>The labels that are summed over, in the order in which the operands have them.</summary>
    public string Summed => new([.. string.Concat(Operands).Distinct().Where(label => Result.IndexOf(label) < 0)]);

    /// <summary>Whether it is one of matrices that the runtime is called for.</summary>
    public bool IsWorthACall(IReadOnlyList<Value> inputs) => MatrixForm.IsWorthACall(this, inputs);

    /// <summary>Whether each element of an operand is needed for one term only.</summary>
    public bool ReadsOnce(int operand) => string.Concat(Operands).All(label => Operands[operand].IndexOf(label) >= 0);

    /// <summary>The length that a label stands for.</summary>
    public Dimension LengthOf(char label, IReadOnlyList<Value> inputs)
    {
        var operand = Operands.ToList().FindIndex(labels => labels.IndexOf(label) >= 0);
        return inputs[operand].Type.Shape[Operands[operand].IndexOf(label)];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        if (inputs.Count != Operands.Count || Operands.Count is < 1 or > 2 || inputs.Any(input => input.Type.Element != inputs[0].Type.Element || input.Type.Element == ElementType.Boolean))
        {
            throw new TypeException($"a product of {string.Join(" and ", inputs.Select(input => input.Type))}");
        }

        foreach (var (input, labels) in inputs.Zip(Operands, (input, labels) => (input, labels)))
        {
            if (input.Type.Rank != labels.Length || labels.Where((label, axis) => input.Type.Shape[axis] != LengthOf(label, inputs)).Any())
            {
                throw new TypeException($"{string.Join(" and ", inputs.Select(input => input.Type))} with axes {string.Join(" and ", Operands)}");
            }
        }

        return Result.All(label => Operands.Any(labels => labels.IndexOf(label) >= 0))
            ? [inputs[0].Type with { Shape = Result.Select(label => LengthOf(label, inputs)).ToEquatableArray() }]
            : throw new TypeException($"axes {Result} of a product that has {string.Join(" and ", Operands)}");
    }

    // The other operand takes the place of this one, and the adjoint that of the other. What only this operand has was summed
    // over: its adjoint is the same all along.
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var own = Operands[operand];
        var distinct = new string([.. own.Distinct()]);
        List<string> others = [Result, .. Operands.Where((_, k) => k != operand)];
        var known = new string([.. distinct.Where(label => others.Any(labels => labels.IndexOf(label) >= 0))]);
        var adjoint = builder.Contract(others, known, [outputAdjoint, .. inputs.Where((_, k) => k != operand)], isMasked || Selects);
        for (var axis = 1; axis < distinct.Length; axis++)
        {
            // Leading axes need not be put back to be repeated over.
            if (known.IndexOf(distinct[axis]) < 0 && distinct.Take(axis).Any(label => known.IndexOf(label) >= 0))
            {
                adjoint = builder.Emit(new Unsqueeze(adjoint.Type.Rank - distinct.Skip(axis + 1).Count(label => known.IndexOf(label) >= 0)), adjoint);
            }
        }

        adjoint = builder.Broadcast(adjoint, distinct.Select(label => LengthOf(label, inputs)).ToEquatableArray());
        return distinct == own ? adjoint : builder.Emit(new Contract([distinct], own), adjoint);
    }

    // The product with the tangent in the place of the operand. What a selecting product skips, where the first operand is 0, it skips here too.
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        if (inputs.Count == 1)
        {
            return builder.Emit(this, tangent);
        }

        var other = inputs[1 - operand];
        return operand == 1 && Selects
            ? builder.Contract([Operands[0], Operands[1]], Result, [other, tangent], selects: true)
            : builder.Contract([Operands[operand], Operands[1 - operand]], Result, [tangent, other], isMasked || Selects);
    }

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var lengths = Operands.SelectMany((labels, k) => labels.Select((label, axis) => (label, length: inputs[k].Shape[axis])))
            .GroupBy(pair => pair.label).ToDictionary(group => group.Key, group => group.First().length);
        var outer = new string([.. Result.Distinct()]);
        var (starts, moves) = (Operands.Select(labels => Offsets(labels, outer, lengths)).ToList(), Operands.Select(labels => Offsets(labels, Summed, lengths)).ToList());
        var targets = Offsets(Result, outer, lengths);
        var zero = numbers.FromDouble(0);
        T[] result = [.. Enumerable.Repeat(zero, resultShape.Product())];
        for (var i = 0; i < targets.Length; i++)
        {
            var sum = zero;
            for (var s = 0; s < moves[0].Length; s++)
            {
                var x = inputs[0].Values[starts[0][i] + moves[0][s]];
                var term = inputs.Count == 1 || (Selects && numbers.ToDouble(x) == 0) ? x : numbers.Multiply(x, inputs[1].Values[starts[1][i] + moves[1][s]]);
                sum = numbers.Add(sum, term);
            }

            // Nothing is added where nothing is summed: −0 stays what it is.
            result[targets[i]] = Summed.Length == 0 ? Term(i) : sum;
        }

        return result;

        T Term(int i)
        {
            var x = inputs[0].Values[starts[0][i]];
            return inputs.Count == 1 || (Selects && numbers.ToDouble(x) == 0) ? x : numbers.Multiply(x, inputs[1].Values[starts[1][i]]);
        }
    }

    /// <summary>For all values of some labels, the last fastest: how far each moves in a row-major tensor with the given labels.</summary>
    private static int[] Offsets(string labels, string moving, IReadOnlyDictionary<char, int> lengths)
    {
        int[] offsets = [0];
        foreach (var label in moving)
        {
            var stride = Enumerable.Range(0, labels.Length).Where(axis => labels[axis] == label).Sum(axis => labels.Skip(axis + 1).Select(behind => lengths[behind]).Product());
            offsets = [.. offsets.SelectMany(offset => Enumerable.Range(0, lengths[label]).Select(i => offset + (i * stride)))];
        }

        return offsets;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace SourceTensor;

/// <summary>Sums of products over labelled axes, for every rank at once: what products of tensors are made of.</summary>
internal static class Contraction
{
    /// <summary>The only element of what has no axes.</summary>
    public static T Number<T>(in Block<T> block)
        where T : unmanaged => block.Span[0];

    public static Block<T> Einsum<T>(string subscripts, ReadOnlySpan<ITensor<T>> operands, int rank)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        var blocks = new Block<T>[operands.Length];
        for (var k = 0; k < blocks.Length; k++)
        {
            ArgumentNullException.ThrowIfNull(operands[k], nameof(operands));
            blocks[k] = operands[k].Block;
        }

        Subscripts parsed;
        try
        {
            parsed = Subscripts.Parse(subscripts, [.. blocks.Select(block => block.Shape.Rank)], rank);
        }
        catch (FormatException bad)
        {
            throw new ArgumentException(bad.Message, nameof(subscripts), bad);
        }

        var lengths = new Dictionary<char, int>();
        for (var k = 0; k < blocks.Length; k++)
        {
            Measure(lengths, parsed.Operands[k], blocks[k].Shape);
        }

        var (result, next) = (blocks[0], 1);
        foreach (var (left, right, labels) in parsed.Steps())
        {
            result = Product(left, result, right, right is null ? default : blocks[next++], labels);
        }

        return result;
    }

    /// <summary>The product of two tensors, or one, summed over the labels that the result lacks, in the order in which they occur.</summary>
    public static Block<T> Product<T>(string left, in Block<T> x, string? right, in Block<T> y, string result)
        where T : unmanaged, INumber<T>
    {
        var lengths = new Dictionary<char, int>();
        Measure(lengths, left, x.Shape);
        if (right is not null)
            Measure(lengths, right, y.Shape);
        var summed = new string([.. (left + right).Distinct().Where(label => !result.Contains(label, StringComparison.Ordinal))]);
        var product = Block<T>.Zeros(new Shape([.. result.Select(label => lengths[label])]));
        if (right is not null && MatrixContraction.TryRun(left, x, right, y, result, product, lengths))
            return product;
        int[] xStarts = Offsets(left, result, lengths), xMoves = Offsets(left, summed, lengths);
        int[] yStarts = Offsets(right ?? "", result, lengths), yMoves = Offsets(right ?? "", summed, lengths);
        ReadOnlySpan<T> xs = x.Span, ys = right is null ? [T.One] : y.Span;
        var isWide = result.Length == 0 && (typeof(T) == typeof(float) || typeof(T) == typeof(Half));
        for (var i = 0; i < product.Span.Length; i++)
        {
            if (summed.Length == 0)
            {
                product.Span[i] = xs[xStarts[i]] * ys[yStarts[i]];
                continue;
            }

            var (sum, wide) = (T.Zero, 0.0);
            for (var s = 0; s < xMoves.Length; s++)
            {
                T a = xs[xStarts[i] + xMoves[s]], b = ys[yStarts[i] + yMoves[s]];
                if (isWide)
                    wide += double.CreateTruncating(a) * double.CreateTruncating(b);
                else
                    sum += a * b;
            }

            product.Span[i] = isWide ? T.CreateTruncating(wide) : sum;
        }

        return product;
    }

    /// <summary>Notes the length of every label.</summary>
    private static void Measure(Dictionary<char, int> lengths, string labels, in Shape shape)
    {
        for (var axis = 0; axis < labels.Length; axis++)
        {
            if (lengths.TryGetValue(labels[axis], out var length) && length != shape[axis])
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Axis {axis} of a tensor of shape {shape} has to have length {length}, as the axis it is multiplied with."));
            lengths[labels[axis]] = shape[axis];
        }
    }

    /// <summary>For all values of some labels, the last fastest: how far each moves in a row-major tensor with the given labels.</summary>
    private static int[] Offsets(string labels, string moving, Dictionary<char, int> lengths)
    {
        int[] offsets = [0];
        foreach (var label in moving)
        {
            var stride = 0;
            for (var axis = 0; axis < labels.Length; axis++)
            {
                stride += labels[axis] == label ? labels[(axis + 1)..].Aggregate(1, (product, behind) => product * lengths[behind]) : 0;
            }

            offsets = [.. offsets.SelectMany(offset => Enumerable.Range(0, lengths[label]).Select(i => offset + (i * stride)))];
        }

        return offsets;
    }
}

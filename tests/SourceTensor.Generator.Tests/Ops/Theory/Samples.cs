using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>Arguments of the functions of an <see cref="OperationProgram"/>.</summary>
internal static class Samples
{
    /// <summary>What is likely to be treated apart: kinks, infinities, the ends of the range.</summary>
    private static readonly double[] s_edges =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2.5, 3, -2, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-300, -1e-300, 1e300, -1e300, double.Epsilon, 800, -800,
    ];

    /// <summary>As many, for single precision, and for three operands at once.</summary>
    private static readonly double[] s_fewEdges = [0, -0.0, 1, -1, 0.5, 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly double[] s_wholeEdges = [0, 1, -1, 2, -7, int.MaxValue, int.MinValue + 1];

    /// <summary>Well spread over the operand's domain, never equal in two operands and never whole, unless they are integers.</summary>
    public static double[] Spread(ElementwiseOp op, int operand, ElementType element, int count)
    {
        var (low, high) = op.Domain(operand);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var value = low + (((i + 1) * (0.6180339887498949 + (0.1415926 * operand)) % 1) * (high - low));
            return element switch
            {
                ElementType.Boolean => i * (operand + 2) % 3 == 0 ? 0 : 1,
                ElementType.Int32 or ElementType.Int64 => Math.Round(3 * value),
                ElementType.Float32 => (float)value,
                _ => value,
            };
        })];
    }

    /// <summary>Every combination of edges, as one list for each operand.</summary>
    public static double[][] Edges(IReadOnlyList<ElementType> elements, ElementType result)
    {
        var choices = elements.Select(element => element switch
        {
            ElementType.Boolean => [0, 1],
            // Single precision does not hold the largest integers; the evaluator does.
            ElementType.Int32 or ElementType.Int64 => result == ElementType.Float32 ? s_wholeEdges[..5] : s_wholeEdges,
            ElementType.Float32 => s_fewEdges,
            _ => elements.Count > 2 ? s_fewEdges : s_edges,
        }).ToList();
        var count = choices.Aggregate(1, (product, edges) => product * edges.Length);
        var results = choices.Select(_ => new double[count]).ToArray();
        for (var i = 0; i < count; i++)
        {
            var rest = i;
            for (var k = 0; k < choices.Count; k++)
            {
                results[k][i] = choices[k][rest % choices[k].Length];
                rest /= choices[k].Length;
            }
        }

        return results;
    }

    /// <summary>The numbers as a scalar or a tensor of the runtime.</summary>
    public static object Make(ElementType element, int[] shape, IReadOnlyList<double> values) => element switch
    {
        ElementType.Float64 => Make(shape, [.. values]),
        ElementType.Float32 => Make(shape, [.. values.Select(value => (float)value)]),
        ElementType.Int32 => Make(shape, [.. values.Select(value => (int)value)]),
        ElementType.Int64 => Make(shape, [.. values.Select(value => (long)value)]),
        _ => Make(shape, [.. values.Select(value => value != 0)]),
    };

    private static object Make<T>(int[] shape, T[] values)
        where T : unmanaged => shape switch
        {
            [] => values[0],
            [_] => new Tensor1D<T>(values),
            [var a, var b] => new Tensor2D<T>(values, a, b),
            [var a, var b, var c] => new Tensor3D<T>(values, a, b, c),
            [var a, var b, var c, var d] => new Tensor4D<T>(values, a, b, c, d),
            [var a, var b, var c, var d, var e] => new Tensor5D<T>(values, a, b, c, d, e),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
}

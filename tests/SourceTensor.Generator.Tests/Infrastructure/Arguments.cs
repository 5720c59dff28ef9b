using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>From the values of a plain program to those of the evaluator.</summary>
internal static class Arguments
{
    /// <summary>A scalar or a tensor.</summary>
    public static Elements<double> Of(object value) => value switch
    {
        bool flag => Numbers.Scalar(flag ? 1 : 0),
        IConvertible number => Numbers.Scalar(number.ToDouble(null)),
        Tensor1D<double> x => new([.. x.Span], [x.Length]),
        Tensor1D<float> x => new([.. x.Span.ToArray()], [x.Length]),
        Tensor1D<int> x => new([.. x.Span.ToArray()], [x.Length]),
        Tensor1D<long> x => new([.. x.Span.ToArray()], [x.Length]),
        Tensor2D<double> x => new([.. x.Span], [x.Rows, x.Columns]),
        Tensor2D<float> x => new([.. x.Span.ToArray()], [x.Rows, x.Columns]),
        Tensor2D<int> x => new([.. x.Span.ToArray()], [x.Rows, x.Columns]),
        Tensor3D<double> x => new([.. x.Span], [x.GetLength(0), x.GetLength(1), x.GetLength(2)]),
        Tensor3D<int> x => new([.. x.Span.ToArray()], [x.GetLength(0), x.GetLength(1), x.GetLength(2)]),
        _ => throw new NotSupportedException($"a {value.GetType()} in a program"),
    };

    /// <summary>A result: one value, or the parts of a tuple.</summary>
    public static Elements<double>[] All(object result) =>
        result is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).SelectMany(i => All(tuple[i]!))] : [Of(result)];

    public static Elements<double>[] All(IEnumerable<object> arguments) => [.. arguments.Select(Of)];
}

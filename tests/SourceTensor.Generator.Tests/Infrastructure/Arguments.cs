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
        _ => Tensor<double>(value, x => x) ?? Tensor<float>(value, x => x) ?? Tensor<int>(value, x => x) ?? Tensor<long>(value, x => x)
            ?? Tensor<bool>(value, x => x ? 1 : 0) ?? throw new NotSupportedException($"a {value.GetType()} in a program"),
    };

    private static Elements<double>? Tensor<T>(object value, Func<T, double> number)
        where T : unmanaged => value switch
        {
            Tensor1D<T> x => new([.. x.Span.ToArray().Select(number)], [x.Length]),
            Tensor2D<T> x => new([.. x.Span.ToArray().Select(number)], [x.Rows, x.Columns]),
            Tensor3D<T> x => new([.. x.Span.ToArray().Select(number)], [.. Enumerable.Range(0, 3).Select(x.GetLength)]),
            Tensor4D<T> x => new([.. x.Span.ToArray().Select(number)], [.. Enumerable.Range(0, 4).Select(x.GetLength)]),
            Tensor5D<T> x => new([.. x.Span.ToArray().Select(number)], [.. Enumerable.Range(0, 5).Select(x.GetLength)]),
            _ => null,
        };

    /// <summary>A result: one value, or the parts of a tuple.</summary>
    public static Elements<double>[] All(object result) =>
        result is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).SelectMany(i => All(tuple[i]!))] : [Of(result)];

    public static Elements<double>[] All(IEnumerable<object> arguments) => [.. arguments.Select(Of)];
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>From the values of a plain program to those of the evaluator.</summary>
internal static class Arguments
{
    /// <summary>A scalar or a tensor.</summary>
    public static Elements<double> Of(object value) => value switch
    {
        bool or int or long => Whole([System.Convert.ToInt64(value, null)], []),
        IConvertible number => Numbers.Scalar(number.ToDouble(null)),
        Tensor1D<double> or Tensor2D<double> or Tensor3D<double> or Tensor4D<double> or Tensor5D<double> => Tensor<double>(value),
        Tensor1D<float> or Tensor2D<float> or Tensor3D<float> or Tensor4D<float> or Tensor5D<float> => Tensor<float>(value),
        Tensor1D<int> or Tensor2D<int> or Tensor3D<int> or Tensor4D<int> or Tensor5D<int> => Tensor<int>(value),
        Tensor1D<long> or Tensor2D<long> or Tensor3D<long> or Tensor4D<long> or Tensor5D<long> => Tensor<long>(value),
        Tensor1D<bool> or Tensor2D<bool> or Tensor3D<bool> or Tensor4D<bool> or Tensor5D<bool> => Tensor<bool>(value),
        _ => throw new NotSupportedException($"a {value.GetType()} in a program"),
    };

    private static Elements<double> Tensor<T>(object tensor)
        where T : unmanaged
    {
        var (values, shape) = tensor switch
        {
            Tensor1D<T> x => (x.Span.ToArray(), new[] { x.Length }),
            Tensor2D<T> x => (x.Span.ToArray(), [x.Rows, x.Columns]),
            Tensor3D<T> x => (x.Span.ToArray(), [.. Enumerable.Range(0, 3).Select(x.GetLength)]),
            Tensor4D<T> x => (x.Span.ToArray(), [.. Enumerable.Range(0, 4).Select(x.GetLength)]),
            Tensor5D<T> x => (x.Span.ToArray(), [.. Enumerable.Range(0, 5).Select(x.GetLength)]),
            _ => throw new NotSupportedException(),
        };
        return typeof(T) == typeof(double) || typeof(T) == typeof(float)
            ? new([.. values.Select(value => System.Convert.ToDouble(value, null))], shape)
            : Whole([.. values.Select(value => System.Convert.ToInt64(value, null))], shape);
    }

    private static Elements<double> Whole(long[] values, int[] shape) => new([.. values.Select(value => (double)value)], shape) { Whole = values };

    /// <summary>A value, or the parts of a tuple or record struct, in order.</summary>
    public static Elements<double>[] All(object value) => value switch
    {
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(i => All(tuple[i]!))],
        _ when IsRecord(value.GetType(), out var parts) => [.. parts.SelectMany(part => All(part.GetValue(value)!))],
        _ => [Of(value)],
    };

    public static Elements<double>[] All(IEnumerable<object> arguments) => [.. arguments.SelectMany(All)];

    /// <summary>The arguments of a function, the fields it reads behind those that a caller passes.</summary>
    public static Elements<double>[] All(IEnumerable<object> arguments, Function function, CompiledProgram program) => [.. All(arguments), .. function.Statics.Select(field =>
    {
        var access = field.Access.Replace("global::", "", StringComparison.Ordinal);
        var value = program.Type(access[..access.LastIndexOf('.')]).GetField(access[(access.LastIndexOf('.') + 1)..], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
        return value is double[] numbers ? Of((Tensor1D<double>)numbers) : value is int[] whole ? Of((Tensor1D<int>)whole) : Of(value);
    })];

    // A positional record struct has a property for each parameter of its constructor.
    private static bool IsRecord(Type type, out PropertyInfo[] parts)
    {
        var constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters() is { Length: > 0 } parameters && parameters.All(parameter => type.GetProperty(parameter.Name!) is not null));
        parts = type.Namespace == typeof(Tensor1D<>).Namespace || type.IsPrimitive || constructor is null ? [] : [.. constructor.GetParameters().Select(parameter => type.GetProperty(parameter.Name!)!)];
        return parts.Length > 0;
    }
}

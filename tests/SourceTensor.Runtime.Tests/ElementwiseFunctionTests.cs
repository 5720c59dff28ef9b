using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SourceTensor.CompilerServices;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

/// <summary>The elementwise functions of <see cref="TensorMath"/>: every overload, and the edges of their domains.</summary>
public sealed class ElementwiseFunctionTests
{
    private static readonly double[] s_numbers = [0.3, -0.0, 2.5, -3.5, 1, double.NaN, 0, double.PositiveInfinity, 1e-300, -1, double.NegativeInfinity, 7];

    /// <summary>Names that stand for an elementwise function, and how many numbers each takes.</summary>
    private static readonly Dictionary<string, int> s_functions = WriteFunctions.Files()
        .Select(file => file.Name.Split('.')[1])
        .ToDictionary(name => name, name => Scalar(name, typeof(double)).GetParameters().Length);

    // Max and Min are reductions too.
    private static bool IsElementwise(MethodInfo method) => Rank(method.ReturnType) > 0 && method.GetParameters().All(parameter => parameter.ParameterType != typeof(bool));

    [Fact]
    public void Every_overload_gives_for_each_element_what_the_scalar_gives()
    {
        foreach (var method in typeof(TensorMath).GetMethods().Where(method => s_functions.ContainsKey(method.Name) && IsElementwise(method)))
        {
            foreach (var element in method.IsGenericMethodDefinition ? [typeof(double), typeof(float)] : new[] { method.ReturnType.GetGenericArguments()[0] })
            {
                Check(method.IsGenericMethodDefinition ? method.MakeGenericMethod(element) : method, element);
            }
        }
    }

    [Fact]
    public void Every_function_has_all_overloads()
    {
        foreach (var (name, arity) in s_functions)
        {
            var ranks = typeof(TensorMath).GetMethods().Where(method => method.Name == name && IsElementwise(method)).ToList();
            var elements = ranks.All(method => method.IsGenericMethodDefinition) ? 1 : 2;
            Assert.Equal(5 * elements * ((1 << arity) - 1), ranks.Count);
        }
    }

    [Fact]
    public void Integers_keep_their_type_where_they_can()
    {
        Assert.Equal(3, Abs(-3));
        Assert.Equal(3L, Abs(-3L));
        Assert.Equal(-1, Sign(-7));
        Assert.Equal(5L, Max(5, 4L));
        Assert.Equal(4, Min(5, 4));
        Assert.Equal(2, Clamp(7, 0, 2));
        Assert.Equal([3, 0, 1], Max(Abs((Tensor1D<int>)[-3, 0, 1]), 0).Span);
        Assert.Equal([-1, 0, 1], Sign((Tensor1D<long>)[-3, 0, 1]).Span);
        Assert.Equal([0, 1, 1], Clamp((Tensor1D<int>)[-3, 1, 9], 0, 1).Span);
        Assert.Equal(Math.Sin(1), Sin(1));
        Assert.Equal(Math.Atan2(1, 2), Atan2(1, 2));
        Assert.Equal(KernelMath.LogP1(1.0), LogP1(1));
        Assert.Equal(7.0, MultiplyAdd(2, 3, 1));
        Assert.Throws<OverflowException>(() => Abs(int.MinValue));
    }

    [Fact]
    public void Edges_of_ExpM1_and_LogP1()
    {
        (double X, double Exponential, double Logarithm)[] edges =
        [
            (double.NaN, double.NaN, double.NaN), (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, -1, double.NaN), (0.0, 0.0, 0.0), (-0.0, -0.0, -0.0), (5e-324, 5e-324, 5e-324), (-1e-310, -1e-310, -1e-310),
            (-1, Math.Exp(-1) - 1, double.NegativeInfinity), (-1.5, Math.Exp(-1.5) - 1, double.NaN), (710, double.PositiveInfinity, Math.Log(711)),
            (-800, -1, double.NaN), (double.MaxValue, double.PositiveInfinity, Math.Log(double.MaxValue)),
        ];
        foreach (var (x, exponential, logarithm) in edges)
        {
            Same(exponential, ExpM1(x));
            Same(logarithm, LogP1(x));
            if (x != double.MaxValue)
            {
                Same((float)exponential, ExpM1((float)x));
                Same((float)logarithm, LogP1((float)x));
            }
        }

        static void Same(double expected, double actual) =>
            Assert.True(double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{actual:R} is not {expected:R}");
    }

    [Fact]
    public void Zeros_and_NaN_in_what_compares()
    {
        Assert.True(double.IsNegative(Max(-0.0, -0.0)));
        Assert.False(double.IsNegative(Max(-0.0, 0.0)));
        Assert.True(double.IsNegative(Min(0.0, -0.0)));
        Assert.True(double.IsNegative(Sign(-0.0)));
        Assert.True(double.IsNegative(Round(-0.5)));
        Assert.Equal(double.NaN, Max(1, double.NaN));
        Assert.Equal(double.NaN, Min(double.NaN, double.NegativeInfinity));
        Assert.Equal(double.NaN, Sign(double.NaN));
        Assert.Equal([double.NaN, -1, 0, 1], Sign((Tensor1D<double>)[double.NaN, -3, 0, double.Epsilon]).Span);
        Assert.Equal(double.NaN, Clamp(double.NaN, 0, 1));
        Assert.Equal(5.0, Clamp(5, double.NaN, double.NaN));
        Assert.Equal([5, 4, 6], Clamp((Tensor1D<double>)[5, 5, 5], (Tensor1D<double>)[double.NaN, double.NaN, 6], (Tensor1D<double>)[double.NaN, 4, double.NaN]).Span);
        Assert.True(double.IsNegative(Clamp(-0.0, 0, 1)));
        Assert.Equal(double.PositiveInfinity, Hypot(double.NaN, double.NegativeInfinity));
        Assert.Equal([2, 2, 4], Round((Tensor1D<double>)[1.5, 2.5, 3.5]).Span);
        Assert.Throws<ArgumentException>(() => Clamp(0.0, 1, 0));
        Assert.Throws<ArgumentException>(() => Clamp((Tensor1D<double>)[0], 1, 0));
        Assert.Equal(0, Clamp((Tensor1D<double>)[], 1, 0).Length);
    }

    [Fact]
    public void Bounds_broadcast()
    {
        Tensor2D<double> x = [[-5, 0.5, 5], [-5, 0.5, 5]], low = [[0], [-1]], high = [[1, 2, 3]];
        Assert.Equal([0, 0.5, 3, -1, 0.5, 3], Clamp(x, low, high).Span);
        Assert.Equal([0, 0.5, 1, 0, 0.5, 1], Clamp(x, 0, 1).Span);
        Assert.Equal([1, 2, 3, 1, 2, 3], Clamp(9, low, high).Span);
        Assert.Equal([10, 10], Clamp(10, Tensor2D.Zeros<double>(1, 2), 20).Span);
        Assert.Throws<ArgumentException>(() => Clamp(x, Tensor2D.Zeros<double>(3, 3), 9));
    }

    private static void Check(MethodInfo method, Type element)
    {
        var rank = Rank(method.ReturnType);
        var scalar = Scalar(method.Name, element);
        var parameters = method.GetParameters();
        var columns = parameters.Select((_, k) => s_numbers.Select((_, i) => System.Convert.ChangeType(s_numbers[(i + (5 * k)) % s_numbers.Length], element)).ToArray()).ToArray();
        if (method.Name == "Clamp")
        {
            columns[2] = [.. columns[2].Select((_, i) => System.Convert.ChangeType(8 + i, element))];
            columns[1] = [.. columns[1].Select((value, i) => System.Convert.ChangeType(i == 5 ? double.NaN : -2 + i, element))];
        }

        bool IsTensor(int k) => Rank(parameters[k].ParameterType) > 0;
        var arguments = columns.Select((column, k) => IsTensor(k) ? Tensor(column, rank, element) : column[3]).ToArray();
        var expected = s_numbers.Select((_, i) => scalar.Invoke(null, [.. columns.Select((column, k) => IsTensor(k) ? column[i] : column[3])]));
        var result = method.Invoke(null, arguments)!;
        Assert.Equal(expected, Values(result, element));
    }

    private static object Tensor(object[] values, int rank, Type element)
    {
        var array = Array.CreateInstance(element, values.Length);
        values.CopyTo(array, 0);
        int[] lengths = rank switch { 1 => [12], 2 => [2, 6], 3 => [2, 3, 2], 4 => [2, 1, 3, 2], _ => [1, 2, 3, 1, 2] };
        var type = typeof(Tensor1D<>).Assembly.GetType($"SourceTensor.Tensor{rank}D`1")!.MakeGenericType(element);
        return Activator.CreateInstance(type, [array, .. rank == 1 ? [] : lengths.Cast<object>()])!;
    }

    private static List<object> Values(object tensor, Type element) =>
        (List<object>)typeof(ElementwiseFunctionTests).GetMethod(nameof(Elements), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element).Invoke(null, [tensor])!;

    private static List<object> Elements<T>(object tensor)
        where T : unmanaged => [.. (tensor switch
        {
            Tensor1D<T> x => x.Span.ToArray(),
            Tensor2D<T> x => x.Span.ToArray(),
            Tensor3D<T> x => x.Span.ToArray(),
            Tensor4D<T> x => x.Span.ToArray(),
            _ => ((Tensor5D<T>)tensor).Span.ToArray(),
        }).Cast<object>()];

    private static int Rank(Type type) => type.Name.StartsWith("Tensor", StringComparison.Ordinal) ? type.Name[6] - '0' : 0;

    private static MethodInfo Scalar(string name, Type type) => typeof(TensorMath).GetMethods()
        .Single(method => method.Name == name && method.ReturnType == type && method.GetParameters().All(parameter => parameter.ParameterType == type));
}

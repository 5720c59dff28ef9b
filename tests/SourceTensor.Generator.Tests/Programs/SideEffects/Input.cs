using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values of increments, and indices that change what they are computed from: each is evaluated once, in order.</summary>
public static partial class SideEffects
{
    [TensorFunction]
    public static double Increments(double x)
    {
        var n = 3;
        var a = n++ * x;
        var b = ++n * x;
        var c = n-- - --n;
        var y = x;
        var d = y++ * y;
        return a + 10 * b + 100 * c + 1000 * n + d;
    }

    [TensorFunction]
    public static double Indices(Tensor1D<double> x)
    {
        var q = x.Clone();
        var n = 0;
        q[n++] += 2;
        q[n++] *= 3;
        q[n] = n++ * x[0];
        var m = 0;
        q[m] = m = 1;
        return Sum(q * x) + n + m;
    }

    [TensorFunction]
    public static double WithOrder(Tensor1D<double> x)
    {
        var n = 0;
        var q = x.With(n++, n * x[1]).With(n++, n * x[0]);
        return Sum(q * x) + n;
    }

    [TensorFunction]
    public static double FromIntegers(Tensor1D<int> counts, double x) => Sum(Exp(counts.ToDouble() * x));

    [TensorFunction]
    public static double Casts(double x, int n)
    {
        var a = (int)2.7 * x;
        var b = (double)(float)0.1 * x;
        var c = (long)n * 3;
        var d = (float)n * 0.5f;
        return a + b + c + d * x;
    }

    [TensorFunction]
    public static double Defaults(double x, double y) => Scaled(x) + Scaled(by: y, value: x) + Scaled(y, by: x);

    private static double Scaled(double value, double by = 2.5) => value * by * by;

    public static object[][] IncrementsInputs() => [[0.7]];

    public static object[][] IndicesInputs() => [[Vector(3, 1, 2)]];

    public static object[][] WithOrderInputs() => [[Vector(3, 1, 2)]];

    public static object[][] FromIntegersInputs() => [[Choices(5, 3), 0.7], [Choices(0, 3), 0.7]];

    public static object[][] CastsInputs() => [[0.7, 5], [0.7, -5]];

    public static object[][] DefaultsInputs() => [[0.7, 1.3]];
}

using System;
using System.Numerics;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Helpers for any type of number, used with several.</summary>
public static partial class GenericHelpers
{
    private static T Mix<T>(T from, T to, T weight)
        where T : INumber<T> => from + weight * (to - from);

    private static T Norm<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * x[i];
        }

        return T.Sqrt(sum + T.CreateChecked(0.25));
    }

    private static TResult Apply<TValue, TResult>(Func<TValue, TResult> f, TValue x) => f(x);

    private static T Positive<T>(T x)
        where T : INumber<T> => x > T.Zero ? x : -x;

    private static (T Low, T High) Sorted<T>(T x, T y)
        where T : INumber<T> => x < y ? (x, y) : (y, x);

    [TensorFunction]
    public static double Doubles(Tensor1D<double> x, double weight)
    {
        var (low, high) = Sorted(x[0], x[1]);
        return Mix(low, high, weight) + Norm(x) + Apply(v => Positive(v - 2) * weight, x[1]);
    }

    [TensorFunction]
    public static float Singles(Tensor1D<float> x, float weight) => Mix(x[0], x[1], weight) + Norm(x);

    [TensorFunction]
    public static int Integers(int a, int b) => Mix(a, b, 3) + Positive(a - b);

    public static object[][] DoublesInputs() => [[Vector(4), 0.3], [Vector(2), 0.3]];

    public static object[][] SinglesInputs() => [[Vector(4).ToSingle(), 0.3f]];

    public static object[][] IntegersInputs() => [[3, 8], [8, 3]];
}

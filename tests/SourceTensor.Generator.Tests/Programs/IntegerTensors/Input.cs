using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The operators of integer tensors, and conversions between the types of elements.</summary>
public static partial class IntegerTensors
{
    [TensorFunction]
    public static Tensor1D<int> Bits(Tensor1D<int> a, Tensor1D<int> b, int c) => (a & b | ~a ^ c) << 3 ^ a >> b % 5 ^ b >>> 2 ^ (c | a) ^ (7 & b);

    [TensorFunction]
    public static Tensor2D<long> Arithmetic(Tensor2D<long> a, Tensor1D<long> b, long c) => (a / b + a % c - c / b) * 3L ^ -a << 40 & ~b | a >>> 60;

    [TensorFunction]
    public static (Tensor1D<bool>, Tensor1D<bool>, Tensor1D<bool>) Compared(Tensor1D<int> a, Tensor1D<double> x, Tensor1D<long> b) =>
        (a < x & a >= 2, Equal(a, 3) | (0.5 <= x), NotEqual(b, 9007199254740993L) ^ (b > 9007199254740992L));

    /// <summary>Rounded to a grid: the steps are integers, so nothing flows through them.</summary>
    [TensorFunction]
    public static double Gridded(Tensor1D<double> x, double width)
    {
        var steps = (x / width).ToInt32();
        return Sum(Square(x - steps * width)) + Sum(steps.ToInt64().ToDouble()) * width + Sum(steps % 3) + Sum(x.ToInt64());
    }

    [TensorFunction]
    public static (Tensor1D<int>, Tensor1D<long>, Tensor1D<float>, Tensor1D<float>) Casts(Tensor1D<double> x, Tensor1D<long> n) =>
        (n.ToInt32() + x.ToInt32(), x.ToInt64(), n.ToSingle(), x.ToSingle());

    [TensorFunction]
    public static Tensor3D<int> Ranks(Tensor3D<int> a, Tensor1D<int> b, Tensor4D<int> c, Tensor5D<bool> d)
    {
        var total = Tensor3D.Zeros<int>(a.GetLength(0), a.GetLength(1), a.GetLength(2));
        for (var i = 0; i < c.GetLength(0); i++)
        {
            total += Where(d[0, i], a % b, c[i] - a);
        }

        return total;
    }

    private static Tensor1D<double> Odd => [double.NaN, 1e300, -1e300, 2147483648.0, -2.9, 9.3e18];

    private static Tensor1D<long> Large => [long.MaxValue, long.MinValue, 9007199254740993, 16777217, -1, 3000000000];

    public static object[][] BitsInputs() => [[Choices(9, 1000), Choices(9, 31), 77], [(Tensor1D<int>)[int.MinValue, -1], (Tensor1D<int>)[33, -1], -5]];

    public static object[][] ArithmeticInputs() => [[new Tensor2D<long>([long.MaxValue, -7, 5, (1L << 53) + 1], 2, 2), (Tensor1D<long>)[3, -2], 10L]];

    public static object[][] ComparedInputs() => [[Choices(6, 5), Vector(6, 0, 4), (Tensor1D<long>)[9007199254740992, 9007199254740993, 9007199254740994, -1]]];

    public static object[][] GriddedInputs() => [[Vector(12, -4, 4), 0.3], [Vector(0), 0.3]];

    public static object[][] CastsInputs() => [[Odd, Large]];

    public static object[][] RanksInputs() =>
        [[new Tensor3D<int>(Choices(12, 9).Span.ToArray(), 2, 2, 3), (Tensor1D<int>)[2, 3, -5], new Tensor4D<int>(Choices(24, 7).Span.ToArray(), 2, 2, 2, 3), new Tensor5D<bool>((Choices(24, 2) > 0).Span.ToArray(), 1, 2, 2, 2, 3)]];
}

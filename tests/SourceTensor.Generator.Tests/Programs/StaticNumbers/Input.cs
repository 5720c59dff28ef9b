using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

public enum Phase
{
    Early = 3,
    Late = 1 << 4,
}

public static class Settings
{
    public static readonly double TwoPi = 2 * Math.PI;
    public static readonly int Trials = 5, Blocks = -2;
    public static readonly long Large = (1L << 53) + 1;
    public static readonly float Third = 1f / 3;
    public static readonly bool IsSigned = true;
    public const char Letter = 'a';
}

/// <summary>Numbers that are known at build time, wherever they are written.</summary>
public static partial class StaticNumbers
{
    private static readonly double Scale = 3;
    private const long Least = long.MinValue;

    [TensorFunction]
    public static double Floating(double x) =>
        x * Settings.TwoPi + Scale * Math.E - Settings.Third * x + double.Epsilon / double.Epsilon + (double)1.5m + x * float.MaxValue + Where(Settings.IsSigned, x, -x) / double.MaxValue;

    [TensorFunction]
    public static double NotFinite(double x) => Where(x > 0.0, x * 2.0, double.NaN) + Where(x < 0.0, double.PositiveInfinity, 0.0) - Where(x == 0.0, double.NegativeInfinity, -0.0);

    [TensorFunction]
    public static long Whole(long n, int k)
    {
        const int Shift = 3;
        var wrapped = int.MaxValue;
        wrapped += k;
        return (n ^ Settings.Large) + Least - (k << Shift) + (int)Phase.Late * Settings.Trials + Settings.Blocks + Settings.Letter + 'b' + sizeof(long) + default(int) + wrapped - int.MinValue;
    }

    [TensorFunction]
    public static double Looped(Tensor1D<double> x)
    {
        var total = 0.0;
        for (var i = 0; i < Settings.Trials; i++)
        {
            total += x[i] * Scale;
        }

        return total;
    }

    public static object[][] FloatingInputs() => [[0.3]];

    public static object[][] NotFiniteInputs() => [[0.3]];

    public static object[][] WholeInputs() => [[5L, 1], [long.MaxValue, -3]];

    public static object[][] LoopedInputs() => [[Vector(5)]];
}

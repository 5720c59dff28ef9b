using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.Benchmarks;

/// <summary>As many multiply-adds as the machine can do, for each width of vectors.</summary>
internal static class PeakKernels
{
    public const int Chains = 12;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of512(int steps)
    {
        var (factor, term) = (Vector512.Create(0.999), Vector512.Create(0.001));
        Vector512<double> x0 = term, x1 = term, x2 = term, x3 = term, x4 = term, x5 = term, x6 = term, x7 = term, x8 = term, x9 = term, x10 = term, x11 = term;
        for (var step = 0; step < steps; step++)
        {
            x0 = Vector512.MultiplyAddEstimate(x0, factor, term);
            x1 = Vector512.MultiplyAddEstimate(x1, factor, term);
            x2 = Vector512.MultiplyAddEstimate(x2, factor, term);
            x3 = Vector512.MultiplyAddEstimate(x3, factor, term);
            x4 = Vector512.MultiplyAddEstimate(x4, factor, term);
            x5 = Vector512.MultiplyAddEstimate(x5, factor, term);
            x6 = Vector512.MultiplyAddEstimate(x6, factor, term);
            x7 = Vector512.MultiplyAddEstimate(x7, factor, term);
            x8 = Vector512.MultiplyAddEstimate(x8, factor, term);
            x9 = Vector512.MultiplyAddEstimate(x9, factor, term);
            x10 = Vector512.MultiplyAddEstimate(x10, factor, term);
            x11 = Vector512.MultiplyAddEstimate(x11, factor, term);
        }

        return Vector512.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of256(int steps)
    {
        var (factor, term) = (Vector256.Create(0.999), Vector256.Create(0.001));
        Vector256<double> x0 = term, x1 = term, x2 = term, x3 = term, x4 = term, x5 = term, x6 = term, x7 = term, x8 = term, x9 = term, x10 = term, x11 = term;
        for (var step = 0; step < steps; step++)
        {
            x0 = Vector256.MultiplyAddEstimate(x0, factor, term);
            x1 = Vector256.MultiplyAddEstimate(x1, factor, term);
            x2 = Vector256.MultiplyAddEstimate(x2, factor, term);
            x3 = Vector256.MultiplyAddEstimate(x3, factor, term);
            x4 = Vector256.MultiplyAddEstimate(x4, factor, term);
            x5 = Vector256.MultiplyAddEstimate(x5, factor, term);
            x6 = Vector256.MultiplyAddEstimate(x6, factor, term);
            x7 = Vector256.MultiplyAddEstimate(x7, factor, term);
            x8 = Vector256.MultiplyAddEstimate(x8, factor, term);
            x9 = Vector256.MultiplyAddEstimate(x9, factor, term);
            x10 = Vector256.MultiplyAddEstimate(x10, factor, term);
            x11 = Vector256.MultiplyAddEstimate(x11, factor, term);
        }

        return Vector256.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of128(int steps)
    {
        var (factor, term) = (Vector128.Create(0.999), Vector128.Create(0.001));
        Vector128<double> x0 = term, x1 = term, x2 = term, x3 = term, x4 = term, x5 = term, x6 = term, x7 = term, x8 = term, x9 = term, x10 = term, x11 = term;
        for (var step = 0; step < steps; step++)
        {
            x0 = Vector128.MultiplyAddEstimate(x0, factor, term);
            x1 = Vector128.MultiplyAddEstimate(x1, factor, term);
            x2 = Vector128.MultiplyAddEstimate(x2, factor, term);
            x3 = Vector128.MultiplyAddEstimate(x3, factor, term);
            x4 = Vector128.MultiplyAddEstimate(x4, factor, term);
            x5 = Vector128.MultiplyAddEstimate(x5, factor, term);
            x6 = Vector128.MultiplyAddEstimate(x6, factor, term);
            x7 = Vector128.MultiplyAddEstimate(x7, factor, term);
            x8 = Vector128.MultiplyAddEstimate(x8, factor, term);
            x9 = Vector128.MultiplyAddEstimate(x9, factor, term);
            x10 = Vector128.MultiplyAddEstimate(x10, factor, term);
            x11 = Vector128.MultiplyAddEstimate(x11, factor, term);
        }

        return Vector128.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }
}

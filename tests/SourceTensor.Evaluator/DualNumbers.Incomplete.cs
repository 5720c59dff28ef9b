using System;
using SourceTensor.CompilerServices;

namespace SourceTensor.Evaluator;

/// <content>Incomplete gamma and beta functions: derivatives by x are densities by their logarithms, those by shapes differences in double-double.</content>
internal sealed partial class DualNumbers
{
    public Dual GammaRegularizedP(Dual a, Dual x) => new(
        KernelMath.GammaRegularizedP(a.Value, x.Value),
        Times(DoubleDoubleFunctions.GammaRegularizedByShape(a.Value, x.Value).High, a.Tangent) + Times(LogDensity(a.Value, x.Value), x.Tangent));

    public Dual GammaRegularizedQ(Dual a, Dual x) => new(KernelMath.GammaRegularizedQ(a.Value, x.Value), -GammaRegularizedP(a, x).Tangent);

    public Dual GammaRegularizedByShape(Dual a, Dual x) => new(
        KernelMath.GammaRegularizedByShape(a.Value, x.Value),
        Times(LogDensity(a.Value, x.Value) * (Math.Log(x.Value) - KernelMath.Digamma(a.Value)), x.Tangent)
            + (a.Tangent == 0 ? 0 : throw new NotSupportedException("the second derivative by the shape")));

    public Dual GammaDensity(Dual a, Dual x)
    {
        var density = LogDensity(a.Value, x.Value);
        return new(
            KernelMath.GammaDensity(a.Value, x.Value),
            Times(density * (Math.Log(x.Value) - KernelMath.Digamma(a.Value)), a.Tangent) + Times(density * (((a.Value - 1) / x.Value) - 1), x.Tangent));
    }

    public Dual BetaRegularized(Dual a, Dual b, Dual x) => new(
        KernelMath.BetaRegularized(a.Value, b.Value, x.Value),
        ByShape(0, a, b, x, a.Tangent) + ByShape(1, a, b, x, b.Tangent) + Times(BetaDensity(a, b, new(x.Value, 0)).Value, x.Tangent));

    public Dual BetaRegularizedByShape(int shape, Dual a, Dual b, Dual x) => new(
        shape == 0 ? KernelMath.BetaRegularizedByFirst(a.Value, b.Value, x.Value) : KernelMath.BetaRegularizedBySecond(a.Value, b.Value, x.Value),
        Times(BetaDensity(shape == 0 ? new(a.Value, 1) : new(a.Value, 0), shape == 1 ? new(b.Value, 1) : new(b.Value, 0), new(x.Value, 0)).Tangent, x.Tangent)
            + (a.Tangent == 0 && b.Tangent == 0 ? 0 : throw new NotSupportedException("the second derivative by a shape")));

    public Dual BetaDensity(Dual a, Dual b, Dual x)
    {
        var (logarithm, logarithmOfRest) = (Math.Log(x.Value), Math.Log(1 - x.Value));
        var density = Math.Exp(((a.Value - 1) * logarithm) + ((b.Value - 1) * logarithmOfRest)
            + KernelMath.LogGamma(a.Value + b.Value) - KernelMath.LogGamma(a.Value) - KernelMath.LogGamma(b.Value));
        var ofSum = KernelMath.Digamma(a.Value + b.Value);
        return new(
            density,
            Times(density * (logarithm + ofSum - KernelMath.Digamma(a.Value)), a.Tangent)
                + Times(density * (logarithmOfRest + ofSum - KernelMath.Digamma(b.Value)), b.Tangent)
                + Times(density * (((a.Value - 1) / x.Value) - ((b.Value - 1) / (1 - x.Value))), x.Tangent));
    }

    private static double ByShape(int shape, Dual a, Dual b, Dual x, double tangent) =>
        tangent == 0 ? 0 : DoubleDoubleFunctions.BetaRegularizedByShape(shape, a.Value, b.Value, x.Value).High * tangent;

    private static double LogDensity(double a, double x) => Math.Exp(((a - 1) * Math.Log(x)) - x - KernelMath.LogGamma(a));
}

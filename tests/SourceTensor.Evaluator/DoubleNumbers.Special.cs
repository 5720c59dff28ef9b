using System.Collections.Generic;
using System.Linq;
using SourceTensor.CompilerServices;

namespace SourceTensor.Evaluator;

/// <content>Special functions.</content>
internal sealed partial class DoubleNumbers
{
    public double KeepZero(IReadOnlyList<double> seeds, double product) => seeds.All(seed => seed == 0) ? 0 : product;

    public double Sigmoid(double x) => KernelMath.Sigmoid(x);

    public double LogSigmoid(double x) => KernelMath.LogSigmoid(x);

    public double Softplus(double x) => KernelMath.Softplus(x);

    public double Gelu(double x) => KernelMath.Gelu(x);

    public double LogOneMinusExp(double x) => KernelMath.LogOneMinusExp(x);

    public double LogAddExp(double x, double y) => KernelMath.LogAddExp(x, y);

    public double Erf(double x) => KernelMath.Erf(x);

    public double Erfc(double x) => KernelMath.Erfc(x);

    public double Erfcx(double x) => KernelMath.Erfcx(x);

    public double ErfcxSlope(double x) => KernelMath.ErfcxSlope(x);

    public double ErfInverse(double x) => KernelMath.ErfInverse(x);

    public double NormalCdf(double x) => KernelMath.NormalCdf(x);

    public double NormalDensity(double x) => KernelMath.NormalDensity(x);

    public double LogNormalCdf(double x) => KernelMath.LogNormalCdf(x);

    public double InverseMillsRatio(double x) => KernelMath.InverseMillsRatio(x);

    public double LogGamma(double x) => KernelMath.LogGamma(x);

    public double LogBeta(double x, double y) => KernelMath.LogBeta(x, y);

    public double Polygamma(int order, double x) => order == 0 ? KernelMath.Digamma(x) : KernelMath.Polygamma(order, x);

    public double GammaRegularizedP(double a, double x) => KernelMath.GammaRegularizedP(a, x);

    public double GammaRegularizedQ(double a, double x) => KernelMath.GammaRegularizedQ(a, x);

    public double GammaRegularizedByShape(double a, double x) => KernelMath.GammaRegularizedByShape(a, x);

    public double GammaDensity(double a, double x) => KernelMath.GammaDensity(a, x);

    public double BetaRegularized(double a, double b, double x) => KernelMath.BetaRegularized(a, b, x);

    public double BetaDensity(double a, double b, double x) => KernelMath.BetaDensity(a, b, x);

    public double BetaRegularizedByShape(int shape, double a, double b, double x) =>
        shape == 0 ? KernelMath.BetaRegularizedByFirst(a, b, x) : KernelMath.BetaRegularizedBySecond(a, b, x);
}

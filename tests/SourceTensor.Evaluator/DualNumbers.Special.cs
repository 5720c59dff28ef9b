using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.CompilerServices;

namespace SourceTensor.Evaluator;

/// <content>Derivatives of special functions, written otherwise than the operations state them.</content>
internal sealed partial class DualNumbers
{
    private static readonly double s_rootPi = Math.Sqrt(Math.PI);

    // The derivative is that of the product, and 0 where nothing it is a product with changes either.
    public Dual KeepZero(IReadOnlyList<Dual> seeds, Dual product) => new(
        seeds.All(seed => seed.Value == 0) ? 0 : product.Value,
        seeds.All(seed => seed.Value == 0 && seed.Tangent == 0) ? 0 : product.Tangent);

    public Dual Sigmoid(Dual x) => Chain(x, KernelMath.Sigmoid(x.Value), Math.Pow(2 * Math.Cosh(x.Value / 2), -2));

    public Dual LogSigmoid(Dual x) => Chain(x, KernelMath.LogSigmoid(x.Value), 1 / (1 + Math.Exp(x.Value)));

    public Dual Softplus(Dual x) => Chain(x, KernelMath.Softplus(x.Value), (1 + Math.Tanh(x.Value / 2)) / 2);

    public Dual Gelu(Dual x) => Chain(x, KernelMath.Gelu(x.Value), (KernelMath.Erfc(-x.Value / Math.Sqrt(2)) / 2) + (x.Value * Density(x.Value)));

    public Dual LogOneMinusExp(Dual x) => Chain(x, KernelMath.LogOneMinusExp(x.Value), -Math.Exp(x.Value - KernelMath.LogOneMinusExp(x.Value)));

    public Dual LogAddExp(Dual x, Dual y)
    {
        var sum = KernelMath.LogAddExp(x.Value, y.Value);
        return new(sum, Times(Math.Exp(x.Value - sum), x.Tangent) + Times(Math.Exp(y.Value - sum), y.Tangent));
    }

    public Dual Erf(Dual x) => Chain(x, KernelMath.Erf(x.Value), 2 / s_rootPi * Math.Exp(-x.Value * x.Value));

    public Dual Erfc(Dual x) => Chain(x, KernelMath.Erfc(x.Value), -2 / s_rootPi * Math.Exp(-x.Value * x.Value));

    public Dual Erfcx(Dual x) => Chain(x, KernelMath.Erfcx(x.Value), (2 * x.Value * KernelMath.Erfcx(x.Value)) - (2 / s_rootPi));

    public Dual ErfcxSlope(Dual x) =>
        Chain(x, KernelMath.ErfcxSlope(x.Value), ((2 + (4 * x.Value * x.Value)) * KernelMath.Erfcx(x.Value)) - (4 * x.Value / s_rootPi));

    public Dual ErfInverse(Dual x)
    {
        var inverse = KernelMath.ErfInverse(x.Value);
        return Chain(x, inverse, s_rootPi / 2 / Math.Exp(-inverse * inverse));
    }

    public Dual NormalCdf(Dual x) => Chain(x, KernelMath.NormalCdf(x.Value), Density(x.Value));

    public Dual NormalDensity(Dual x) => Chain(x, KernelMath.NormalDensity(x.Value), -x.Value * Density(x.Value));

    public Dual LogNormalCdf(Dual x) => Chain(x, KernelMath.LogNormalCdf(x.Value), Density(x.Value) / KernelMath.NormalCdf(x.Value));

    public Dual InverseMillsRatio(Dual x)
    {
        var ratio = Density(x.Value) / KernelMath.NormalCdf(x.Value);
        return Chain(x, KernelMath.InverseMillsRatio(x.Value), -(x.Value * ratio) - (ratio * ratio));
    }

    public Dual LogGamma(Dual x) => Chain(x, KernelMath.LogGamma(x.Value), KernelMath.Digamma(x.Value));

    public Dual LogBeta(Dual x, Dual y)
    {
        var ofSum = KernelMath.Digamma(x.Value + y.Value);
        return new(KernelMath.LogBeta(x.Value, y.Value), Times(KernelMath.Digamma(x.Value) - ofSum, x.Tangent) + Times(KernelMath.Digamma(y.Value) - ofSum, y.Tangent));
    }

    public Dual Polygamma(int order, Dual x) =>
        Chain(x, order == 0 ? KernelMath.Digamma(x.Value) : KernelMath.Polygamma(order, x.Value), KernelMath.Polygamma(order + 1, x.Value));

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}

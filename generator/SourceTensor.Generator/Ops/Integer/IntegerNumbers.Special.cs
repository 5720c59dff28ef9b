using System.Collections.Generic;

namespace SourceTensor.Generator.Ops;

/// <content>Special functions.</content>
internal sealed partial class IntegerNumbers
{
    public long KeepZero(IReadOnlyList<long> seeds, long product) => throw NotWhole();

    public long Sigmoid(long x) => throw NotWhole();

    public long LogSigmoid(long x) => throw NotWhole();

    public long Softplus(long x) => throw NotWhole();

    public long Gelu(long x) => throw NotWhole();

    public long LogOneMinusExp(long x) => throw NotWhole();

    public long LogAddExp(long x, long y) => throw NotWhole();

    public long Erf(long x) => throw NotWhole();

    public long Erfc(long x) => throw NotWhole();

    public long Erfcx(long x) => throw NotWhole();

    public long ErfcxSlope(long x) => throw NotWhole();

    public long ErfInverse(long x) => throw NotWhole();

    public long NormalCdf(long x) => throw NotWhole();

    public long NormalDensity(long x) => throw NotWhole();

    public long LogNormalCdf(long x) => throw NotWhole();

    public long InverseMillsRatio(long x) => throw NotWhole();

    public long LogGamma(long x) => throw NotWhole();

    public long LogBeta(long x, long y) => throw NotWhole();

    public long Polygamma(int order, long x) => throw NotWhole();

    public long GammaRegularizedP(long a, long x) => throw NotWhole();

    public long GammaRegularizedQ(long a, long x) => throw NotWhole();

    public long GammaRegularizedByShape(long a, long x) => throw NotWhole();

    public long GammaDensity(long a, long x) => throw NotWhole();

    public long BetaRegularized(long a, long b, long x) => throw NotWhole();

    public long BetaDensity(long a, long b, long x) => throw NotWhole();

    public long BetaRegularizedByShape(int shape, long a, long b, long x) => throw NotWhole();
}

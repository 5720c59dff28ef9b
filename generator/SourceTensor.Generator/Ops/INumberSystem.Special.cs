using System.Collections.Generic;

namespace SourceTensor.Generator.Ops;

/// <content>Special functions.</content>
internal partial interface INumberSystem<T>
{
    /// <summary>The product, and 0 where all of what it is a product with is exactly 0.</summary>
    T KeepZero(IReadOnlyList<T> seeds, T product);

    T Sigmoid(T x);

    T LogSigmoid(T x);

    T Softplus(T x);

    T Gelu(T x);

    T LogOneMinusExp(T x);

    T LogAddExp(T x, T y);

    T Erf(T x);

    T Erfc(T x);

    T Erfcx(T x);

    T ErfcxSlope(T x);

    T ErfInverse(T x);

    T NormalCdf(T x);

    T NormalDensity(T x);

    T LogNormalCdf(T x);

    T InverseMillsRatio(T x);

    T LogGamma(T x);

    T LogBeta(T x, T y);

    /// <summary>The derivative of that order of the digamma function, which is of order 0 itself.</summary>
    T Polygamma(int order, T x);

    T GammaRegularizedP(T a, T x);

    T GammaRegularizedQ(T a, T x);

    T GammaRegularizedByShape(T a, T x);

    T GammaDensity(T a, T x);

    T BetaRegularized(T a, T b, T x);

    T BetaDensity(T a, T b, T x);

    /// <summary>The derivative of <see cref="BetaRegularized"/> by its first or second shape.</summary>
    T BetaRegularizedByShape(int shape, T a, T b, T x);
}

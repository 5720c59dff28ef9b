using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Evaluator;

/// <content>Special functions.</content>
internal sealed partial class DoubleDoubleNumbers
{
    public DoubleDouble KeepZero(IReadOnlyList<DoubleDouble> seeds, DoubleDouble product) => seeds.All(seed => seed.High == 0) ? 0 : product;

    public DoubleDouble Sigmoid(DoubleDouble x) => DoubleDoubleFunctions.Sigmoid(x);

    public DoubleDouble LogSigmoid(DoubleDouble x) => DoubleDoubleFunctions.LogSigmoid(x);

    public DoubleDouble Softplus(DoubleDouble x) => DoubleDoubleFunctions.Softplus(x);

    public DoubleDouble Gelu(DoubleDouble x) => DoubleDoubleFunctions.Gelu(x);

    public DoubleDouble LogOneMinusExp(DoubleDouble x) => DoubleDoubleFunctions.LogOneMinusExp(x);

    public DoubleDouble LogAddExp(DoubleDouble x, DoubleDouble y) => DoubleDoubleFunctions.LogAddExp(x, y);

    public DoubleDouble Erf(DoubleDouble x) => DoubleDoubleFunctions.Erf(x);

    public DoubleDouble Erfc(DoubleDouble x) => DoubleDoubleFunctions.Erfc(x);

    public DoubleDouble Erfcx(DoubleDouble x) => DoubleDoubleFunctions.Erfcx(x);

    public DoubleDouble ErfcxSlope(DoubleDouble x) => DoubleDoubleFunctions.ErfcxSlope(x);

    public DoubleDouble ErfInverse(DoubleDouble x) => DoubleDoubleFunctions.ErfInverse(x);

    public DoubleDouble NormalCdf(DoubleDouble x) => DoubleDoubleFunctions.NormalCdf(x);

    public DoubleDouble NormalDensity(DoubleDouble x) => DoubleDoubleFunctions.NormalDensity(x);

    public DoubleDouble LogNormalCdf(DoubleDouble x) => DoubleDoubleFunctions.LogNormalCdf(x);

    public DoubleDouble InverseMillsRatio(DoubleDouble x) => DoubleDoubleFunctions.InverseMillsRatio(x);

    public DoubleDouble LogGamma(DoubleDouble x) => DoubleDoubleFunctions.LogGamma(x);

    public DoubleDouble LogBeta(DoubleDouble x, DoubleDouble y) => DoubleDoubleFunctions.LogBeta(x, y);

    public DoubleDouble Polygamma(int order, DoubleDouble x) => DoubleDoubleFunctions.Polygamma(order, x);

    public DoubleDouble GammaRegularizedP(DoubleDouble a, DoubleDouble x) => DoubleDoubleFunctions.GammaRegularizedP(a, x);

    public DoubleDouble GammaRegularizedQ(DoubleDouble a, DoubleDouble x) => DoubleDoubleFunctions.GammaRegularizedQ(a, x);

    public DoubleDouble GammaRegularizedByShape(DoubleDouble a, DoubleDouble x) => DoubleDoubleFunctions.GammaRegularizedByShape(a, x);

    public DoubleDouble GammaDensity(DoubleDouble a, DoubleDouble x) => DoubleDoubleFunctions.GammaDensity(a, x);

    public DoubleDouble BetaRegularized(DoubleDouble a, DoubleDouble b, DoubleDouble x) => DoubleDoubleFunctions.BetaRegularized(a, b, x);

    public DoubleDouble BetaDensity(DoubleDouble a, DoubleDouble b, DoubleDouble x) => DoubleDoubleFunctions.BetaDensity(a, b, x);

    public DoubleDouble BetaRegularizedByShape(int shape, DoubleDouble a, DoubleDouble b, DoubleDouble x) =>
        DoubleDoubleFunctions.BetaRegularizedByShape(shape, a, b, x);
}

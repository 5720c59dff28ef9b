using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The price of a call: in closed form, and by paths of which the normal numbers are given.</summary>
public static partial class OptionPrices
{
    [TensorFunction]
    public static double Call(double spot, double strike, double rate, double volatility, double maturity)
    {
        var deviation = volatility * Math.Sqrt(maturity);
        var d1 = (Math.Log(spot / strike) + (rate + volatility * volatility / 2) * maturity) / deviation;
        return spot * NormalCdf(d1) - strike * Math.Exp(-rate * maturity) * NormalCdf(d1 - deviation);
    }

    /// <summary>A call on the average price along each path.</summary>
    [TensorFunction]
    public static double Asian(double spot, double strike, double rate, double volatility, double maturity, [Data] Tensor2D<double> normals)
    {
        var (steps, paths) = (normals.Rows, normals.Columns);
        var h = maturity / steps;
        var price = Tensor1D.Filled(paths, spot);
        var sum = Tensor1D.Zeros<double>(paths);
        for (var t = 0; t < steps; t++)
        {
            price *= Exp((rate - volatility * volatility / 2) * h + volatility * Math.Sqrt(h) * normals[t]);
            sum += price;
        }

        return Math.Exp(-rate * maturity) * Mean(Relu(sum / steps - strike));
    }

    public static object[][] CallInputs() => [[100.0, 95.0, 0.03, 0.25, 0.75], [42.0, 60.0, -0.01, 0.4, 2.0], [1.0, 1.01, 0.02, 0.1, 0.01]];

    public static object[][] AsianInputs() => [[100.0, 98.0, 0.03, 0.25, 0.75, Matrix(4, 9, -2, 2)]];
}

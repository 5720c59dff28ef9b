using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Derivatives by parameters in single precision of a result in double, called inside a function: they have the type of the result.</summary>
public static partial class MixedDerivativesInside
{
    [TensorFunction(Defaults = false)]
    public static double Energy(float x, double y) => x * x * y + Math.Exp(0.5 * x * y);

    [Hessian(nameof(Energy))]
    public static partial (double Value, Tensor2D<double> Hessian) EnergyHessian(float x, double y);

    [Jacobian(nameof(Energy))]
    public static partial (double Value, double X, double Y) EnergyJacobian(float x, double y);

    [TensorFunction]
    public static double Curved(float x, double y) => Sum(EnergyHessian(x, y).Hessian);

    [TensorFunction]
    public static double Sloped(float x, double y) => EnergyJacobian(x, y).X * EnergyJacobian(x, y).Y;

    public static object[][] Inputs() => [[0.5f, 0.75], [-1.25f, 0.5]];
}

using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// Functions that call declared members of every mode: a Newton step, a Laplace approximation, directional derivatives in a loop, a
/// penalty on a Jacobian; all differentiated again.
/// </summary>
public static partial class DerivativesInside
{
    [TensorFunction(Defaults = false)]
    public static double Loss(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x) =>
        Sum(Log(1 + Exp(scale * theta * x))) + scale * Sum(theta * theta) + Square(Sum(theta)) + 0.1 * theta[0] * theta[1] * theta[2];

    [Compiled(nameof(Loss))]
    public static partial double LossCompiled(Tensor1D<double> theta, double scale, Tensor1D<double> x);

    [Gradient(nameof(Loss))]
    public static partial (double Value, Tensor1D<double> Theta) LossGradient(Tensor1D<double> theta, double scale, Tensor1D<double> x);

    [Hessian(nameof(Loss), Wrt = [nameof(theta)])]
    public static partial (double Value, Tensor2D<double> Hessian) LossHessian(Tensor1D<double> theta, double scale, Tensor1D<double> x);

    [Hvp(nameof(Loss))]
    public static partial (double Value, Tensor1D<double> ThetaHvp) LossHvp(Tensor1D<double> theta, double scale, Tensor1D<double> x, Tensor1D<double> thetaTangent);

    [Jvp(nameof(Loss))]
    public static partial (double Value, double ValueTangent) LossJvp(Tensor1D<double> theta, double scale, Tensor1D<double> x, Tensor1D<double> thetaTangent, double scaleTangent);

    [TensorFunction]
    public static double Newton(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x)
    {
        var step = Solve(LossHessian(theta, scale, x).Hessian, LossGradient(theta, scale, x).Theta);
        return LossCompiled(theta - step, scale, x);
    }

    [TensorFunction]
    public static double Laplace(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x)
    {
        var (value, hessian) = LossHessian(theta, scale, x);
        return -value - 0.5 * LogDeterminant(hessian);
    }

    [TensorFunction]
    public static double Directions(Tensor1D<double> theta, double scale, [Data] Tensor1D<double> x)
    {
        var direction = x.Clone();
        var total = 0.0;
        for (var i = 0; i < 3; i++)
        {
            total += LossJvp(theta, scale, x, direction, 0.5 * i).ValueTangent;
            direction = LossHvp(theta, scale + 0.1 * i, x, direction).ThetaHvp;
        }

        return total + Sum(direction);
    }

    [TensorFunction(Defaults = false)]
    public static Tensor1D<double> Flow(Tensor1D<double> state, double rate, double coupling) =>
        Scan(Steps(3), state, (s, i) => s + rate * (Tanh(coupling * s) - s * Sum(s) / (1.0 + i))).Final;

    [Jacobian(nameof(Flow))]
    public static partial (Tensor1D<double> Value, Tensor2D<double> State, Tensor1D<double> Coupling) FlowJacobian(Tensor1D<double> state, double rate, double coupling);

    [Vjp(nameof(Flow))]
    public static partial (Tensor1D<double> Value, Tensor1D<double> State, double Rate) FlowVjp(Tensor1D<double> state, double rate, double coupling, Tensor1D<double> valueCotangent);

    [TensorFunction]
    public static double Divergence(Tensor1D<double> state, double rate, double coupling)
    {
        var (value, byState, byCoupling) = FlowJacobian(state, rate, coupling);
        return Trace(byState) + Sum(byState * byState) + Dot(value, byCoupling);
    }

    [TensorFunction]
    public static double Adjoint(Tensor1D<double> state, double rate, double coupling)
    {
        var (value, byState, byRate) = FlowVjp(state, rate, coupling, state * coupling);
        return Dot(value, byState) + byRate * byRate;
    }

    [Hvp(nameof(Divergence))]
    public static partial (double Value, double RateHvp) DivergenceHvp(Tensor1D<double> state, double rate, double coupling, double rateTangent);

    [Gradient(nameof(Divergence))]
    public static partial (Tensor1D<double> Value, Tensor2D<double> State, double Coupling) Divergences(Tensor2D<double> state, double rate, double coupling);

    public static object[][] Inputs() => [[Vector(3), 0.7, Vector(3, -2, 2)]];

    public static object[][] FlowInputs() => [[Vector(3), 0.3, 0.8]];

    public static object[][] FlowVjpInputs() => [[Vector(3), 0.3, 0.8, Vector(3, -2, 2)]];

    public static object[][] LossHvpInputs() => [[Vector(3), 0.7, Vector(3, -2, 2), Vector(3, 0, 1)]];

    public static object[][] LossJvpInputs() => [[Vector(3), 0.7, Vector(3, -2, 2), Vector(3, 0, 1), 0.4]];

    public static object[][] DivergenceInputs() => FlowInputs();

    public static object[][] AdjointInputs() => FlowInputs();

    public static object[][] DivergenceHvpInputs() => [[Vector(3), 0.3, 0.8, 1.7]];

    public static object[][] DivergencesInputs() => [[Matrix(2, 3), 0.3, 0.8]];
}

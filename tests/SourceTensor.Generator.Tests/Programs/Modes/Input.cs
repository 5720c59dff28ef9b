using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Every mode, of a number, a tensor, a recurrence, a tuple and a record; with parameters left out, parts chosen, results left out.</summary>
public static partial class Modes
{
    public readonly record struct Rates(double Alpha, Tensor1D<double> Beta);

    private static readonly Tensor1D<double> Weights = [0.5, 1.5, 1.0];

    [TensorFunction(Defaults = false)]
    public static double Learning(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    [Gradient(nameof(Learning), Mode = DerivativeMode.Reverse)]
    public static partial (double Value, double Alpha, double Beta) LearningReverse(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

    [Gradient(nameof(Learning), Mode = DerivativeMode.Forward)]
    public static partial (double Value, double Alpha, double Beta, Tensor1D<double> Rewards) LearningForward(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

    [Hvp(nameof(Learning))]
    public static partial (double Value, double AlphaGradient, double BetaGradient, double AlphaHvp, double BetaHvp) LearningHvp(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards, double alphaTangent, double betaTangent);

    [Hessian(nameof(Learning))]
    public static partial (double Value, Tensor2D<double> Hessian) LearningHessian(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

    [TensorFunction(Defaults = false)]
    public static double Quadratic(Tensor2D<double> w, double scale, Tensor1D<double> x) => scale * Sum(Square(MatMul(w, x)) * Weights) + Math.Exp(scale);

    [Hvp(nameof(Quadratic))]
    public static partial (double Value, Tensor2D<double> WHvp) QuadraticHvp(Tensor2D<double> w, double scale, Tensor1D<double> x, Tensor2D<double> wTangent);

    [Hessian(nameof(Quadratic), Wrt = [nameof(scale), nameof(w)])]
    public static partial (double Value, Tensor2D<double> Hessian) QuadraticHessian(Tensor2D<double> w, double scale, Tensor1D<double> x, TensorWorkspace? workspace = null);

    [TensorFunction(Defaults = false)]
    public static Tensor2D<double> Smoothed(Tensor2D<double> x, Tensor1D<double> rate, double start) =>
        Scan(x, Tensor1D.Filled(x.Columns, start), (q, item) => q + rate * (item - q)).States;

    [Vjp(nameof(Smoothed))]
    public static partial (Tensor2D<double> Value, Tensor2D<double> X, Tensor1D<double> Rate) SmoothedVjp(Tensor2D<double> x, Tensor1D<double> rate, double start, Tensor2D<double> valueCotangent);

    [Jvp(nameof(Smoothed))]
    public static partial (Tensor2D<double> Value, Tensor2D<double> ValueTangent) SmoothedJvp(
        Tensor2D<double> x, Tensor1D<double> rate, double start, Tensor1D<double> rateTangent, double startTangent);

    [Jacobian(nameof(Smoothed))]
    public static partial (Tensor2D<double> Value, Tensor3D<double> Rate, Tensor2D<double> Start) SmoothedJacobian(Tensor2D<double> x, Tensor1D<double> rate, double start);

    [Jacobian(nameof(Smoothed), Mode = DerivativeMode.Reverse)]
    public static partial (Tensor2D<double> Value, Tensor4D<double> X, Tensor2D<double> Start) SmoothedRows(Tensor2D<double> x, Tensor1D<double> rate, double start);

    [TensorFunction(Defaults = false)]
    public static (double Loss, Tensor1D<double> Predicted, int Steps) Fit(Rates p, Tensor1D<double> x)
    {
        var predicted = p.Alpha * x + p.Beta * x * x;
        return (Sum(Square(predicted)), predicted, x.Length);
    }

    [Gradient(nameof(Fit), Of = "Loss")]
    public static partial ((double Loss, Tensor1D<double> Predicted, int Steps) Value, Rates P) FitGradient(Rates p, Tensor1D<double> x);

    [Vjp(nameof(Fit))]
    public static partial ((double Loss, Tensor1D<double> Predicted, int Steps) Value, Rates P, Tensor1D<double> X) FitVjp(
        Rates p, Tensor1D<double> x, (double Loss, Tensor1D<double> Predicted, int Steps) valueCotangent);

    [Jvp(nameof(Fit), Of = "Predicted")]
    public static partial ((double Loss, Tensor1D<double> Predicted, int Steps) Value, Tensor1D<double> ValueTangent) FitJvp(Rates p, Tensor1D<double> x, Rates pTangent);

    [Jacobian(nameof(Fit), Of = "Predicted")]
    public static partial ((double Loss, Tensor1D<double> Predicted, int Steps) Value, Tensor2D<double> X) FitJacobian(Rates p, Tensor1D<double> x);

    [Hessian(nameof(Fit), Of = "Loss")]
    public static partial ((double Loss, Tensor1D<double> Predicted, int Steps) Value, Tensor2D<double> Hessian) FitHessian(Rates p, Tensor1D<double> x);

    [TensorFunction(Defaults = false)]
    public static float Single(Tensor1D<float> x, float scale) => Sum(x * x * x) * scale;

    [Hessian(nameof(Single))]
    public static partial (float Value, Tensor2D<float> Hessian) SingleHessian(Tensor1D<float> x, float scale);

    public static object[][] LearningInputs() => [[0.3, 1.5, Choices(6, 2), Vector(6)], [0.3, 1.5, Choices(0, 2), Vector(0)], [0.3, 1.5, Choices(1, 2), Vector(1)]];

    public static object[][] LearningHvpInputs() => [[0.3, 1.5, Choices(6, 2), Vector(6), 0.7, -0.2], [0.3, 1.5, Choices(0, 2), Vector(0), 0.7, -0.2]];

    public static object[][] QuadraticInputs() => [[Matrix(3, 2), 0.4, Vector(2)], [Matrix(3, 0), 0.4, Vector(0)]];

    public static object[][] QuadraticHvpInputs() => [[Matrix(3, 2), 0.4, Vector(2), Matrix(3, 2, 0, 3)]];

    public static object[][] SmoothedInputs() => [[Matrix(4, 3), Vector(3, 0.1, 0.9), 0.5], [Matrix(0, 3), Vector(3, 0.1, 0.9), 0.5]];

    public static object[][] SmoothedVjpInputs() => [[Matrix(4, 3), Vector(3, 0.1, 0.9), 0.5, Matrix(4, 3, -3, 3)], [Matrix(0, 3), Vector(3, 0.1, 0.9), 0.5, Matrix(0, 3)]];

    public static object[][] SmoothedJvpInputs() => [[Matrix(4, 3), Vector(3, 0.1, 0.9), 0.5, Vector(3, -2, 2), 0.3]];

    public static object[][] FitInputs() => [[new Rates(0.5, Vector(4)), Vector(4, 1, 2)]];

    public static object[][] FitVjpInputs() => [[new Rates(0.5, Vector(4)), Vector(4, 1, 2), (0.3, Vector(4, -2, 2), 0)]];

    public static object[][] FitJvpInputs() => [[new Rates(0.5, Vector(4)), Vector(4, 1, 2), new Rates(-0.3, Vector(4, 0, 1))]];

    public static object[][] SingleInputs() => [[(Tensor1D<float>)[0.5f, -1.5f, 2f], 0.7f]];
}

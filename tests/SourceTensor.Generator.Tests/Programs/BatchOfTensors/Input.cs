using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

public readonly record struct Weights(double Intercept, Tensor1D<double> Slopes);

/// <summary>Members that share tensors, whose gradients are summed; numbers, matrices and integers that each has of its own; several results.</summary>
public static partial class BatchOfTensors
{
    [TensorFunction]
    public static double Loss(Weights weights, Tensor1D<double> effect, Tensor2D<double> x, Tensor1D<double> y, int used)
    {
        var total = 0.0;
        for (var t = 0; t < used; t++)
        {
            total += Square(y[t] - weights.Intercept - Dot(weights.Slopes + effect, x[t]));
        }

        return total;
    }

    [Gradient(nameof(Loss))]
    public static partial (Tensor1D<double> Value, Weights Weights, Tensor2D<double> Effect, Tensor3D<double> X) LossOfAll(
        Weights weights, [Batched(Axis = 1)] Tensor2D<double> effect, Tensor3D<double> x, Tensor2D<double> y, Tensor1D<int> used);

    [Gradient(nameof(Loss))]
    public static partial (Tensor1D<double> Value, Tensor1D<double> Effect, Ragged<Tensor2D<double>> X) LossOfUnequal(
        Weights weights, Tensor1D<double> effect, Ragged<Tensor2D<double>> x, Ragged<Tensor1D<double>> y, Tensor1D<int> used);

    [TensorFunction]
    public static (double Mean, Tensor1D<double> Centred, bool IsLong) Moments(Tensor1D<double> x) => (Mean(x), x - Mean(x), x.Length > 3);

    [Compiled(nameof(Moments))]
    public static partial (Tensor1D<double> Mean, Tensor2D<double> Centred, Tensor1D<bool> IsLong) MomentsOfAll(Tensor2D<double> x);

    [Compiled(nameof(Moments))]
    public static partial (Tensor1D<double> Mean, Ragged<Tensor1D<double>> Centred, Tensor1D<bool> IsLong) MomentsOfUnequal(Ragged<Tensor1D<double>> x);

    public static object[][] LossInputs() => [[new Weights(0.2, Vector(3)), Vector(3), Matrix(5, 3), Vector(5), 4]];

    public static object[][] LossOfAllInputs() =>
    [
        [new Weights(0.2, Vector(3)), Matrix(3, 4), Cube(4, 5, 3), Matrix(4, 5), new Tensor1D<int>([5, 0, 2, 3])],
        [new Weights(0.2, Vector(3)), Matrix(3, 0), Cube(0, 5, 3), Matrix(0, 5), new Tensor1D<int>([])],
    ];

    public static object[][] LossOfUnequalInputs() => [[new Weights(0.2, Vector(3)), Vector(3), Ragged.FromLengths(Matrix(7, 3), 3, 0, 4), Ragged.FromLengths(Vector(7), 3, 0, 4), new Tensor1D<int>([2, 0, 4])]];

    public static object[][] MomentsInputs() => [[Vector(5)]];

    public static object[][] MomentsOfAllInputs() => [[Matrix(3, 4)], [Matrix(9, 1)]];

    public static object[][] MomentsOfUnequalInputs() => [[Ragged.FromLengths(Vector(7), 3, 4)]];
}

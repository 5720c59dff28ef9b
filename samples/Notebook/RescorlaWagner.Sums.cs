using SourceTensor;
using static SourceTensor.TensorMath;

namespace Notebook;

/// <summary>Sums over the traces: a gradient is of one number, so these are what is differentiated.</summary>
public static partial class RescorlaWagner
{
    [TensorFunction]
    public static double SumOfQValues(Tensor2D<int> choices, [Data] Tensor2D<double> rewards, Tensor1D<double> alpha) =>
        Sum(QValues(choices, rewards, alpha));

    [TensorFunction]
    public static double SumOfQValuesFromIndices(Tensor1D<int> choices, [Data] Tensor1D<double> rewards, int options, double alpha) =>
        Sum(QValuesFromIndices(choices, rewards, options, alpha));

    [TensorFunction]
    public static double SumOfQValuesOfAll(Tensor3D<int> choices, [Data] Tensor3D<double> rewards, Tensor2D<double> alpha) =>
        Sum(QValuesOfAll(choices, rewards, alpha));

    [TensorFunction]
    public static double SumOfQValuesOfAllFromIndices(Tensor2D<int> choices, [Data] Tensor2D<double> rewards, int options, Tensor1D<double> alpha) =>
        Sum(QValuesOfAllFromIndices(choices, rewards, options, alpha));
}

using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops whose number of steps is found to be below 0 when the program is compiled: they run none, and keep nothing.</summary>
public static partial class NegativeSteps
{
    [TensorFunction]
    public static double Constant(double x)
    {
        var p = x;
        for (var i = 7; i < 3; i++)
        {
            p = p * p * x + i;
        }

        return p * x;
    }

    /// <summary>That there are three is seen at the end.</summary>
    [TensorFunction]
    public static double OfThree(double x, Tensor1D<double> y)
    {
        var p = y * x;
        for (var i = 0; i < y.Length - 20; i++)
        {
            p = p * p * x + i;
            for (var j = 0; j < y.Length - 20 - i; j++)
            {
                p = p * p * x + j;
            }
        }

        return Sum(p * p) + Sum(y * (Tensor1D<double>)[1.0, 2, 3]);
    }

    public static object[][] ConstantInputs() => [[0.7]];

    public static object[][] OfThreeInputs() => [[0.7, Vector(3)]];
}

using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A model in single precision.</summary>
public static partial class SinglePrecision
{
    [TensorFunction]
    public static float Total(Tensor1D<float> x, float rate, Tensor1D<int> choices)
    {
        var q = Tensor1D.Filled(2, 0.5f);
        var total = 0f;
        for (var t = 0; t < x.Length; t++)
        {
            total += LogSoftMax(2f * q)[choices[t]] * rate;
            q[choices[t]] += rate * (x[t] - q[choices[t]]);
        }

        return total + Sum(Exp(q) / (1 + Square(q)));
    }

    [TensorFunction]
    public static Tensor1D<float> Mapped(Tensor1D<float> x, float a, int n) => Sqrt(Exp(x * a)) - n / 3f;

    public static object[][] TotalInputs() => [[(Tensor1D<float>)[0.3f, -0.2f, 0.7f, 0.4f], 0.4f, Choices(4, 2)], [(Tensor1D<float>)[], 0.4f, Choices(0, 2)]];

    public static object[][] MappedInputs() => [[(Tensor1D<float>)[0.3f, -0.2f, 0.7f, 0.4f, 1, 2, 3, 4, 5], 0.4f, 2]];
}

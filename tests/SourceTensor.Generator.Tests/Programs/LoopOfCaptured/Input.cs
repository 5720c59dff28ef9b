using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The next value of a number is read of what an inner loop outputs, which computes it from that number and is given nothing.</summary>
public static partial class LoopOfCaptured
{
    [TensorFunction]
    public static double F(double a, Tensor1D<double> x)
    {
        var state = a;
        foreach (var item in x)
        {
            var inner = Scan(Steps(3), 0.0, (p, j) => (0.5, Tanh(j * state)));
            state = inner.Outputs[2] * item + 0.3;
        }

        return state;
    }

    public static object[][] Inputs() => [[0.7, Vector(4)], [-0.4, Vector(0)]];
}

using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A part of a state that an inner scan outputs, whose steps have no state and no item that the output is computed from.</summary>
public static partial class OutputsOfCaptured
{
    public readonly record struct State(double P, Tensor1D<double> Q, int N);

    [TensorFunction]
    public static double F(double a, Tensor1D<double> x, Tensor1D<double> w)
    {
        var scan = Scan(x, new State(a, w, 3), (s, item) =>
        {
            var inner = Scan(w, s.P, (p, y) => (p * y, (A: 0.19637, B: w * item)), reverse: true);
            return new State(s.P * item + Sum(s.Q), inner.StackOutputs(o => o.A), s.Q.Length);
        });
        return scan.Final.P + Sum(scan.Final.Q * w);
    }

    public static object[][] Inputs() => [[0.7, Vector(4), Vector(3, 0.2, 1.3)], [0.7, Vector(1), Vector(11, 0.2, 1.3)], [0.7, Vector(0), Vector(2)]];
}

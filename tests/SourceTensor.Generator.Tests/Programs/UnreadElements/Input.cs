using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A table that is read for what reading it tests alone: of what fills it nothing is left but a number that nobody reads.</summary>
public static partial class UnreadElements
{
    [TensorFunction]
    public static float F(float a, Tensor1D<float> x, Tensor1D<float> w, Tensor1D<int> kinds)
    {
        var scan = Scan(kinds, w, (s, kind) =>
        {
            var table = Tensor2D.Zeros<float>(x.Length, w.Length);
            table -= Tanh(Scan(Steps(x.Length), w, (row, i) => 0.3f * Tensor1D.Range(w.Length).ToSingle()).States);
            if (kind is 1)
            {
                table[ArgMax(x)] -= w;
            }

            return s * a;
        });
        return Sum(scan.Final);
    }

    public static object[][] Inputs() => [[0.7f, Vector(4).ToSingle(), Vector(3).ToSingle(), Choices(5, 3)]];
}

using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A tensor that nobody needs, of which a test of an index is left.</summary>
public static partial class UnusedTable
{
    [TensorFunction]
    public static double Looked(double a, Tensor1D<int> kinds)
    {
        var table = Gather(Tensor1D.LinearSpace(-0.10163, 0.79537, 3).With(kinds[0], 0.7), kinds);
        return a * a;
    }

    public static object[][] Inputs() => [[0.7, Choices(4, 3)]];
}

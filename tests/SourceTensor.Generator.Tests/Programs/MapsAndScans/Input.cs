using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Maps, sums and scans one after another, each reading what those before it made.</summary>
public static partial class MapsAndScans
{
    [TensorFunction]
    public static double Total(Tensor1D<double> x, Tensor1D<double> y, double rate)
    {
        var z = Exp(x * rate) - y;
        var n = Sum(z);
        var shares = z / (2 + n * n);
        var states = Scan(shares, n, (s, a) => s * 0.5 + a * rate).States;
        var mixed = states * shares + z;
        var ends = Scan((mixed, states), (A: 0.1, B: z[0]), (s, m, t) => (A: s.B * m, B: s.A + t), reverse: true);
        var loss = Sum(Square(mixed)) / (1 + Square(ends.Final.A)) + ends.Final.B;
        for (var i = 0; i < x.Length; i++)
        {
            loss += mixed[i] * states[i] * loss * 0.1;
        }

        return loss + LogSumExp(mixed - shares);
    }

    public static object[][] Inputs() => [[Vector(5), Vector(5, 1, 2), 0.4], [Vector(17), Vector(17, 1, 2), 0.4], [Vector(1), Vector(1, 1, 2), 0.4]];
}

using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Assignments as expressions, increments, compound assignments of every operator, several in one statement.</summary>
public static partial class Expressions
{
    [TensorFunction]
    public static double Total(double x, double y)
    {
        var a = x;
        var b = a += y;
        b -= 2 * a;
        b *= a + b;
        b /= 3 + a * a;
        var n = 0;
        n++;
        ++n;
        var c = n * b;
        c = a = b + c;
        var (d, e) = (c + 1, a - c);
        (d, _) = (d * x, e);
        {
            var inner = d * 2;
            d = inner + n;
        }

        return (a + b) * (c - d) - -e;
    }

    [TensorFunction]
    public static double Tensors(Tensor1D<double> x, double rate)
    {
        var q = x * rate;
        q += x;
        q *= rate;
        q[0] *= 2;
        q[1] -= q[0] / (1 + q[1] * q[1]);
        q /= 2;
        q -= q * q;
        return Sum(-q);
    }

    public static object[][] TotalInputs() => [[0.7, 1.3], [-0.4, 0.2]];

    public static object[][] TensorsInputs() => [[Vector(3), 0.4], [Vector(9), 0.4]];
}

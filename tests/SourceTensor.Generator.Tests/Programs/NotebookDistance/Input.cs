using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The seed notebook's first example, in one piece and in unit functions.</summary>
public static partial class NotebookDistance
{
    [TensorFunction]
    public static double Of(double a, double b, double x, double y) => Math.Sqrt(Math.Pow(x - a, 2) + Math.Pow(y - b, 2));

    [TensorFunction]
    public static double PartA(double a, double x) => Math.Pow(x - a, 2);

    [TensorFunction]
    public static double Mistyped(double a, double b, double x, double y) => Math.Sqrt(PartA(a, x) + MistypedPartB(b, y));

    [TensorFunction]
    public static double MistypedPartB(double b, double y) => (y - b) * 2;

    public static object[][] Inputs() => [[0.5, 0.5, 1.0, 1.0], [-1.25, 0.75, 2.0, 3.5]];

    public static object[][] PartAInputs() => [[0.5, 1.0], [2.0, -1.0]];

    public static object[][] MistypedPartBInputs() => [[0.5, 1.0], [2.0, -1.0]];
}

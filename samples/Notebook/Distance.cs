using System;
using SourceTensor;

namespace Notebook;

/// <summary>The distance between (a, b) and (x, y), the seed notebook's first example, in one piece and in unit functions.</summary>
public static partial class Distance
{
    [TensorFunction]
    public static double Of(double a, double b, double x, double y) => Math.Sqrt(Math.Pow(x - a, 2) + Math.Pow(y - b, 2));

    [TensorFunction]
    public static double PartA(double a, double x) => Math.Pow(x - a, 2);

    [TensorFunction]
    public static double PartB(double b, double y) => Math.Pow(y - b, 2);

    /// <summary>With the seed's typo: <c>* 2</c> where <c>** 2</c> was meant.</summary>
    [TensorFunction]
    public static double Mistyped(double a, double b, double x, double y) => Math.Sqrt(PartA(a, x) + MistypedPartB(b, y));

    /// <summary>The unit function with the typo.</summary>
    [TensorFunction]
    public static double MistypedPartB(double b, double y) => (y - b) * 2;
}

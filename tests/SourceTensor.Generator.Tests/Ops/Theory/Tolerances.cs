using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What results may differ by in the theory over all operations.</summary>
internal static class Tolerances
{
    private const double Single = 1e-6;

    /// <summary>The plain value against the same in double-double.</summary>
    public static double Value(ElementwiseOp op, ElementType result) => result == ElementType.Float32 ? Single : op.Tolerance?.Value ?? 1e-13;

    /// <summary>The gradient against differences and dual numbers.</summary>
    public static double Gradient(ElementwiseOp op, OperationCase test) => IsSingle(test) ? 1e-4 : op.Tolerance?.Gradient ?? 1e-10;

    /// <summary>Compiled against plain: in-lane functions have other last digits.</summary>
    public static double Compiled(OperationCase test) => IsSingle(test) ? Single : 1e-15;

    public static bool IsSingle(OperationCase test) => test.Result == ElementType.Float32 || test.Call.Operands.Any(operand => operand.Element == ElementType.Float32);

    public static void Near(IReadOnlyList<Elements<double>> expected, IReadOnlyList<Elements<double>> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (x, y) in expected.Zip(actual))
        {
            Near(x, y, tolerance, what);
        }
    }

    public static void Near(Elements<double> expected, Elements<double> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        for (var i = 0; i < expected.Values.Length; i++)
        {
            Assert.True(
                IsNear(expected.Values[i], actual.Values[i], tolerance),
                FormattableString.Invariant($"{what}[{i}]: expected {expected.Values[i]:R}, got {actual.Values[i]:R}"));
        }
    }

    /// <summary>Sums, whose terms may cancel: relative to 1 at least.</summary>
    public static void NearSum(Elements<double> expected, Elements<double> actual, double tolerance, string what) =>
        Numbers.Close(expected.Values, actual.Values, tolerance, what);

    /// <summary>Relative, also where the numbers are small; the same infinity, NaN for NaN, and zeros with the same sign.</summary>
    private static bool IsNear(double expected, double actual, double tolerance) => double.IsNaN(expected) ? double.IsNaN(actual)
        : expected == 0 || !double.IsFinite(expected) ? expected.Equals(actual) && double.IsNegative(expected) == double.IsNegative(actual)
        : Math.Abs(expected - actual) <= (tolerance * Math.Abs(expected)) + double.Epsilon;
}

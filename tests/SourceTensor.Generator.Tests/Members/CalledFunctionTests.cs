using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Functions that cannot be followed, and have a derivative of the user's: they are called as they stand.</summary>
public sealed class CalledFunctionTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using System.Collections.Generic;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static class Library
        {
            public static int Calls { get; private set; }

            // A dictionary is nothing that a tensor function may contain.
            public static double Cached(double x)
            {
                Calls++;
                var known = new Dictionary<double, double> { [x] = x * x * x };
                return known[x];
            }

            public static double Largest(Tensor2D<double> x, double scale)
            {
                var list = new List<double>(x.Span.ToArray());
                list.Sort();
                return scale * list[^1];
            }
        }

        public static partial class Caller
        {
            [Derivative(typeof(Library), nameof(Library.Cached))]
            private static double CachedSlope(double x) => 3 * x * x;

            [Derivative(typeof(Library), nameof(Library.Largest))]
            private static (Tensor2D<double> X, double Scale) LargestPullback(double cotangent, double result, Tensor2D<double> x, double scale)
            {
                var isLargest = Tensor2D.Zeros<double>(x.Rows, x.Columns);
                for (var i = 0; i < x.Rows; i++)
                    for (var j = 0; j < x.Columns; j++)
                        isLargest[i, j] = x[i, j] * scale == result ? cotangent * scale : 0;
                return (isLargest, cotangent * result / scale);
            }

            [TensorFunction]
            public static double F(double x, Tensor2D<double> y, double scale)
            {
                var total = 0.0;
                for (var t = 0; t < 3; t++)
                    total += Library.Cached(x + t) * Library.Largest(y * x, scale);
                return total;
            }
        }
        """);

    [Fact]
    public void Are_called_by_value_and_gradient()
    {
        Tensor2D<double> y = [[1, 4, 2], [3, 0.5, 2]];
        var plain = (double)s_program.Invoke("Caller", "F", 0.5, y, 2.0)!;
        var before = (int)s_program.Type("Library").GetProperty("Calls")!.GetValue(null)!;
        Assert.Equal(plain, s_program.Invoke("Caller", "FCompiled", 0.5, y, 2.0));
        Assert.Equal(before + 3, s_program.Type("Library").GetProperty("Calls")!.GetValue(null));
        var (value, x, yGradient, scale) = ((double, double, Tensor2D<double>, double))s_program.Invoke("Caller", "FGradient", 0.5, y, 2.0)!;
        var cubes = 0.125 + 3.375 + 15.625;
        Assert.Equal(plain, value);
        Assert.Equal((3 * (0.25 + 2.25 + 6.25) * (4 * 0.5 * 2)) + (cubes * 4 * 2), x, 1e-12);
        Assert.Equal(cubes * 4 * 0.5, scale, 1e-12);
        Assert.Equal(new[] { 0, cubes * 0.5 * 2, 0, 0, 0, 0 }, yGradient.Span.ToArray());
    }
}

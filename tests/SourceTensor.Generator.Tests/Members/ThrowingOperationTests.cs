using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What throws in the plain program throws in the compiled one, before anything of the caller's is written.</summary>
public sealed class ThrowingOperationTests
{
    private delegate void Clamped(Tensor1D<double> x, Tensor1D<double> low, double high, Span<double> destination);

    private delegate void Magnitudes(Tensor1D<int> x, Span<int> destination);

    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;

        public static partial class Throwing
        {
            [TensorFunction(Defaults = false)]
            public static Tensor1D<double> Clamped(Tensor1D<double> x, Tensor1D<double> low, double high) => TensorMath.Clamp(x, low, high) + 1;

            [Compiled(nameof(Clamped))]
            public static partial void ClampedCompiled(Tensor1D<double> x, Tensor1D<double> low, double high, Span<double> destination);

            [TensorFunction(Defaults = false)]
            public static Tensor1D<int> Magnitudes(Tensor1D<int> x) => TensorMath.Abs(x);

            [Compiled(nameof(Magnitudes))]
            public static partial void MagnitudesCompiled(Tensor1D<int> x, Span<int> destination);

            [TensorFunction]
            public static double Signs(Tensor1D<double> x)
            {
                var total = 0;
                for (var i = 0; i < x.Length; i++)
                {
                    total += Math.Sign(x[i]);
                }

                return total;
            }
        }
        """);

    [Fact]
    public void A_lower_bound_above_the_upper_one()
    {
        var clamped = s_program.Method<Clamped>("Throwing", "ClampedCompiled");
        var x = Tensor1D.Filled(20, 0.5);
        var low = Tensor1D.Zeros<double>(20);
        var destination = new double[20];
        clamped(x, low, 0.25, destination);
        Assert.All(destination, value => Assert.Equal(1.25, value));
        foreach (var place in new[] { 0, 9, 19 })
        {
            Array.Clear(destination);
            Assert.Throws<ArgumentException>(() => clamped(x, low.With(place, 0.3), 0.25, destination));
            Assert.All(destination, value => Assert.Equal(0, value));
        }
    }

    [Fact]
    public void The_magnitude_of_the_smallest_integer()
    {
        var magnitudes = s_program.Method<Magnitudes>("Throwing", "MagnitudesCompiled");
        var destination = new int[3];
        magnitudes(new[] { -1, 2, -3 }, destination);
        Assert.Equal([1, 2, 3], destination);
        Assert.Throws<OverflowException>(() => magnitudes(new[] { -7, 2, int.MinValue }, destination));
        Assert.Equal([1, 2, 3], destination);
    }

    [Fact]
    public void The_integer_sign_of_NaN()
    {
        Tensor1D<double> x = [-2, 0, 3, 4, double.NaN];
        Assert.Equal(1.0, s_program.Invoke("Throwing", "SignsCompiled", x.With(4, 0.0)));
        Assert.Throws<ArithmeticException>(() => s_program.Invoke("Throwing", "Signs", x));
        Assert.Throws<ArithmeticException>(() => s_program.Invoke("Throwing", "SignsCompiled", x));
    }
}

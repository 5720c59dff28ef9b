using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Where single precision is added up in double precision: sums of all elements, running sums that nothing else in the
/// loop reads, and the adjoints of scalars. Where it is not: everything else.
/// </summary>
public sealed class SinglePrecisionSums
{
    // From here on, single precision does not count up by 1.
    private const float Large = 16777216;

    private static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Sums
        {
            [TensorFunction]
            public static float Running(Tensor1D<float> x, float start, int times)
            {
                var total = start;
                for (var k = 0; k < times; k++)
                {
                    for (var i = 0; i < x.Length; i++)
                    {
                        total += x[i];
                    }
                }

                return total - start;
            }

            [TensorFunction]
            public static float Read(Tensor1D<float> x, float start)
            {
                var (total, largest) = (start, 0f);
                for (var i = 0; i < x.Length; i++)
                {
                    total += x[i];
                    largest = Where(total > largest, total, largest);
                }

                return total - start + Where(largest < 0f, 1f, 0f);
            }

            [TensorFunction]
            public static float Whole(Tensor1D<float> x, float start) => Sum(x) - start;

            [TensorFunction]
            public static float Scaled(Tensor1D<float> x, float scale)
            {
                var total = 0f;
                for (var i = 0; i < x.Length; i++)
                {
                    total += x[i] * scale;
                }

                return total;
            }

            [TensorFunction]
            public static Tensor1D<float> AlongAxis(Tensor2D<float> x) => Sum(x, 0);
        }
        """));

    private static T Method<T>(string name)
        where T : Delegate => Program.Value.Method<T>("Sums", name);

    private static Tensor1D<float> Ones => Tensor1D.Ones<float>(1000);

    [Fact]
    public void A_running_sum_that_only_gathers_is_added_up_in_double_precision()
    {
        Assert.Equal(0, Method<Func<Tensor1D<float>, float, int, float>>("Running")(Ones, Large, 3));
        Assert.Equal(3000, Method<Func<Tensor1D<float>, float, int, float>>("RunningCompiled")(Ones, Large, 3));
        Assert.Equal(0, Method<Func<Tensor1D<float>, float, int, float>>("RunningCompiled")(Ones, Large, 0));
    }

    [Fact]
    public void A_sum_that_the_loop_reads_is_what_the_plain_method_computes() =>
        Assert.Equal(0, Method<Func<Tensor1D<float>, float, float>>("ReadCompiled")(Ones, Large));

    [Fact]
    public void A_sum_of_all_elements_is_added_up_in_double_precision()
    {
        var x = Tensor1D.Ones<float>(1001);
        x[0] = Large;
        Assert.Equal(1000, Method<Func<Tensor1D<float>, float, float>>("Whole")(x, Large));
        Assert.Equal(1000, Method<Func<Tensor1D<float>, float, float>>("WholeCompiled")(x, Large));
    }

    [Fact]
    public void The_adjoint_of_a_scalar_is_added_up_in_double_precision()
    {
        var x = Tensor1D.Ones<float>(1001);
        x[^1] = Large;
        var gradient = Program.Value.Invoke("Sums", "ScaledGradient", x, 1f)!;
        Assert.Equal(Large + 1000, ((ValueTuple<float, Tensor1D<float>, float>)gradient).Item3);
    }

    [Fact]
    public void A_sum_along_an_axis_is_added_up_in_single_precision()
    {
        var x = Tensor2D.Ones<float>(1001, 1);
        x[0, 0] = Large;
        Assert.Equal([Large], Method<Func<Tensor2D<float>, Tensor1D<float>>>("AlongAxis")(x).Span);
        Assert.Equal([Large], Method<Func<Tensor2D<float>, Tensor1D<float>>>("AlongAxisCompiled")(x).Span);
    }
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Integer division used as a floating-point number.</summary>
public sealed class ST3003
{
    [Fact]
    public async Task Flags_the_division_also_in_a_helper_and_once() =>
        Assert.Equal(
            [
                "`hits / trials` divides integers and drops the remainder before it is used as `double`; write `(double)hits / trials`",
                "`(n + 1) / 2` divides integers and drops the remainder before it is used as `double`; write `(double)(n + 1) / 2`",
                "`7 / 2` divides integers and drops the remainder before it is used as `float`; write `(float)7 / 2`",
                "`n / 4` divides integers and drops the remainder before it is used as `double`; write `(double)n / 4`",
                "`n / 3` divides integers and drops the remainder before it is used as `double`; write `(double)n / 3`",
            ],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(int hits, int trials, int n, Tensor1D<double> x)
                {
                    double total = {|ST3003:hits / trials|};
                    total += {|ST3003:(n + 1) / 2|};
                    float half = {|ST3003:7 / 2|};
                    total += half;
                    return total + Math.Sqrt(-({|ST3003:n / 4|})) + Helper(n) + Sum(x);
                }

                [TensorFunction]
                public static Tensor1D<double> G(int n, Tensor1D<double> x) => Helper(n) + x;

                private static double Helper(int n) => {|ST3003:n / 3|};
                """)));

    [Fact]
    public async Task Does_not_flag_what_is_meant() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(int n, Tensor1D<double> x)
            {
                var half = n / 2;
                double quarter = half;
                return (double)(n / 2) + (double)n / 2 + quarter + x[n / 2] + 6 / 3;
            }

            public static double Elsewhere(int n) => n / 2;
            """)));
}

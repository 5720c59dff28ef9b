using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Gradient is always zero.</summary>
public sealed class ST3002
{
    [Fact]
    public async Task Names_the_operation_that_stops_it() =>
        Assert.Equal(
            [
                "`threshold` reaches the result only through `x[t] > threshold`, so the gradient by it is always 0",
                "`step` reaches the result only through `Floor(step)`, so the gradient by it is always 0",
                "`width` reaches the result only through `(int)(2 * width)`, so the gradient by it is always 0",
                "`low` reaches the result only through a comparison in `x < low ? low2 : x`, so the gradient by it is always 0",
            ],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(double {|ST3002:threshold|}, double {|ST3002:step|}, double {|ST3002:width|}, double {|ST3002:low|}, Tensor1D<double> x)
                {
                    var total = 0.0;
                    for (var t = 0; t < x.Length; t++)
                    {
                        if (x[t] > threshold)
                        {
                            total += x[t];
                        }
                    }

                    var state = Math.Exp(Floor(step));
                    for (var k = 0; k < 3; k++)
                    {
                        state = 0.5 * state + k;
                    }

                    return total * state + (int)(2 * width) + Bounded(total, low, 0.0);
                }

                private static double Bounded(double x, double low, double low2)
                {
                    return x < low ? low2 : x;
                }
                """)));

    [Fact]
    public async Task The_place_of_the_operation_is_attached()
    {
        var found = Assert.Single(await Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static double F(double {|ST3002:x|}, double y) => y * Sign(3 * x);

            [Gradient(nameof(F), Wrt = [nameof(x), nameof(y)])]
            public static partial (double Value, double X, double Y) G(double x, double y);
            """));
        var place = Assert.Single(found.AdditionalLocations);
        Assert.Equal("Sign(3 * x)", place.SourceTree!.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length));
    }

    [Fact]
    public async Task Does_not_flag_what_has_a_gradient_or_is_not_differentiated_by() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double alpha, [Data] double threshold, double stopped, double both, Tensor1D<double> x)
            {
                var q = 0.0;
                var trace = Tensor1D.Filled(x.Length, 0.0);
                for (var t = 0; t < x.Length; t++)
                {
                    q += alpha * (x[t] - q);
                    trace[t] = q > threshold ? Abs(q) : Max(q, both) * Floor(both);
                }

                return Sum(trace) + StopGradient(stopped);
            }

            [TensorFunction]
            public static double NotFitted(double x, double y) => x * Floor(y);

            [Gradient(nameof(NotFitted))]
            public static partial (double Value, double X) NotFittedGradient(double x, double y);

            [TensorFunction]
            public static int Bin(double x) => (int)x;
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>`float` is mixed with `double`.</summary>
public sealed class ST3004
{
    [Fact]
    public async Task Mentions_the_operand_that_is_widened() =>
        Assert.Equal(
            ["`x` is `float` and becomes `double` beside `0.5`; write `0.5f`", "`x * x` is `float` and becomes `double` beside `scale`; write `(double)(x * x)` where that is meant"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static float F(float x, double scale) => (float)({|ST3004:x|} * 0.5) + (float)(scale - {|ST3004:x * x|});
                """)));

    [Fact]
    public async Task Does_not_mention_casts_sums_and_code_elsewhere() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(float x, Tensor1D<float> y)
            {
                var total = 0.0;
                foreach (var value in y)
                {
                    total += value;
                }

                return total + (double)x * 0.5 + 2f * total;
            }

            public static double Elsewhere(float x) => x * 0.5;
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>No such derivative.</summary>
public sealed class ST2008
{
    [Fact]
    public async Task Flags_a_part_that_the_result_does_not_have() =>
        Assert.Equal(["`F` has no [Gradient]: `(double A, double B)` has no part `C`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static (double A, double B) F(double x) => (x, x * x);

            [Gradient(nameof(F), Of = "C")]
            public static partial ((double A, double B) Value, double X) {|ST2008:G|}(double x);
            """)));

    [Fact]
    public async Task Flags_a_part_of_a_number() =>
        Assert.Equal(["`F` has no [Gradient]: `double` has no part `A`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [Gradient(nameof(F), Of = "A")]
            public static partial (double Value, double X) {|ST2008:G|}(double x);
            """)));

    [Fact]
    public async Task Does_not_flag_a_part_that_exists() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static (double A, double B) F(double x) => (x, x * x);

            [Gradient(nameof(F), Of = "B")]
            public static partial ((double A, double B) Value, double X) G(double x);
            """)));
}

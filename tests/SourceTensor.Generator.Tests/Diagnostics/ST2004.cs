using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Default member cannot be emitted.</summary>
public sealed class ST2004
{
    [Fact]
    public async Task Flags_a_name_that_is_taken() =>
        Assert.Equal(["`FGradient`, a default member of `F`, cannot be emitted: the name is taken; declare the member yourself, or set Defaults = false"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double {|ST2004:F|}(double x) => x;

            public static int FGradient;
            """)));

    [Fact]
    public async Task Flags_an_illegal_name_in_the_result() =>
        Assert.Equal(["`FGradient`, a default member of `F`, cannot be emitted: `Value` cannot name a part of its result; declare the member yourself, or set Defaults = false"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double {|ST2004:F|}(double value) => value;
            """)));

    [Fact]
    public async Task Flags_names_that_differ_in_their_first_letter() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double {|ST2004:F|}(double x, double X) => x * X;
            """);

    [Fact]
    public async Task Does_not_flag_without_defaults_and_with_a_declaration() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static double F(double value) => value;

            [TensorFunction]
            public static double H(double x) => x;

            public static int HGradient;

            [Gradient(nameof(H))]
            public static partial (double Value, double X) Mine(double x);
            """)));
}

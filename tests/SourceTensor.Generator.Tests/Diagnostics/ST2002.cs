using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Declaration does not match its function.</summary>
public sealed class ST2002
{
    [Fact]
    public async Task Flags_another_parameter_and_shows_what_is_expected() =>
        Assert.Equal(["`G` does not match `F`: `double y` stands where `Tensor1D<double> y` is expected; expected `public static partial (double Value, double X) G(double x, Tensor1D<double> y)`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x, Tensor1D<double> y) => x * Sum(y);

            [Gradient(nameof(F))]
            public static partial (double Value, double X) {|ST2002:G|}(double x, double y);
            """)));

    [Fact]
    public async Task Flags_a_declaration_beside_the_default_of_its_name() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x, int n) => x * n;

            [Gradient(nameof(F))]
            public static partial (double Value, double X) {|ST2002:FGradient|}(double x, double n);
            """);

    [Fact]
    public async Task Flags_another_name_in_the_result() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x, double y) => x * y;

            [Gradient(nameof(F))]
            public static partial (double Value, double X, double Z) {|ST2002:G|}(double x, double y);
            """);

    [Fact]
    public async Task Flags_a_missing_destination() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x, double y) => x * y;

            [Gradient(nameof(F), Wrt = [nameof(x), nameof(y)])]
            public static partial double {|ST2002:G|}(double x, double y, out double xGradient);
            """);

    [Fact]
    public async Task Flags_another_result() =>
        Assert.Equal(["`G` does not match `F`: it returns `float` and the function `double`; expected `public static partial double G(double x)`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x;

            [Compiled(nameof(F))]
            public static partial float {|ST2002:G|}(double x);
            """)));

    [Fact]
    public async Task Does_not_flag_the_forms_that_a_mode_has() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x, Tensor1D<double> y) => x * Sum(y);

            [Gradient(nameof(F))]
            public static partial void G(double x, Tensor1D<double> y, out double xGradient, Span<double> yGradient, TensorWorkspace? scratch = null);

            [Compiled(nameof(F))]
            public static partial double H(double x, Tensor1D<double> y);
            """)));
}

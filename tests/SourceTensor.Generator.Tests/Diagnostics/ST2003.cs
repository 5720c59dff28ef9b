using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>No such function.</summary>
public sealed class ST2003
{
    [Fact]
    public async Task Flags_a_name_that_does_not_exist() =>
        Assert.Equal(["there is no [TensorFunction] `Nothing` in `Model`"], await Analyze.Messages(Analyze.Members("""
            [Compiled("Nothing")]
            public static partial double {|ST2003:G|}(double x);
            """)));

    [Fact]
    public async Task Flags_a_method_without_the_attribute() =>
        await Analyze.Members("""
            public static double F(double x) => x;

            [Compiled(nameof(F))]
            public static partial double {|ST2003:G|}(double x);
            """);

    [Fact]
    public async Task Flags_overloads_of_which_none_fits() =>
        Assert.Equal(["there is no [TensorFunction] `F` in `Model` with the parameters of this declaration"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x;

            [TensorFunction]
            public static double F(double x, int n) => x * n;

            [Compiled(nameof(F))]
            public static partial double {|ST2003:G|}(float x);
            """)));

    [Fact]
    public async Task Does_not_flag_a_function_of_another_class() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Source("""
            public static partial class Model
            {
                [TensorFunction]
                public static double F(double x) => x;
            }

            public static partial class Other
            {
                [Compiled(typeof(Model), nameof(Model.F))]
                public static partial double G(double x);
            }
            """)));
}

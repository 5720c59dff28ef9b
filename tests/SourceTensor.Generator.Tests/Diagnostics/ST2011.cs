using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A `file` type cannot have a second part.</summary>
public sealed class ST2011
{
    [Fact]
    public async Task Flags_the_type_of_a_function_partial_or_not() =>
        Assert.Equal(
            ["`Model` is a `file` type, and the members of `F` cannot be added to it from another file; make it `internal`", "`Outer` is a `file` type, and the members of `G` cannot be added to it from another file; make it `internal`"],
            await Analyze.Messages(Analyze.Source("""
                file static partial class {|ST2011:Model|}
                {
                    [TensorFunction]
                    public static double F(double x) => x;
                }

                file static class {|ST2011:Outer|}
                {
                    public static partial class Inner
                    {
                        [TensorFunction]
                        public static double G(double x) => x;
                    }
                }
                """)));

    [Fact]
    public async Task Flags_the_type_of_a_declaration() =>
        Assert.Equal(["`Model` is a `file` type, and the members of `G` cannot be added to it from another file; make it `internal`"], await Analyze.Messages(Analyze.Source("""
            file static partial class {|ST2011:Model|}
            {
                [TensorFunction(Defaults = false)]
                public static double F(double x) => x;

                [Compiled(nameof(F))]
                public static partial double G(double x);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_a_function_that_nothing_is_added_for() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Source("""
            file static class Helpers
            {
                [TensorFunction(Defaults = false)]
                public static double F(double x) => Square(x);

                [TensorFunction]
                private static double Square(double x) => x * x;
            }

            internal static partial class Model
            {
                [Gradient(typeof(Helpers), nameof(Helpers.F))]
                public static partial (double Value, double X) Gradient(double x);
            }
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Type is not partial.</summary>
public sealed class ST2001
{
    [Fact]
    public async Task Flags_the_class() =>
        Assert.Equal(["`Model` must be partial so that the members of `F` can be added to it"], await Analyze.Messages(Analyze.Source("""
            public static class {|ST2001:Model|}
            {
                [TensorFunction]
                public static double F(double x) => x;
            }
            """)));

    [Fact]
    public async Task Flags_a_class_around_it() =>
        Assert.Equal(["`Outer` must be partial so that the members of `F` can be added to it"], await Analyze.Messages(Analyze.Source("""
            public static class {|ST2001:Outer|}
            {
                public static partial class Model
                {
                    [TensorFunction]
                    public static double F(double x) => x;
                }
            }
            """)));

    [Fact]
    public async Task Names_the_outermost_of_several() =>
        Assert.Equal(["`Outer` must be partial so that the members of `F` can be added to it"], await Analyze.Messages(Analyze.Source("""
            public static class {|ST2001:Outer|}
            {
                public static class Middle
                {
                    public static class Model
                    {
                        [TensorFunction]
                        public static double F(double x) => x;
                    }
                }
            }
            """)));

    [Fact]
    public async Task Names_the_inner_one_where_the_outer_is_partial() =>
        Assert.Equal(["`Model` must be partial so that the members of `F` can be added to it"], await Analyze.Messages(Analyze.Source("""
            public static partial class Outer
            {
                public static class {|ST2001:Model|}
                {
                    [TensorFunction]
                    public static double F(double x) => x;
                }
            }
            """)));

    [Fact]
    public async Task Does_not_flag_a_partial_class() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x;
            """)));
}

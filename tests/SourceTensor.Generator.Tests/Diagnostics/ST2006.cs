using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Method cannot be a [TensorFunction].</summary>
public sealed class ST2006
{
    [Fact]
    public async Task Flags_a_generic_method() =>
        Assert.Equal(["`F` cannot be a [TensorFunction]: it is generic; call it from a function that is not"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static T {|ST2006:F|}<T>(T x) => x;
            """)));

    [Fact]
    public async Task Flags_an_instance_method() =>
        Assert.Equal(["`F` cannot be a [TensorFunction]: it is not static"], await Analyze.Messages(Analyze.Source("""
            public partial class Model
            {
                [TensorFunction]
                public double {|ST2006:F|}(double x) => x;
            }
            """)));

    [Fact]
    public async Task Flags_a_method_without_result() =>
        Assert.Equal(["`F` cannot be a [TensorFunction]: it returns nothing"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static void {|ST2006:F|}(double x) { }
            """)));

    [Fact]
    public async Task Does_not_flag_a_generic_helper() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => G(x);

            private static T G<T>(T x) => x;
            """)));
}

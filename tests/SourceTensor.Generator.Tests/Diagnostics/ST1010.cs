using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Recursive call.</summary>
public sealed class ST1010
{
    [Fact]
    public async Task Flags_a_function_that_calls_itself() =>
        Assert.Equal(["`F` calls itself; write the repetition as a loop or a Scan"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * {|ST1010:F(x - 1)|};
            """)));

    [Fact]
    public async Task Flags_a_cycle_at_the_call() =>
        Assert.Equal(["`G` calls itself; write the repetition as a loop or a Scan"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * {|ST1010:G(x - 1)|};

            private static double G(double x) => H(x);

            private static double H(double x) => G(x);
            """)));

    [Fact]
    public async Task Does_not_flag_two_calls() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => G(G(x));

            private static double G(double x) => x * x;
            """)));
}

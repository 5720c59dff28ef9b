using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Output is left out of compiled code.</summary>
public sealed class ST1009
{
    [Fact]
    public async Task Mentions_console_and_debug_output() =>
        Assert.Equal(["`Console.WriteLine(x)` runs in the plain method only; compiled code leaves it out", "`System.Diagnostics.Debug.WriteLine(x)` runs in the plain method only; compiled code leaves it out"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                {|ST1009:Console.WriteLine(x)|};
                {|ST1009:System.Diagnostics.Debug.WriteLine(x)|};
                return x;
            }
            """)));

    [Fact]
    public async Task Does_not_mention_output_elsewhere() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            public static void F(double x) => Console.WriteLine(x);
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Call of a method that cannot be compiled.</summary>
public sealed class ST1002
{
    [Fact]
    public async Task Flags_a_method_of_another_assembly() =>
        Assert.Equal(["`Math.IEEERemainder(double, double)` has no source in this project and is no function that SourceTensor knows"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => 1 + {|ST1002:Math.IEEERemainder(x, 2)|};
            """)));

    [Fact]
    public async Task Does_not_flag_known_functions_and_methods_of_the_project() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Math.Sqrt(x) + Exp(Helper(x));

            private static double Helper(double x) => x;
            """)));
}

using System.Linq;
using System.Threading.Tasks;
using SourceTensor.Generator.Diagnostics;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Plain function is called in a loop.</summary>
public sealed class ST3006
{
    [Fact]
    public async Task Mentions_calls_in_loops_and_in_lambdas_and_names_the_member()
    {
        var found = await Analyze.Source("""
            using System.Linq;

            public static partial class Model
            {
                [TensorFunction]
                public static double F(double x) => x * x;

                [TensorFunction]
                public static double G(double x) => x * x;

                [Compiled(nameof(G))]
                public static partial double Fast(double x, TensorWorkspace? workspace = null);
            }

            public static class Program
            {
                public static double Run(double[] grid)
                {
                    var total = Model.F(0);
                    for (var i = 0; i < {|ST3006:Model.F(i)|}; i++)
                    {
                        total += {|ST3006:Model.F(grid[i])|};
                    }

                    while (total > {|ST3006:Model.G(total)|})
                    {
                        total /= 2;
                    }

                    foreach (var x in grid.Select(x => {|ST3006:Model.G(x)|}))
                    {
                        total += x;
                    }

                    return total;
                }
            }
            """);
        Assert.Equal(["FCompiled", "FCompiled", "Fast", "Fast"], found.OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic => diagnostic.Properties[PlainCallAnalyzer.Member]));
        Assert.Contains("`F` is called in a loop; `FCompiled` computes the same, compiled", found.Select(diagnostic => diagnostic.GetMessage(null)));
    }

    [Fact]
    public async Task Does_not_mention_calls_in_functions_single_calls_and_functions_without_a_compiled_form() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Source("""
            public static partial class Model
            {
                [TensorFunction]
                public static double F(double x) => x * x;

                [TensorFunction(Defaults = false)]
                public static double Plain(double x) => x * x;

                [TensorFunction]
                public static double Sum(Tensor1D<double> x)
                {
                    var total = 0.0;
                    foreach (var value in x)
                    {
                        total += F(value);
                    }

                    return total;
                }
            }

            public static class Program
            {
                public static double Run(double[] grid)
                {
                    var total = 0.0;
                    for (var i = (int)Model.F(0); i < grid.Length; i++)
                    {
                        total += Model.Plain(grid[i]) + Model.FCompiled(grid[i]);
                    }

                    Func<double, double> call = x => Model.F(x);
                    return total + call(1);
                }
            }
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>`Wrt` names no differentiable parameter.</summary>
public sealed class ST2009
{
    [Fact]
    public async Task Flags_the_name_and_lists_the_parameters_that_there_are() =>
        Assert.Equal(
            ["`n` is `int` and has no gradient; `F` can be differentiated by `x`, `y`", "`z` is no parameter of `F`; `F` can be differentiated by `x`, `y`", "`n` is `int` and has no gradient; `G` can be differentiated by none of its parameters"],
            await Analyze.Messages(Analyze.Members("""
                private const string Other = "z";

                [TensorFunction]
                public static double F(double x, int n, Tensor1D<double> y) => x * n + Sum(y);

                [Gradient(nameof(F), Wrt = [nameof(x), {|ST2009:nameof(n)|}])]
                internal static partial (double Value, double X) ByInteger(double x, int n, Tensor1D<double> y);

                [Gradient(nameof(F), Wrt = new[] { {|ST2009:Other|} })]
                internal static partial (double Value, double Z) ByNothing(double x, int n, Tensor1D<double> y);

                [TensorFunction]
                public static double G(int n) => 0.5 * n;

                [Jacobian(nameof(G), Wrt = new string[] { {|ST2009:"n"|} })]
                internal static partial double ByWhole(int n);
                """)));

    [Fact]
    public async Task Does_not_flag_parts_of_records_and_data_that_is_asked_for() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F((double Scale, int Count) p, [Data] Tensor1D<double> y) => p.Scale * p.Count * Sum(y);

            [Gradient(nameof(F), Wrt = [nameof(p), nameof(y)])]
            internal static partial (double Value, (double Scale, int Count) P, Tensor1D<double> Y) G((double Scale, int Count) p, Tensor1D<double> y);
            """)));
}

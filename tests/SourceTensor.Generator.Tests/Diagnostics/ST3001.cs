using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Parameter does not influence the result.</summary>
public sealed class ST3001
{
    [Fact]
    public async Task Flags_what_is_not_read_and_what_is_read_in_vain() =>
        Assert.Equal(
            ["`scale` does not influence the result of `F`", "`target` does not influence the result of `F`", "`n` does not influence the result of `F`", "`Console.WriteLine(n)` runs in the plain method only; compiled code leaves it out", "`weights` does not influence the result of `Walk`"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction(Defaults = false)]
                public static double F(double alpha, double {|ST3001:scale|}, Tensor1D<double> prediction, Tensor1D<double> {|ST3001:target|}, [Data] int {|ST3001:n|})
                {
                    var error = prediction - target;
                    {|ST1009:Console.WriteLine(n)|};
                    return alpha * Sum(prediction * prediction);
                }

                [TensorFunction(Defaults = false)]
                public static double Walk(Tensor1D<double> x, Tensor1D<double> {|ST3001:weights|})
                {
                    var (total, weighted) = (0.0, 0.0);
                    for (var t = 0; t < x.Length; t++)
                    {
                        weighted = 0.9 * weighted + weights[t];
                        total += x[t];
                    }

                    return total;
                }
                """)));

    [Fact]
    public async Task Names_the_part_of_a_tuple_or_record() =>
        Assert.Equal(
            ["`p.Beta` does not influence the result of `F`", "`q` does not influence the result of `F`"],
            await Analyze.Messages(Analyze.Source("""
                public readonly record struct Parameters(double Alpha, double Beta);

                public static partial class Model
                {
                    [TensorFunction(Defaults = false)]
                    public static double F(Parameters {|ST3001:p|}, (double Low, double High) {|ST3001:q|}) => 2 * p.Alpha;
                }
                """)));

    [Fact]
    public async Task Does_not_flag_conditions_indices_lengths_guards_and_discards() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static double F(Tensor1D<int> steps, int first, double limit, [Data] bool flag, Tensor1D<double> x, Tensor1D<double> y, double _unused, int n)
            {
                if (limit < 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(limit));
                }

                var total = 0.0;
                for (var t = 0; t < steps.Length; t++)
                {
                    total += flag ? x[first] : 1;
                }

                for (var t = 0; t < y.Length; t++)
                {
                    total += x[t];
                }

                return total + Sum(Tensor1D.Filled(n, 0.5) + x);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_a_length_that_must_be_another_s() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static Tensor1D<double> F(Tensor1D<double> x, Tensor1D<int> like) => x + Tensor1D.Filled(like.Length, 0.5);
            """)));
}

using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Write to a tensor that is only read.</summary>
public sealed class ST1003
{
    [Fact]
    public async Task Flags_a_parameter() =>
        Assert.Equal(["`x` is a parameter of the function and is never written; write to a copy made with .Clone(), or use .With(…)"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                {|ST1003:x|}[0] = 1;
                return Sum(x);
            }
            """)));

    [Fact]
    public async Task Flags_a_parameter_under_another_name() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var y = x;
                {|ST1003:y|}[0] = 1;
                return Sum(y);
            }
            """);

    [Fact]
    public async Task Flags_the_state_of_a_step() =>
        Assert.Equal(["`q` is the state that the step is given and is never written; write to a copy made with .Clone(), or use .With(…)"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start) => Sum(Scan(x, start, (q, a) =>
            {
                {|ST1003:q|}[0] = a;
                return q;
            }).Final);
            """)));

    [Fact]
    public async Task Flags_what_a_step_captures() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var total = 0.0;
                var last = Scan(x, 0.0, (s, a) =>
                {
                    {|ST1003:total|} += a;
                    return s + a;
                }).Final;
                return total + last;
            }
            """);

    [Fact]
    public async Task Does_not_flag_a_copy_and_a_tensor_of_the_caller() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var q = x.Clone();
                q[0] = 1;
                Set(q);
                return Sum(q.With(1, 2.0));
            }

            private static void Set(Tensor1D<double> values) => values[1] = 3;
            """)));
}

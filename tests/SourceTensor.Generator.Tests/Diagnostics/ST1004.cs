using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Written tensor has two names.</summary>
public sealed class ST1004
{
    [Fact]
    public async Task Flags_a_write_that_another_name_would_see() =>
        Assert.Equal(["`q` is written here and is the same tensor as `before`; make one of them a copy with .Clone()"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q;
                {|ST1004:q|}[0] = 1;
                return Sum(before);
            }
            """)));

    [Fact]
    public async Task Flags_a_view_of_a_row() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor2D.Filled(2, 2, x);
                var row = q[0];
                {|ST1004:q|}[0, 0] = 1;
                return Sum(row);
            }
            """);

    [Fact]
    public async Task Does_not_flag_a_copy() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q.Clone();
                q[0] = 1;
                return Sum(before);
            }
            """)));
}

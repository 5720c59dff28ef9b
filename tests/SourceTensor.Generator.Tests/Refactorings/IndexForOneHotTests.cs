using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A sum over a mask that is seen to be 1 at one element is that element.</summary>
public sealed class IndexForOneHotTests
{
    [Theory]
    [InlineData("Sum(OneHot<double>(c, x.Length) * x)", "x[c]")]
    [InlineData("2 * Sum(x * OneHot<double>(c + 1, x.Length))", "2 * x[c + 1]")]
    [InlineData("Sum((OneHot<double>(c, 3) * q))", "q[c]")]
    public async Task Becomes_an_index(string sum, string index) => await Editor.Refactors<IndexForOneHot>(Program(sum.Insert(sum.IndexOf("Sum", System.StringComparison.Ordinal) + 1, "$$")), Program(index));

    [Theory]
    [InlineData("S$$um(mask * x)")]
    [InlineData("S$$um(OneHot<double>(c, 2) * x)")]
    [InlineData("S$$um(OneHot<double>(c, x.Length) * (x + 1))")]
    [InlineData("S$$um(OneHot<double>(c, x.Length) + x)")]
    [InlineData("S$$um(OneHot<double>(c, 3) * p)")]
    public async Task Stays_where_that_is_not_seen(string sum) => await Editor.Refuses<IndexForOneHot>(Program(sum));

    private static string Program(string result) => Editor.Members($$"""
        [TensorFunction]
        public static double F(Tensor1D<double> x, Tensor1D<double> mask, int c)
        {
            var q = Tensor1D.Filled(3, 0.5);
            q[0] = x[0];
            var p = Tensor1D.Filled(3, 0.5);
            p = x;
            return {{result}};
        }
        """);
}

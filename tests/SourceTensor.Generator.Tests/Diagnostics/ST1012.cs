using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>[Shape] does not fit.</summary>
public sealed class ST1012
{
    [Theory]
    [InlineData("Shape(\"n\")", "Tensor2D<double>", "`x` has 2 axes, and 1 is given")]
    [InlineData("Shape(\"n\", \"m\")", "Tensor1D<double>", "`x` has 1 axis, and 2 are given")]
    [InlineData("Shape", "Tensor1D<double>", "`x` has 1 axis, and 0 are given")]
    [InlineData("Shape(\"n\")", "double", "only a tensor has axes")]
    [InlineData("Shape(\"k -\")", "Tensor1D<double>", "`k -` ends where a name or a number is expected")]
    [InlineData("Shape(\"\")", "Tensor1D<double>", "`` ends where a name or a number is expected")]
    [InlineData("Shape(null!)", "Tensor1D<double>", "`x` has 1 axis, and 0 are given")]
    [InlineData("Shape(\"n / 2\")", "Tensor1D<double>", "nothing says what `n` is; give an axis of its own this name, or an `int` parameter")]
    [InlineData("Shape(\"k / 2\")", "Tensor1D<double>", "`k / 2` has `/` where it is not expected; an axis is a name, a number, or sums, differences and products of these")]
    [InlineData("Shape(\"(k + 1\")", "Tensor1D<double>", "`(k + 1` ends where a name or a number is expected")]
    [InlineData("Shape(\"2 * n\")", "Tensor1D<double>", "nothing says what `n` is; give an axis of its own this name, or an `int` parameter")]
    [InlineData("Shape(\"99999999999\")", "Tensor1D<double>", "`99999999999` is too large")]
    [InlineData("Shape(\"n\", \"n + 1\")", "Tensor2D<double>", null)]
    public async Task Flags_what_cannot_be_so(string attribute, string type, string? message)
    {
        var marked = message is null ? attribute : $"{{|ST1012:{attribute}|}}";
        var found = await Analyze.Messages(Analyze.Members($$"""
            [TensorFunction]
            public static double F([{{marked}}] {{type}} x, int k) => k;
            """));
        Assert.Equal(message is null ? [] : [message], found);
    }

    [Fact]
    public async Task Flags_a_shape_of_what_is_returned() =>
        Assert.Equal(["only a tensor has axes"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            [return: {|ST1012:Shape("n")|}]
            public static double F(double x) => x;
            """)));

    [Fact]
    public async Task Does_not_flag_sums_products_names_of_integers_and_of_records() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            public readonly record struct Data([Shape("trials", "choices")] Tensor2D<double> Rewards, [Shape("trials")] Tensor1D<int> Choices);

            [TensorFunction]
            [return: Shape("data.choices", "k")]
            public static Tensor2D<double> F(Data data, Data other, [Shape("data.choices", "2 * (k + 1)", "_", "3")] Tensor4D<double> w, int k)
                => Tensor2D.Filled(data.Rewards.Columns, k, Sum(w) + Sum(data.Rewards) + Sum(other.Rewards));
            """)));
}

using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2009.</summary>
public sealed class CorrectWrtTests
{
    [Theory]
    [InlineData("[nameof(x), \"rat\"]", "double X, double Rate", "[nameof(x), nameof(rate)]", "double X, double Rate", "Use `rate` instead of `rat`")]
    [InlineData("[\"rat\"]", "double Rat", "[nameof(rate)]", "double Rate", "Use `rate` instead of `rat`")]
    [InlineData("new[] { \"x\", nameof(count) }", "double X, int Count", "[\"x\"]", "double X", "Remove `count` from Wrt")]
    public async Task Corrects_the_name_and_what_follows_from_it(string wrt, string result, string correctedWrt, string correctedResult, string title)
    {
        string Program(string list, string parts) => Editor.Members($$"""
            [TensorFunction]
            public static double F(double x, double rate, int count) => x * rate * count;

            [Gradient(nameof(F), Wrt = {{list}})]
            public static partial (double Value, {{parts}}) G(double x, double rate, int count);
            """);
        await Editor.Fixes<CorrectWrt>(Program(wrt, result), Program(correctedWrt, correctedResult), title);
    }

    [Fact]
    public async Task Offers_nothing_where_nothing_is_left() => Assert.Empty(await Editor.Titles<CorrectWrt>(Editor.Members("""
        [TensorFunction]
        public static double F(double x, int n) => x * n;

        [Gradient(nameof(F), Wrt = ["nothing"])]
        public static partial (double Value, double X) G(double x, int n);
        """)));
}

using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2006.</summary>
public sealed class MakeStaticTests
{
    [Fact]
    public async Task Makes_the_method_static() => await Editor.FixesAll<MakeStatic>(
        Editor.Source("""
            public partial class Model
            {
                [TensorFunction]
                public double F(double x) => x;

                [TensorFunction(Defaults = false)]
                double G(double x) => x;
            }
            """),
        Editor.Source("""
            public partial class Model
            {
                [TensorFunction]
                public static double F(double x) => x;

                [TensorFunction(Defaults = false)]
                static double G(double x) => x;
            }
            """));

    [Theory]
    [InlineData("public double F(double x) => x * _scale;")]
    [InlineData("public T F<T>(T x) => x;")]
    [InlineData("public virtual double F(double x) => x;")]
    [InlineData("public double F(double x) => x; public static double G(Model model) => model.F(2);")]
    [InlineData("public double F(double x) => x; public double G() => this.F(2);")]
    public async Task Offers_nothing_where_more_would_have_to_change(string member) => Assert.Empty(await Editor.Titles<MakeStatic>(Editor.Source($$"""
        public partial class Model
        {
            private readonly double _scale = 2;

            public double Scale => _scale;

            [TensorFunction]
            {{member}}
        }
        """)));
}

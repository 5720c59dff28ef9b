using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST1001, of a call of a default member.</summary>
public sealed class DeclareMemberTests
{
    [Fact]
    public async Task Declares_the_default_that_is_called() => await Editor.FixesAll<DeclareMember>(
        Editor.Members("""
            [TensorFunction]
            public static double Loss(double x, [Data] double y) => x * x * y;

            [TensorFunction]
            public static double Step(double x, double y) => x - 0.1 * LossGradient(x, y).X + Slope(x, y);

            private static double Slope(double x, double y) => LossGradient(x, y).X;
            """),
        Editor.Members("""
            [TensorFunction]
            public static double Loss(double x, [Data] double y) => x * x * y;

            [Gradient(nameof(Loss))]
            public static partial (double Value, double X) LossGradient(double x, double y);

            [TensorFunction]
            public static double Step(double x, double y) => x - 0.1 * LossGradient(x, y).X + Slope(x, y);

            private static double Slope(double x, double y) => LossGradient(x, y).X;
            """));

    [Fact]
    public async Task Offers_nothing_for_other_constructs() => Assert.Empty(await Editor.Titles<DeclareMember>(Editor.Members("""
        [TensorFunction]
        public static double F(double x) => x * new double[3].Length;
        """)));
}

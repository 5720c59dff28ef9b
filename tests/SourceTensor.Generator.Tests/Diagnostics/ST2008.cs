using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>No such derivative.</summary>
public sealed class ST2008
{
    [Fact]
    public async Task Flags_a_member_of_two_modes() =>
        Assert.Equal(["`G` has no [Jacobian]: it is a [Gradient], and a member is one of them"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [Jacobian(nameof(F))]
            [Gradient(nameof(F))]
            public static partial (double Value, double X) {|ST2008:G|}(double x);
            """)));

    [Fact]
    public async Task Flags_a_part_that_the_result_does_not_have() =>
        Assert.Equal(["`F` has no [Gradient]: `(double A, double B)` has no part `C`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static (double A, double B) F(double x) => (x, x * x);

            [Gradient(nameof(F), Of = "C")]
            public static partial ((double A, double B) Value, double X) {|ST2008:G|}(double x);
            """)));

    [Fact]
    public async Task Flags_a_part_of_a_number() =>
        Assert.Equal(["`F` has no [Gradient]: `double` has no part `A`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [Gradient(nameof(F), Of = "A")]
            public static partial (double Value, double X) {|ST2008:G|}(double x);
            """)));

    [Fact]
    public async Task Flags_a_Jacobian_of_several_values_and_by_a_record() =>
        Assert.Equal(
            ["`F` has no [Jacobian]: a part of its result must be chosen by `Of`", "`G` has no [Jacobian]: `p` is neither a number nor a tensor"],
            await Analyze.Messages(Analyze.Members("""
                public readonly record struct Point(double X, double Y);

                [TensorFunction]
                public static (double A, double B) F(double x) => (x, x * x);

                [Jacobian(nameof(F))]
                public static partial ((double A, double B) Value, double X) {|ST2008:FJacobian|}(double x);

                [TensorFunction]
                public static double G(Point p) => p.X * p.Y;

                [Jacobian(nameof(G), Wrt = [nameof(p)])]
                public static partial (double Value, Point P) {|ST2008:GJacobian|}(Point p);
                """)));

    [Fact]
    public async Task Flags_a_Jacobian_of_too_many_axes() =>
        Assert.Equal(["`F` has no [Jacobian]: its Jacobian by `x` has 6 axes, and tensors have at most 5"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static Tensor3D<double> F(Tensor3D<double> x) => 2 * x;

            [Jacobian(nameof(F))]
            public static partial (Tensor3D<double> Value, Tensor5D<double> X) {|ST2008:FJacobian|}(Tensor3D<double> x);
            """)));

    [Fact]
    public async Task Flags_a_rule_for_cotangents_where_tangents_are_needed() =>
        Assert.Equal(["`F` has no [Jvp]: `Normalized` has a rule for cotangents, [Derivative], and none for tangents, [Tangent], which this derivative needs"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => Sum(Normalized(x));

            [Jvp(nameof(F))]
            public static partial (double Value, double ValueTangent) {|ST2008:FJvp|}(Tensor1D<double> x, Tensor1D<double> xTangent);

            private static Tensor1D<double> Normalized(Tensor1D<double> x) => x / Math.Sqrt(Sum(x * x));

            [Derivative(nameof(Normalized))]
            private static Tensor1D<double> NormalizedPullback(Tensor1D<double> cotangent, Tensor1D<double> result, Tensor1D<double> x) =>
                (cotangent - result * Sum(cotangent * result)) / Math.Sqrt(Sum(x * x));
            """)));

    [Fact]
    public async Task Does_not_flag_a_part_that_exists() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static (double A, double B) F(double x) => (x, x * x);

            [Gradient(nameof(F), Of = "B")]
            public static partial ((double A, double B) Value, double X) G(double x);
            """)));
}

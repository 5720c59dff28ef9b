using System;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Functions whose batches have no result.</summary>
public sealed class ST2010
{
    [Fact]
    public async Task Results_of_another_shape_for_every_member()
    {
        var messages = await Analyze.Messages(Analyze.Members("""
                [TensorFunction(Defaults = false)]
                public static Tensor1D<double> Shifted(Tensor1D<double> x) => x[1..] - x[..^1];

                [Compiled(nameof(Shifted))]
                public static partial Ragged<Tensor1D<double>> {|ST2010:ShiftedOfUnequal|}(Ragged<Tensor1D<double>> x);

                [Compiled(nameof(Shifted))]
                public static partial Tensor2D<double> ShiftedOfAll(Tensor2D<double> x);

                [TensorFunction(Defaults = false)]
                public static Tensor1D<double> Outers(int n) => Tensor1D.Ones<double>(n);

                [Compiled(nameof(Outers))]
                public static partial Tensor2D<double> {|ST2010:OutersOfAll|}(Tensor1D<int> n);
            """));
        Assert.Contains("`ShiftedOfUnequal` cannot batch `Shifted`: its result has another shape for every member", messages[0], StringComparison.Ordinal);
        Assert.Contains("`OutersOfAll`", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_declared_with_lengths_that_they_do_not_have()
    {
        var messages = await Analyze.Messages(Analyze.Members("""
                [TensorFunction(Defaults = false)]
                public static Tensor1D<double> Twice(Tensor1D<double> x) => 2 * x;

                [Compiled(nameof(Twice))]
                public static partial Tensor2D<double> {|ST2010:TwiceOfUnequal|}(Ragged<Tensor1D<double>> x);

                [Compiled(nameof(Twice))]
                public static partial Ragged<Tensor1D<double>> {|ST2010:TwiceOfAll|}(Tensor2D<double> x);
            """));
        Assert.Contains("another length for every member, that of `x`, and is `Ragged`", messages[0], StringComparison.Ordinal);
        Assert.Contains("the same shape for every member", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_as_results()
    {
        var messages = await Analyze.Messages(Analyze.Source("""
            public readonly record struct Moments(double Mean, double Largest);

            public static partial class Model
            {
                [TensorFunction(Defaults = false)]
                public static Moments Of(Tensor1D<double> x) => new(Mean(x), Max(x));

                [Compiled(nameof(Of))]
                public static partial (Tensor1D<double> Mean, Tensor1D<double> Largest) {|ST2010:OfAll|}(Tensor2D<double> x);
            }
            """));
        Assert.Contains("`Moments`, which cannot hold a result for each member; return a tuple", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public Task Lengths_that_members_must_agree_in() => Analyze.Members("""
            [TensorFunction(Defaults = false)]
            public static double Product(Tensor1D<double> y, Tensor2D<double> x) => Sum(MatMul(x, y));

            [Gradient(nameof(Product))]
            public static partial (Tensor1D<double> Value, Tensor3D<double> X) {|ST2010:Products|}(Ragged<Tensor1D<double>> y, Tensor3D<double> x);
        """);
}

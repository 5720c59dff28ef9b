using System;
using System.Linq;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

/// <summary>Reductions, cumulative functions and functions of structure, on numbers worked out by hand.</summary>
public sealed class AxisFunctionTests
{
    private static readonly Tensor2D<double> s_x = [[1, 2, 3], [4, 5, 6]];

    private static readonly Tensor3D<int> s_cube = new([.. Enumerable.Range(0, 24)], 2, 3, 4);

    [Fact]
    public void Reductions_along_each_axis()
    {
        Assert.Equal([5, 7, 9], Sum(s_x, 0).Span);
        Assert.Equal([6, 15], Sum(s_x, -1).Span);
        Assert.Equal([4, 10, 18], Product(s_x, 0).Span);
        Assert.Equal(720, Product(s_x));
        Assert.Equal([2, 5], Mean(s_x, 1).Span);
        Assert.Equal(3.5, Mean(s_x));
        Assert.Equal([2.25, 2.25, 2.25], Variance(s_x, 0).Span);
        Assert.Equal([4.5, 4.5, 4.5], Variance(s_x, 0, correction: 1).Span);
        Assert.Equal([1, 1], StandardDeviation(s_x, 1, correction: 1).Span);
        Assert.Equal(5, Norm((Tensor1D<double>)[3, 4]));
        Assert.Equal([4, 5, 6], MaxAlong(s_x, 0).Span);
        Assert.Equal([1, 4], MinAlong(s_x, 1).Span);
        Assert.Equal([1, 1, 1], ArgMax(s_x, 0).Span);
        Assert.Equal(5, ArgMax(s_x));
        Assert.Equal([20, 21, 22, 23], MaxAlong(MaxAlong(s_cube, 0), 0).Span);
        Assert.True(Any(s_x > 5));
        Assert.Equal([false, false, true], All((Tensor2D<bool>)[[true, false, true], [false, true, true]], 0).Span);
    }

    [Fact]
    public void Axes_that_are_kept_have_length_1()
    {
        var sums = Sum(s_cube, axis: 1, keepDims: true);
        Assert.Equal((2, 1, 4), (sums.GetLength(0), sums.GetLength(1), sums.GetLength(2)));
        Assert.Equal(Sum(s_cube, 1).Span, sums.Span);
        Assert.Equal("keepDims", Assert.Throws<ArgumentException>(() => Sum(s_x, 0, keepDims: false)).ParamName);
        Assert.Equal([6], Sum((Tensor1D<int>)[1, 2, 3], 0, keepDims: true).Span);
    }

    [Fact]
    public void Cumulative_functions_and_differences()
    {
        Assert.Equal([1, 3, 6], CumulativeSum((Tensor1D<int>)[1, 2, 3]).Span);
        Assert.Equal([1, 2, 3, 4, 10, 18], CumulativeProduct(s_x, 0).Span);
        Assert.Equal([1, 1, 5, 5], CumulativeMax((Tensor1D<double>)[1, 0, 5, 2]).Span);
        Assert.Equal(double.NaN, CumulativeMax((Tensor1D<double>)[1, double.NaN, 5])[2]);
        Assert.Equal([double.NegativeInfinity, 1000, 1000 + Math.Log(2)], CumulativeLogSumExp((Tensor1D<double>)[double.NegativeInfinity, 1000, 1000]).Span);
        Assert.Equal([3, 3, 3], Difference(s_x, 0).Span);
        Assert.Equal(0, Difference(Tensor1D.Zeros<double>(0)).Length);
    }

    [Fact]
    public void Elements_go_where_they_should()
    {
        Assert.Equal([1, 4, 2, 5, 3, 6], Transpose(s_x).Span);
        Assert.Equal(s_cube[1, 2, 3], Permute(s_cube, 2, 0, 1)[3, 1, 2]);
        Assert.Equal([3, 2, 1, 6, 5, 4], Reverse(s_x, 1).Span);
        Assert.Equal([3, 1, 2], Roll((Tensor1D<int>)[1, 2, 3], 1).Span);
        Assert.Equal([2, 3, 1], Roll((Tensor1D<int>)[1, 2, 3], -4).Span);
        Assert.Equal([1, 1, 2, 2], Repeat((Tensor1D<int>)[1, 2], 2).Span);
        Assert.Equal([1, 2, 1, 2], Tile((Tensor1D<int>)[1, 2], 2).Span);
        Assert.Equal([9, 1, 2, 9, 9], Pad((Tensor1D<int>)[1, 2], 1, 2, 9).Span);
        Assert.Equal([1, 5], Diagonal(s_x).Span);
        Assert.Equal([2, 6], Diagonal(s_x, 1).Span);
        Assert.Equal([4], Diagonal(s_x, -1).Span);
        Assert.Equal([1, 0, 0, 2], Diagonal((Tensor1D<int>)[1, 2]).Span);
        Assert.Equal([1, 0, 0, 4, 5, 0], LowerTriangle(s_x).Span);
        Assert.Equal([0, 2, 3, 0, 0, 6], UpperTriangle(s_x, 1).Span);
        Assert.Equal([4, 5, 6], Split(s_x, 2, 0)[1].Span);
        Assert.Equal([1, 1, 1, 2, 2, 2], Broadcast(Unsqueeze((Tensor1D<int>)[1, 2], -1), 2, 3).Span);
        Assert.Equal([0, 1, 2], Tensor1D.Range(3).Span);
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], Tensor1D.LinearSpace(0.0, 1.0, 5).Span);
        Assert.Equal([7.0], Tensor1D.LinearSpace(7.0, 9.0, 1).Span);
        Assert.Equal([1, 0, 0, 1], Tensor2D.Identity<int>(2).Span);
    }

    [Fact]
    public void A_reshaped_tensor_is_a_view()
    {
        var x = s_x.Clone();
        Reshape(x, 3, 2)[1, 0] = -1;
        Assert.Equal(-1, x[0, 2]);
        Assert.Throws<ArgumentException>(() => Reshape(x, 4, 2));
        Assert.Throws<ArgumentException>(() => Squeeze(x, 0));
        Assert.Equal("rows", Assert.Throws<ArgumentOutOfRangeException>(() => Reshape(x, -3, -2)).ParamName);
    }

    [Fact]
    public void Tensors_are_put_behind_each_other()
    {
        Assert.Equal([1, 2, 3, 9, 4, 5, 6, 8], Concatenate([s_x, (Tensor2D<double>)[[9], [8]]], axis: 1).Span);
        Assert.Equal([1, 2, 3, 4], Concatenate([(Tensor1D<int>)[1, 2], (Tensor1D<int>)[3, 4]]).Span);
        Assert.Equal([1, 3, 2, 4], Stack([(Tensor1D<int>)[1, 2], (Tensor1D<int>)[3, 4]], axis: 1).Span);
        Assert.Throws<ArgumentException>(() => Concatenate([s_x, Transpose(s_x)], axis: 0));
        Assert.Throws<ArgumentException>(() => Stack<double>((ReadOnlySpan<Tensor1D<double>>)[]));
    }

    [Fact]
    public void Indices_in_tensors()
    {
        Assert.Equal([4, 5, 6, 1, 2, 3, 4, 5, 6], s_x[(Tensor1D<int>)[1, 0, 1]].Span);
        Assert.Equal([3, 1, 6, 4], Gather(s_x, (Tensor1D<int>)[2, 0], axis: 1).Span);
        Assert.Equal((1, 2, 3), (Gather(s_x, (Tensor2D<int>)[[1, 0]]).GetLength(0), Gather(s_x, (Tensor2D<int>)[[1, 0]]).GetLength(1), Gather(s_x, (Tensor2D<int>)[[1, 0]]).GetLength(2)));
        Assert.Equal([3, 4], TakeAlongAxis(s_x, (Tensor2D<int>)[[2], [0]], 1).Span);
        Assert.Equal([10, 6, 1], ScatterAdd((Tensor1D<int>)[1, 1, 1], (Tensor1D<int>)[0, 1, 0], (Tensor1D<int>)[4, 5, 5]).Span);
        Assert.Equal([0, 1, 1, 0], OneHot<int>((Tensor1D<int>)[1, 0], 2).Span);
        Assert.Throws<IndexOutOfRangeException>(() => s_x[(Tensor1D<int>)[2]]);
        Assert.Throws<ArgumentException>(() => ScatterAdd(s_x, (Tensor1D<int>)[0], Tensor2D.Ones<double>(1, 2)));
        Assert.Throws<ArgumentException>(() => TakeAlongAxis(s_x, (Tensor2D<int>)[[2]], 1));
    }
}

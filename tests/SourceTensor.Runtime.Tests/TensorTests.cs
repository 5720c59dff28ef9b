using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class TensorTests
{
    [Fact]
    public void Collection_expressions_make_every_rank()
    {
        Tensor1D<double> vector = [1, 2, 3];
        Tensor2D<double> matrix = [[1, 2], [3, 4], [5, 6]];
        Tensor3D<int> rank3 = [[[1, 2]], [[3, 4]]];
        Tensor4D<int> rank4 = [[[[1], [2]]]];
        Tensor5D<int> rank5 = [[[[[7]], [[8]]]]];
        Tensor1D<double> spread = [.. vector, 4];
        Assert.Equal([1, 2, 3, 4], spread.Span);
        Assert.Equal((3, 2, 6), (matrix.Rows, matrix.Columns, matrix.ElementCount));
        Assert.Equal([1, 2, 3, 4, 5, 6], matrix.Span);
        Assert.Equal([2, 1, 2], Enumerable.Range(0, 3).Select(rank3.GetLength));
        Assert.Equal([1, 2, 3, 4], rank3.Span);
        Assert.Equal([1, 1, 2, 1], Enumerable.Range(0, 4).Select(rank4.GetLength));
        Assert.Equal([1, 1, 2, 1, 1], Enumerable.Range(0, 5).Select(rank5.GetLength));
        Tensor2D<double> empty = [];
        Assert.Equal((0, 0), (empty.Rows, empty.Columns));
    }

    [Fact]
    public void Ragged_rows_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
        {
            Tensor2D<double> ragged = [[1, 2], [3]];
            return ragged.ElementCount;
        });
        Assert.Equal("rows", exception.ParamName);
        Assert.Contains("Item 1 has the shape [1]", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Tensor3D.Create(Tensor2D.Ones<int>(2, 3), Tensor2D.Ones<int>(3, 2)));
    }

    [Fact]
    public void Elements_are_row_major_and_references()
    {
        var matrix = new Tensor2D<int>([.. Enumerable.Range(0, 6)], 2, 3);
        var rank3 = new Tensor3D<int>([.. Enumerable.Range(0, 24)], 2, 3, 4);
        var rank4 = new Tensor4D<int>([.. Enumerable.Range(0, 120)], 2, 3, 4, 5);
        var rank5 = new Tensor5D<int>([.. Enumerable.Range(0, 720)], 2, 3, 4, 5, 6);
        var (n2, n3, n4, n5) = (0, 0, 0, 0);
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(n2++, matrix[i, j]);
                for (var k = 0; k < 4; k++)
                {
                    Assert.Equal(n3++, rank3[i, j, k]);
                    for (var l = 0; l < 5; l++)
                    {
                        Assert.Equal(n4++, rank4[i, j, k, l]);
                        for (var m = 0; m < 6; m++)
                        {
                            Assert.Equal(n5++, rank5[i, j, k, l, m]);
                        }
                    }
                }
            }
        }

        matrix[1, 2] += 10;
        rank5[1, 2, 3, 4, 5]++;
        Assert.Equal(15, matrix.Span[5]);
        Assert.Equal(720, rank5.Span[^1]);
    }

    [Fact]
    public void Sub_tensors_are_views_and_assigning_copies()
    {
        var rank5 = new Tensor5D<int>([.. Enumerable.Range(0, 720)], 2, 3, 4, 5, 6);
        Assert.Equal(rank5[1, 2, 3, 4, 5], rank5[1][2][3][4][5]);
        Assert.Equal(rank5[1, 2, 3, 4, 5], rank5[1, 2][3, 4][5]);
        Assert.Equal(rank5[1, 2, 3, 4, 5], rank5[1, 2, 3][4, 5]);
        Assert.Equal(rank5[1, 2, 3, 4, 5], rank5[1, 2, 3, 4][5]);
        rank5[1, 2][3, 4][5] = -1;
        Assert.Equal(-1, rank5[1, 2, 3, 4, 5]);

        Tensor2D<int> matrix = [[1, 2], [3, 4]];
        Tensor1D<int> row = [7, 8];
        matrix[0] = row;
        row[0] = 99;
        Assert.Equal([7, 8, 3, 4], matrix.Span);
        matrix[1] += 10;
        Assert.Equal([7, 8, 13, 14], matrix.Span);
        matrix[0][1] = 5;
        Assert.Equal(5, matrix[0, 1]);

        Tensor3D<int> rank3 = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]];
        rank3[0] = rank3[1];
        rank3[1, 0] = [0, 0];
        Assert.Equal([5, 6, 7, 8, 0, 0, 7, 8], rank3.Span);

        var rank4 = Tensor4D.Zeros<int>(2, 1, 2, 2);
        rank4[1] = Tensor3D.Ones<int>(1, 2, 2);
        rank4[0, 0] = Tensor2D.Filled(2, 2, 2);
        rank4[0, 0, 1] = [3, 3];
        Assert.Equal([2, 2, 3, 3, 1, 1, 1, 1], rank4.Span);
    }

    [Fact]
    public void Indices_from_the_end_count_rows_not_elements()
    {
        Tensor1D<int> vector = [1, 2, 3];
        Tensor2D<int> matrix = [[1, 2], [3, 4], [5, 6]];
        Assert.Equal(3, vector[^1]);
        Assert.Equal([5, 6], matrix[^1].Span);
        matrix[^1] = [0, 0];
        Assert.Equal([1, 2, 3, 4, 0, 0], matrix.Span);
        Assert.Throws<IndexOutOfRangeException>(() => matrix[^4]);
        Assert.Throws<IndexOutOfRangeException>(() => vector[^4]);
        Assert.Equal(2, Tensor3D.Ones<int>(3, 1, 2)[^1].ElementCount);
        Assert.Equal(2, Tensor4D.Ones<int>(3, 1, 1, 2)[^1].ElementCount);
        Assert.Equal(2, Tensor5D.Ones<int>(3, 1, 1, 1, 2)[^1].ElementCount);
    }

    [Fact]
    public void Slices_are_views()
    {
        Tensor1D<int> vector = [1, 2, 3, 4];
        var middle = vector[1..^1];
        middle[0] = 20;
        Assert.Equal([20, 3], middle.Span);
        Assert.Equal(20, vector[1]);
        Assert.Equal(0, vector[4..].Length);
        Assert.Equal([3], middle.Slice(1, 1).Span);
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => vector.Slice(5, 0)).ParamName);
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => middle.Slice(1, 2)).ParamName);
        Assert.Throws<IndexOutOfRangeException>(() => middle[2]);
        Assert.Throws<IndexOutOfRangeException>(() => middle[-1]);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, 0)]
    [InlineData(2, 0, 0, 0, 0)]
    [InlineData(0, -1, 0, 0, 0)]
    [InlineData(0, 3, 0, 0, 0)]
    [InlineData(0, 0, -1, 0, 0)]
    [InlineData(0, 0, 4, 0, 0)]
    [InlineData(0, 0, 0, -1, 0)]
    [InlineData(0, 0, 0, 5, 0)]
    [InlineData(0, 0, 0, 0, -1)]
    [InlineData(0, 0, 0, 0, 6)]
    public void Each_axis_is_checked(int i, int j, int k, int l, int m)
    {
        var axis = new[] { i is < 0 or >= 2, j is < 0 or >= 3, k is < 0 or >= 4, l is < 0 or >= 5, true }.AsSpan().IndexOf(true);
        var rank5 = Tensor5D.Zeros<int>(2, 3, 4, 5, 6);
        Check(() => rank5[i, j, k, l, m]);
        if (axis < 4)
        {
            Check(() => rank5[i, j, k, l]);
            Check(() => Tensor4D.Zeros<int>(2, 3, 4, 5)[i, j, k, l]);
            Assert.Throws<IndexOutOfRangeException>(() => rank5.With(i, j, k, l, Tensor1D.Zeros<int>(6)));
        }

        if (axis < 3)
        {
            Check(() => rank5[i, j, k]);
            Check(() => Tensor3D.Zeros<int>(2, 3, 4)[i, j, k]);
        }

        if (axis < 2)
        {
            Check(() => rank5[i, j]);
            Check(() => Tensor2D.Zeros<int>(2, 3)[i, j]);
        }

        if (axis < 1)
        {
            Check(() => rank5[i]);
            Check(() => Tensor1D.Zeros<int>(2)[i]);
        }

        void Check(Func<object> access) =>
            Assert.Contains($"axis {axis}", Assert.Throws<IndexOutOfRangeException>(access).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assigning_another_shape_is_refused()
    {
        var matrix = Tensor2D.Zeros<int>(2, 3);
        var exception = Assert.Throws<ArgumentException>(() => matrix[0] = [1, 2]);
        Assert.Contains("[2]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[3]", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => matrix.With(0, [1, 2, 3, 4]));
        var rank3 = Tensor3D.Zeros<int>(2, 3, 2);
        Assert.Throws<ArgumentException>(() => rank3[0] = Tensor2D.Zeros<int>(2, 3));
    }

    [Fact]
    public void Default_is_empty()
    {
        Assert.Equal(0, default(Tensor1D<int>).Length);
        Assert.Equal((0, 0, 0), (default(Tensor2D<int>).Rows, default(Tensor2D<int>).Columns, default(Tensor2D<int>).ElementCount));
        Assert.Equal(0, default(Tensor5D<int>).GetLength(4));
        Assert.True(default(Tensor3D<int>).Span.IsEmpty);
        Assert.Equal(0, default(Tensor2D<int>).Clone().ElementCount);
        Assert.Equal(0, (default(Tensor2D<int>) + default(Tensor2D<int>)).ElementCount);
        Assert.Throws<IndexOutOfRangeException>(() => default(Tensor1D<int>)[0]);
        Assert.Throws<IndexOutOfRangeException>(() => default(Tensor2D<int>)[0]);
        ReadOnlyTensorSpan<int> span = default(Tensor2D<int>);
        Assert.True(span.IsEmpty);
    }

    [Fact]
    public void Axes_that_do_not_exist_are_named()
    {
        Action[] calls =
        [
            () => Tensor1D.Zeros<int>(1).GetLength(1), () => Tensor2D.Zeros<int>(1, 1).GetLength(2),
            () => Tensor3D.Zeros<int>(1, 1, 1).GetLength(-1), () => Tensor4D.Zeros<int>(1, 1, 1, 1).GetLength(4),
            () => Tensor5D.Zeros<int>(1, 1, 1, 1, 1).GetLength(5),
        ];
        Assert.All(calls, call => Assert.Equal("axis", Assert.Throws<ArgumentOutOfRangeException>(call).ParamName));
    }

    [Fact]
    public void Wrapping_shares_the_array_and_checks_it()
    {
        var values = new double[6];
        var matrix = new Tensor2D<double>(values, 2, 3);
        values[5] = 1;
        Assert.Equal(1.0, matrix[1, 2]);
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => new Tensor2D<double>(values, 2, 2)).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => new Tensor3D<double>(values, 1 << 20, 1 << 20, 1 << 24)).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => new Tensor4D<double>(null!, 1, 1, 1, 1)).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentOutOfRangeException>(() => new Tensor2D<double>(values, -2, -3)).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentOutOfRangeException>(() => new Tensor2D<double>(values, 2, -3)).ParamName);
        Assert.Equal(
            "length4", Assert.Throws<ArgumentOutOfRangeException>(() => new Tensor5D<double>(values, 1, 1, 1, 1, -1)).ParamName);
    }

    [Fact]
    public void Factories()
    {
        Assert.Equal([0.5, 0.5], Tensor1D.Filled(2, 0.5).Span);
        Assert.Equal([0, 0], Tensor1D.Zeros<int>(2).Span);
        Assert.Equal([1f, 1f], Tensor1D.Ones<float>(2).Span);
        Assert.Equal([2, 2, 2, 2, 2, 2], Tensor2D.Filled(2, 3, 2).Span);
        Assert.Equal([3, 4], [Tensor2D.Filled(3, 4, 0.0).Rows, Tensor2D.Filled(3, 4, 0.0).Columns]);
        Assert.Equal(24, Tensor3D.Filled(2, 3, 4, true).ElementCount);
        Assert.Equal(120, Tensor4D.Ones<int>(2, 3, 4, 5).Span.ToArray().Sum());
        Assert.Equal(720, Tensor5D.Ones<int>(2, 3, 4, 5, 6).Span.ToArray().Sum());
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => Tensor1D.Zeros<int>(-1)).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentOutOfRangeException>(() => Tensor2D.Ones<int>(0, -1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tensor2D.Zeros<int>(1 << 20, 1 << 20));
        double[] source = [1, 2];
        var copy = Tensor1D.Create<double>(source);
        source[0] = 9;
        Assert.Equal(1.0, copy[0]);
    }

    [Fact]
    public void From_copies_multidimensional_arrays()
    {
        int[,] two = { { 1, 2, 3 }, { 4, 5, 6 } };
        int[,,] three = { { { 1, 2 } }, { { 3, 4 } } };
        var matrix = Tensor2D.From(two);
        var rank3 = Tensor3D.From(three);
        two[0, 0] = 99;
        Assert.Equal([1, 2, 3, 4, 5, 6], matrix.Span);
        Assert.Equal((2, 3), (matrix.Rows, matrix.Columns));
        Assert.Equal(4, rank3[1, 0, 1]);
        Assert.Equal((0, 3), (Tensor2D.From(new int[0, 3]).Rows, Tensor2D.From(new int[0, 3]).Columns));
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => Tensor2D.From<int>(null!)).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => Tensor3D.From<int>(null!)).ParamName);
    }

    [Fact]
    public void Free_conversions_share_memory()
    {
        var array = new double[] { 1, 2, 3, 4, 5, 6 };
        Tensor1D<double> vector = array;
        var matrix = new Tensor2D<double>(array, 2, 3);
        ReadOnlySpan<double> span = matrix[1];
        ReadOnlyTensorSpan<double> tensorSpan = matrix;
        array[4] = 50;
        Assert.Equal(50.0, vector[4]);
        Assert.Equal([4, 50, 6], span);
        Assert.Equal([2, 3], tensorSpan.Lengths.ToArray());
        Assert.Equal(50.0, tensorSpan[1, 1]);
        ReadOnlyTensorSpan<double> noRows = new Tensor2D<double>([], 0, 3);
        Assert.Equal([0, 3], noRows.Lengths.ToArray());
        ReadOnlyTensorSpan<double> deep = new Tensor5D<double>(array, 1, 2, 1, 3, 1);
        Assert.Equal(50.0, deep[0, 1, 0, 1, 0]);
        Assert.Same(array, GetArray(array.AsTensor()));
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => (Tensor1D<double>)(double[])null!).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => ((double[])null!).AsTensor()).ParamName);

        static double[] GetArray(Tensor1D<double> tensor) => tensor.Block.Values!;
    }

    [Fact]
    public void ToDouble_copies_every_rank()
    {
        Tensor1D<int> vector = [1, -2];
        var copy = vector.ToDouble();
        vector[0] = 9;
        Assert.Equal([1.0, -2.0], copy.Span);
        Assert.Equal(0.5, Tensor2D.Filled(1, 1, 0.5f).ToDouble()[0, 0]);
        Assert.Equal(3.0, Tensor3D.Filled(1, 1, 1, 3L).ToDouble()[0, 0, 0]);
        Assert.Equal(3.0, Tensor4D.Filled(1, 1, 1, 1, 3).ToDouble()[0, 0, 0, 0]);
        Assert.Equal(3.0, Tensor5D.Filled(1, 1, 1, 1, 1, 3).ToDouble()[0, 0, 0, 0, 0]);
    }

    [Fact]
    public void With_copies_and_replaces()
    {
        Tensor1D<int> vector = [1, 2];
        Tensor2D<int> matrix = [[1, 2], [3, 4]];
        Assert.Equal([1, 5], vector.With(1, 5).Span);
        Assert.Equal([1, 2], vector.Span);
        Assert.Equal([1, 2, 5, 4], matrix.With(1, 0, 5).Span);
        Assert.Equal([1, 2, 7, 8], matrix.With(1, [7, 8]).Span);
        Assert.Equal([1, 2, 3, 4], matrix.Span);
        Tensor3D<int> rank3 = [[[1, 2]], [[3, 4]]];
        Assert.Equal([1, 2, 3, 9], rank3.With(1, 0, 1, 9).Span);
        Assert.Equal([7, 8, 3, 4], rank3.With(0, 0, [7, 8]).Span);
        Assert.Equal([1, 2, 7, 8], rank3.With(1, (Tensor2D<int>)[[7, 8]]).Span);
        var rank4 = Tensor4D.Zeros<int>(1, 1, 1, 2);
        Assert.Equal([0, 9], rank4.With(0, 0, 0, 1, 9).Span);
        Assert.Equal([7, 8], rank4.With(0, 0, 0, [7, 8]).Span);
        Assert.Equal([1, 1], rank4.With(0, Tensor3D.Ones<int>(1, 1, 2)).Span);
        var rank5 = Tensor5D.Zeros<int>(1, 1, 1, 1, 2);
        Assert.Equal([0, 9], rank5.With(0, 0, 0, 0, 1, 9).Span);
        Assert.Equal([1, 1], rank5.With(0, 0, Tensor3D.Ones<int>(1, 1, 2)).Span);
        Assert.Throws<IndexOutOfRangeException>(() => vector.With(2, 0));
        Assert.Throws<IndexOutOfRangeException>(() => matrix.With(0, 2, 0));
    }

    [Fact]
    public void Clone_has_memory_of_its_own()
    {
        Tensor2D<int> matrix = [[1, 2], [3, 4]];
        var copy = matrix.Clone();
        var row = matrix[1].Clone();
        matrix[1, 0] = 9;
        Assert.Equal([1, 2, 3, 4], copy.Span);
        Assert.Equal([3, 4], row.Span);
    }

    [Fact]
    public void Foreach_walks_elements_and_views()
    {
        Tensor2D<int> matrix = [[1, 2], [3, 4]];
        foreach (var row in matrix)
        {
            foreach (ref var element in row)
            {
                element *= 10;
            }
        }

        Assert.Equal([10, 20, 30, 40], matrix.Span);
        var seen = new List<int>();
        foreach (var part in new Tensor3D<int>([1, 2, 3], 3, 1, 1))
        {
            seen.Add(part[0, 0]);
        }

        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void Text_gives_the_shape_and_the_first_values()
    {
        Tensor2D<double> matrix = [[1, 2.5], [-3, double.NaN]];
        Assert.Equal("[2, 2] [[1, 2.5], [-3, NaN]]", matrix.ToString());
        Assert.Equal("[10] [0, 0, 0, 0, 0, 0, 0, 0, …]", Tensor1D.Zeros<int>(10).ToString());
        Assert.Equal("[4, 1, 1] [[[1]], [[1]], [[1]], …]", Tensor3D.Ones<int>(4, 1, 1).ToString());
        Assert.Equal("[0] []", default(Tensor1D<double>).ToString());
        Assert.Equal("[0, 3] []", Tensor2D.Zeros<int>(0, 3).ToString());
        Assert.Equal("[1, 1, 1, 1] [[[[7]]]]", Tensor4D.Filled(1, 1, 1, 1, 7).ToString());
        Assert.Equal("[1, 1, 1, 1, 1] [[[[[True]]]]]", Tensor5D.Filled(1, 1, 1, 1, 1, true).ToString());
    }
}

using System;
using System.IO;
using System.Linq;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

public sealed class TensorMathTests
{
    private static readonly double[] s_numbers =
    [
        0.1, 1.5, 3.3, 709.7, 740, 1e-310, 0, 1, 2, double.PositiveInfinity, double.NaN, -1, -740, -708.5, double.NegativeInfinity, -0.0,
        5e-324,
    ];

    [Fact]
    public void Scalars_are_exactly_the_functions_of_Math()
    {
        foreach (var x in s_numbers)
        {
            Same(x * x, Square(x));
            Same(Math.Sqrt(x), Sqrt(x));
            Same(Math.Exp(x), Exp(x));
            Same(Math.Log(x), Log(x));
            Same(Math.Pow(x, 1.7), Pow(x, 1.7));
            Same((float)x * (float)x, Square((float)x));
            Same(MathF.Sqrt((float)x), Sqrt((float)x));
            Same(MathF.Exp((float)x), Exp((float)x));
            Same(MathF.Log((float)x), Log((float)x));
            Same(MathF.Pow((float)x, 1.7f), Pow((float)x, 1.7f));
        }

        static void Same(double expected, double actual) =>
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
    }

    [Fact]
    public void Integer_arguments_give_double_precision()
    {
        Assert.Equal(Math.Sqrt(2), Sqrt(2));
        Assert.Equal(Math.Exp(1), Exp(1));
        Assert.Equal(Math.Log(3), Log(3L));
        Assert.Equal(Math.Pow(3, -1), Pow(3, -1));
        Assert.Equal(Math.Pow(3, 0.1), Pow(3, 0.1));
        int square = Square(46340);
        long large = Square(1L << 31);
        Assert.Equal(2147395600, square);
        Assert.Equal(1L << 62, large);
    }

    [Fact]
    public void Elements_of_every_rank_are_what_the_scalar_gives()
    {
        // 34 elements: whole vectors and a tail, at every vector width.
        double[] x = [.. s_numbers, .. s_numbers];
        float[] f = [.. x.Select(v => (float)v)];
        Check(x, Square, Square, Square, Square, Square, Square);
        Check(x, Sqrt, Sqrt, Sqrt, Sqrt, Sqrt, Sqrt);
        Check(x, Exp, Exp, Exp, Exp, Exp, Exp);
        Check(x, Log, Log, Log, Log, Log, Log);
        Check(x, v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3));
        Check(x, v => Pow(v, v), v => Pow(v, v), v => Pow(v, v), v => Pow(v, v), v => Pow(v, v), v => Pow(v, v));
        Check(f, Square, Square, Square, Square, Square, Square);
        Check(f, Sqrt, Sqrt, Sqrt, Sqrt, Sqrt, Sqrt);
        Check(f, Exp, Exp, Exp, Exp, Exp, Exp);
        Check(f, Log, Log, Log, Log, Log, Log);
        Check(f, v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3), v => Pow(v, 3));

        static void Check<T>(
            T[] x,
            Func<T, T> scalar,
            Func<Tensor1D<T>, Tensor1D<T>> f1,
            Func<Tensor2D<T>, Tensor2D<T>> f2,
            Func<Tensor3D<T>, Tensor3D<T>> f3,
            Func<Tensor4D<T>, Tensor4D<T>> f4,
            Func<Tensor5D<T>, Tensor5D<T>> f5)
            where T : unmanaged
        {
            T[] expected = [.. x.Select(scalar)];
            Assert.Equal(expected, f1(x).Span.ToArray());
            Assert.Equal(expected, f2(new(x, 2, 17)).Span.ToArray());
            Assert.Equal(expected, f3(new(x, 2, 1, 17)).Span.ToArray());
            Assert.Equal(expected, f4(new(x, 1, 17, 2, 1)).Span.ToArray());
            Assert.Equal(expected, f5(new(x, 1, 17, 2, 1, 1)).Span.ToArray());
            Assert.Equal((2, 17), (f2(new(x, 2, 17)).Rows, f2(new(x, 2, 17)).Columns));
        }
    }

    [Fact]
    public void Functions_of_two_tensors_broadcast_as_operators_do()
    {
        Tensor2D<double> x = [[1, 2, 3], [4, 5, 6]];
        Tensor2D<double> row = [[2, 3, 0.5]], column = [[2], [3]];
        Assert.Equal([1, 8, Math.Pow(3, 0.5), 16, 125, Math.Pow(6, 0.5)], Pow(x, row).Span);
        Assert.Equal([1, 4, 9, 64, 125, 216], Pow(x, column).Span);
        Assert.Equal((2, 3), (Pow(column, row).Rows, Pow(column, row).Columns));
        Assert.Equal([4, 8, Math.Pow(2, 0.5), 9, 27, Math.Pow(3, 0.5)], Pow(column, row).Span);
        Assert.Equal([2, 4, 8], Pow(2, (Tensor1D<double>)[1, 2, 3]).Span);
        Assert.Equal([1f, 4f, 9f], Pow((Tensor1D<float>)[1, 2, 3], 2).Span);
        Assert.Equal(0, Pow(new Tensor2D<double>([], 0, 3), row).Rows);
        var message = Assert.Throws<ArgumentException>(() => Pow(x, Tensor2D.Ones<double>(3, 2))).Message;
        Assert.Contains("[2, 3]", message, StringComparison.Ordinal);
        Assert.Contains("[3, 2]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_functions_are_current()
    {
        var files = WriteFunctions.Files().Concat(WriteAxisFunctions.Files()).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(WriteFunctions.Folder(), file.Name))));
    }

    [Fact]
    public void Sum_adds_in_the_order_of_the_elements()
    {
        var random = new Random(1);
        double[] x = [.. Enumerable.Range(0, 1001).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-8, 8)))];
        var expected = 0.0;
        foreach (var value in x)
        {
            expected += value;
        }

        Assert.Equal(expected, Sum<double>(x));
        Assert.Equal(expected, Sum(new Tensor2D<double>(x, 7, 143)));
        Assert.Equal(expected, Sum(new Tensor3D<double>(x, 7, 11, 13)));
        Assert.Equal(expected, Sum(new Tensor4D<double>(x, 7, 11, 13, 1)));
        Assert.Equal(expected, Sum(new Tensor5D<double>(x, 7, 1, 11, 13, 1)));
        Assert.Equal(0.0, Sum(default(Tensor1D<double>)));
        Assert.Equal(6, Sum((Tensor1D<int>)[1, 2, 3]));
    }

    [Fact]
    public void Float_sums_add_up_in_double()
    {
        // In float the ones would vanish: 2^24 + 1 is 2^24.
        Tensor1D<float> x = [16777216f, 1f, 1f, 1f, 1f];
        Assert.Equal(16777220f, Sum(x));
    }

    [Fact]
    public void Sum_along_each_axis_agrees_with_loops()
    {
        var x = new Tensor5D<int>([.. Enumerable.Range(0, 720).Select(i => i * i % 101)], 2, 3, 4, 5, 6);
        int[] lengths = [2, 3, 4, 5, 6];
        for (var axis = 0; axis < 5; axis++)
        {
            var expected = new int[720 / lengths[axis]];
            var inner = lengths.Skip(axis + 1).Aggregate(1, (a, b) => a * b);
            for (var flat = 0; flat < 720; flat++)
            {
                expected[(flat / (inner * lengths[axis]) * inner) + (flat % inner)] += x.Span[flat];
            }

            var sum = Sum(x, axis);
            Assert.Equal(expected, sum.Span.ToArray());
            Assert.Equal(lengths.Where((_, i) => i != axis), Enumerable.Range(0, 4).Select(sum.GetLength));
        }

        Tensor2D<double> matrix = [[1, 2, 3], [4, 5, 6]];
        Assert.Equal([5, 7, 9], Sum(matrix, 0).Span);
        Assert.Equal([6, 15], Sum(matrix, 1).Span);
        Assert.Equal(24, Sum(Tensor3D.Ones<int>(2, 3, 4), 1).ElementCount * 3);
        Assert.Equal([3, 3, 3, 3], Sum(Tensor4D.Ones<int>(1, 4, 1, 3), 3).Span);
        Assert.Equal([0, 0, 0], Sum(new Tensor2D<double>([], 0, 3), 0).Span);
        Assert.Equal(0, Sum(new Tensor2D<double>([], 0, 3), 1).Length);
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(2)]
    public void Axes_that_do_not_exist_are_named(int axis)
    {
        Action[] calls =
        [
            () => Sum(Tensor2D.Ones<double>(2, 2), axis), () => SoftMax(Tensor2D.Ones<double>(2, 2), axis),
            () => LogSoftMax(Tensor2D.Ones<double>(2, 2), axis), () => Sum(Tensor3D.Ones<double>(2, 2, 2), axis < 0 ? axis : 3),
            () => Unsqueeze(Tensor1D.Ones<double>(2), axis), () => Unsqueeze(Tensor4D.Ones<double>(2, 2, 2, 2), axis < 0 ? axis : 5),
        ];
        Assert.All(calls, call => Assert.Equal("axis", Assert.Throws<ArgumentOutOfRangeException>(call).ParamName));
    }

    [Fact]
    public void SoftMax_and_its_logarithm_are_stable()
    {
        Tensor1D<double> x = [1000, 1001, 999];
        double[] e = [Math.Exp(-1), 1, Math.Exp(-2)];
        var sum = e[0] + e[1] + e[2];
        Assert.Equal([e[0] / sum, e[1] / sum, e[2] / sum], SoftMax(x).Span);
        Assert.Equal([-1 - Math.Log(sum), -Math.Log(sum), -2 - Math.Log(sum)], LogSoftMax(x).Span);
        Assert.Equal(1001 + Math.Log(sum), LogSumExp(x));
        Tensor1D<double> far = [0, -800];
        Assert.Equal([0, -800], LogSoftMax(far).Span);
        Assert.Equal(0, SoftMax(default(Tensor1D<double>)).Length);
        Assert.Equal([0.5f, 0.5f], SoftMax(Tensor1D.Filled(2, 1e30f)).Span);
    }

    [Fact]
    public void SoftMax_along_each_axis_is_that_of_each_lane()
    {
        var random = new Random(2);
        var x = new Tensor3D<double>([.. Enumerable.Range(0, 24).Select(_ => (random.NextDouble() * 10) - 5)], 2, 3, 4);
        SoftMaxes(SoftMax, SoftMax);
        SoftMaxes(LogSoftMax, LogSoftMax);
        Assert.Equal(SoftMax(x, 2).Span, SoftMax(Unsqueeze(Unsqueeze(x, 0), 2), 4).Span);
        Assert.Equal(LogSoftMax(x, 1).Span, LogSoftMax(Unsqueeze(x, 3), 1).Span);
        Assert.Equal(SoftMax(x, 1).Span, SoftMax(Unsqueeze(x, 3), 1).Span);
        Assert.Equal(LogSoftMax(x, 0).Span, LogSoftMax(Unsqueeze(Unsqueeze(x, 0), 2), 1).Span);
        Assert.Equal(SoftMax(x[0], 0)[1, 2], SoftMax((Tensor1D<double>)[x[0, 0, 2], x[0, 1, 2], x[0, 2, 2]])[1]);
        Assert.Equal(LogSoftMax(x[0], 1)[1].Span, LogSoftMax(x[0, 1]).Span);

        void SoftMaxes(Func<Tensor1D<double>, Tensor1D<double>> lane, Func<Tensor3D<double>, int, Tensor3D<double>> along)
        {
            for (var i = 0; i < 2; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    for (var k = 0; k < 4; k++)
                    {
                        Assert.Equal(lane([x[0, j, k], x[1, j, k]])[i], along(x, 0)[i, j, k]);
                        Assert.Equal(lane([x[i, 0, k], x[i, 1, k], x[i, 2, k]])[j], along(x, 1)[i, j, k]);
                        Assert.Equal(lane(x[i, j])[k], along(x, 2)[i, j, k]);
                    }
                }
            }
        }
    }

    [Fact]
    public void LogSumExp_at_the_infinities()
    {
        Assert.Equal(double.NegativeInfinity, LogSumExp(default(Tensor1D<double>)));
        Assert.Equal(double.NegativeInfinity, LogSumExp(Tensor1D.Filled(2, double.NegativeInfinity)));
        Assert.Equal(double.PositiveInfinity, LogSumExp((Tensor1D<double>)[0, double.PositiveInfinity, double.NegativeInfinity]));
        Assert.Equal(3.0, LogSumExp((Tensor1D<double>)[3, double.NegativeInfinity]));
        Assert.Equal(double.NaN, LogSumExp((Tensor1D<double>)[3, double.NaN, double.PositiveInfinity]));
        Assert.Equal(double.NaN, SoftMax((Tensor1D<double>)[3, double.NaN])[0]);
        Assert.Equal([1, 0], SoftMax((Tensor1D<double>)[3, double.NegativeInfinity]).Span);
    }

    [Fact]
    public void Unsqueeze_is_a_view_with_one_more_axis()
    {
        Tensor1D<double> x = [1, 2, 3];
        var column = Unsqueeze(x, 1);
        var row = Unsqueeze(x, 0);
        Assert.Equal((3, 1, 1, 3), (column.Rows, column.Columns, row.Rows, row.Columns));
        column[1, 0] = 20;
        Assert.Equal(20.0, x[1]);
        Assert.Equal([1, 2, 3, 2, 4, 6], (Unsqueeze((Tensor1D<int>)[1, 2], 1) * (Tensor1D<int>)[1, 2, 3]).Span);
        var rank3 = Unsqueeze(Tensor2D.Ones<int>(2, 3), 1);
        var rank4 = Unsqueeze(Tensor3D.Ones<int>(2, 3, 4), 3);
        var rank5 = Unsqueeze(Tensor4D.Ones<int>(2, 3, 4, 5), 2);
        Assert.Equal([2, 1, 3], Enumerable.Range(0, 3).Select(rank3.GetLength));
        Assert.Equal([2, 3, 4, 1], Enumerable.Range(0, 4).Select(rank4.GetLength));
        Assert.Equal([2, 3, 1, 4, 5], Enumerable.Range(0, 5).Select(rank5.GetLength));
        Assert.Equal([2, 3], Unsqueeze(x[1..].With(0, 2), 1).Span);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Numerics;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class OperatorTests
{
    public static TheoryData<int[], int[]> Shapes => new()
    {
        { [5], [5] }, { [2, 3], [2, 3] }, { [2, 3], [3] }, { [3], [2, 3] }, { [2, 3], [1, 3] }, { [1, 3], [2, 3] },
        { [2, 3], [2, 1] },
        { [2, 1], [1, 3] }, { [1, 3], [2, 1] }, { [1], [3] }, { [3], [1] }, { [2, 3], [1] }, { [0], [1] }, { [0, 3], [3] },
        { [2, 0], [1, 1] },
        { [2, 3, 4], [4] }, { [2, 3, 4], [3, 4] }, { [3, 1], [2, 3, 4] }, { [2, 3, 4], [2, 1, 4] }, { [2, 1, 4], [1, 3, 1] },
        { [17, 33], [33] }, { [17, 33], [17, 1] },
        { [3, 4], [2, 3, 4] }, { [4], [2, 3, 4] },
        { [2, 3, 2, 3], [3] }, { [2, 3, 2, 3], [2, 3] }, { [3, 1, 3], [2, 3, 2, 3] }, { [2, 1, 2, 1], [1, 3, 1, 3] },
        { [2, 1, 3, 1, 2], [3, 1, 4, 1] }, { [2], [1, 2, 3, 2, 2] }, { [1, 2, 3, 2, 2], [2, 2] }, { [3, 2, 2], [1, 2, 3, 2, 2] },
        { [3], [2, 3, 2, 3] }, { [2, 3], [2, 3, 2, 3] }, { [2, 3, 2, 3], [3, 1, 3] }, { [2, 2], [1, 2, 3, 2, 2] },
        { [3, 1, 4, 1], [2, 1, 3, 1, 2] }, { [1, 2, 3, 2, 2], [2] }, { [1, 2, 3, 2, 2], [3, 2, 2] },
        { [2, 1, 2, 1, 2], [1, 2, 1, 2, 1] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Broadcasting_agrees_with_loops(int[] left, int[] right)
    {
        Check(Values<double>(left, 1), left, Values<double>(right, 2), right);
        Check(Values<float>(left, 3), left, Values<float>(right, 4), right);
        Check(Values<int>(left, 5), left, Values<int>(right, 6), right);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Scalars_and_negation(int rank)
    {
        int[] shape = [.. new[] { 3, 2, 7, 1, 2 }.Take(rank)];
        var x = Values<double>(shape, 1);
        var results = rank switch
        {
            1 => All(Wrap1(x), t => (t + 3, t - 3, t * 3, t / 3, 3 + t, 3 - t, 3 * t, 3 / t, -t), t => t.Span.ToArray()),
            2 => All(Wrap2(x, shape), t => (t + 3, t - 3, t * 3, t / 3, 3 + t, 3 - t, 3 * t, 3 / t, -t), t => t.Span.ToArray()),
            3 => All(Wrap3(x, shape), t => (t + 3, t - 3, t * 3, t / 3, 3 + t, 3 - t, 3 * t, 3 / t, -t), t => t.Span.ToArray()),
            4 => All(Wrap4(x, shape), t => (t + 3, t - 3, t * 3, t / 3, 3 + t, 3 - t, 3 * t, 3 / t, -t), t => t.Span.ToArray()),
            _ => All(Wrap5(x, shape), t => (t + 3, t - 3, t * 3, t / 3, 3 + t, 3 - t, 3 * t, 3 / t, -t), t => t.Span.ToArray()),
        };
        Func<double, double>[] expected =
            [v => v + 3, v => v - 3, v => v * 3, v => v / 3, v => 3 + v, v => 3 - v, v => 3 * v, v => 3 / v, v => -v];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(x.Select(expected[i]), results[i]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Integers_mix_with_doubles(int rank)
    {
        int[] shape = [.. new[] { 3, 2, 7, 1, 2 }.Take(rank)];
        var n = Values<int>(shape, 1);
        var x = Values<double>(shape, 2);
        var results = rank switch
        {
            1 => Mixed(Wrap1(n), Wrap1(x),
                (a, b) => (a + b, a - b, a * b, a / b, b + a, b - a, b * a, b / a),
                a => (a + 0.5, a - 0.5, a * 0.5, a / 0.5, 0.5 + a, 0.5 - a, 0.5 * a, 0.5 / a),
                t => t.Span.ToArray()),
            2 => Mixed(Wrap2(n, shape), Wrap2(x, shape),
                (a, b) => (a + b, a - b, a * b, a / b, b + a, b - a, b * a, b / a),
                a => (a + 0.5, a - 0.5, a * 0.5, a / 0.5, 0.5 + a, 0.5 - a, 0.5 * a, 0.5 / a),
                t => t.Span.ToArray()),
            3 => Mixed(Wrap3(n, shape), Wrap3(x, shape),
                (a, b) => (a + b, a - b, a * b, a / b, b + a, b - a, b * a, b / a),
                a => (a + 0.5, a - 0.5, a * 0.5, a / 0.5, 0.5 + a, 0.5 - a, 0.5 * a, 0.5 / a),
                t => t.Span.ToArray()),
            4 => Mixed(Wrap4(n, shape), Wrap4(x, shape),
                (a, b) => (a + b, a - b, a * b, a / b, b + a, b - a, b * a, b / a),
                a => (a + 0.5, a - 0.5, a * 0.5, a / 0.5, 0.5 + a, 0.5 - a, 0.5 * a, 0.5 / a),
                t => t.Span.ToArray()),
            _ => Mixed(Wrap5(n, shape), Wrap5(x, shape),
                (a, b) => (a + b, a - b, a * b, a / b, b + a, b - a, b * a, b / a),
                a => (a + 0.5, a - 0.5, a * 0.5, a / 0.5, 0.5 + a, 0.5 - a, 0.5 * a, 0.5 / a),
                t => t.Span.ToArray()),
        };
        Func<int, double, double>[] expected =
        [
            (a, b) => a + b, (a, b) => a - b, (a, b) => a * b, (a, b) => a / b,
            (a, b) => b + a, (a, b) => b - a, (a, b) => b * a, (a, b) => b / a,
            (a, _) => a + 0.5, (a, _) => a - 0.5, (a, _) => a * 0.5, (a, _) => a / 0.5,
            (a, _) => 0.5 + a, (a, _) => 0.5 - a, (a, _) => 0.5 * a, (a, _) => 0.5 / a,
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(n.Zip(x, expected[i]), results[i]);
        }
    }

    [Fact]
    public void Types_of_results()
    {
        Tensor1D<int> n = [1, 2];
        Tensor1D<double> x = [0.5, 0.25];
        Tensor1D<int> ints = n + 1;
        Tensor1D<double> doubles = 2 * x;
        Tensor1D<double> mixed = 1 - 0.5 * n;
        Assert.Equal([2, 3], ints.Span);
        Assert.Equal([1, 0.5], doubles.Span);
        Assert.Equal([0.5, 0], mixed.Span);
        doubles += x;
        Assert.Equal([1.5, 0.75], doubles.Span);
        Assert.Equal([0.5, 0.25], x.Span);
    }

    [Fact]
    public void Operators_read_views_at_their_offset()
    {
        Tensor2D<double> x = [[1, 2], [3, 4], [5, 6]];
        Assert.Equal([8, 10], (x[1] + x[2]).Span);
        Assert.Equal([6, 8], (2 * x[1]).Span);
        Assert.Equal([-5, -6], (-x[^1]).Span);
    }

    [Fact]
    public void Integer_division_truncates_and_division_by_zero_throws()
    {
        Tensor1D<int> n = [7, -7, 1];
        Assert.Equal([3, -3, 0], (n / 2).Span);
        Assert.Throws<DivideByZeroException>(() => n / 0);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_both_named()
    {
        Named(() => Tensor1D.Ones<int>(2) + Tensor1D.Ones<int>(3), "[2]", "[3]");
        Named(() => Tensor2D.Ones<int>(2, 3) * Tensor1D.Ones<int>(2), "[2, 3]", "[2]");
        Named(() => Tensor2D.Ones<int>(2, 3) / Tensor2D.Ones<double>(3, 2), "[2, 3]", "[3, 2]");
        Named(() => Tensor3D.Ones<int>(2, 3, 4) - Tensor5D.Ones<int>(1, 1, 2, 2, 4), "[2, 3, 4]", "[1, 1, 2, 2, 4]");
        Named(() => Tensor1D.Ones<int>(0) + Tensor1D.Ones<int>(3), "[0]", "[3]");

        static void Named(Func<object> operation, string left, string right)
        {
            var message = Assert.Throws<ArgumentException>(operation).Message;
            Assert.Contains(left, message, StringComparison.Ordinal);
            Assert.Contains(right, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Written_operators_are_current()
    {
        var files = WriteOperators.Files().ToList();
        Assert.Equal(Directory.GetFiles(WriteOperators.Folder(), "TensorOperators.*.cs").Length, files.Count);
        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(WriteOperators.Folder(), file.Name))));
    }

    private static void Check<T>(T[] left, int[] leftShape, T[] right, int[] rightShape)
        where T : unmanaged, INumber<T>
    {
        var rank = Math.Max(leftShape.Length, rightShape.Length);
        int[] l = [.. Enumerable.Repeat(1, rank - leftShape.Length), .. leftShape];
        int[] r = [.. Enumerable.Repeat(1, rank - rightShape.Length), .. rightShape];
        int[] shape = [.. l.Zip(r, (a, b) => a == 1 ? b : a)];
        var count = shape.Aggregate(1, (a, b) => a * b);
        var expected = new T[4][];
        for (var operation = 0; operation < 4; operation++)
        {
            expected[operation] = new T[count];
            for (var flat = 0; flat < count; flat++)
            {
                var (rest, leftIndex, rightIndex, leftStep, rightStep) = (flat, 0, 0, 1, 1);
                for (var axis = rank - 1; axis >= 0; axis--)
                {
                    var index = rest % shape[axis];
                    rest /= shape[axis];
                    leftIndex += l[axis] == 1 ? 0 : index * leftStep;
                    rightIndex += r[axis] == 1 ? 0 : index * rightStep;
                    leftStep *= l[axis];
                    rightStep *= r[axis];
                }

                T a = left[leftIndex], b = right[rightIndex];
                expected[operation][flat] = operation switch { 0 => a + b, 1 => a - b, 2 => a * b, _ => a / b };
            }
        }

        var actual = Operate(left, leftShape, right, rightShape);
        for (var operation = 0; operation < 4; operation++)
        {
            Assert.Equal(shape, actual[operation].Shape);
            Assert.Equal(expected[operation], actual[operation].Values);
        }
    }

    // The operators of every pair of ranks, spelled out so that it is they that are called.
    private static (int[] Shape, T[] Values)[] Operate<T>(T[] a, int[] s, T[] b, int[] r)
        where T : unmanaged, INumber<T> => (s.Length, r.Length) switch
    {
        (1, 1) => Four<Tensor1D<T>, Tensor1D<T>, Tensor1D<T>, T>(
            Wrap1(a), Wrap1(b), (x, y) => (x + y, x - y, x * y, x / y)),
        (1, 2) => Four<Tensor1D<T>, Tensor2D<T>, Tensor2D<T>, T>(
            Wrap1(a), Wrap2(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (1, 3) => Four<Tensor1D<T>, Tensor3D<T>, Tensor3D<T>, T>(
            Wrap1(a), Wrap3(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (1, 4) => Four<Tensor1D<T>, Tensor4D<T>, Tensor4D<T>, T>(
            Wrap1(a), Wrap4(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (1, 5) => Four<Tensor1D<T>, Tensor5D<T>, Tensor5D<T>, T>(
            Wrap1(a), Wrap5(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (2, 1) => Four<Tensor2D<T>, Tensor1D<T>, Tensor2D<T>, T>(
            Wrap2(a, s), Wrap1(b), (x, y) => (x + y, x - y, x * y, x / y)),
        (2, 2) => Four<Tensor2D<T>, Tensor2D<T>, Tensor2D<T>, T>(
            Wrap2(a, s), Wrap2(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (2, 3) => Four<Tensor2D<T>, Tensor3D<T>, Tensor3D<T>, T>(
            Wrap2(a, s), Wrap3(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (2, 4) => Four<Tensor2D<T>, Tensor4D<T>, Tensor4D<T>, T>(
            Wrap2(a, s), Wrap4(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (2, 5) => Four<Tensor2D<T>, Tensor5D<T>, Tensor5D<T>, T>(
            Wrap2(a, s), Wrap5(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (3, 1) => Four<Tensor3D<T>, Tensor1D<T>, Tensor3D<T>, T>(
            Wrap3(a, s), Wrap1(b), (x, y) => (x + y, x - y, x * y, x / y)),
        (3, 2) => Four<Tensor3D<T>, Tensor2D<T>, Tensor3D<T>, T>(
            Wrap3(a, s), Wrap2(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (3, 3) => Four<Tensor3D<T>, Tensor3D<T>, Tensor3D<T>, T>(
            Wrap3(a, s), Wrap3(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (3, 4) => Four<Tensor3D<T>, Tensor4D<T>, Tensor4D<T>, T>(
            Wrap3(a, s), Wrap4(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (3, 5) => Four<Tensor3D<T>, Tensor5D<T>, Tensor5D<T>, T>(
            Wrap3(a, s), Wrap5(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (4, 1) => Four<Tensor4D<T>, Tensor1D<T>, Tensor4D<T>, T>(
            Wrap4(a, s), Wrap1(b), (x, y) => (x + y, x - y, x * y, x / y)),
        (4, 2) => Four<Tensor4D<T>, Tensor2D<T>, Tensor4D<T>, T>(
            Wrap4(a, s), Wrap2(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (4, 3) => Four<Tensor4D<T>, Tensor3D<T>, Tensor4D<T>, T>(
            Wrap4(a, s), Wrap3(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (4, 4) => Four<Tensor4D<T>, Tensor4D<T>, Tensor4D<T>, T>(
            Wrap4(a, s), Wrap4(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (4, 5) => Four<Tensor4D<T>, Tensor5D<T>, Tensor5D<T>, T>(
            Wrap4(a, s), Wrap5(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (5, 1) => Four<Tensor5D<T>, Tensor1D<T>, Tensor5D<T>, T>(
            Wrap5(a, s), Wrap1(b), (x, y) => (x + y, x - y, x * y, x / y)),
        (5, 2) => Four<Tensor5D<T>, Tensor2D<T>, Tensor5D<T>, T>(
            Wrap5(a, s), Wrap2(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (5, 3) => Four<Tensor5D<T>, Tensor3D<T>, Tensor5D<T>, T>(
            Wrap5(a, s), Wrap3(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (5, 4) => Four<Tensor5D<T>, Tensor4D<T>, Tensor5D<T>, T>(
            Wrap5(a, s), Wrap4(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        (5, 5) => Four<Tensor5D<T>, Tensor5D<T>, Tensor5D<T>, T>(
            Wrap5(a, s), Wrap5(b, r), (x, y) => (x + y, x - y, x * y, x / y)),
        _ => throw new NotSupportedException(),
    };

    private static (int[] Shape, T[] Values)[] Four<TLeft, TRight, TResult, T>(
        TLeft left, TRight right, Func<TLeft, TRight, (TResult, TResult, TResult, TResult)> operate)
        where TResult : struct, ITensor<T>
        where T : unmanaged
    {
        var (sum, difference, product, quotient) = operate(left, right);
        return [Flat(sum), Flat(difference), Flat(product), Flat(quotient)];

        static (int[] Shape, T[] Values) Flat(TResult tensor) =>
            ([.. Enumerable.Range(0, tensor.Block.Shape.Rank).Select(axis => tensor.Block.Shape[axis])], tensor.Block.Span.ToArray());
    }

    private static double[][] All<TTensor>(
        TTensor x,
        Func<TTensor, (TTensor, TTensor, TTensor, TTensor, TTensor, TTensor, TTensor, TTensor, TTensor)> operate,
        Func<TTensor, double[]> values)
    {
        var r = operate(x);
        return [.. new[] { r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8, r.Item9 }.Select(values)];
    }

    private static double[][] Mixed<TInts, TDoubles>(
        TInts n,
        TDoubles x,
        Func<TInts, TDoubles, (TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles)> tensors,
        Func<TInts, (TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles, TDoubles)> scalars,
        Func<TDoubles, double[]> values)
    {
        var t = tensors(n, x);
        var s = scalars(n);
        TDoubles[] all =
        [
            t.Item1, t.Item2, t.Item3, t.Item4, t.Item5, t.Item6, t.Item7, t.Item8,
            s.Item1, s.Item2, s.Item3, s.Item4, s.Item5, s.Item6, s.Item7, s.Item8,
        ];
        return [.. all.Select(values)];
    }

    private static Tensor1D<T> Wrap1<T>(T[] v)
        where T : unmanaged => new(v);

    private static Tensor2D<T> Wrap2<T>(T[] v, int[] s)
        where T : unmanaged => new(v, s[0], s[1]);

    private static Tensor3D<T> Wrap3<T>(T[] v, int[] s)
        where T : unmanaged => new(v, s[0], s[1], s[2]);

    private static Tensor4D<T> Wrap4<T>(T[] v, int[] s)
        where T : unmanaged => new(v, s[0], s[1], s[2], s[3]);

    private static Tensor5D<T> Wrap5<T>(T[] v, int[] s)
        where T : unmanaged => new(v, s[0], s[1], s[2], s[3], s[4]);

    // No zeros, so that integers divide.
    private static T[] Values<T>(int[] shape, int seed)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(seed);
        var values = new T[shape.Aggregate(1, (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateTruncating((1 + (random.NextDouble() * 20)) * (random.Next(2) == 0 ? 1 : -1));
        }

        return values;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

/// <summary>Comparisons, logic, bits, choices and conversions of tensors, against the same operators of scalars.</summary>
public sealed class ElementTypeTests
{
    private static readonly double[] s_doubles = [double.NaN, double.NegativeInfinity, -7.25, -1, -0.0, 0.0, 0.5, 2, 3e9, 1e19, double.PositiveInfinity];
    private static readonly int[] s_ints = [int.MinValue, -100, -1, 0, 1, 7, 31, 33, 1000, 65536, int.MaxValue];
    private static readonly long[] s_longs = [long.MinValue, -3_000_000_001, -1, 0, 1, 63, 65, (1L << 53) + 1, 1L << 60, 16777217, long.MaxValue];

    // Every pair once, as a square of which one operand is repeated along the rows and the other along the columns.
    private static Tensor2D<T> Column<T>(T[] values)
        where T : unmanaged => new(values, values.Length, 1);

    private static void Agrees<T, TResult>(Tensor2D<TResult> actual, T[] values, Func<T, T, TResult> expected)
        where TResult : unmanaged => Assert.Equal(values.SelectMany(_ => values, expected), actual.Span.ToArray());

    [Fact]
    public void Comparisons_are_those_of_scalars()
    {
        var (x, y) = (Column(s_doubles), (Tensor1D<double>)s_doubles);
        Agrees(x < y, s_doubles, (a, b) => a < b);
        Agrees(x <= y, s_doubles, (a, b) => a <= b);
        Agrees(x > y, s_doubles, (a, b) => a > b);
        Agrees(x >= y, s_doubles, (a, b) => a >= b);
        Agrees(Equal(x, new Tensor2D<double>(s_doubles, 1, s_doubles.Length)), s_doubles, (a, b) => a == b);
        Agrees(NotEqual(x, new Tensor2D<double>(s_doubles, 1, s_doubles.Length)), s_doubles, (a, b) => a != b);
        Assert.Equal(s_longs.Select(n => n > 9007199254740992), ((Tensor1D<long>)s_longs > 9007199254740992).Span.ToArray());
        Assert.Equal(s_ints.Select(n => 0.5 <= n), (0.5 <= (Tensor1D<int>)s_ints).Span.ToArray());
        Assert.Equal(s_ints.Zip(s_doubles, (n, v) => n < v), ((Tensor1D<int>)s_ints < y).Span.ToArray());
        Assert.Equal(s_ints.Zip(s_doubles, (n, v) => v >= n), (y >= (Tensor1D<int>)s_ints).Span.ToArray());
    }

    [Fact]
    public void Bits_shifts_and_remainders_are_those_of_scalars()
    {
        var (x, y) = (Column(s_ints), (Tensor1D<int>)s_ints);
        Agrees(x & y, s_ints, (a, b) => a & b);
        Agrees(x | y, s_ints, (a, b) => a | b);
        Agrees(x ^ y, s_ints, (a, b) => a ^ b);
        var counts = new Tensor2D<int>(s_ints, 1, s_ints.Length);
        Agrees(x << counts, s_ints, (a, b) => a << b);
        Agrees(x >> counts, s_ints, (a, b) => a >> b);
        Agrees(x >>> counts, s_ints, (a, b) => a >>> b);
        Assert.Equal(s_ints.Select(a => ~a), (~y).Span.ToArray());
        Assert.Equal(s_longs.Select(a => a >>> 65), ((Tensor1D<long>)s_longs >>> 65).Span.ToArray());
        Assert.Equal(s_longs.Select(a => a << 33 ^ a), ((Tensor1D<long>)s_longs << 33 ^ s_longs).Span.ToArray());
        Assert.Equal(s_ints.Select(a => a % 7), (y % 7).Span.ToArray());
        Assert.Equal(s_ints.Select(a => (a | 3) ^ (4 & a)), ((y | 3) ^ (4 & y)).Span.ToArray());
        Agrees(Column(s_doubles) % (Tensor1D<double>)s_doubles, s_doubles, (a, b) => a % b);
        Assert.Equal(s_ints.Select(a => a % 2.5), (y % 2.5).Span.ToArray());
    }

    [Fact]
    public void Integer_quotients_that_do_not_exist_throw()
    {
        // As many as a vector has lanes, and more: no lane may give a number in silence.
        foreach (var length in new[] { 1, 8, 33 })
        {
            var (least, lowest) = (Tensor1D.Filled(length, int.MinValue), Tensor1D.Filled(length, long.MinValue));
            Assert.Throws<OverflowException>(() => least / -1);
            Assert.Throws<OverflowException>(() => least / Tensor1D.Filled(length, -1));
            Assert.Throws<OverflowException>(() => lowest / -1);
            Assert.Throws<OverflowException>(() => least % -1);
            Assert.Throws<DivideByZeroException>(() => lowest % 0);
            Assert.Throws<DivideByZeroException>(() => 1 / (least - least));
            Assert.Throws<DivideByZeroException>(() => lowest / (lowest - lowest));
        }
    }

    [Fact]
    public void Integer_quotients_are_exact_and_rounded_towards_zero()
    {
        var divisors = new[] { 7, -3, 1, 2, 65537, -1000, 31, 33, 1000, 5, int.MaxValue };
        var wide = divisors.Select(n => n * 4_294_967_311L).ToArray();
        Assert.Equal(s_ints.Zip(divisors, (a, b) => a / b), ((Tensor1D<int>)s_ints / divisors).Span.ToArray());
        Assert.Equal(s_longs.Zip(wide, (a, b) => a / b), ((Tensor1D<long>)s_longs / wide).Span.ToArray());
        Assert.Equal(s_longs.Zip(wide, (a, b) => a % b), ((Tensor1D<long>)s_longs % wide).Span.ToArray());
        Assert.Equal(s_longs.Select(a => a * 6364136223846793005 + 1442695040888963407), ((Tensor1D<long>)s_longs * 6364136223846793005 + 1442695040888963407).Span.ToArray());
    }

    [Fact]
    public void Logic_is_that_of_scalars()
    {
        bool[] values = [false, true];
        var (x, y) = (Column(values), (Tensor1D<bool>)values);
        Agrees(x & y, values, (a, b) => a & b);
        Agrees(x | y, values, (a, b) => a | b);
        Agrees(x ^ y, values, (a, b) => a ^ b);
        Assert.Equal([true, false], (!y).Span);
        Assert.Equal([false, true], (true & y).Span);
        Assert.Equal([true, true], (y | true).Span);
    }

    [Fact]
    public void Where_chooses_element_by_element()
    {
        Tensor1D<bool> condition = [true, false, true];
        Tensor1D<double> x = [1, double.NaN, 3], y = [double.NaN, 20, double.NaN];
        Assert.Equal([1.0, 20, 3], Where(condition, x, y).Span);
        Assert.Equal([1.0, 0, 3], Where(condition, x, 0).Span);
        Assert.Equal([7.0, 20, 7], Where(condition, 7, y).Span);
        Assert.Equal([5L, 6, 5], Where(condition, 5L, 6L).Span);
        Assert.Equal(2, Where(false, 1, 2));
        Tensor2D<bool> rows = new([true, false], 2, 1);
        Tensor2D<int> table = [[1, 2, 3], [4, 5, 6]];
        Assert.Equal([1, 2, 3, -4, -5, -6], Where(rows, table, -table).Span);
        Assert.Equal([1.0, 2, 3, 4], Where(Tensor5D.Filled(1, 2, 1, 2, 1, true), new Tensor5D<double>([1, 2, 3, 4], 1, 2, 1, 2, 1), 0.0).Span);
        Assert.Empty(Where(new Tensor1D<bool>([]), 1.0, 2.0).Span.ToArray());
        Assert.Throws<ArgumentException>(() => Where(condition, Tensor1D.Zeros<int>(2), 1));
    }

    [Fact]
    public void Numbers_are_classified_as_scalars_are()
    {
        Assert.Equal(s_doubles.Select(double.IsNaN), IsNaN((Tensor1D<double>)s_doubles).Span.ToArray());
        Assert.Equal(s_doubles.Select(double.IsFinite), IsFinite((Tensor1D<double>)s_doubles).Span.ToArray());
        Assert.Equal(s_doubles.Select(double.IsInfinity), IsInfinity(new Tensor3D<double>(s_doubles, 1, s_doubles.Length, 1)).Span.ToArray());
        Assert.True(IsNaN(float.NaN) && IsFinite(1.0) && IsInfinity(float.NegativeInfinity) && Equal(1, 1.0) && NotEqual(double.NaN, double.NaN));
    }

    [Fact]
    public void Conversions_are_casts()
    {
        float[] singles = [.. s_doubles.Select(x => (float)x)];
        Assert.Equal(s_doubles.Select(x => (int)x), ((Tensor1D<double>)s_doubles).ToInt32().Span.ToArray());
        Assert.Equal(s_doubles.Select(x => (long)x), ((Tensor1D<double>)s_doubles).ToInt64().Span.ToArray());
        Assert.Equal(singles.Select(x => (int)x), ((Tensor1D<float>)singles).ToInt32().Span.ToArray());
        Assert.Equal(singles.Select(x => (long)x), ((Tensor1D<float>)singles).ToInt64().Span.ToArray());
        Assert.Equal(s_doubles.Select(x => (float)x), ((Tensor1D<double>)s_doubles).ToSingle().Span.ToArray());
        Assert.Equal(s_longs.Select(n => (int)n), ((Tensor1D<long>)s_longs).ToInt32().Span.ToArray());
        Assert.Equal(s_longs.Select(n => (float)n), ((Tensor1D<long>)s_longs).ToSingle().Span.ToArray());
        Assert.Equal(s_longs.Select(n => (double)n), ((Tensor1D<long>)s_longs).ToDouble().Span.ToArray());
        Assert.Equal(s_ints.Select(n => (long)n), new Tensor5D<int>(s_ints, 1, 1, s_ints.Length, 1, 1).ToInt64().Span.ToArray());
    }

    private readonly record struct Money(decimal Amount) : IComparable<Money>
    {
        public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

        public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

        public static Money operator %(Money left, int right) => new(left.Amount % right);

        public int CompareTo(Money other) => Amount.CompareTo(other.Amount);
    }

    [Flags]
    private enum Options
    {
        None = 0,
        First = 1,
        Second = 2,
    }

    /// <summary>The operators of a user's own types, of the base library's and of C# itself are found as before.</summary>
    [Fact]
    public void Other_operators_are_not_disturbed()
    {
        var (small, large) = (new Money(1), new Money(2));
        int? nothing = null;
        Func<int> first = () => 1, both = first + first;
        Assert.True(small < large & large > small && small == new Money(1) && small != large && large % 2 == new Money(0));
        Assert.True(DateTime.MinValue < DateTime.MaxValue & TimeSpan.Zero <= TimeSpan.FromDays(1));
        Assert.Equal(Options.None, (Options.First | Options.Second) & ~Options.First & ~Options.Second);
        Assert.False(nothing > 3 | nothing < 3);
        Assert.Equal(2, both.GetInvocationList().Length);
        Assert.True(new HashSet<int> { 1 }.SetEquals([1]) ^ "a" == "b");
        Assert.Equal((System.Numerics.BigInteger)8, (System.Numerics.BigInteger)1 << 3);
        Tensor1D<double> x = [1, 2];
        Assert.True(x.Equals(x) || !x.Equals(x));
    }
}

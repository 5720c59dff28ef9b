using System;
using System.Linq;
using System.Runtime.InteropServices;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class GuardTests
{
    [Fact]
    public void Destination()
    {
        Guard.Destination(new double[3].AsSpan(), 3, "thetaGradient");
        Guard.Destination(Span<double>.Empty, 0, "thetaGradient");
        var exception = Assert.Throws<ArgumentException>(() => Guard.Destination(new double[2].AsSpan(), 3, "thetaGradient"));
        Assert.Equal("thetaGradient", exception.ParamName);
        Assert.Contains("length 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is 2", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Guard.Destination(new double[3].AsSpan(), (1L << 32) + 3, "d"));
    }

    [Fact]
    public void NotOverlapping()
    {
        var values = new double[10];
        Overlapping(0, 4, 3, 4, true);
        Overlapping(3, 4, 0, 4, true);
        Overlapping(0, 10, 4, 1, true);
        Overlapping(4, 1, 0, 10, true);
        Overlapping(2, 2, 2, 2, true);
        Overlapping(0, 4, 4, 4, false);
        Overlapping(4, 4, 0, 4, false);
        Overlapping(4, 0, 0, 10, false);
        Overlapping(0, 10, 4, 0, false);
        Guard.NotOverlapping<double, double>(values, "destination", new double[10], "x");

        // Element types may differ: bytes count.
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        Guard.NotOverlapping<double, byte>(values.AsSpan(0, 2), "destination", bytes[16..], "x");
        var exception = Assert.Throws<ArgumentException>(
            () => Guard.NotOverlapping<double, byte>(
                values.AsSpan(0, 2), "destination", MemoryMarshal.AsBytes(values.AsSpan())[15..], "x"));
        Assert.Equal("destination", exception.ParamName);
        Assert.Contains("`x`", exception.Message, StringComparison.Ordinal);

        void Overlapping(int start, int length, int otherStart, int otherLength, bool expected) =>
            Assert.Equal(
                expected,
                Record.Exception(() => Guard.NotOverlapping<double, double>(
                    values.AsSpan(start, length), "destination", values.AsSpan(otherStart, otherLength), "x")) is ArgumentException);
    }

    [Fact]
    public void Lengths()
    {
        Guard.Equal(3, "alpha.Length", 3, "choices.Columns", "alpha");
        Guard.AtMost(2, "alpha.Length", 2, "choices.Columns", "alpha");
        Guard.NotNegative(0, "n - 1", "n");
        var equal = Assert.Throws<ArgumentException>(() => Guard.Equal(3, "alpha.Length", 2, "choices.Columns", "alpha"));
        Assert.Equal("alpha", equal.ParamName);
        Assert.Contains("`alpha.Length` is 3 but `choices.Columns` is 2", equal.Message, StringComparison.Ordinal);
        var atMost = Assert.Throws<ArgumentException>(() => Guard.AtMost(3, "alpha.Length", 2, "choices.Columns", "alpha"));
        Assert.Equal("alpha", atMost.ParamName);
        Assert.Contains("`alpha.Length` is 3, more than `choices.Columns`, which is 2", atMost.Message, StringComparison.Ordinal);
        var negative = Assert.Throws<ArgumentOutOfRangeException>(() => Guard.NotNegative(-1, "n - 1", "n"));
        Assert.Equal("n", negative.ParamName);
        Assert.Contains("`n - 1` is -1", negative.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IndexInRange()
    {
        Guard.IndexInRange(0, 2, "choices[t]");
        Guard.IndexInRange(1, 2, "choices[t]");
        var large = Assert.Throws<IndexOutOfRangeException>(() => Guard.IndexInRange(7, 2, "choices[t]"));
        Assert.Equal("`choices[t]` is 7, outside 0 … 1", large.Message);
        var negative = Assert.Throws<IndexOutOfRangeException>(() => Guard.IndexInRange(-1, 2, "choices[t]"));
        Assert.Equal("`choices[t]` is -1, outside 0 … 1", negative.Message);
        Assert.Throws<IndexOutOfRangeException>(() => Guard.IndexInRange(2, 2, "choices[t]"));
        Assert.Throws<IndexOutOfRangeException>(() => Guard.IndexInRange(0, 0, "choices[t]"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void IndicesInRange_finds_the_first_bad_index_at_every_position(int bad)
    {
        int[] good = [.. Enumerable.Range(0, 45).Select(i => i % 2)];
        Guard.IndicesInRange(good, 2, "choices");
        Guard.IndicesInRange([], 0, "choices");
        for (var position = 0; position < good.Length; position++)
        {
            int[] indices = [.. good];
            indices[position] = bad;
            indices[^1] = position == good.Length - 1 ? bad : 99;
            var exception = Assert.Throws<IndexOutOfRangeException>(() => Guard.IndicesInRange(indices, 2, "choices"));
            Assert.Equal(FormattableString.Invariant($"`choices[{position}]` is {bad}, outside 0 … 1"), exception.Message);
        }
    }
}

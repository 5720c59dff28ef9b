using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>Numbers read at places that the lanes of a vector hold.</summary>
public sealed class LaneMemoryTests
{
    private static readonly double[] s_numbers = [.. Enumerable.Range(0, 9).Select(i => i + 0.5)];

    [Fact]
    public void Each_lane_reads_where_it_says()
    {
        Assert.Equal(Vector512.Create(8.5, 0.5, 3.5, 3.5, 1.5, 7.5, 2.5, 6.5), LaneMemory512.Gather(s_numbers, Vector512.Create(8L, 0, 3, 3, 1, 7, 2, 6)));
        Assert.Equal(Vector256.Create(8.5, 0.5, 3.5, 3.5), LaneMemory256.Gather(s_numbers, Vector256.Create(8L, 0, 3, 3)));
        Assert.Equal(Vector128.Create(8.5, 0.5), LaneMemory128.Gather(s_numbers, Vector128.Create(8L, 0)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void No_lane_reads_outside(int index)
    {
        Assert.All(Enumerable.Range(0, 8), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory512.Gather(s_numbers, Vector512<long>.Zero.WithElement(lane, index))));
        Assert.All(Enumerable.Range(0, 4), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory256.Gather(s_numbers, Vector256<long>.Zero.WithElement(lane, index))));
        Assert.All(Enumerable.Range(0, 2), lane => Assert.Throws<IndexOutOfRangeException>(() => LaneMemory128.Gather(s_numbers, Vector128<long>.Zero.WithElement(lane, index))));
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class WorkspaceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Renting_and_returning_allocates_nothing_in_steady_state(bool own)
    {
        var workspace = own ? new TensorWorkspace() : null;
        UseAll(workspace, 100);
        UseAll(workspace, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        UseAll(workspace, 100);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void UseAll(TensorWorkspace? workspace, int times)
        {
            for (var i = 0; i < times; i++)
            {
                using var lease = WorkspaceLease.Rent(workspace, WorkspaceLease.Bytes<double>(1000) + WorkspaceLease.Bytes<int>(i));
                lease.Take<double>(1000).Fill(i);
                lease.Take<int>(i).Fill(i);
            }
        }
    }

    [Fact]
    public void Renting_nothing_allocates_nothing_and_takes_no_workspace()
    {
        var workspace = new TensorWorkspace();
        WorkspaceLease.Rent(workspace, 0).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var outer = WorkspaceLease.Rent(workspace, 64);
        var during = GC.GetAllocatedBytesForCurrentThread();
        using var none = WorkspaceLease.Rent(workspace, 0);
        using var alsoNone = WorkspaceLease.Rent(null, 0);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - during);
        Assert.NotEqual(before, during);
        Assert.True(none.Take<double>(0).IsEmpty);
    }

    [Fact]
    public void A_workspace_in_use_is_refused_to_others_and_usable_after()
    {
        var workspace = new TensorWorkspace();
        var lease = WorkspaceLease.Rent(workspace, 128);
        Assert.Throws<InvalidOperationException>(() => Use(workspace));
        Exception? elsewhere = null;
        var other = new Thread(() => elsewhere = Record.Exception(() => Use(workspace)));
        other.Start();
        other.Join();
        Assert.IsType<InvalidOperationException>(elsewhere);

        // What was refused has not given back what it did not get.
        Assert.Throws<InvalidOperationException>(() => Use(workspace));
        lease.Dispose();
        Use(workspace);

        // Disposing twice must not free a lease that someone else has by now.
        var next = WorkspaceLease.Rent(workspace, 128);
        lease.Dispose();
        Assert.Throws<InvalidOperationException>(() => Use(workspace));
        next.Dispose();
    }

    [Fact]
    public void A_kernel_that_throws_leaves_the_workspace_usable()
    {
        var workspace = new TensorWorkspace();
        Assert.Throws<DivideByZeroException>(() => { Kernel(workspace, 0); });
        Use(workspace);

        static int Kernel(TensorWorkspace workspace, int divisor)
        {
            using var lease = WorkspaceLease.Rent(workspace, 128);
            return lease.Take<double>(4).Length / divisor;
        }
    }

    [Fact]
    public void A_workspace_grows_to_the_largest_call_and_stays()
    {
        var workspace = new TensorWorkspace();
        Assert.Equal(0, workspace.ByteLength);
        WorkspaceLease.Rent(workspace, 100_000).Dispose();
        var grown = workspace.ByteLength;
        Assert.InRange(grown, 100_000, 101_000);
        WorkspaceLease.Rent(workspace, 1000).Dispose();
        Assert.Equal(grown, workspace.ByteLength);
        WorkspaceLease.Rent(workspace, 200_000).Dispose();
        Assert.InRange(workspace.ByteLength, 200_000, 201_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Buffers_are_apart_aligned_and_fill_the_lease_exactly(bool own)
    {
        var workspace = own ? new TensorWorkspace() : null;
        int[] lengths = [1, 7, 8, 9, 511, 512, 513, 1024, 0, 4096];
        var bytes = 0L;
        foreach (var length in lengths)
        {
            bytes += WorkspaceLease.Bytes<double>(length) + WorkspaceLease.Bytes<byte>(length);
        }

        using var lease = WorkspaceLease.Rent(workspace, bytes);
        var fills = new byte[lengths.Length];
        for (var pass = 0; pass < lengths.Length; pass++)
        {
            var numbers = lease.Take<double>(lengths[pass]);
            var small = lease.Take<byte>(lengths[pass]);
            Assert.Equal((lengths[pass], lengths[pass]), (numbers.Length, small.Length));
            Assert.False(numbers.Length > 0 && MemoryMarshal.AsBytes(numbers).Overlaps(small));
            numbers.Fill(pass);
            small.Fill((byte)pass);
            if (own && numbers.Length > 0)
            {
                Assert.Equal(0, Address(ref numbers[0]) % 64);
                Assert.Equal(0, Address(ref small[0]) % 64);
            }

            fills[pass] = (byte)numbers.IndexOfAnyExcept(pass);
        }

        Assert.All(fills, fill => Assert.Equal(255, fill));
        var message = string.Empty;
        try
        {
            lease.Take<byte>(1);
        }
        catch (InvalidOperationException exception)
        {
            message = exception.Message;
        }

        Assert.Contains("64 bytes", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Buffers_keep_what_is_written_while_others_are_written()
    {
        using var lease = WorkspaceLease.Rent(null, (3 * WorkspaceLease.Bytes<int>(2000)) + WorkspaceLease.Bytes<long>(3));
        Span<int> a = lease.Take<int>(2000), b = lease.Take<int>(2000), c = lease.Take<int>(2000);
        var d = lease.Take<long>(3);
        a.Fill(1);
        b.Fill(2);
        c.Fill(3);
        d.Fill(-1);
        Assert.Equal((-1, -1, -1), (a.IndexOfAnyExcept(1), b.IndexOfAnyExcept(2), c.IndexOfAnyExcept(3)));
    }

    [Theory]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1016)]
    [InlineData(1024)]
    [InlineData(768)]
    [InlineData(100_000)]
    public void Large_buffers_of_one_length_do_not_start_a_multiple_of_4096_apart(int length)
    {
        const int Buffers = 64;
        using var lease = WorkspaceLease.Rent(new TensorWorkspace(), Buffers * WorkspaceLease.Bytes<double>(length));
        var starts = new long[Buffers];
        for (var i = 0; i < Buffers; i++)
        {
            starts[i] = Address(ref lease.Take<double>(length)[0]);
            for (var j = 0; j < i; j++)
            {
                Assert.NotEqual(0, (starts[i] - starts[j]) % 4096);
                var apart = Math.Abs(starts[i] - starts[j]) % 4096;
                Assert.True(i - j > 4 || Math.Min(apart, 4096 - apart) >= 11 * 64);
            }
        }
    }

    [Fact]
    public void Sizes()
    {
        Assert.Equal(0, WorkspaceLease.Bytes<double>(0));
        Assert.Equal(64, WorkspaceLease.Bytes<double>(1));
        Assert.Equal(64, WorkspaceLease.Bytes<double>(8));
        Assert.Equal(128, WorkspaceLease.Bytes<double>(9));
        Assert.Equal(4032, WorkspaceLease.Bytes<double>(504));
        Assert.Equal(4096 + (39 * 64), WorkspaceLease.Bytes<double>(512));
        Assert.Equal(4096 + (39 * 64), WorkspaceLease.Bytes<double>(513));
        Assert.Equal(80_000_000_000 + (39 * 64), WorkspaceLease.Bytes<double>(10_000_000_000));
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => WorkspaceLease.Bytes<int>(-1)).ParamName);
        Assert.Throws<OverflowException>(() => WorkspaceLease.Bytes<long>(long.MaxValue / 2));
        Assert.Equal("bytes", Assert.Throws<ArgumentOutOfRangeException>(() => WorkspaceLease.Rent(null, -1).Dispose()).ParamName);
        var workspace = new TensorWorkspace();
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkspaceLease.Rent(workspace, long.MaxValue).Dispose());
        Use(workspace);
    }

    private static void Use(TensorWorkspace workspace)
    {
        using var lease = WorkspaceLease.Rent(workspace, WorkspaceLease.Bytes<double>(4));
        lease.Take<double>(4).Fill(1);
    }

    private static long Address<T>(ref T reference)
        where T : unmanaged => (long)Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref reference);
}

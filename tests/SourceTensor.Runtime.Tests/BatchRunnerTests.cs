using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class BatchRunnerTests
{
    private readonly struct Recorded(int[] partOf, int[] firstOf) : IBatch
    {
        public void Run(int first, int count, int part, TensorWorkspace? workspace)
        {
            partOf.AsSpan(first, count).Fill(part);
            firstOf[part] = first;
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(512, 64)]
    [InlineData(513, 57)]
    [InlineData(int.MaxValue, 64)]
    public void How_many_parts_there_are_depends_on_the_members_alone(int members, int parts) => Assert.Equal(parts, BatchRunner.Parts(members));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(700)]
    public void Every_member_is_in_one_part_and_parts_are_in_order(int members)
    {
        foreach (var parallel in new[] { null, new ParallelOptions() })
        {
            var (partOf, firstOf) = (Enumerable.Repeat(-1, members).ToArray(), new int[BatchRunner.Parts(members)]);
            BatchRunner.Run(new Recorded(partOf, firstOf), members, null, parallel);
            Assert.DoesNotContain(-1, partOf);
            Assert.Equal(partOf.Order(), partOf);
            Assert.Equal(firstOf.Order(), firstOf);
        }
    }

    private readonly struct Spun(TimeSpan time, int[] threadOf) : IBatch
    {
        public void Run(int first, int count, int part, TensorWorkspace? workspace)
        {
            var start = Stopwatch.GetTimestamp();
            threadOf[part] = Environment.CurrentManagedThreadId;
            while (Stopwatch.GetElapsedTime(start) < time)
            {
            }
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(700)]
    public void Little_work_is_the_callers_alone_and_much_is_divided(int members)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        var threadOf = new int[BatchRunner.Parts(members)];

        // Threads allocate. That the machine was busy meanwhile makes little work look like much, so that not every call shows it.
        Assert.Contains(Enumerable.Range(0, 500), _ => Allocated(TimeSpan.Zero) == 0);
        Assert.All(threadOf, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));

        // A batch that took long last time is divided from its first part on. The tests themselves occupy threads of the pool.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(workers + 4, completions);
        Assert.Contains(Enumerable.Range(0, 20), _ => Allocated(TimeSpan.FromMilliseconds(4)) > 0 && threadOf.Distinct().Count() > 1);

        long Allocated(TimeSpan time)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            BatchRunner.Run(new Spun(time, threadOf), members, null, parallel);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Little_work_is_cancelled_between_parts()
    {
        var source = new CancellationTokenSource();
        var parallel = new ParallelOptions { CancellationToken = source.Token };
        var firstOf = Enumerable.Repeat(-1, BatchRunner.Parts(700)).ToArray();
        BatchRunner.Run(new Recorded(new int[700], firstOf), 700, null, parallel);
        source.Cancel();
        firstOf.AsSpan().Fill(-1);
        Assert.ThrowsAny<OperationCanceledException>(() => BatchRunner.Run(new Recorded(new int[700], firstOf), 700, null, parallel));
        Assert.All(firstOf, first => Assert.Equal(-1, first));
        Assert.ThrowsAny<OperationCanceledException>(() => BatchRunner.Run(new Recorded(new int[7], firstOf), 7, null, parallel));
    }

    [Fact]
    public void Sums_of_parts_are_in_order_and_of_single_precision_rounded_once()
    {
        Assert.Equal(0, BatchRunner.Sum<double>([]));
        Assert.Equal(1 + 1e-16 + 1e-16, BatchRunner.Sum([1, 1e-16, 1e-16]));
        Assert.Equal(1.0000001f, BatchRunner.Sum([1, 4e-8f, 4e-8f]));
        var sum = new double[] { 9, 9 };
        BatchRunner.Sum([1.0, 2, 10, 20], sum);
        Assert.Equal([11, 22], sum);
        BatchRunner.Sum([], sum);
        Assert.Equal([0, 0], sum);
    }

    [Fact]
    public void Members_move_behind_other_axes()
    {
        var moved = new int[12];
        BatchRunner.Unstack<int>([.. Enumerable.Range(0, 12)], moved, members: 3, before: 2);    // [3, 2, 2] to [2, 3, 2]
        Assert.Equal([0, 1, 4, 5, 8, 9, 2, 3, 6, 7, 10, 11], moved);
        BatchRunner.Unstack<int>([], [], members: 0, before: 2);
    }

    [Fact]
    public void Messages_say_which_member_it_is()
    {
        Assert.Equal("`x.Length` of member 3 is 1 but its `y.Length` is 2. (Parameter 'y')", Assert.Throws<ArgumentException>(() => Guard.Equal(1, "x.Length", 2, "y.Length", "y", 3)).Message);
        Assert.StartsWith("`x.Length` of member 3 is 2, more than its `y.Length`, which is 1.", Assert.Throws<ArgumentException>(() => Guard.AtMost(2, "x.Length", 1, "y.Length", "y", 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("`n` of member 3 is -1", Assert.Throws<ArgumentOutOfRangeException>(() => Guard.NotNegative(-1, "n", "n", 3)).Message, StringComparison.Ordinal);
        Assert.Equal("`x[17]` of member 3 is 9, outside 0 … 1", Assert.Throws<IndexOutOfRangeException>(() => Guard.IndicesInRange([.. new int[17], 9], 2, "x", 3)).Message);
        Assert.Equal("`x[1]` of member 2 is -1, outside 0 … 1", Assert.Throws<IndexOutOfRangeException>(() => Guard.IndicesOfMembersInRange([0, 1, 1, 7, 1, 0, -1, 7], 4, 3, 2, "x")).Message);
        Guard.IndicesOfMembersInRange([0, 1, 1, 7, 1, 0, 0, 7], 4, 3, 2, "x");
        Guard.IndicesOfMembersInRange([5, 5], 2, 0, 2, "x");
    }

    [Fact]
    public void The_axis_of_a_batch_is_kept()
    {
        static void Declared([Batched(Axis = 1)] Tensor2D<double> x) => _ = x;
        Assert.Equal(1, ((Action<Tensor2D<double>>)Declared).Method.GetParameters()[0].GetCustomAttribute<BatchedAttribute>()!.Axis);
    }
}

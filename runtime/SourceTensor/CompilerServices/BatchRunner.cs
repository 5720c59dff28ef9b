using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace SourceTensor.CompilerServices;

/// <summary>Runs batches in parts and puts their results together. For emitted code, not for models.</summary>
/// <remarks>
/// Which members make a part depends on their number alone, and sums are added up in the order of the parts: results are the same to
/// the last bit whether one thread computes them or many.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchRunner
{
    private const int SmallestPart = 8;
    private const int MostParts = 64;

    // A thread of the pool that sleeps is awake after 10 to 30 microseconds: two threads gain from about 100 microseconds of work on.
    // Tests of what threads do set it to 0.
    internal static TimeSpan WorthThreads { get; set; } = TimeSpan.FromMicroseconds(100);

    /// <summary>How many parts a batch is computed in.</summary>
    /// <param name="members">The number of members.</param>
    public static int Parts(int members) => (int)(((long)members + PartSize(members) - 1) / PartSize(members));

    private static int PartSize(int members) => Math.Max(SmallestPart, (int)(((long)members + MostParts - 1) / MostParts));

    /// <summary>Computes all members, in parts.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="members">The number of members.</param>
    /// <param name="workspace">The caller's scratch memory, or null. Of several threads one uses it, the others rent from the pool.</param>
    /// <param name="parallel">How many threads at most, and what cancels them; null for the caller's alone.</param>
    /// <typeparam name="TBatch">The batch.</typeparam>
    /// <remarks>
    /// Of less work than threads are worth, the caller's thread computes all. How much there is shows in the time of the first part, which the
    /// caller's thread then computes before the others begin; a batch that took long last time does without that.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run<TBatch>(in TBatch batch, int members, TensorWorkspace? workspace, ParallelOptions? parallel)
        where TBatch : struct, IBatch
    {
        if (parallel is null)
        {
            InOrder(batch, 0, members, workspace, default);
            return;
        }

        var (parts, start, first) = (Parts(members), Stopwatch.GetTimestamp(), 0);
        var work = parts < 2 ? TimeSpan.Zero : LastRun<TBatch>.Time;
        if (parts > 1 && work < WorthThreads)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            batch.Run(0, PartSize(members), 0, workspace);
            first = 1;
            work = Stopwatch.GetElapsedTime(start) * parts;
        }

        if (work < WorthThreads)
            InOrder(batch, first, members, workspace, parallel.CancellationToken);
        else
            InParallel(batch, first, members, workspace, parallel);
        LastRun<TBatch>.Time = Stopwatch.GetElapsedTime(start);
    }

    private static void InOrder<TBatch>(in TBatch batch, int firstPart, int members, TensorWorkspace? workspace, CancellationToken cancellation)
        where TBatch : struct, IBatch
    {
        var size = PartSize(members);
        for (int part = firstPart, first = firstPart * size; first < members; part++, first += size)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Run(first, Math.Min(size, members - first), part, workspace);
        }
    }

    // A copy of the batch, since what threads share must not be the caller's variable.
    private static void InParallel<TBatch>(TBatch batch, int firstPart, int members, TensorWorkspace? workspace, ParallelOptions parallel)
        where TBatch : struct, IBatch
    {
        var size = PartSize(members);
        var (free, failure, failed) = (workspace, (ExceptionDispatchInfo?)null, int.MaxValue);
        var order = new Lock();
        Parallel.For(firstPart, Parts(members), parallel, (part, state) =>
        {
            var own = Interlocked.Exchange(ref free, null);
            try
            {
                batch.Run(part * size, Math.Min(size, members - (part * size)), part, own);
            }
            catch (Exception exception)
            {
                // All parts before one that fails are computed, so that the failure is the one that a single thread would meet.
                lock (order)
                {
                    if (part < failed)
                        (failed, failure) = (part, ExceptionDispatchInfo.Capture(exception));
                }

                state.Break();
            }
            finally
            {
                if (own is not null)
                    Volatile.Write(ref free, own);
            }
        });
        failure?.Throw();
    }

    /// <summary>A span from an element on; empty where it ends before that.</summary>
    /// <param name="span">The span.</param>
    /// <param name="start">The first element.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static ReadOnlySpan<T> From<T>(Span<T> span, int start) => start < span.Length ? span[start..] : default;

    /// <summary>The sum of the parts of a scalar; of single-precision ones in double precision, rounded once.</summary>
    /// <param name="parts">The parts.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Sum<T>(ReadOnlySpan<T> parts)
        where T : unmanaged, INumberBase<T>
    {
        var total = 0.0;
        foreach (var part in parts)
        {
            total += double.CreateTruncating(part);
        }

        return T.CreateTruncating(total);
    }

    /// <summary>The sum of the parts of a tensor, element by element.</summary>
    /// <param name="parts">The parts, one behind the other.</param>
    /// <param name="destination">The sum.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Sum<T>(ReadOnlySpan<T> parts, Span<T> destination)
        where T : unmanaged, INumberBase<T>
    {
        destination.Clear();
        for (var rest = parts; !rest.IsEmpty; rest = rest[destination.Length..])
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] += rest[i];
            }
        }
    }

    /// <summary>Moves the members' axis from the front to behind others.</summary>
    /// <param name="stacked">The members' tensors, one behind the other.</param>
    /// <param name="destination">The same with the members along another axis.</param>
    /// <param name="members">The number of members.</param>
    /// <param name="before">The number of items before that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Unstack<T>(ReadOnlySpan<T> stacked, Span<T> destination, int members, int before)
        where T : unmanaged
    {
        if (stacked.IsEmpty)
            return;
        var behind = stacked.Length / members / before;
        for (var i = 0; i < before; i++)
        {
            for (var member = 0; member < members; member++)
            {
                var (from, to) = (((member * before) + i) * behind, ((i * members) + member) * behind);
                if (behind == 1)
                    destination[to] = stacked[from];
                else
                    stacked.Slice(from, behind).CopyTo(destination[to..]);
            }
        }
    }

    // How long the batch took when it was last computed with threads allowed: a hint, of no consequence for results.
    private static class LastRun<TBatch>
    {
        public static TimeSpan Time;
    }
}

using System;
using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SourceTensor.CompilerServices;

/// <summary>The scratch memory of one call of an emitted kernel. For emitted code, not for models.</summary>
/// <remarks>
/// A kernel adds up <see cref="Bytes{T}"/> over its buffers, rents once, and takes each buffer. Disposing gives the memory back, also when
/// the kernel throws; buffers must not be used after that. Do not copy a lease.
/// </remarks>
/// <example>
/// <code>
/// using var lease = WorkspaceLease.Rent(workspace, WorkspaceLease.Bytes&lt;double&gt;(n) + WorkspaceLease.Bytes&lt;int&gt;(m));
/// var q = lease.Take&lt;double&gt;(n);
/// var order = lease.Take&lt;int&gt;(m);
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct WorkspaceLease : IDisposable
{
    private const int PageSize = 4096;

    /// <summary>How many lines of a page the beginnings of large buffers are apart: odd and near the golden section, so that few buffers are far from each other and 64 of them all differ.</summary>
    private const int LinesApart = 39;

    private TensorWorkspace? _workspace;
    private CacheLine[]? _pooled;
    private ref byte _next;
    private long _left;
    private CacheLine[]?[]? _grown;

    /// <summary>Rents memory from a workspace, or from a shared pool where there is none.</summary>
    /// <param name="workspace">The workspace, or null.</param>
    /// <param name="bytes">How much: the sum of <see cref="Bytes{T}"/> over the buffers. 0 rents nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative or more than an array can hold.</exception>
    /// <exception cref="InvalidOperationException">The workspace is in use by another call.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // As kernels are: the second call is already fast.
    public static WorkspaceLease Rent(TensorWorkspace? workspace, long bytes)
    {
        if (bytes == 0)
            return default;

        // One more line, as an array starts anywhere within one.
        var lines = bytes < 0 ? -1 : (bytes / CacheLine.Size) + 2;
        if (lines < 0 || lines > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "No array holds so many bytes of scratch memory.");

        WorkspaceLease lease = default;
        CacheLine[] memory;
        if (workspace is null)
        {
            memory = lease._pooled = ArrayPool<CacheLine>.Shared.Rent((int)lines);
        }
        else
        {
            memory = workspace.Rent((int)lines);
            lease._workspace = workspace;
        }

        // The collector may move a pooled array later and take the alignment with it: then vector accesses may straddle lines, which costs
        // time and nothing else. Elements stay aligned, as arrays start at multiples of 8.
        var misalignment = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (CacheLine.Size - 1));
        var skipped = misalignment == 0 ? 0 : CacheLine.Size - misalignment;
        lease._next = ref Unsafe.AddByteOffset(ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(memory.AsSpan(0, 1))), skipped);
        lease._left = bytes;
        return lease;
    }

    /// <summary>What one buffer takes of the memory, with its padding to whole cache lines.</summary>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="OverflowException">The size is more than a <see cref="long"/> holds.</exception>
    public static long Bytes<T>(long length)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var bytes = checked((length * Unsafe.SizeOf<T>()) + (CacheLine.Size - 1)) & ~(CacheLine.Size - 1L);

        // Loads wait for earlier stores whose addresses agree in the lowest 12 bits, and the buffers of one loop are walked side by side: a
        // vector that is loaded must not be where, but for these bits, one was stored a few steps before.
        return bytes >= PageSize ? checked(bytes + ((LinesApart * CacheLine.Size - bytes) & (PageSize - 1))) : bytes;
    }

    /// <summary>Takes the next buffer. Its contents are whatever the memory held before.</summary>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The lease has less memory left than this takes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<T> Take<T>(int length)
        where T : unmanaged
    {
        var bytes = Bytes<T>(length);
        if (bytes > _left)
            ThrowExhausted(bytes, _left);
        if (bytes == 0)
            return default;
        var buffer = MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref _next), length);
        _next = ref Unsafe.AddByteOffset(ref _next, (nint)bytes);
        _left -= bytes;
        return buffer;
    }

    /// <summary>Makes room for a buffer whose length becomes known while the kernel runs. What it held before is lost.</summary>
    /// <param name="slot">Which buffer: a small number that the kernel gives each of these.</param>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public Span<T> Resize<T>(int slot, int length)
        where T : unmanaged
    {
        var lines = (Bytes<T>(length) + CacheLine.Size - 1) / CacheLine.Size;
        if (_grown is null || slot >= _grown.Length)
            Array.Resize(ref _grown, slot + 1);
        if (_grown[slot] is not { } memory || memory.Length < lines)
        {
            Return(_grown[slot]);
            _grown[slot] = memory = ArrayPool<CacheLine>.Shared.Rent((int)Math.Min(lines, Array.MaxLength));
        }

        return MemoryMarshal.Cast<CacheLine, T>(memory.AsSpan())[..length];
    }

    /// <summary>Makes a buffer of <see cref="Resize"/> longer, with what it holds; at least twice as long, so that many calls cost little.</summary>
    /// <param name="slot">Which buffer.</param>
    /// <param name="buffer">The buffer as it is; empty the first time.</param>
    /// <param name="length">How many elements it must hold at least.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public Span<T> Grow<T>(int slot, Span<T> buffer, int length)
        where T : unmanaged
    {
        var old = _grown is not null && slot < _grown.Length ? _grown[slot] : null;
        if (old is not null)
            _grown![slot] = null;
        var longer = Resize<T>(slot, Math.Max(length, (int)Math.Min(2L * buffer.Length, Array.MaxLength)));
        buffer.CopyTo(longer);
        Return(old);
        return longer;
    }

    /// <summary>Gives the memory back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Dispose()
    {
        var (workspace, pooled, grown) = (_workspace, _pooled, _grown);
        this = default;
        foreach (var memory in grown ?? [])
        {
            Return(memory);
        }

        workspace?.Return();
        Return(pooled);
    }

    private static void Return(CacheLine[]? memory)
    {
        if (memory is not null)
            ArrayPool<CacheLine>.Shared.Return(memory);
    }

    [DoesNotReturn]
    private static void ThrowExhausted(long needed, long left) =>
        throw new InvalidOperationException(FormattableString.Invariant($"A buffer takes {needed} bytes, but the lease has {left} left."));
}

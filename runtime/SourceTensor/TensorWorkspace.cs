using System;
using System.Threading;
using SourceTensor.CompilerServices;

namespace SourceTensor;

/// <summary>
/// Scratch memory that compiled kernels reuse from call to call. It grows to what the largest call needs and then stays.
/// </summary>
/// <remarks>
/// One call at a time: a second one, from another thread or from inside the first, throws <see cref="InvalidOperationException"/>. Use one
/// workspace per thread. Without a workspace a kernel rents from a shared pool; neither way allocates in steady state.
/// </remarks>
/// <example>
/// <code>
/// var workspace = new TensorWorkspace();
/// for (var i = 0; i &lt; 1000; i++)
///     theta -= rate * Model.LossGradient(theta, data, workspace).Theta;
/// </code>
/// </example>
public sealed class TensorWorkspace
{
    private CacheLine[] _lines = [];
    private int _leased;

    /// <summary>How much memory it holds, in bytes.</summary>
    public long ByteLength => (long)Volatile.Read(ref _lines).Length * CacheLine.Size;

    /// <summary>Takes the whole memory until <see cref="Return"/>.</summary>
    internal CacheLine[] Rent(int lines)
    {
        if (Interlocked.Exchange(ref _leased, 1) != 0)
            throw new InvalidOperationException(
                "The workspace is in use by another call. Give each thread, and each call inside another, a workspace of its own.");
        if (_lines.Length < lines)
        {
            try
            {
                // Pinned, because a block that the collector moves does not keep its alignment.
                _lines = GC.AllocateUninitializedArray<CacheLine>(lines, pinned: true);
            }
            catch
            {
                Return();
                throw;
            }
        }

        return _lines;
    }

    internal void Return() => Volatile.Write(ref _leased, 0);
}

using System.ComponentModel;

namespace SourceTensor.CompilerServices;

/// <summary>A batch that can be computed in parts, each by one thread. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatch
{
    /// <summary>Computes some members' results.</summary>
    /// <param name="first">The first of the members.</param>
    /// <param name="count">How many.</param>
    /// <param name="part">Which part of the batch they are: where their share of the sums goes.</param>
    /// <param name="workspace">The caller's scratch memory, or null.</param>
    void Run(int first, int count, int part, TensorWorkspace? workspace);
}

using System.ComponentModel;

namespace SourceTensor;

/// <summary>A tensor of any rank and element type; the five tensor types are all there are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITensor
{
    /// <summary>A copy with memory of its own, boxed.</summary>
    internal object Snapshot();
}

namespace SourceTensor;

/// <summary>What <c>Scan</c> needs of a tensor whose rank and element type it does not know.</summary>
internal interface ITensor
{
    /// <summary>A copy with memory of its own, boxed.</summary>
    object Snapshot();
}

namespace SourceTensor;

/// <summary>
/// A tensor of any rank: what functions take whose operands may have ranks of all kinds, as <c>Einsum</c> does. The five tensor types
/// are all there are.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public interface ITensor<T> : ITensor
    where T : unmanaged
{
    /// <summary>The tensor without its static rank.</summary>
    internal Block<T> Block { get; }
}

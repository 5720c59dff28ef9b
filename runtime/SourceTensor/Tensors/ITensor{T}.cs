namespace SourceTensor;

/// <summary>A tensor of unknown rank.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface ITensor<T> : ITensor
    where T : unmanaged
{
    Block<T> Block { get; }
}

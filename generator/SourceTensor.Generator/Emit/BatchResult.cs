using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Emit;

/// <summary>A result of a batched member: where the kernels put it, and where it goes when all members are computed.</summary>
/// <param name="Number">Which result of the kernel.</param>
/// <param name="Type">The kernel's.</param>
/// <param name="Axis">The axis along which members are stacked.</param>
/// <param name="Ragged">The name of the ragged parameter whose offsets it has; null for any other.</param>
/// <param name="Name">The variable that holds it in the end: a destination, or a local that is returned.</param>
/// <param name="Destination">The span of a tensor of the caller's; null for what is returned and for numbers.</param>
/// <param name="Memory">What the kernels write: the result itself, or memory from the pool.</param>
internal sealed record BatchResult(int Number, BatchOutputKind Kind, TensorType Type, int Axis, string? Ragged, string Name, string? Destination, string Memory)
{
    /// <summary>Whether it is returned as the kernels write it.</summary>
    public bool IsWrittenDirectly => Destination is null && (Kind == BatchOutputKind.Ragged || (Kind == BatchOutputKind.Stacked && Axis == 0));

    /// <summary>Whether it is one number.</summary>
    public bool IsNumber => Type.IsScalar;

    public string Element => Type.Element.Keyword();
}

using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>A scalar variable of the kernel; two are the same only if they are one object.</summary>
/// <param name="isState">Whether it changes from one step of a loop to the next; what only gathers a sum has its value when it is read.</param>
/// <param name="lanes">How many numbers it holds: 1, or those of a small vector.</param>
internal sealed class Local(string name, ElementType element, bool isState = false, int lanes = 1)
{
    public string Name { get; } = name;

    public int Lanes { get; } = lanes;

    public ElementType Element { get; } = element;

    public bool IsState { get; } = isState;
}

internal enum BufferKind
{
    /// <summary>A tensor the caller passes; only read.</summary>
    Parameter,

    /// <summary>A tensor the caller gets.</summary>
    Result,

    /// <summary>Scratch memory.</summary>
    Workspace,

    /// <summary>Scratch memory of a small size known at build time.</summary>
    Stack,

    /// <summary>Scratch memory whose size becomes known while the kernel runs.</summary>
    Growing,
}

/// <summary>A run of elements in memory; two are the same only if they are one object.</summary>
internal sealed class Buffer(string name, BufferKind kind, TensorType type)
{
    public string Name { get; } = name;

    public BufferKind Kind { get; } = kind;

    public TensorType Type { get; } = type;

    public ElementType Element => Type.Element;

    /// <summary>Numbers in the widest vectors.</summary>
    public const int MostLanes = 8;

    /// <summary>Whether each lane of a loop has one of its own.</summary>
    public bool IsPerLane { get; set; }

    /// <summary>The lengths that memory is taken for: those of the type, or what they never exceed where they are not known at entry.</summary>
    public EquatableArray<Dimension> Capacity { get; init; } = type.Shape;

    /// <summary>The lengths of the memory that is enough at every vector width.</summary>
    public EquatableArray<Dimension> MostMemory => IsPerLane ? [Dimension.Of(MostLanes), .. Capacity] : Capacity;
}

namespace SourceTensor;

internal readonly struct LogicalAndKernel : IElementKernel<bool, bool, bool>
{
    public static bool Apply(bool left, bool right) => left & right;
}

internal readonly struct LogicalOrKernel : IElementKernel<bool, bool, bool>
{
    public static bool Apply(bool left, bool right) => left | right;
}

internal readonly struct LogicalXorKernel : IElementKernel<bool, bool, bool>
{
    public static bool Apply(bool left, bool right) => left ^ right;
}

internal readonly struct LogicalNotKernel : IElementKernel<bool, bool>
{
    public static bool Apply(bool operand) => !operand;
}

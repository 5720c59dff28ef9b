using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>How far apart what neighbouring lanes touch is.</summary>
internal static class LaneStride
{
    /// <summary>The distance in elements, the same for all lanes and not 0; null where there is none.</summary>
    /// <param name="offset">Where an element is, but for what is added for the axis.</param>
    /// <param name="along">The axis that is added; null for none.</param>
    /// <param name="index">What counts the lanes.</param>
    /// <param name="varies">Whether something is not the same for all lanes.</param>
    public static Expression? Of(Expression offset, Local? along, Local index, Func<Expression, bool> varies)
    {
        var stride = Of(offset, index, varies);
        stride = stride is null ? null : along == index ? Offsets.Add(stride, new Literal(Constant.Of(1))) : stride;
        return stride is Literal { Value.Bits: 0 } ? null : stride;
    }

    private static Expression? Of(Expression offset, Local index, Func<Expression, bool> varies) => offset switch
    {
        LocalRead read when read.Local == index => new Literal(Constant.Of(1)),
        _ when !varies(offset) => Literal.Zero,
        Apply { Op: Add, Operands: [var left, var right] } when Of(left, index, varies) is { } x && Of(right, index, varies) is { } y => Offsets.Add(x, y),
        Apply { Op: Multiply, Operands: [var left, Size { Dimension: var length }] } when Of(left, index, varies) is { } x => Offsets.Multiply(x, length),
        _ => null,
    };
}

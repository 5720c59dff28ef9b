using System;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>How far apart what neighbouring lanes touch is.</summary>
internal static class LaneStride
{
    /// <summary>The distance in elements, the same for all lanes and not 0; null where there is none.</summary>
    /// <param name="offset">Where an element is, but for what is added for the axis.</param>
    /// <param name="along">The axis that is added; null for none.</param>
    /// <param name="index">What counts the lanes.</param>
    /// <param name="varies">Whether something is not the same for all lanes.</param>
    public static Dimension? Of(Expression offset, Local? along, Local index, Func<Expression, bool> varies)
    {
        // Beside the index nothing in it may differ from lane to lane.
        var rest = offset.Rewrite(part => part is LocalRead read && read.Local == index ? Literal.Zero : null);
        var growth = varies(rest) ? null : Offsets.Growth(offset, index);
        growth = growth is not null && along == index ? growth + Dimension.Of(1) : growth;
        return growth is null || growth.Is(0) ? null : growth;
    }
}

using System;
using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A loop in segments of about the square root of its steps: how many steps a segment has, or how many segments there are. The runtime's
/// <c>Segments</c> says the same.
/// </summary>
internal sealed record SegmentSymbol(Dimension Steps, bool IsCount) : Symbol($"global::SourceTensor.CompilerServices.Segments.{NameOf(IsCount)}({Steps})")
{
    public string Function => "Segments." + NameOf(IsCount);

    public override IEnumerable<Dimension> Operands => [Steps];

    public override bool MayBeNegative => false;

    protected override int Kind => 5;

    public override Dimension Of(Func<Dimension, Dimension> replace) => replace(Steps) is var steps && steps.IsConstant
        ? Dimension.Of(Evaluate(steps.Constant))
        : Dimension.Of(new SegmentSymbol(steps, IsCount));

    public override long Evaluate(Func<Symbol, long> valueOf) => Evaluate(Steps.Evaluate(valueOf));

    private static string NameOf(bool isCount) => isCount ? "Count" : "Length";

    private long Evaluate(long steps)
    {
        var length = steps <= 1 ? 1 : (long)Math.Ceiling(Math.Sqrt(steps));
        return !IsCount ? length : steps <= 0 ? 0 : (steps + length - 1) / length;
    }
}

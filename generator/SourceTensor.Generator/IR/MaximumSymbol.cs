using System;
using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

/// <summary>The larger of two lengths.</summary>
internal sealed record MaximumSymbol(Dimension Left, Dimension Right) : Symbol($"global::System.Math.Max({Left}, {Right})")
{
    public override IEnumerable<Dimension> Operands => [Left, Right];

    public override bool MayBeNegative => Left.MayBeNegative && Right.MayBeNegative;

    protected override int Kind => 4;

    public override Dimension Of(Func<Dimension, Dimension> replace) => Dimension.Maximum(replace(Left), replace(Right));

    public override long Evaluate(Func<Symbol, long> valueOf) => Math.Max(Left.Evaluate(valueOf), Right.Evaluate(valueOf));
}

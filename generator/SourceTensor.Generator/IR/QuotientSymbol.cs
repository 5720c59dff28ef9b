using System;
using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

/// <summary>A length divided by a positive number, rounded towards 0 as C# does: <c>x.Length / 2</c>.</summary>
internal sealed record QuotientSymbol(Dimension Numerator, long Divisor) : Symbol($"({Numerator.Parenthesised()} / {Divisor})")
{
    public override IEnumerable<Dimension> Operands => [Numerator];

    public override bool MayBeNegative => Numerator.MayBeNegative;

    protected override int Kind => 3;

    public override Dimension Of(Func<Dimension, Dimension> replace) => Dimension.Quotient(replace(Numerator), Divisor);

    public override long Evaluate(Func<Symbol, long> valueOf) => Numerator.Evaluate(valueOf) / Divisor;
}

using System;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A length that becomes known inside a function: an integer that <see cref="BindLength"/> makes a length, or the number of
/// steps a loop has taken. It may be spoken of in the rest of the body that binds it, and in the bodies inside that.
/// A copy of the body binds the same symbol again, to the same number.
/// </summary>
/// <param name="Id">Unique in a function.</param>
internal sealed record LocalSymbol(int Id, string Text, bool MayBeNegative) : Symbol(Text)
{
    public override bool MayBeNegative { get; } = MayBeNegative;

    /// <summary>A length known at entry that it never exceeds; null where there is none.</summary>
    public Dimension? Limit { get; init; }

    protected override int Kind => 1;

    /// <summary>The symbol under its new name, where the lengths of a function are renamed.</summary>
    public LocalSymbol Map(Func<Dimension, Dimension> map) => map(Dimension.Of(this)).Terms is [{ Symbol: LocalSymbol renamed }] ? renamed : this;

    public override Dimension? AtMost() => Limit;

    protected override int CompareWithin(Symbol other) => Id.CompareTo(((LocalSymbol)other).Id);
}

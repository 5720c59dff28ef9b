using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>A product of symbols, sorted: <c>x.Rows * x.Columns</c>.</summary>
internal sealed record ProductSymbol(EquatableArray<Symbol> Factors) : Symbol(string.Join(" * ", Factors))
{
    public override IEnumerable<Dimension> Operands => Factors.Select(Dimension.Of);

    public override bool MayBeNegative => Factors.Any(factor => factor.MayBeNegative);

    protected override int Kind => 2;

    public override Dimension Of(Func<Dimension, Dimension> replace) => Operands.Select(replace).Aggregate(Dimension.Product);

    public override long Evaluate(Func<Symbol, long> valueOf) => Factors.Aggregate(1L, (product, factor) => product * factor.Evaluate(valueOf));

    /// <summary>The factors a symbol contributes to a product.</summary>
    public static IEnumerable<Symbol> FactorsOf(Symbol symbol) => symbol is ProductSymbol product ? product.Factors : [symbol];
}

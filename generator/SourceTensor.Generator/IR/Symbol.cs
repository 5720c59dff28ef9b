using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A length that is no number at build time. Most are known when a kernel is entered: the length of one axis of a parameter,
/// the value of an integer parameter, and what is computed of these; some only when a loop inside has come to them.
/// </summary>
/// <param name="Text">As the user would write it: <c>choices.Length</c>, <c>n</c>.</param>
internal abstract record Symbol(string Text) : IComparable<Symbol>
{
    /// <summary>Symbols are written in this order: parameters, then locals, then what is computed.</summary>
    protected abstract int Kind { get; }

    /// <summary>The lengths it is computed from.</summary>
    public virtual IEnumerable<Dimension> Operands => [];

    public abstract bool MayBeNegative { get; }

    /// <summary>The same symbol of other operands, as a length: it may have become a number.</summary>
    public virtual Dimension Of(Func<Dimension, Dimension> replace) => Dimension.Of(this);

    /// <summary>A length known at entry that it never exceeds; null where none is known. Whatever is computed of others grows with them.</summary>
    public virtual Dimension? AtMost()
    {
        var bounds = Operands.ToDictionary(operand => operand, operand => operand.AtMost());
        return bounds.Count == 0 || bounds.Values.Contains(null) ? null : Of(operand => bounds[operand]!);
    }

    public virtual long Evaluate(Func<Symbol, long> valueOf) => valueOf(this);

    public int CompareTo(Symbol? other) =>
        other is null ? 1 : Kind != other.Kind ? Kind.CompareTo(other.Kind) : CompareWithin(other);

    protected virtual int CompareWithin(Symbol other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>The symbol of one axis of a parameter, with the name its property has in C#.</summary>
    public static ParameterSymbol ForAxis(int parameter, string name, int rank, int axis) => new(parameter, axis, rank switch
    {
        1 => name + ".Length",
        2 => name + (axis == 0 ? ".Rows" : ".Columns"),
        _ => $"{name}.GetLength({axis})",
    });

    public static ParameterSymbol ForValue(int parameter, string name) => new(parameter, ParameterSymbol.ValueAxis, name);

    public sealed override string ToString() => Text;
}

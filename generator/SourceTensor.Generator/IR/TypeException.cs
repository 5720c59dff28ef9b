using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// The operands of an operation do not fit together. The message says what they would have to be; lengths in it are still
/// lengths, so that whoever knows what the user calls them can say it in those words.
/// </summary>
internal sealed class TypeException(FormattableString rule) : Exception(rule.ToString(CultureInfo.InvariantCulture))
{
    public FormattableString Rule { get; } = rule;
}

/// <summary>A shape in a message.</summary>
internal sealed record ShownShape(EquatableArray<Dimension> Lengths)
{
    public string ToString(Func<Dimension, string> show) => $"[{string.Join(", ", Lengths.Select(show))}]";

    public override string ToString() => ToString(length => length.ToString());

    public static ShownShape Of(IEnumerable<Dimension> lengths) => new(lengths.ToEquatableArray());
}

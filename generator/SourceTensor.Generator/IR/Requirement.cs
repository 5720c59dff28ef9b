using System;

namespace SourceTensor.Generator.IR;

internal enum Relation
{
    Equal,
    AtMost,
}

/// <summary>
/// A relation between lengths that could not be proved at build time and is checked once when the kernel is entered.
/// </summary>
/// <param name="Parameter">The parameter an exception names.</param>
internal sealed record Requirement(Dimension Left, Relation Relation, Dimension Right, string Parameter)
{
    public override string ToString() => $"{Left} {(Relation == Relation.Equal ? "=" : "<=")} {Right}";
}

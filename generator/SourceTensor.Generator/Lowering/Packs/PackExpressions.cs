using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>The same number in all lanes of a small vector.</summary>
internal sealed record Splat(Expression Value) : Expression(Value.Element)
{
    public override IEnumerable<Expression> Children => [Value];
}

/// <summary>Numbers that are put into a small vector, a lane each.</summary>
internal sealed record Pack(EquatableArray<Expression> Values) : Expression(Values[0].Element)
{
    public override IEnumerable<Expression> Children => Values;
}

/// <summary>One of the numbers of a small vector.</summary>
internal sealed record LaneOf(Expression Pack, int Lane) : Expression(Pack.Element)
{
    public override IEnumerable<Expression> Children => [Pack];
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x and y, both of which are computed.</summary>
internal sealed record LogicalAnd : WholeOp
{
    public override string Name => "logical_and";

    public override string Summary => "Whether both operands hold.";

    public override string Symbol => "&";

    public override IReadOnlyList<Dimension>? ArePositive(IReadOnlyList<Value> inputs, Func<Value, Equation?> definition)
    {
        var both = inputs.Select(input => definition(input) is { } equation ? equation.Operation.ArePositive(equation.Inputs, definition) : null).ToList();
        return both is [{ } left, { } right] ? [.. left, .. right] : null;
    }

    protected override Precedence Binding => Precedence.BitAnd;

    protected override bool IsOfIntegers => false;

    protected override long Compute(ElementType element, IReadOnlyList<long> operands) => operands[0] & operands[1];

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}

using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x, or the nearer bound where it is not between them, and NaN where a bound is NaN.</summary>
internal sealed record ClampPropagating : ClampOp
{
    public override string Name => "clamp_propagating";

    public override string Summary => "As Clamp, but NaN where a bound is NaN, and 0 is above −0.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["Double.Clamp", "Single.Clamp"];

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands)
    {
        var (x, min, max) = (operands[0], operands[1], operands[2]);
        if (numbers.Compare(min, max) > 0)
        {
            throw new System.ArgumentException("A lower bound is above its upper bound.");
        }

        return numbers.Negate(numbers.Max(numbers.Negate(numbers.Max(x, min)), numbers.Negate(max)));
    }

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(element.Keyword() + ".Clamp", operands);
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>An operation whose rule states the adjoint of each operand by itself, so that only those that are wanted are computed.</summary>
internal abstract record OperandwiseOp : PullbackOp
{
    /// <summary>The adjoint of one operand, given that of the output.</summary>
    /// <param name="isMasked">Whether zeros of the output's adjoint may stand for what was not taken, and so have to stay zeros.</param>
    public abstract Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked);

    /// <summary>What the tangent of one operand adds to that of the output.</summary>
    /// <param name="isMasked">Whether zeros of the tangent may stand for what was not taken, and so have to stay zeros.</param>
    public abstract Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked);

    public sealed override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) =>
        [.. inputs.Select((_, operand) => AdjointOf(builder, operand, inputs, output, outputAdjoint, isMasked: false))];

    public sealed override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => tangents
        .Select((tangent, operand) => tangent is null ? null : TangentOf(builder, operand, inputs, output, tangent, isMasked: false))
        .Aggregate((sum, next) => sum is null ? next : next is null ? sum : builder.Add(sum, next));
}

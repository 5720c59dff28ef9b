using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// The softmax family of two elements depends on their difference alone: the softmax is its logistic function, the log-softmax the
/// logarithm of that. One exponential instead of two, and no maximum. Where one element is +∞ and the other finite these are the limits,
/// 1 and 0, where the general form is ∞ − ∞.
/// </summary>
internal static class SoftMaxOfTwo
{
    public static IReadOnlyList<Value> Of(Builder builder, SoftMaxOp op, Value x, Value y)
    {
        ElementwiseOp function = op is LogSoftMax ? new LogSigmoid() : new Sigmoid();
        var difference = builder.Subtract(x, y);
        return [builder.EmitNamed(op.Name, function, difference), builder.EmitNamed(op.Name, function, builder.Negate(difference))];
    }

    public static Value LogSumExp(Builder builder, Value x, Value y) => builder.EmitNamed("log_sum_exp", new LogAddExp(), x, y);
}

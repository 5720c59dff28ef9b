using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x between two bounds. The two functions of the base library that do this differ in the bounds that are NaN, and in the signs of zeros.</summary>
internal abstract record ClampOp : ElementwiseOp
{
    public sealed override int Arity => 3;

    public sealed override bool IsExpensive => false;

    public sealed override bool Masks => true;

    public sealed override bool CanThrow(IReadOnlyList<Value> inputs) =>
        inputs[1] is not Constant min || inputs[2] is not Constant max || min.Number > max.Number;

    public sealed override (double Low, double High) Domain(int operand) => operand switch { 0 => (-3, 3), 1 => (-2, -1), _ => (1, 2) };

    // To x inside and on the bounds, outside to the bound that x has met.
    public sealed override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var zero = Constant.Of(seed.Type.Element, 0);
        var inside = builder.Emit(new Equal(), inputs[0], output);
        if (operand == 0)
        {
            return builder.Emit(new Where(), inside, seed, zero);
        }

        var below = builder.Emit(new Equal(), builder.Emit(new Minimum(), inputs[0], output), inputs[0]);
        var met = operand == 1 ? builder.Emit(new Where(), below, seed, zero) : builder.Emit(new Where(), below, zero, seed);
        return builder.Emit(new Where(), inside, zero, met);
    }
}

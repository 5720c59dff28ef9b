using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// What derivative rules are written with: arithmetic that leaves out multiplications by 1 and additions of 0, which no
/// user would have written. It never drops a multiplication by 0: that would hide a NaN.
/// </summary>
internal static class Arithmetic
{
    public static Value Add(this Builder builder, Value x, Value y) =>
        x is Constant { Bits: 0 } && y.Type.Element.IsFloating() == x.Type.Element.IsFloating() ? y
        : y is Constant { Bits: 0 } ? x
        : builder.DefinitionOf(x) is { Operation: Ops.Negate } minus ? builder.Emit(new Subtract(), y, minus.Inputs[0])
        : builder.DefinitionOf(y) is { Operation: Ops.Negate } minusY ? builder.Emit(new Subtract(), x, minusY.Inputs[0])
        : builder.Emit(new Add(), x, y);

    public static Value Subtract(this Builder builder, Value x, Value y) => builder.Emit(new Subtract(), x, y);

    public static Value Multiply(this Builder builder, Value x, Value y) =>
        IsOne(x) ? y : IsOne(y) ? x : builder.Emit(new Multiply(), x, y);

    public static Value Negate(this Builder builder, Value x) =>
        x is Constant constant ? Constant.Of(constant.Element, -constant.Number) : builder.Emit(new Negate(), x);

    /// <summary>seed / divisor, and 0 where the seed is exactly 0, whatever the divisor.</summary>
    public static Value DivideSeed(this Builder builder, Value seed, Value divisor)
    {
        var quotient = builder.Emit(new Divide(), seed, divisor);
        return divisor is Constant { Number: not 0 } ? quotient : builder.WhereSeed(seed, quotient);
    }

    /// <summary>The sum of all elements; of a tensor that is zero but for one element, that element.</summary>
    public static Value SumAll(this Builder builder, Value x) =>
        builder.DefinitionOf(x) is { Operation: AddElement access } part && access.Count == x.Type.Rank
        && builder.DefinitionOf(part.Inputs[0]) is { Operation: Ops.Broadcast, Inputs: [Constant { Bits: 0 }] }
            ? part.Inputs[access.Count + 1]
            : builder.Emit(new Sum((int?)null), x);

    /// <summary>The product with a partial derivative that may be infinite or NaN: 0 where the seed is exactly 0.</summary>
    public static Value WhereSeed(this Builder builder, Value seed, Value product)
    {
        if (seed is Constant constant && !constant.Is(0))
        {
            return product;
        }

        return builder.Emit(new KeepZero(1), seed, product);
    }

    public static Value Broadcast(this Builder builder, Value x, EquatableArray<Dimension> shape) =>
        x.Type.Shape == shape ? x : builder.Emit(new Broadcast(shape), x);

    public static Value Zeros(this Builder builder, TensorType type) =>
        builder.Broadcast(Constant.Of(type.Element, 0), type.Shape);

    /// <summary>The adjoint of a broadcast: sums over the repeated axes until the shape is that of the operand.</summary>
    public static Value SumTo(this Builder builder, Value x, EquatableArray<Dimension> shape)
    {
        var lead = x.Type.Rank - shape.Count;
        var repeated = Shapes.RepeatedAxes(shape, x.Type.Shape);
        for (var i = repeated.Count - 1; i >= 0; i--)
        {
            x = x.Type.Shape[repeated[i]].Is(1)
                ? builder.Emit(new Reshape(x.Type.Shape.Where((_, axis) => axis != repeated[i]).ToEquatableArray()), x)
                : builder.Emit(new Sum(repeated[i]), x);
            x = repeated[i] >= lead ? builder.Emit(new Unsqueeze(repeated[i]), x) : x;
        }

        return x;
    }

    private static bool IsOne(Value value) => value is Constant constant && constant.Is(1);
}

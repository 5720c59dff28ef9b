using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A reduction that is a formula of others.</summary>
internal abstract record ComposedReduction : ComposedOp
{
    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        var axis = call.Axis(x);
        return [call.KeepDims(Reduce(call, x, axis), axis, x.Type.Rank)];
    }

    protected abstract Value Reduce(Call call, Value x, int? axis);

    /// <summary>The arithmetic mean; NaN of none.</summary>
    protected static Value MeanOf(Builder builder, Value x, int? axis) =>
        builder.Emit(new Divide(), builder.Emit(new Sum(axis), x), builder.As(builder.Length(x.Type.CountAlong(axis)), x.Type.Element));

    /// <summary>The elements less their mean.</summary>
    protected static Value Centered(Builder builder, Value x, int? axis)
    {
        var mean = MeanOf(builder, x, axis);
        return builder.Subtract(x, axis is { } removed ? builder.Emit(new Unsqueeze(removed), mean) : mean);
    }

    /// <summary>The number of elements less what the call names as <c>correction</c>; 0 where that would be negative.</summary>
    protected static Value DegreesOfFreedom(Call call, Value x, int? axis)
    {
        var (builder, count) = (call.Builder, x.Type.CountAlong(axis));
        var correction = call.Parameters.Contains("correction") ? call.Value("correction") : Constant.Of(0);
        var rest = correction is Constant constant
            ? builder.Length(constant.Bits == 0 ? count : Dimension.Maximum(count - Dimension.Of(constant.Bits), Dimension.Of(0)))
            : builder.Emit(new Maximum(), builder.Emit(new Subtract(), builder.Length(count), correction), Constant.Of(0));
        return builder.As(rest, x.Type.Element);
    }
}

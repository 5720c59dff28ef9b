using System;

namespace SourceTensor;

/// <summary>
/// Names the axes of a tensor that a <see cref="TensorFunctionAttribute">tensor function</see>, or a method that one calls, is given
/// or returns. A name stands for one length throughout the signature, and different names for lengths that have nothing to do with
/// each other: an expression that needs two of them to be equal is an error where it stands. Optional: what is not named is inferred,
/// and tested once when the function is entered.
/// </summary>
/// <param name="axes">
/// One text for each axis, the leading one first: a name; a number; sums, differences and products of these, as in <c>"T - 1"</c> or
/// <c>"2 * K"</c>; or <c>"_"</c> for an axis that is not named. The name of an <c>int</c> parameter is its value.
/// </param>
/// <example>
/// <code>
/// [TensorFunction]    // `rewards * alpha` is an error: `rewards` has [trials, choices], `alpha` has [participants]
/// public static double Loss([Shape("trials", "choices")] Tensor2D&lt;double&gt; rewards, [Shape("participants")] Tensor1D&lt;double&gt; alpha) { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class ShapeAttribute(params string[] axes) : Attribute
{
    /// <summary>One text for each axis, the leading one first.</summary>
    public string[] Axes { get; } = axes;
}

using System;

namespace SourceTensor;

/// <summary>
/// Marks a parameter of a declaration as batched over another axis than the leading one: data that is recorded time-major, one column per
/// member, is passed as it is.
/// </summary>
/// <remarks>
/// A parameter one rank higher than in the <see cref="TensorFunctionAttribute">tensor function</see> is batched over its leading axis
/// without this attribute.
/// </remarks>
/// <example>
/// <code>
/// [Gradient(nameof(LogLikelihood))]   // choices[t, p] is the choice of participant p in trial t
/// public static partial (Tensor1D&lt;double&gt; Value, Tensor1D&lt;double&gt; Alpha) LogLikelihoods(
///     Tensor1D&lt;double&gt; alpha, [Batched(Axis = 1)] Tensor2D&lt;int&gt; choices, [Batched(Axis = 1)] Tensor2D&lt;double&gt; rewards);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class BatchedAttribute : Attribute
{
    /// <summary>The axis along which the members of the batch lie, 0 for the leading one.</summary>
    public int Axis { get; set; }
}

using System;

namespace SourceTensor;

/// <summary>
/// Marks a floating-point parameter of a <see cref="TensorFunctionAttribute">tensor function</see> as data: the default gradient
/// member leaves it out. A declared gradient may still ask for it by name.
/// </summary>
/// <example>
/// <code>
/// [TensorFunction]    // LogLikelihoodGradient returns (Value, Alpha): rewards are observed, not estimated
/// public static double LogLikelihood(double alpha, Tensor1D&lt;int&gt; choices, [Data] Tensor1D&lt;double&gt; rewards) { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class DataAttribute : Attribute;

using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>
    /// The initial values of a recurrence that reads more than its last value: given as the <c>initial</c> of a <c>Scan</c>, whose step is
    /// then given the last values and returns the next one.
    /// </summary>
    /// <param name="values">The values before the first step, the oldest first; as many as the step reads back.</param>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <example>
    /// <code>
    /// var y = Scan(noise, Past(0.0, 0.0), (y, e) => a * y[^1] + b * y[^2] + e).States;
    /// </code>
    /// </example>
    public static Past<TValue> Past<TValue>(params ReadOnlySpan<TValue> values) => values.IsEmpty
        ? throw new ArgumentException("A recurrence needs an initial value.", nameof(values))
        : new(values.ToArray());
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Replaces a state, step by step, as long as a condition of it holds.</summary>
    /// <remarks>
    /// The condition is tested before each step, the first included. The number of steps, <see cref="ScanResult{TState}.Count"/>, depends on
    /// the data; gradients are those of the steps that were taken.
    /// </remarks>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="condition">Whether another step is taken from a state.</param>
    /// <param name="step">Makes the next state from the state.</param>
    /// <param name="maxSteps">How many steps there may be.</param>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> or <paramref name="step"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The condition still holds after <paramref name="maxSteps"/> steps.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    /// <example>
    /// <code>
    /// var root = ScanWhile(x, r => Abs(r * r - x) > 1e-12, r => 0.5 * (r + x / r), maxSteps: 100).Final;
    /// </code>
    /// </example>
    public static ScanResult<TState> ScanWhile<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        TState initial, Func<TState, bool> condition, Func<TState, TState> step, int maxSteps = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(step);
        var states = new List<TState>();
        var state = Snapshot<TState>.Of(initial);
        while (condition(state))
        {
            if (states.Count >= maxSteps)
                throw new InvalidOperationException($"The condition of ScanWhile still holds after {maxSteps} steps.");
            state = step(state);
            states.Add(Snapshot<TState>.Of(state));
        }

        return new(Snapshot<TState>.Of(initial), [.. states], Snapshot<TState>.Of(state));
    }
}

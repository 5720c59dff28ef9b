using System;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Walks over a sequence with a state that each step replaces.</summary>
    /// <remarks>
    /// The initial state, every state that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequence: a tensor stands for the items of its leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state from the state and the item.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    public static ScanResult<TState> Scan<TItem, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        ISequence<TItem> sequences, TState initial, Func<TState, TItem, TState> step, bool reverse = false)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(step);
        return Run(sequences.Count, initial, (state, t) => step(state, sequences[t]), reverse);
    }

    /// <summary>Walks over two sequences side by side with a state that each step replaces.</summary>
    /// <remarks>
    /// The initial state, every state that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state from the state and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    /// <example>
    /// <code>
    /// var q = Scan((choices, rewards), initial: Tensor1D.Filled(2, 0.5), step: (q, c, r) => q + alpha * (r - q) * c).States;
    /// </code>
    /// </example>
    public static ScanResult<TState> Scan<TFirst, TSecond, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        (ISequence<TFirst>, ISequence<TSecond>) sequences, TState initial, Func<TState, TFirst, TSecond, TState> step, bool reverse = false)
    {
        var (first, second) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t]), reverse);
    }

    /// <summary>Walks over three sequences side by side with a state that each step replaces.</summary>
    /// <remarks>
    /// The initial state, every state that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state from the state and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    public static ScanResult<TState> Scan<TFirst, TSecond, TThird, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, TState> step, bool reverse = false)
    {
        var (first, second, third) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t]), reverse);
    }

    /// <summary>Walks over a sequence with a state that each step replaces, keeping an output of each step too.</summary>
    /// <remarks>
    /// The initial state, every state and every output that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequence: a tensor stands for the items of its leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state and an output from the state and the item.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="NotSupportedException">The state or the output holds something other than scalars and tensors.</exception>
    /// <example>
    /// <code>
    /// var errors = Scan(rewards, 0.5, (v, r) => (v + 0.1 * (r - v), r - v)).Outputs;
    /// </code>
    /// </example>
    public static ScanResult<TState, TOutput> Scan<
        TItem,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        ISequence<TItem> sequences, TState initial, Func<TState, TItem, (TState Next, TOutput Output)> step, bool reverse = false)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(step);
        return Run(sequences.Count, initial, (state, t) => step(state, sequences[t]), reverse);
    }

    /// <summary>Walks over two sequences side by side with a state that each step replaces, keeping an output of each step too.</summary>
    /// <remarks>
    /// The initial state, every state and every output that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state and an output from the state and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state or the output holds something other than scalars and tensors.</exception>
    public static ScanResult<TState, TOutput> Scan<
        TFirst, TSecond,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>) sequences,
        TState initial, Func<TState, TFirst, TSecond, (TState Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t]), reverse);
    }

    /// <summary>Walks over three sequences side by side with a state that each step replaces, keeping an output of each step too.</summary>
    /// <remarks>
    /// The initial state, every state and every output that is kept are copies: a step that writes into its tensors changes no history.
    /// </remarks>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="Steps"/> for numbers.</param>
    /// <param name="initial">The state before the first step.</param>
    /// <param name="step">Makes the next state and an output from the state and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state or the output holds something other than scalars and tensors.</exception>
    public static ScanResult<TState, TOutput> Scan<
        TFirst, TSecond, TThird,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, (TState Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t]), reverse);
    }

    private static ScanResult<TState> Run<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        int count, TState initial, Func<TState, int, TState> step, bool reverse)
    {
        var kept = Snapshot<TState>.Of(initial);
        var states = new TState[count];
        var state = Snapshot<TState>.Of(initial);
        for (var i = 0; i < count; i++)
        {
            var t = reverse ? count - 1 - i : i;
            state = step(state, t);
            states[t] = Snapshot<TState>.Of(state);
        }

        return new(kept, states, Snapshot<TState>.Of(state));
    }

    private static ScanResult<TState, TOutput> Run<
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        int count, TState initial, Func<TState, int, (TState Next, TOutput Output)> step, bool reverse)
    {
        var outputs = new TOutput[count];
        var result = Run(
            count,
            initial,
            (state, t) =>
            {
                var (next, output) = step(state, t);
                outputs[t] = Snapshot<TOutput>.Of(output);
                return next;
            },
            reverse);
        return new(result, outputs);
    }

    private static int CommonCount(params ReadOnlySpan<int> counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] != counts[0])
                throw new ArgumentException(
                    $"All sequences have to be equally long, but Item1 has {counts[0]} elements and Item{i + 1} has {counts[i]}.",
                    "sequences");
        }

        return counts[0];
    }
}

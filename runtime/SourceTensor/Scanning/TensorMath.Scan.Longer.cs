using System;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Walks over four sequences side by side with a state that each step replaces.</summary>
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
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    public static ScanResult<TState> Scan<TFirst, TSecond, TThird, TFourth, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, TFourth, TState> step, bool reverse = false)
    {
        var (first, second, third, fourth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t], fourth[t]), reverse);
    }

    /// <summary>Walks over five sequences side by side with a state that each step replaces.</summary>
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
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TFifth">An item of the fifth sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state holds something other than scalars and tensors.</exception>
    public static ScanResult<TState> Scan<TFirst, TSecond, TThird, TFourth, TFifth, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>, ISequence<TFifth>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, TFourth, TFifth, TState> step, bool reverse = false)
    {
        var (first, second, third, fourth, fifth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fifth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count, fifth.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t], fourth[t], fifth[t]), reverse);
    }

    /// <summary>Walks over four sequences side by side with a state that each step replaces, keeping an output of each step too.</summary>
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
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state or the output holds something other than scalars and tensors.</exception>
    public static ScanResult<TState, TOutput> Scan<
        TFirst, TSecond, TThird, TFourth,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, TFourth, (TState Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third, fourth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t], fourth[t]), reverse);
    }

    /// <summary>Walks over five sequences side by side with a state that each step replaces, keeping an output of each step too.</summary>
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
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TFifth">An item of the fifth sequence.</typeparam>
    /// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length.</exception>
    /// <exception cref="NotSupportedException">The state or the output holds something other than scalars and tensors.</exception>
    public static ScanResult<TState, TOutput> Scan<
        TFirst, TSecond, TThird, TFourth, TFifth,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>, ISequence<TFifth>) sequences,
        TState initial, Func<TState, TFirst, TSecond, TThird, TFourth, TFifth, (TState Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third, fourth, fifth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fifth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count, fifth.Count);
        return Run(count, initial, (state, t) => step(state, first[t], second[t], third[t], fourth[t], fifth[t]), reverse);
    }
}

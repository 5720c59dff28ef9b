using System;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Walks over a sequence with a value that each step makes from the last ones.</summary>
    /// <param name="sequences">The sequence: a tensor stands for the items of its leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value from the last values and the item.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="sequences"/> or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue> Scan<TItem, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        ISequence<TItem> sequences,
        Past<TValue> initial, Func<Past<TValue>, TItem, TValue> step, bool reverse = false)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(step);
        return Run(sequences.Count, initial, (past, t) => step(past, sequences[t]), reverse);
    }

    /// <summary>Walks over two sequences side by side with a value that each step makes from the last ones.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue> Scan<TFirst, TSecond, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        (ISequence<TFirst>, ISequence<TSecond>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TValue> step, bool reverse = false)
    {
        var (first, second) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t]), reverse);
    }

    /// <summary>Walks over three sequences side by side with a value that each step makes from the last ones.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue> Scan<TFirst, TSecond, TThird, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, TValue> step, bool reverse = false)
    {
        var (first, second, third) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t]), reverse);
    }

    /// <summary>Walks over four sequences side by side with a value that each step makes from the last ones.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue> Scan<TFirst, TSecond, TThird, TFourth, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, TFourth, TValue> step, bool reverse = false)
    {
        var (first, second, third, fourth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t], fourth[t]), reverse);
    }

    /// <summary>Walks over five sequences side by side with a value that each step makes from the last ones.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TFifth">An item of the fifth sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue> Scan<TFirst, TSecond, TThird, TFourth, TFifth, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>, ISequence<TFifth>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, TFourth, TFifth, TValue> step, bool reverse = false)
    {
        var (first, second, third, fourth, fifth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fifth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count, fifth.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t], fourth[t], fifth[t]), reverse);
    }

    /// <summary>Walks over a sequence with a value that each step makes from the last ones, keeping an output of each step too.</summary>
    /// <param name="sequences">The sequence: a tensor stands for the items of its leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value and an output from the last values and the item.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="sequences"/> or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue, TOutput> Scan<
        TItem,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        ISequence<TItem> sequences,
        Past<TValue> initial, Func<Past<TValue>, TItem, (TValue Next, TOutput Output)> step, bool reverse = false)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(step);
        return Run(sequences.Count, initial, (past, t) => step(past, sequences[t]), reverse);
    }

    /// <summary>Walks over two sequences side by side with a value that each step makes from the last ones, keeping an output of each step too.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value and an output from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue, TOutput> Scan<
        TFirst, TSecond,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, (TValue Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t]), reverse);
    }

    /// <summary>Walks over three sequences side by side with a value that each step makes from the last ones, keeping an output of each step too.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value and an output from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue, TOutput> Scan<
        TFirst, TSecond, TThird,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, (TValue Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t]), reverse);
    }

    /// <summary>Walks over four sequences side by side with a value that each step makes from the last ones, keeping an output of each step too.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value and an output from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue, TOutput> Scan<
        TFirst, TSecond, TThird, TFourth,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, TFourth, (TValue Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third, fourth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t], fourth[t]), reverse);
    }

    /// <summary>Walks over five sequences side by side with a value that each step makes from the last ones, keeping an output of each step too.</summary>
    /// <param name="sequences">The sequences, equally long: a tensor stands for the items of its
    /// leading axis, <see cref="SourceTensor.Steps"/> for numbers.</param>
    /// <param name="initial">The values before the first step, the oldest first.</param>
    /// <param name="step">Makes the next value and an output from the last values and the items.</param>
    /// <param name="reverse">Whether to visit from the last element on; results still belong to the element at their index.</param>
    /// <typeparam name="TFirst">An item of the first sequence.</typeparam>
    /// <typeparam name="TSecond">An item of the second sequence.</typeparam>
    /// <typeparam name="TThird">An item of the third sequence.</typeparam>
    /// <typeparam name="TFourth">An item of the fourth sequence.</typeparam>
    /// <typeparam name="TFifth">An item of the fifth sequence.</typeparam>
    /// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
    /// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
    /// <exception cref="ArgumentNullException">A sequence or <paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The sequences differ in length, or there is no initial value.</exception>
    /// <exception cref="IndexOutOfRangeException">The step reads further back than there are initial values.</exception>
    public static ScanResult<TValue, TOutput> Scan<
        TFirst, TSecond, TThird, TFourth, TFifth,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue,
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        (ISequence<TFirst>, ISequence<TSecond>, ISequence<TThird>, ISequence<TFourth>, ISequence<TFifth>) sequences,
        Past<TValue> initial, Func<Past<TValue>, TFirst, TSecond, TThird, TFourth, TFifth, (TValue Next, TOutput Output)> step, bool reverse = false)
    {
        var (first, second, third, fourth, fifth) = sequences;
        ArgumentNullException.ThrowIfNull(first, nameof(sequences));
        ArgumentNullException.ThrowIfNull(second, nameof(sequences));
        ArgumentNullException.ThrowIfNull(third, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fourth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(fifth, nameof(sequences));
        ArgumentNullException.ThrowIfNull(step);
        var count = CommonCount(first.Count, second.Count, third.Count, fourth.Count, fifth.Count);
        return Run(count, initial, (past, t) => step(past, first[t], second[t], third[t], fourth[t], fifth[t]), reverse);
    }

    private static ScanResult<TValue> Run<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(
        int count, Past<TValue> initial, Func<Past<TValue>, int, TValue> step, bool reverse)
    {
        var past = Window(initial);
        return Run(
            count,
            initial.Values[^1],
            (_, t) =>
            {
                var next = step(Copy(past), t);
                Push(past, next);
                return next;
            },
            reverse);
    }

    private static ScanResult<TValue, TOutput> Run<
        [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue, [DynamicallyAccessedMembers(SnapshotPlan.Fields)] TOutput>(
        int count, Past<TValue> initial, Func<Past<TValue>, int, (TValue Next, TOutput Output)> step, bool reverse)
    {
        var past = Window(initial);
        return Run<TValue, TOutput>(
            count,
            initial.Values[^1],
            (_, t) =>
            {
                var result = step(Copy(past), t);
                Push(past, result.Next);
                return result;
            },
            reverse);
    }

    private static TValue[] Window<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(Past<TValue> initial) => initial.Count > 0
        ? Array.ConvertAll(initial.Values.ToArray(), Snapshot<TValue>.Of)
        : throw new ArgumentException("A recurrence needs an initial value.", nameof(initial));

    // A step that writes into what it is given changes no history.
    private static Past<TValue> Copy<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(TValue[] past) => new(Array.ConvertAll(past, Snapshot<TValue>.Of));

    private static void Push<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TValue>(TValue[] past, TValue next)
    {
        past.AsSpan(1).CopyTo(past);
        past[^1] = Snapshot<TValue>.Of(next);
    }
}

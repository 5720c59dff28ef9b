// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence s ← factor · s + offset of numbers in single precision with a step in each lane of vectors of 256 bits. It is computed in double precision, half of
/// the lanes at a time, and every state is rounded. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecurrenceOfSingle256
{
    private readonly Vector256<float> _before;
    private readonly Vector256<float> _after;
    // In all lanes the state after the last step.
    private readonly Vector256<double> _state;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector256<float> _excess;

    private RecurrenceOfSingle256(Vector256<float> before, Vector256<float> after, Vector256<double> state, Vector256<float> excess)
    {
        _before = before;
        _after = after;
        _state = state;
        _excess = excess;
    }

    /// <inheritdoc cref="Recurrence256.Before"/>
    public Vector256<float> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <inheritdoc cref="Recurrence256.After"/>
    public Vector256<float> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <inheritdoc cref="Recurrence256.State"/>
    public float State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (float)_state.ToScalar();
    }

    /// <inheritdoc cref="Recurrence256.IsFinite"/>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.EqualsAll(_excess, Vector256<float>.Zero);
    }

    /// <inheritdoc cref="Recurrence256.From"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RecurrenceOfSingle256 From(float state) => new(default, default, Vector256.Create((double)state), default);

    /// <inheritdoc cref="Recurrence256.Next"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle256 Next(Powers256 powers, Vector256<float> offsets)
    {
        var lower = powers.Next(Vector256.WidenLower(offsets), _state);
        var between = LaneShift.Last(lower);
        var upper = powers.Next(Vector256.WidenUpper(offsets), between);
        var before = Vector256.Narrow(LaneShift.Later(_state, lower, 1), LaneShift.Later(between, upper, 1));
        var after = Vector256.Narrow(lower, upper);
        return new(before, after, LaneShift.Last(upper), Vector256.MultiplyAddEstimate(after, Vector256<float>.Zero, _excess));
    }

    /// <inheritdoc cref="Recurrence256.Back"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle256 Back(Powers256 powers, Vector256<float> offsets)
    {
        var upper = powers.Back(Vector256.WidenUpper(offsets), _state);
        var between = LaneShift.First(upper);
        var lower = powers.Back(Vector256.WidenLower(offsets), between);
        var before = Vector256.Narrow(LaneShift.Earlier(lower, between, 1), LaneShift.Earlier(upper, _state, 1));
        var after = Vector256.Narrow(lower, upper);
        return new(before, after, LaneShift.First(lower), Vector256.MultiplyAddEstimate(after, Vector256<float>.Zero, _excess));
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence s ← factor · s + offset of numbers in single precision with a step in each lane of vectors of 512 bits. It is computed in double precision, half of
/// the lanes at a time, and every state is rounded. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecurrenceOfSingle512
{
    private readonly Vector512<float> _before;
    private readonly Vector512<float> _after;
    // In all lanes the state after the last step.
    private readonly Vector512<double> _state;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector512<float> _excess;

    private RecurrenceOfSingle512(Vector512<float> before, Vector512<float> after, Vector512<double> state, Vector512<float> excess)
    {
        _before = before;
        _after = after;
        _state = state;
        _excess = excess;
    }

    /// <inheritdoc cref="Recurrence512.Before"/>
    public Vector512<float> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <inheritdoc cref="Recurrence512.After"/>
    public Vector512<float> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <inheritdoc cref="Recurrence512.State"/>
    public float State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (float)_state.ToScalar();
    }

    /// <inheritdoc cref="Recurrence512.IsFinite"/>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.EqualsAll(_excess, Vector512<float>.Zero);
    }

    /// <inheritdoc cref="Recurrence512.From"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RecurrenceOfSingle512 From(float state) => new(default, default, Vector512.Create((double)state), default);

    /// <inheritdoc cref="Recurrence512.Next"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle512 Next(Powers512 powers, Vector512<float> offsets)
    {
        var lower = powers.Next(Vector512.WidenLower(offsets), _state);
        var between = LaneShift.Last(lower);
        var upper = powers.Next(Vector512.WidenUpper(offsets), between);
        var before = Vector512.Narrow(LaneShift.Later(_state, lower, 1), LaneShift.Later(between, upper, 1));
        var after = Vector512.Narrow(lower, upper);
        return new(before, after, LaneShift.Last(upper), Vector512.MultiplyAddEstimate(after, Vector512<float>.Zero, _excess));
    }

    /// <inheritdoc cref="Recurrence512.Back"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle512 Back(Powers512 powers, Vector512<float> offsets)
    {
        var upper = powers.Back(Vector512.WidenUpper(offsets), _state);
        var between = LaneShift.First(upper);
        var lower = powers.Back(Vector512.WidenLower(offsets), between);
        var before = Vector512.Narrow(LaneShift.Earlier(lower, between, 1), LaneShift.Earlier(upper, _state, 1));
        var after = Vector512.Narrow(lower, upper);
        return new(before, after, LaneShift.First(lower), Vector512.MultiplyAddEstimate(after, Vector512<float>.Zero, _excess));
    }
}

// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence s ← factor · s + offset of numbers in single precision with a step in each lane of vectors of 128 bits. It is computed in double precision, half of
/// the lanes at a time, and every state is rounded. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecurrenceOfSingle128
{
    private readonly Vector128<float> _before;
    private readonly Vector128<float> _after;
    // In all lanes the state after the last step.
    private readonly Vector128<double> _state;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector128<float> _excess;

    private RecurrenceOfSingle128(Vector128<float> before, Vector128<float> after, Vector128<double> state, Vector128<float> excess)
    {
        _before = before;
        _after = after;
        _state = state;
        _excess = excess;
    }

    /// <inheritdoc cref="Recurrence128.Before"/>
    public Vector128<float> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <inheritdoc cref="Recurrence128.After"/>
    public Vector128<float> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <inheritdoc cref="Recurrence128.State"/>
    public float State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (float)_state.ToScalar();
    }

    /// <inheritdoc cref="Recurrence128.IsFinite"/>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.EqualsAll(_excess, Vector128<float>.Zero);
    }

    /// <inheritdoc cref="Recurrence128.From"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RecurrenceOfSingle128 From(float state) => new(default, default, Vector128.Create((double)state), default);

    /// <inheritdoc cref="Recurrence128.Next"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle128 Next(Powers128 powers, Vector128<float> offsets)
    {
        var lower = powers.Next(Vector128.WidenLower(offsets), _state);
        var between = LaneShift.Last(lower);
        var upper = powers.Next(Vector128.WidenUpper(offsets), between);
        var before = Vector128.Narrow(LaneShift.Later(_state, lower, 1), LaneShift.Later(between, upper, 1));
        var after = Vector128.Narrow(lower, upper);
        return new(before, after, LaneShift.Last(upper), Vector128.MultiplyAddEstimate(after, Vector128<float>.Zero, _excess));
    }

    /// <inheritdoc cref="Recurrence128.Back"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecurrenceOfSingle128 Back(Powers128 powers, Vector128<float> offsets)
    {
        var upper = powers.Back(Vector128.WidenUpper(offsets), _state);
        var between = LaneShift.First(upper);
        var lower = powers.Back(Vector128.WidenLower(offsets), between);
        var before = Vector128.Narrow(LaneShift.Earlier(lower, between, 1), LaneShift.Earlier(upper, _state, 1));
        var after = Vector128.Narrow(lower, upper);
        return new(before, after, LaneShift.First(lower), Vector128.MultiplyAddEstimate(after, Vector128<float>.Zero, _excess));
    }
}

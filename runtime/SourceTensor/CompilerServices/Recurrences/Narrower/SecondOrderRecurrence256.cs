// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence of two lags, s ← factor · s + lagFactor · l + offset, l ← kept · s, with a step in each lane of vectors of 256 bits: the offsets are added up within
/// the vector, then what the state and the lag before them have become is added. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SecondOrderRecurrence256
{
    private readonly Vector256<double> _before;
    private readonly Vector256<double> _lagBefore;
    private readonly Vector256<double> _after;
    // In all lanes the state after the last step, and its lag.
    private readonly Vector256<double> _state;
    private readonly Vector256<double> _lag;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector256<double> _excess;

    private SecondOrderRecurrence256(Vector256<double> before, Vector256<double> lagBefore, Vector256<double> after, Vector256<double> state, Vector256<double> lag, Vector256<double> excess)
    {
        _before = before;
        _lagBefore = lagBefore;
        _after = after;
        _state = state;
        _lag = lag;
        _excess = excess;
    }

    /// <inheritdoc cref="Recurrence256.Before"/>
    public Vector256<double> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <summary>The lag before each step of the last vector.</summary>
    public Vector256<double> LagBefore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lagBefore;
    }

    /// <inheritdoc cref="Recurrence256.After"/>
    public Vector256<double> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <inheritdoc cref="Recurrence256.State"/>
    public double State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _state.ToScalar();
    }

    /// <summary>The lag after all steps.</summary>
    public double Lag
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lag.ToScalar();
    }

    /// <inheritdoc cref="Recurrence256.IsFinite"/>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.EqualsAll(_excess, Vector256<double>.Zero);
    }

    /// <summary>A recurrence before its first step.</summary>
    /// <param name="state">The state that it begins with.</param>
    /// <param name="lag">The lag.</param>
    /// <returns>The recurrence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderRecurrence256 From(double state, double lag) => new(default, default, default, Vector256.Create(state), Vector256.Create(lag), default);

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="powers">The powers of their matrix.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence256 Next(SecondOrderPowers256 powers, Vector256<double> offsets)
    {
        var after = powers.Next(offsets, _state, _lag);
        var before = LaneShift.Later(_state, after, 1);
        return new(
            before, LaneShift.Later(_lag, powers.Kept(before), 1), after, LaneShift.Last(after), powers.Kept(LaneShift.LastButOne(after)),
            Vector256.MultiplyAddEstimate(after, Vector256<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The powers of their matrix.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence256 NextUntested(SecondOrderPowers256 powers, Vector256<double> offsets)
    {
        var after = powers.Next(offsets, _state, _lag);
        var before = LaneShift.Later(_state, after, 1);
        return new(before, LaneShift.Later(_lag, powers.Kept(before), 1), after, LaneShift.Last(after), powers.Kept(LaneShift.LastButOne(after)), _excess);
    }

    /// <summary>As many steps as there are lanes, the first one in the last lane.</summary>
    /// <param name="powers">The powers of their matrix, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence256 Back(SecondOrderPowers256 powers, Vector256<double> offsets)
    {
        var after = powers.Back(offsets, _state, _lag);
        var before = LaneShift.Earlier(after, _state, 1);
        return new(
            before, LaneShift.Earlier(powers.Kept(before), _lag, 1), after, LaneShift.First(after), powers.Kept(LaneShift.Second(after)),
            Vector256.MultiplyAddEstimate(after, Vector256<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The powers of their matrix, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence256 BackUntested(SecondOrderPowers256 powers, Vector256<double> offsets)
    {
        var after = powers.Back(offsets, _state, _lag);
        var before = LaneShift.Earlier(after, _state, 1);
        return new(before, LaneShift.Earlier(powers.Kept(before), _lag, 1), after, LaneShift.First(after), powers.Kept(LaneShift.Second(after)), _excess);
    }
}

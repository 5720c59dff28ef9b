using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence of two lags, s ← factor · s + lagFactor · l + offset, l ← kept · s, with a step in each lane of vectors of 512 bits: the offsets are added up within
/// the vector, then what the state and the lag before them have become is added. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SecondOrderRecurrence512
{
    private readonly Vector512<double> _before;
    private readonly Vector512<double> _lagBefore;
    private readonly Vector512<double> _after;
    // In all lanes the state after the last step, and its lag.
    private readonly Vector512<double> _state;
    private readonly Vector512<double> _lag;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector512<double> _excess;

    private SecondOrderRecurrence512(Vector512<double> before, Vector512<double> lagBefore, Vector512<double> after, Vector512<double> state, Vector512<double> lag, Vector512<double> excess)
    {
        _before = before;
        _lagBefore = lagBefore;
        _after = after;
        _state = state;
        _lag = lag;
        _excess = excess;
    }

    /// <inheritdoc cref="Recurrence512.Before"/>
    public Vector512<double> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <summary>The lag before each step of the last vector.</summary>
    public Vector512<double> LagBefore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lagBefore;
    }

    /// <inheritdoc cref="Recurrence512.After"/>
    public Vector512<double> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <inheritdoc cref="Recurrence512.State"/>
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

    /// <inheritdoc cref="Recurrence512.IsFinite"/>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.EqualsAll(_excess, Vector512<double>.Zero);
    }

    /// <summary>A recurrence before its first step.</summary>
    /// <param name="state">The state that it begins with.</param>
    /// <param name="lag">The lag.</param>
    /// <returns>The recurrence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderRecurrence512 From(double state, double lag) => new(default, default, default, Vector512.Create(state), Vector512.Create(lag), default);

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="powers">The powers of their matrix.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence512 Next(SecondOrderPowers512 powers, Vector512<double> offsets)
    {
        var after = powers.Next(offsets, _state, _lag);
        var before = LaneShift.Later(_state, after, 1);
        return new(
            before, LaneShift.Later(_lag, powers.Kept(before), 1), after, LaneShift.Last(after), powers.Kept(LaneShift.LastButOne(after)),
            Vector512.MultiplyAddEstimate(after, Vector512<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The powers of their matrix.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence512 NextUntested(SecondOrderPowers512 powers, Vector512<double> offsets)
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
    public SecondOrderRecurrence512 Back(SecondOrderPowers512 powers, Vector512<double> offsets)
    {
        var after = powers.Back(offsets, _state, _lag);
        var before = LaneShift.Earlier(after, _state, 1);
        return new(
            before, LaneShift.Earlier(powers.Kept(before), _lag, 1), after, LaneShift.First(after), powers.Kept(LaneShift.Second(after)),
            Vector512.MultiplyAddEstimate(after, Vector512<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The powers of their matrix, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SecondOrderRecurrence512 BackUntested(SecondOrderPowers512 powers, Vector512<double> offsets)
    {
        var after = powers.Back(offsets, _state, _lag);
        var before = LaneShift.Earlier(after, _state, 1);
        return new(before, LaneShift.Earlier(powers.Kept(before), _lag, 1), after, LaneShift.First(after), powers.Kept(LaneShift.Second(after)), _excess);
    }
}

// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// What a recurrence of two lags makes of a state and its lag in consecutive steps, one step in each lane of vectors of 128 bits: the powers of its matrix. For emitted code, not for models.
/// </summary>
/// <remarks>A step is s ← factor · s + lagFactor · l + offset, l ← kept · s. A 1 in the place of an offset is the response r₀ = 1, r₁ = factor, rₖ₊₁ = factor · rₖ + lagFactor · kept · rₖ₋₁ as many steps later.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SecondOrderPowers128
{
    private readonly Vector128<double> _kept;

    // lagFactor · kept, with factor the matrix of one step; the first rows of those of two and four. Vectors of fewer lanes have no use for all of them.
    private readonly Vector128<double> _factor;
    private readonly Vector128<double> _lag;
    private readonly Vector128<double> _two;
    private readonly Vector128<double> _lagOfTwo;
    private readonly Vector128<double> _four;
    private readonly Vector128<double> _lagOfFour;

    // What becomes of the state before all lanes, and of its lag, in the steps up to that of the lane.
    private readonly Vector128<double> _ofState;
    private readonly Vector128<double> _ofLag;

    // Inlined: what is in registers around a call would stay in memory for the loop behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers128(double factor, double lag, double kept)
    {
        var two = double.MultiplyAddEstimate(factor, factor, lag);
        var three = factor * (two + lag);
        _kept = Vector128.Create(kept);
        _factor = Vector128.Create(factor);
        _lag = Vector128.Create(lag);
        _two = Vector128.Create(two);
        _lagOfTwo = Vector128.Create(factor * lag);
        _four = Vector128.Create(double.MultiplyAddEstimate(factor, three, two * lag));
        _lagOfFour = Vector128.Create(three * lag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers128(SecondOrderPowers128 powers, Vector128<double> ofState, Vector128<double> ofLag)
    {
        this = powers;
        _ofState = ofState;
        _ofLag = ofLag;
    }

    /// <summary>The powers of a recurrence, the first step of which is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <param name="lagFactor">What each step multiplies the lag by, to add it to the state.</param>
    /// <param name="kept">What each step multiplies the state by, to make it the lag.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderPowers128 Of(double factor, double lagFactor, double kept)
    {
        // Offsets that are what the first steps add for a state of 1, and for a lag of 1.
        var powers = new SecondOrderPowers128(factor, lagFactor * kept, kept);
        return new(powers, powers.Sums(LaneShift.FirstTwo(powers._factor, powers._lag)), powers.Sums(LaneShift.FirstTwo(Vector128.Create(lagFactor), Vector128<double>.Zero)));
    }

    /// <summary>The powers of a recurrence, the first step of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <param name="lagFactor">What each step multiplies the lag by, to add it to the state.</param>
    /// <param name="kept">What each step multiplies the state by, to make it the lag.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderPowers128 Backward(double factor, double lagFactor, double kept)
    {
        var powers = new SecondOrderPowers128(factor, lagFactor * kept, kept);
        return new(powers, powers.SumsBackward(LaneShift.LastTwo(powers._lag, powers._factor)), powers.SumsBackward(LaneShift.LastTwo(Vector128<double>.Zero, Vector128.Create(lagFactor))));
    }

    /// <summary>What steps make of a state and its lag, each of which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Next(Vector128<double> offsets, Vector128<double> state, Vector128<double> lag) =>
        Vector128.MultiplyAddEstimate(_ofState, state, Vector128.MultiplyAddEstimate(_ofLag, lag, Sums(offsets)));

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Back(Vector128<double> offsets, Vector128<double> state, Vector128<double> lag) =>
        Vector128.MultiplyAddEstimate(_ofState, state, Vector128.MultiplyAddEstimate(_ofLag, lag, SumsBackward(offsets)));

    /// <summary>What a step keeps of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Kept(Vector128<double> state) => _kept * state;

    // In each lane what a state and its predecessor are that begin as 0 so many steps before: first one, then two, then four. In the last round nothing needs the predecessor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> Sums(Vector128<double> offsets)
    {
        var before = LaneShift.Later(Vector128<double>.Zero, offsets, 1);
        var sums = Vector128.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector128<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector128<double>.Zero, sums, 2), LaneShift.Later(Vector128<double>.Zero, before, 2));
            sums = Vector128.MultiplyAddEstimate(_two, sumsBefore, Vector128.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector128.MultiplyAddEstimate(_factor, sumsBefore, Vector128.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector128<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector128<double>.Zero, sums, 4), LaneShift.Later(Vector128<double>.Zero, before, 4));
            sums = Vector128.MultiplyAddEstimate(_four, sumsBefore, Vector128.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> SumsBackward(Vector128<double> offsets)
    {
        var before = LaneShift.Earlier(offsets, Vector128<double>.Zero, 1);
        var sums = Vector128.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector128<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector128<double>.Zero, 2), LaneShift.Earlier(before, Vector128<double>.Zero, 2));
            sums = Vector128.MultiplyAddEstimate(_two, sumsBefore, Vector128.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector128.MultiplyAddEstimate(_factor, sumsBefore, Vector128.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector128<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector128<double>.Zero, 4), LaneShift.Earlier(before, Vector128<double>.Zero, 4));
            sums = Vector128.MultiplyAddEstimate(_four, sumsBefore, Vector128.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }
}

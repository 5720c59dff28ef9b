// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// What a recurrence of two lags makes of a state and its lag in consecutive steps, one step in each lane of vectors of 256 bits: the powers of its matrix. For emitted code, not for models.
/// </summary>
/// <remarks>A step is s ← factor · s + lagFactor · l + offset, l ← kept · s. A 1 in the place of an offset is the response r₀ = 1, r₁ = factor, rₖ₊₁ = factor · rₖ + lagFactor · kept · rₖ₋₁ as many steps later.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SecondOrderPowers256
{
    private readonly Vector256<double> _kept;

    // lagFactor · kept, with factor the matrix of one step; the first rows of those of two and four. Vectors of fewer lanes have no use for all of them.
    private readonly Vector256<double> _factor;
    private readonly Vector256<double> _lag;
    private readonly Vector256<double> _two;
    private readonly Vector256<double> _lagOfTwo;
    private readonly Vector256<double> _four;
    private readonly Vector256<double> _lagOfFour;

    // What becomes of the state before all lanes, and of its lag, in the steps up to that of the lane.
    private readonly Vector256<double> _ofState;
    private readonly Vector256<double> _ofLag;

    // Inlined: what is in registers around a call would stay in memory for the loop behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers256(double factor, double lag, double kept)
    {
        var two = double.MultiplyAddEstimate(factor, factor, lag);
        var three = factor * (two + lag);
        _kept = Vector256.Create(kept);
        _factor = Vector256.Create(factor);
        _lag = Vector256.Create(lag);
        _two = Vector256.Create(two);
        _lagOfTwo = Vector256.Create(factor * lag);
        _four = Vector256.Create(double.MultiplyAddEstimate(factor, three, two * lag));
        _lagOfFour = Vector256.Create(three * lag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers256(SecondOrderPowers256 powers, Vector256<double> ofState, Vector256<double> ofLag)
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
    public static SecondOrderPowers256 Of(double factor, double lagFactor, double kept)
    {
        // Offsets that are what the first steps add for a state of 1, and for a lag of 1.
        var powers = new SecondOrderPowers256(factor, lagFactor * kept, kept);
        return new(powers, powers.Sums(LaneShift.FirstTwo(powers._factor, powers._lag)), powers.Sums(LaneShift.FirstTwo(Vector256.Create(lagFactor), Vector256<double>.Zero)));
    }

    /// <summary>The powers of a recurrence, the first step of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <param name="lagFactor">What each step multiplies the lag by, to add it to the state.</param>
    /// <param name="kept">What each step multiplies the state by, to make it the lag.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderPowers256 Backward(double factor, double lagFactor, double kept)
    {
        var powers = new SecondOrderPowers256(factor, lagFactor * kept, kept);
        return new(powers, powers.SumsBackward(LaneShift.LastTwo(powers._lag, powers._factor)), powers.SumsBackward(LaneShift.LastTwo(Vector256<double>.Zero, Vector256.Create(lagFactor))));
    }

    /// <summary>What steps make of a state and its lag, each of which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Next(Vector256<double> offsets, Vector256<double> state, Vector256<double> lag) =>
        Vector256.MultiplyAddEstimate(_ofState, state, Vector256.MultiplyAddEstimate(_ofLag, lag, Sums(offsets)));

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Back(Vector256<double> offsets, Vector256<double> state, Vector256<double> lag) =>
        Vector256.MultiplyAddEstimate(_ofState, state, Vector256.MultiplyAddEstimate(_ofLag, lag, SumsBackward(offsets)));

    /// <summary>What a step keeps of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Kept(Vector256<double> state) => _kept * state;

    // In each lane what a state and its predecessor are that begin as 0 so many steps before: first one, then two, then four. In the last round nothing needs the predecessor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Sums(Vector256<double> offsets)
    {
        var before = LaneShift.Later(Vector256<double>.Zero, offsets, 1);
        var sums = Vector256.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector256<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector256<double>.Zero, sums, 2), LaneShift.Later(Vector256<double>.Zero, before, 2));
            sums = Vector256.MultiplyAddEstimate(_two, sumsBefore, Vector256.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector256.MultiplyAddEstimate(_factor, sumsBefore, Vector256.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector256<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector256<double>.Zero, sums, 4), LaneShift.Later(Vector256<double>.Zero, before, 4));
            sums = Vector256.MultiplyAddEstimate(_four, sumsBefore, Vector256.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> SumsBackward(Vector256<double> offsets)
    {
        var before = LaneShift.Earlier(offsets, Vector256<double>.Zero, 1);
        var sums = Vector256.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector256<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector256<double>.Zero, 2), LaneShift.Earlier(before, Vector256<double>.Zero, 2));
            sums = Vector256.MultiplyAddEstimate(_two, sumsBefore, Vector256.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector256.MultiplyAddEstimate(_factor, sumsBefore, Vector256.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector256<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector256<double>.Zero, 4), LaneShift.Earlier(before, Vector256<double>.Zero, 4));
            sums = Vector256.MultiplyAddEstimate(_four, sumsBefore, Vector256.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }
}

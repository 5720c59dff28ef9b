using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// What a recurrence of two lags makes of a state and its lag in consecutive steps, one step in each lane of vectors of 512 bits: the powers of its matrix. For emitted code, not for models.
/// </summary>
/// <remarks>A step is s ← factor · s + lagFactor · l + offset, l ← kept · s. A 1 in the place of an offset is the response r₀ = 1, r₁ = factor, rₖ₊₁ = factor · rₖ + lagFactor · kept · rₖ₋₁ as many steps later.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SecondOrderPowers512
{
    private readonly Vector512<double> _kept;

    // lagFactor · kept, with factor the matrix of one step; the first rows of those of two and four. Vectors of fewer lanes have no use for all of them.
    private readonly Vector512<double> _factor;
    private readonly Vector512<double> _lag;
    private readonly Vector512<double> _two;
    private readonly Vector512<double> _lagOfTwo;
    private readonly Vector512<double> _four;
    private readonly Vector512<double> _lagOfFour;

    // What becomes of the state before all lanes, and of its lag, in the steps up to that of the lane.
    private readonly Vector512<double> _ofState;
    private readonly Vector512<double> _ofLag;

    // Inlined: what is in registers around a call would stay in memory for the loop behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers512(double factor, double lag, double kept)
    {
        var two = double.MultiplyAddEstimate(factor, factor, lag);
        var three = factor * (two + lag);
        _kept = Vector512.Create(kept);
        _factor = Vector512.Create(factor);
        _lag = Vector512.Create(lag);
        _two = Vector512.Create(two);
        _lagOfTwo = Vector512.Create(factor * lag);
        _four = Vector512.Create(double.MultiplyAddEstimate(factor, three, two * lag));
        _lagOfFour = Vector512.Create(three * lag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SecondOrderPowers512(SecondOrderPowers512 powers, Vector512<double> ofState, Vector512<double> ofLag)
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
    public static SecondOrderPowers512 Of(double factor, double lagFactor, double kept)
    {
        // Offsets that are what the first steps add for a state of 1, and for a lag of 1.
        var powers = new SecondOrderPowers512(factor, lagFactor * kept, kept);
        return new(powers, powers.Sums(LaneShift.FirstTwo(powers._factor, powers._lag)), powers.Sums(LaneShift.FirstTwo(Vector512.Create(lagFactor), Vector512<double>.Zero)));
    }

    /// <summary>The powers of a recurrence, the first step of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <param name="lagFactor">What each step multiplies the lag by, to add it to the state.</param>
    /// <param name="kept">What each step multiplies the state by, to make it the lag.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SecondOrderPowers512 Backward(double factor, double lagFactor, double kept)
    {
        var powers = new SecondOrderPowers512(factor, lagFactor * kept, kept);
        return new(powers, powers.SumsBackward(LaneShift.LastTwo(powers._lag, powers._factor)), powers.SumsBackward(LaneShift.LastTwo(Vector512<double>.Zero, Vector512.Create(lagFactor))));
    }

    /// <summary>What steps make of a state and its lag, each of which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Next(Vector512<double> offsets, Vector512<double> state, Vector512<double> lag) =>
        Vector512.MultiplyAddEstimate(_ofState, state, Vector512.MultiplyAddEstimate(_ofLag, lag, Sums(offsets)));

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Back(Vector512<double> offsets, Vector512<double> state, Vector512<double> lag) =>
        Vector512.MultiplyAddEstimate(_ofState, state, Vector512.MultiplyAddEstimate(_ofLag, lag, SumsBackward(offsets)));

    /// <summary>What a step keeps of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Kept(Vector512<double> state) => _kept * state;

    // In each lane what a state and its predecessor are that begin as 0 so many steps before: first one, then two, then four. In the last round nothing needs the predecessor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Sums(Vector512<double> offsets)
    {
        var before = LaneShift.Later(Vector512<double>.Zero, offsets, 1);
        var sums = Vector512.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector512<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector512<double>.Zero, sums, 2), LaneShift.Later(Vector512<double>.Zero, before, 2));
            sums = Vector512.MultiplyAddEstimate(_two, sumsBefore, Vector512.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector512.MultiplyAddEstimate(_factor, sumsBefore, Vector512.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector512<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Later(Vector512<double>.Zero, sums, 4), LaneShift.Later(Vector512<double>.Zero, before, 4));
            sums = Vector512.MultiplyAddEstimate(_four, sumsBefore, Vector512.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> SumsBackward(Vector512<double> offsets)
    {
        var before = LaneShift.Earlier(offsets, Vector512<double>.Zero, 1);
        var sums = Vector512.MultiplyAddEstimate(_factor, before, offsets);
        if (Vector512<double>.Count > 2)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector512<double>.Zero, 2), LaneShift.Earlier(before, Vector512<double>.Zero, 2));
            sums = Vector512.MultiplyAddEstimate(_two, sumsBefore, Vector512.MultiplyAddEstimate(_lagOfTwo, beforeThat, sums));
            before = Vector512.MultiplyAddEstimate(_factor, sumsBefore, Vector512.MultiplyAddEstimate(_lag, beforeThat, before));
        }

        if (Vector512<double>.Count > 4)
        {
            var (sumsBefore, beforeThat) = (LaneShift.Earlier(sums, Vector512<double>.Zero, 4), LaneShift.Earlier(before, Vector512<double>.Zero, 4));
            sums = Vector512.MultiplyAddEstimate(_four, sumsBefore, Vector512.MultiplyAddEstimate(_lagOfFour, beforeThat, sums));
        }

        return sums;
    }
}

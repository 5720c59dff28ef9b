// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Products of the factors of a recurrence's consecutive steps, one step in each lane of vectors of 256 bits: powers where all are the same. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers256
{
    // Of one, two and four steps up to that of the lane, fewer where there are not so many before it, and of all steps up to that of the lane. Vectors of fewer
    // lanes have no use for all of them.
    private readonly Vector256<double> _one;
    private readonly Vector256<double> _two;
    private readonly Vector256<double> _four;
    private readonly Vector256<double> _all;

    private Powers256(Vector256<double> one, Vector256<double> two, Vector256<double> four, Vector256<double> all)
    {
        _one = one;
        _two = two;
        _four = four;
        _all = all;
    }

    /// <summary>The powers of a factor that is the same in all steps, the first of which is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Of(double factor) => Of(Vector256.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the first lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Of(Vector256<double> factors)
    {
        var two = factors * LaneShift.Later(Vector256<double>.One, factors, 1);
        var four = Vector256<double>.Count > 2 ? two * LaneShift.Later(Vector256<double>.One, two, 2) : two;
        return new(factors, two, four, Vector256<double>.Count > 4 ? four * LaneShift.Later(Vector256<double>.One, four, 4) : four);
    }

    /// <summary>The powers of a factor that is the same in all steps, the first of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Backward(double factor) => Backward(Vector256.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the last lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Backward(Vector256<double> factors)
    {
        var two = factors * LaneShift.Earlier(factors, Vector256<double>.One, 1);
        var four = Vector256<double>.Count > 2 ? two * LaneShift.Earlier(two, Vector256<double>.One, 2) : two;
        return new(factors, two, four, Vector256<double>.Count > 4 ? four * LaneShift.Earlier(four, Vector256<double>.One, 4) : four);
    }

    /// <summary>What steps make of a state, which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Next(Vector256<double> offsets, Vector256<double> state)
    {
        var sums = Vector256.MultiplyAddEstimate(_one, LaneShift.Later(Vector256<double>.Zero, offsets, 1), offsets);
        if (Vector256<double>.Count > 2)
            sums = Vector256.MultiplyAddEstimate(_two, LaneShift.Later(Vector256<double>.Zero, sums, 2), sums);
        if (Vector256<double>.Count > 4)
            sums = Vector256.MultiplyAddEstimate(_four, LaneShift.Later(Vector256<double>.Zero, sums, 4), sums);
        return Vector256.MultiplyAddEstimate(_all, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Back(Vector256<double> offsets, Vector256<double> state)
    {
        var sums = Vector256.MultiplyAddEstimate(_one, LaneShift.Earlier(offsets, Vector256<double>.Zero, 1), offsets);
        if (Vector256<double>.Count > 2)
            sums = Vector256.MultiplyAddEstimate(_two, LaneShift.Earlier(sums, Vector256<double>.Zero, 2), sums);
        if (Vector256<double>.Count > 4)
            sums = Vector256.MultiplyAddEstimate(_four, LaneShift.Earlier(sums, Vector256<double>.Zero, 4), sums);
        return Vector256.MultiplyAddEstimate(_all, state, sums);
    }
}

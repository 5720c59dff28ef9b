using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Products of the factors of a recurrence's consecutive steps, one step in each lane of vectors of 512 bits: powers where all are the same. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers512
{
    // Of one, two and four steps up to that of the lane, fewer where there are not so many before it, and of all steps up to that of the lane. Vectors of fewer
    // lanes have no use for all of them.
    private readonly Vector512<double> _one;
    private readonly Vector512<double> _two;
    private readonly Vector512<double> _four;
    private readonly Vector512<double> _all;

    private Powers512(Vector512<double> one, Vector512<double> two, Vector512<double> four, Vector512<double> all)
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
    public static Powers512 Of(double factor) => Of(Vector512.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the first lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers512 Of(Vector512<double> factors)
    {
        var two = factors * LaneShift.Later(Vector512<double>.One, factors, 1);
        var four = Vector512<double>.Count > 2 ? two * LaneShift.Later(Vector512<double>.One, two, 2) : two;
        return new(factors, two, four, Vector512<double>.Count > 4 ? four * LaneShift.Later(Vector512<double>.One, four, 4) : four);
    }

    /// <summary>The powers of a factor that is the same in all steps, the first of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers512 Backward(double factor) => Backward(Vector512.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the last lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers512 Backward(Vector512<double> factors)
    {
        var two = factors * LaneShift.Earlier(factors, Vector512<double>.One, 1);
        var four = Vector512<double>.Count > 2 ? two * LaneShift.Earlier(two, Vector512<double>.One, 2) : two;
        return new(factors, two, four, Vector512<double>.Count > 4 ? four * LaneShift.Earlier(four, Vector512<double>.One, 4) : four);
    }

    /// <summary>What steps make of a state, which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Next(Vector512<double> offsets, Vector512<double> state)
    {
        var sums = Vector512.MultiplyAddEstimate(_one, LaneShift.Later(Vector512<double>.Zero, offsets, 1), offsets);
        if (Vector512<double>.Count > 2)
            sums = Vector512.MultiplyAddEstimate(_two, LaneShift.Later(Vector512<double>.Zero, sums, 2), sums);
        if (Vector512<double>.Count > 4)
            sums = Vector512.MultiplyAddEstimate(_four, LaneShift.Later(Vector512<double>.Zero, sums, 4), sums);
        return Vector512.MultiplyAddEstimate(_all, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Back(Vector512<double> offsets, Vector512<double> state)
    {
        var sums = Vector512.MultiplyAddEstimate(_one, LaneShift.Earlier(offsets, Vector512<double>.Zero, 1), offsets);
        if (Vector512<double>.Count > 2)
            sums = Vector512.MultiplyAddEstimate(_two, LaneShift.Earlier(sums, Vector512<double>.Zero, 2), sums);
        if (Vector512<double>.Count > 4)
            sums = Vector512.MultiplyAddEstimate(_four, LaneShift.Earlier(sums, Vector512<double>.Zero, 4), sums);
        return Vector512.MultiplyAddEstimate(_all, state, sums);
    }
}

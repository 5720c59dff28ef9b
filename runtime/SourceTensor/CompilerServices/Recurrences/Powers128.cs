using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Products of the factors of a recurrence's consecutive steps, one step in each lane of vectors of 128 bits: powers where all are the same. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers128
{
    // Of one step up to that of the lane, fewer where there are not so many before it, and of all steps up to that of the lane.
    private readonly Vector128<double> _one;
    private readonly Vector128<double> _all;

    private Powers128(Vector128<double> one, Vector128<double> all)
    {
        _one = one;
        _all = all;
    }

    /// <summary>The powers of a factor that is the same in all steps, the first of which is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Of(double factor) => Of(Vector128.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the first lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Of(Vector128<double> factors)
    {
        return new(factors, factors * LaneShift.Join(Vector128<double>.One, factors));
    }

    /// <summary>The powers of a factor that is the same in all steps, the first of which is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Backward(double factor) => Backward(Vector128.Create(factor));

    /// <summary>The products of factors of steps, the first of which is in the last lane.</summary>
    /// <param name="factors">What the steps multiply the state by.</param>
    /// <returns>The products.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Backward(Vector128<double> factors)
    {
        return new(factors, factors * LaneShift.Join(factors, Vector128<double>.One));
    }

    /// <summary>What steps make of a state, which is in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Next(Vector128<double> offsets, Vector128<double> state)
    {
        var sums = Vector128.MultiplyAddEstimate(_one, LaneShift.Join(Vector128<double>.Zero, offsets), offsets);
        return Vector128.MultiplyAddEstimate(_all, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Back(Vector128<double> offsets, Vector128<double> state)
    {
        var sums = Vector128.MultiplyAddEstimate(_one, LaneShift.Join(offsets, Vector128<double>.Zero), offsets);
        return Vector128.MultiplyAddEstimate(_all, state, sums);
    }
}

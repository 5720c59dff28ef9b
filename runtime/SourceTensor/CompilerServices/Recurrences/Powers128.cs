using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The powers of a recurrence's factor, as vectors of 128 bits take them. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers128
{
    // Of as many steps as each is called, and 0 in the lanes that have not so many before them; then those that the state before all of them is multiplied by.
    private readonly Vector128<double> _one;
    private readonly Vector128<double> _each;

    private Powers128(Vector128<double> one, Vector128<double> each)
    {
        _one = one;
        _each = each;
    }

    /// <summary>The powers for a recurrence whose first step is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Of(double factor)
    {
        var square = factor * factor;
        return new(
            Vector128.Create(0, factor),
            Vector128.Create(factor, square));
    }

    /// <summary>The powers for a recurrence whose first step is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers128 Backward(double factor)
    {
        var square = factor * factor;
        return new(
            Vector128.Create(factor, 0),
            Vector128.Create(square, factor));
    }

    /// <summary>What the offsets of the steps of a vector make of the state before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Forward(Vector128<double> offsets, Vector128<double> state)
    {
        var sums = Vector128.MultiplyAddEstimate(_one, Vector128.Shuffle(offsets, Vector128.Create(1L, 0)), offsets);
        return Vector128.MultiplyAddEstimate(_each, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<double> Back(Vector128<double> offsets, Vector128<double> state)
    {
        var sums = Vector128.MultiplyAddEstimate(_one, Vector128.Shuffle(offsets, Vector128.Create(1L, 0)), offsets);
        return Vector128.MultiplyAddEstimate(_each, state, sums);
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The powers of a recurrence's factor, as vectors of 256 bits take them. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers256
{
    // Of as many steps as each is called, and 0 in the lanes that have not so many before them; then those that the state before all of them is multiplied by.
    private readonly Vector256<double> _one;
    private readonly Vector256<double> _two;
    private readonly Vector256<double> _each;

    private Powers256(Vector256<double> one, Vector256<double> two, Vector256<double> each)
    {
        _one = one;
        _two = two;
        _each = each;
    }

    /// <summary>The powers for a recurrence whose first step is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Of(double factor)
    {
        var square = factor * factor;
        var cube = square * factor;
        var fourth = square * square;
        return new(
            Vector256.Create(0, factor, factor, factor),
            Vector256.Create(0, 0, square, square),
            Vector256.Create(factor, square, cube, fourth));
    }

    /// <summary>The powers for a recurrence whose first step is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers256 Backward(double factor)
    {
        var square = factor * factor;
        var cube = square * factor;
        var fourth = square * square;
        return new(
            Vector256.Create(factor, factor, factor, 0),
            Vector256.Create(square, square, 0, 0),
            Vector256.Create(fourth, cube, square, factor));
    }

    /// <summary>What the offsets of the steps of a vector make of the state before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Forward(Vector256<double> offsets, Vector256<double> state)
    {
        var sums = Vector256.MultiplyAddEstimate(_one, Vector256.Shuffle(offsets, Vector256.Create(3L, 0, 1, 2)), offsets);
        sums = Vector256.MultiplyAddEstimate(_two, Vector256.Shuffle(sums, Vector256.Create(2L, 3, 0, 1)), sums);
        return Vector256.MultiplyAddEstimate(_each, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Back(Vector256<double> offsets, Vector256<double> state)
    {
        var sums = Vector256.MultiplyAddEstimate(_one, Vector256.Shuffle(offsets, Vector256.Create(1L, 2, 3, 0)), offsets);
        sums = Vector256.MultiplyAddEstimate(_two, Vector256.Shuffle(sums, Vector256.Create(2L, 3, 0, 1)), sums);
        return Vector256.MultiplyAddEstimate(_each, state, sums);
    }
}

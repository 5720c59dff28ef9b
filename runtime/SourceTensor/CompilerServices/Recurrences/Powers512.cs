using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>The powers of a recurrence's factor, as vectors of 512 bits take them. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Powers512
{
    // Of as many steps as each is called, and 0 in the lanes that have not so many before them; then those that the state before all of them is multiplied by.
    private readonly Vector512<double> _one;
    private readonly Vector512<double> _two;
    private readonly Vector512<double> _four;
    private readonly Vector512<double> _each;

    private Powers512(Vector512<double> one, Vector512<double> two, Vector512<double> four, Vector512<double> each)
    {
        _one = one;
        _two = two;
        _four = four;
        _each = each;
    }

    /// <summary>The powers for a recurrence whose first step is in the first lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers512 Of(double factor)
    {
        var square = factor * factor;
        var cube = square * factor;
        var fourth = square * square;
        return new(
            Vector512.Create(0, factor, factor, factor, factor, factor, factor, factor),
            Vector512.Create(0, 0, square, square, square, square, square, square),
            Vector512.Create(0, 0, 0, 0, fourth, fourth, fourth, fourth),
            Vector512.Create(factor, square, cube, fourth, fourth * factor, fourth * square, fourth * cube, fourth * fourth));
    }

    /// <summary>The powers for a recurrence whose first step is in the last lane.</summary>
    /// <param name="factor">What each step multiplies the state by.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Powers512 Backward(double factor)
    {
        var square = factor * factor;
        var cube = square * factor;
        var fourth = square * square;
        return new(
            Vector512.Create(factor, factor, factor, factor, factor, factor, factor, 0),
            Vector512.Create(square, square, square, square, square, square, 0, 0),
            Vector512.Create(fourth, fourth, fourth, fourth, 0, 0, 0, 0),
            Vector512.Create(fourth * fourth, fourth * cube, fourth * square, fourth * factor, fourth, cube, square, factor));
    }

    /// <summary>What the offsets of the steps of a vector make of the state before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Forward(Vector512<double> offsets, Vector512<double> state)
    {
        var sums = Vector512.MultiplyAddEstimate(_one, Recurrence512.Rotated(offsets, 7), offsets);
        sums = Vector512.MultiplyAddEstimate(_two, Recurrence512.Rotated(sums, 6), sums);
        sums = Vector512.MultiplyAddEstimate(_four, Recurrence512.Rotated(sums, 4), sums);
        return Vector512.MultiplyAddEstimate(_each, state, sums);
    }

    /// <summary>The same where the first step is in the last lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Back(Vector512<double> offsets, Vector512<double> state)
    {
        var sums = Vector512.MultiplyAddEstimate(_one, Recurrence512.Rotated(offsets, 1), offsets);
        sums = Vector512.MultiplyAddEstimate(_two, Recurrence512.Rotated(sums, 2), sums);
        sums = Vector512.MultiplyAddEstimate(_four, Recurrence512.Rotated(sums, 4), sums);
        return Vector512.MultiplyAddEstimate(_each, state, sums);
    }
}

using System;
using System.ComponentModel;

namespace SourceTensor.CompilerServices;

/// <summary>How a loop of so many steps is divided where only the states between its segments are kept. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Segments
{
    /// <summary>The number of steps of a segment, the last one's excepted: ⌈√steps⌉, and 1 where there are no steps.</summary>
    /// <param name="steps">The number of steps.</param>
    public static int Length(int steps)
    {
        // Exact: a double holds the square of every integer whose square an int holds.
        return steps <= 1 ? 1 : (int)Math.Ceiling(Math.Sqrt(steps));
    }

    /// <summary>The number of segments: ⌈steps / length⌉.</summary>
    /// <param name="steps">The number of steps; none where it is negative.</param>
    public static int Count(int steps)
    {
        var length = Length(steps);
        return steps <= 0 ? 0 : (int)(((long)steps + length - 1) / length);
    }
}

using System;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor;

/// <summary>Exceptions of the element accessors, apart from them so that these stay small enough to be inlined.</summary>
internal static class Throw
{
    [DoesNotReturn]
    public static void IndexOutOfRange(int index, int axis, int length) =>
        throw new IndexOutOfRangeException(
            length == 0
                ? FormattableString.Invariant($"Index {index} on axis {axis}, which is empty.")
                : FormattableString.Invariant($"Index {index} on axis {axis} is outside 0 … {length - 1}."));

    [DoesNotReturn]
    public static void AxisOutOfRange(int axis, int rank, string parameter = "axis") =>
        throw new ArgumentOutOfRangeException(
            parameter, axis, FormattableString.Invariant($"The axis has to be in 0 … {rank - 1}, or in −{rank} … −1 to count from the end."));

    [DoesNotReturn]
    public static void NoElement(in Shape shape) =>
        throw new ArgumentException($"A tensor of shape {shape} has no element to choose from.");

    /// <summary>What the public signatures call the length of an axis, for an exception's parameter name.</summary>
    public static string LengthName(int axis, int rank) => (rank, axis) switch
    {
        (1, _) => "length",
        (2, 0) => "rows",
        (2, _) => "columns",
        _ => FormattableString.Invariant($"length{axis}"),
    };
}

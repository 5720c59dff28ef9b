using System;
using System.Globalization;
using System.Text;

namespace SourceTensor;

/// <summary>How a tensor prints: its shape, then its first values as the collection expression that would make it.</summary>
internal static class Format
{
    // A debugger's tooltip shows about one line.
    private const int MaxOuter = 3;
    private const int MaxInner = 8;

    public static string Tensor<T>(in Block<T> tensor)
        where T : unmanaged
    {
        var text = new StringBuilder(tensor.Shape.ToString()).Append(' ');
        Append(text, tensor.Span, tensor.Shape, 0);
        return text.ToString();
    }

    private static void Append<T>(StringBuilder text, ReadOnlySpan<T> values, in Shape shape, int axis)
        where T : unmanaged
    {
        var innermost = axis == shape.Rank - 1;
        var shown = Math.Min(shape[axis], innermost ? MaxInner : MaxOuter);
        text.Append('[');
        for (var i = 0; i < shown; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (innermost)
            {
                text.Append(CultureInfo.InvariantCulture, $"{values[i]}");
            }
            else
            {
                var size = (int)shape.CountFrom(axis + 1);
                Append(text, values.Slice(i * size, size), shape, axis + 1);
            }
        }

        text.Append(shown < shape[axis] ? ", …]" : "]");
    }
}

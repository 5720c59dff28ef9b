using System;
using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Linear algebra on square row-major matrices, one at a time. They allocate nothing: what they need beside their results is passed in.
/// For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class MatrixKernels
{
    /// <summary>Shorter runs are not worth a call.</summary>
    private const int ShortestRun = 8;

    private static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : IFloatingPointIeee754<T>
    {
        if (x.Length >= ShortestRun)
            return TensorPrimitives.Dot(x, y);
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    /// <summary>y − factor · x, in place of y.</summary>
    private static void SubtractScaled<T>(Span<T> y, ReadOnlySpan<T> x, T factor)
        where T : IFloatingPointIeee754<T>
    {
        if (y.Length >= ShortestRun)
        {
            TensorPrimitives.MultiplyAdd(x, -factor, y, y);
            return;
        }

        for (var i = 0; i < y.Length; i++)
        {
            y[i] -= factor * x[i];
        }
    }

    private static void Divide<T>(Span<T> x, T divisor)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] /= divisor;
        }
    }

    private static Span<T> Row<T>(Span<T> x, int row, int columns) => x.Slice(row * columns, columns);

    private static void ExchangeRows<T>(Span<T> x, int first, int second, int columns)
    {
        for (var j = 0; j < columns; j++)
        {
            (x[(first * columns) + j], x[(second * columns) + j]) = (x[(second * columns) + j], x[(first * columns) + j]);
        }
    }

    /// <summary>The solution of a right-hand side of zeros is 0, even where the matrix has none or many.</summary>
    private static void KeepZeros<T>(ReadOnlySpan<T> b, Span<T> x, int n, int columns)
        where T : IFloatingPointIeee754<T>
    {
        for (var c = 0; c < columns; c++)
        {
            var isZero = true;
            for (var i = 0; i < n && isZero; i++)
            {
                isZero = b[(i * columns) + c] == T.Zero;
            }

            for (var i = 0; i < n && isZero; i++)
            {
                x[(i * columns) + c] = T.Zero;
            }
        }
    }
}

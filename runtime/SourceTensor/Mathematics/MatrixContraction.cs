using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using SourceTensor.CompilerServices;

namespace SourceTensor;

/// <summary>Contractions that are products of matrices, one for each index of the axes that all three tensors have.</summary>
internal static class MatrixContraction
{
    /// <summary>Computes the product if it is one of matrices of floating-point numbers.</summary>
    public static bool TryRun<T>(string left, in Block<T> x, string right, in Block<T> y, string result, in Block<T> product, Dictionary<char, int> lengths)
        where T : unmanaged
    {
        if ((typeof(T) != typeof(double) && typeof(T) != typeof(float)) || new[] { left, right, result }.Any(labels => labels.Distinct().Count() != labels.Length))
            return false;
        string rows = Only(left, result, right), columns = Only(right, result, left), terms = Only(left, right, result), batch = new([.. result.Intersect(left).Intersect(right)]);
        if (rows.Length != 1 || columns.Length != 1 || terms.Length != 1 || left.Length != batch.Length + 2 || right.Length != batch.Length + 2)
            return false;
        var (xStrides, yStrides, strides) = (Strides(left, lengths), Strides(right, lengths), Strides(result, lengths));
        var (row, column, term) = (rows[0], columns[0], terms[0]);
        var count = batch.Aggregate(1, (all, label) => all * lengths[label]);
        for (var i = 0; i < count && product.Count > 0; i++)
        {
            var (xStart, yStart, start, rest) = (0, 0, 0, i);
            foreach (var label in batch.Reverse())
            {
                var index = rest % lengths[label];
                rest /= lengths[label];
                (xStart, yStart, start) = (xStart + (index * xStrides[label]), yStart + (index * yStrides[label]), start + (index * strides[label]));
            }

            Multiply(
                lengths[row], lengths[column], lengths[term], x.Span[xStart..], (xStrides[row], xStrides[term]), y.Span[yStart..], (yStrides[term], yStrides[column]), product.Span[start..], (strides[row], strides[column]));
        }

        return true;
    }

    /// <summary>The labels that two of three have and the third lacks.</summary>
    private static string Only(string one, string other, string third) => new([.. one.Where(label => other.Contains(label, StringComparison.Ordinal) && !third.Contains(label, StringComparison.Ordinal))]);

    /// <summary>How far the next index of each label is in a row-major tensor.</summary>
    private static Dictionary<char, int> Strides(string labels, Dictionary<char, int> lengths)
    {
        var strides = new Dictionary<char, int>();
        var stride = 1;
        foreach (var label in labels.Reverse())
        {
            strides[label] = stride;
            stride *= lengths[label];
        }

        return strides;
    }

    private static void Multiply<T>(
        int rows, int columns, int terms, ReadOnlySpan<T> left, (int Row, int Column) leftStrides, ReadOnlySpan<T> right, (int Row, int Column) rightStrides, Span<T> result, (int Row, int Column) resultStrides)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            MatrixProduct.Multiply(rows, columns, terms, MemoryMarshal.Cast<T, double>(left), leftStrides, MemoryMarshal.Cast<T, double>(right), rightStrides, MemoryMarshal.Cast<T, double>(result), resultStrides);
        else
            MatrixProduct.Multiply(rows, columns, terms, MemoryMarshal.Cast<T, float>(left), leftStrides, MemoryMarshal.Cast<T, float>(right), rightStrides, MemoryMarshal.Cast<T, float>(result), resultStrides);
    }
}

using System;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SourceTensor.CompilerServices;

/// <content>
/// A term is 0 where the left factor's element is 0, whatever the right one's is. Only where that is infinite or NaN is it another than the
/// product: then, and only then, each term is looked at.
/// </content>
public static partial class MatrixProduct
{
    /// <summary>result = left · right, without the terms of which the left factor is 0.</summary>
    /// <inheritdoc cref="Multiply(int, int, int, ReadOnlySpan{double}, ValueTuple{int, int}, ReadOnlySpan{double}, ValueTuple{int, int}, Span{double}, ValueTuple{int, int})"/>
    public static void MultiplySelected(
        int rows, int columns, int terms, ReadOnlySpan<double> left, (int Row, int Column) leftStrides, ReadOnlySpan<double> right, (int Row, int Column) rightStrides, Span<double> result, (int Row, int Column) resultStrides) =>
        RunSelected(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides);

    /// <summary>result = left · right, without the terms of which the left factor is 0.</summary>
    /// <inheritdoc cref="Multiply(int, int, int, ReadOnlySpan{double}, ValueTuple{int, int}, ReadOnlySpan{double}, ValueTuple{int, int}, Span{double}, ValueTuple{int, int})"/>
    public static void MultiplySelected(
        int rows, int columns, int terms, ReadOnlySpan<float> left, (int Row, int Column) leftStrides, ReadOnlySpan<float> right, (int Row, int Column) rightStrides, Span<float> result, (int Row, int Column) resultStrides) =>
        RunSelected(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides);

    private static void RunSelected<T>(
        int rows, int columns, int terms, ReadOnlySpan<T> left, (int Row, int Column) leftStrides, ReadOnlySpan<T> right, (int Row, int Column) rightStrides, Span<T> result, (int Row, int Column) resultStrides)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Run(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides, adds: false);

        // Between the rows of a factor there may be anything: that it is finite is enough, not needed.
        if (TensorPrimitives.IsFiniteAll(right))
            return;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = T.Zero;
                for (var k = 0; k < terms; k++)
                {
                    var factor = left[(i * leftStrides.Row) + (k * leftStrides.Column)];
                    sum = factor == T.Zero ? sum : T.MultiplyAddEstimate(factor, right[(k * rightStrides.Row) + (j * rightStrides.Column)], sum);
                }

                result[(i * resultStrides.Row) + (j * resultStrides.Column)] = sum;
            }
        }
    }
}

using System;
using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Products of matrices that stand in memory with any distances between rows and between columns, so that a transposed matrix need not be
/// copied. They allocate nothing in the long run. For emitted code, not for models.
/// </summary>
/// <remarks>
/// Each element is one chain of multiply-adds in the order of the terms, for every <see cref="TermsPerBlock"/> of them, and these are added
/// up in order: the same bits for every width of vectors and every layout, where the hardware rounds a multiply-add once.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class MatrixProduct
{
    /// <summary>So many terms are added up in registers before the sum goes to memory.</summary>
    internal const int TermsPerBlock = 256;

    /// <summary>result = left · right</summary>
    /// <param name="rows">Rows of the left factor and of the result.</param>
    /// <param name="columns">Columns of the right factor and of the result.</param>
    /// <param name="terms">Columns of the left factor and rows of the right one.</param>
    /// <param name="left">The left factor.</param>
    /// <param name="leftStrides">How far its next row is, and its next column.</param>
    /// <param name="right">The right factor.</param>
    /// <param name="rightStrides">The same of it.</param>
    /// <param name="result">The result; it overlaps neither factor.</param>
    /// <param name="resultStrides">The same of it.</param>
    /// <exception cref="ArgumentException">A matrix is larger than its memory.</exception>
    public static void Multiply(
        int rows, int columns, int terms, ReadOnlySpan<double> left, (int Row, int Column) leftStrides, ReadOnlySpan<double> right, (int Row, int Column) rightStrides, Span<double> result, (int Row, int Column) resultStrides) =>
        Run(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides, adds: false);

    /// <inheritdoc cref="Multiply(int, int, int, ReadOnlySpan{double}, ValueTuple{int, int}, ReadOnlySpan{double}, ValueTuple{int, int}, Span{double}, ValueTuple{int, int})"/>
    public static void Multiply(
        int rows, int columns, int terms, ReadOnlySpan<float> left, (int Row, int Column) leftStrides, ReadOnlySpan<float> right, (int Row, int Column) rightStrides, Span<float> result, (int Row, int Column) resultStrides) =>
        Run(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides, adds: false);

    /// <summary>result = result + left · right</summary>
    /// <inheritdoc cref="Multiply(int, int, int, ReadOnlySpan{double}, ValueTuple{int, int}, ReadOnlySpan{double}, ValueTuple{int, int}, Span{double}, ValueTuple{int, int})"/>
    public static void MultiplyAdd(
        int rows, int columns, int terms, ReadOnlySpan<double> left, (int Row, int Column) leftStrides, ReadOnlySpan<double> right, (int Row, int Column) rightStrides, Span<double> result, (int Row, int Column) resultStrides) =>
        Run(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides, adds: true);

    /// <summary>result = result + left · right</summary>
    /// <inheritdoc cref="Multiply(int, int, int, ReadOnlySpan{double}, ValueTuple{int, int}, ReadOnlySpan{double}, ValueTuple{int, int}, Span{double}, ValueTuple{int, int})"/>
    public static void MultiplyAdd(
        int rows, int columns, int terms, ReadOnlySpan<float> left, (int Row, int Column) leftStrides, ReadOnlySpan<float> right, (int Row, int Column) rightStrides, Span<float> result, (int Row, int Column) resultStrides) =>
        Run(rows, columns, terms, left, leftStrides, right, rightStrides, result, resultStrides, adds: true);

    // Vectors have at most so many bits; there are none where it is 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<T>(
        int rows, int columns, int terms, ReadOnlySpan<T> left, (int Row, int Column) leftStrides, ReadOnlySpan<T> right, (int Row, int Column) rightStrides, Span<T> result, (int Row, int Column) resultStrides, bool adds, int widest = 512)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(rows, columns, terms, left.Length, leftStrides, right.Length, rightStrides, result.Length, resultStrides);
        if (rows == 0 || columns == 0)
            return;
        var factors = new Factors<T>(
            rows, columns, terms, ref MemoryMarshal.GetReference(left), leftStrides, ref MemoryMarshal.GetReference(right), rightStrides, ref MemoryMarshal.GetReference(result), resultStrides, adds);
        var (isRowMajor, isColumnMajor) = (columns == 1 || resultStrides.Column == 1, rows == 1 || resultStrides.Row == 1);

        // Rows of which each has one sum are multiplied as they stand: their copies, in the order of columns, take longer than that.
        var isCopied = columns == 1 && leftStrides.Row != 1;
        if (isColumnMajor && (!isRowMajor || (columns < rows && columns < Vector128<T>.Count && !isCopied)))
            Run(factors.Transposed, widest);
        else if (isRowMajor)
            Run(factors, widest);
        else
            RunElsewhere(factors, widest);
    }

    private static void Check(
        int rows, int columns, int terms, int left, (int Row, int Column) leftStrides, int right, (int Row, int Column) rightStrides, int result, (int Row, int Column) resultStrides)
    {
        if (rows < 0 || columns < 0 || terms < 0 || !Holds(left, rows, terms, leftStrides) || !Holds(right, terms, columns, rightStrides) || !Holds(result, rows, columns, resultStrides))
            ThrowTooLarge(rows, columns, terms);
    }

    private static bool Holds(int length, int rows, int columns, (int Row, int Column) strides) =>
        strides is { Row: >= 0, Column: >= 0 } && (rows <= 0 || columns <= 0 || ((long)(rows - 1) * strides.Row) + ((long)(columns - 1) * strides.Column) < length);

    private static void ThrowTooLarge(int rows, int columns, int terms) =>
        throw new ArgumentException($"A product of {rows} × {terms} and {terms} × {columns} elements does not fit the memory that was given.");

    /// <summary>The product of matrices of which the result has its columns next to each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T>(in Factors<T> factors, int widest)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (factors.Terms == 0)
        {
            for (var i = 0; !factors.Adds && i < factors.Rows; i++)
            {
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref factors.Result, i * factors.ResultStrides.Row), factors.Columns).Clear();
            }
        }
        else if (Vector512.IsHardwareAccelerated && widest >= 512 && factors.Columns >= Vector512<T>.Count)
        {
            ProductBlocks<ProductLanes512<T>, Vector512<T>, T>.Run(factors);
        }
        else if (Vector256.IsHardwareAccelerated && widest >= 256 && factors.Columns >= Vector256<T>.Count)
        {
            ProductBlocks<ProductLanes256<T>, Vector256<T>, T>.Run(factors);
        }
        else if (Vector128.IsHardwareAccelerated && widest >= 128 && factors.Columns >= Vector128<T>.Count)
        {
            ProductBlocks<ProductLanes128<T>, Vector128<T>, T>.Run(factors);
        }
        else
        {
            ProductBlocks<ProductNumber<T>, Number<T>, T>.Run(factors);
        }
    }

    /// <summary>Neither the rows nor the columns of the result stand next to each other: it is computed elsewhere and moved.</summary>
    private static void RunElsewhere<T>(in Factors<T> factors, int widest)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var rented = ArrayPool<T>.Shared.Rent(checked(factors.Rows * factors.Columns));
        Run(factors.Into(ref MemoryMarshal.GetArrayDataReference(rented)), widest);
        for (var i = 0; i < factors.Rows; i++)
        {
            for (var j = 0; j < factors.Columns; j++)
            {
                ref var element = ref Unsafe.Add(ref factors.Result, (i * factors.ResultStrides.Row) + (j * factors.ResultStrides.Column));
                var product = rented[(i * factors.Columns) + j];
                element = factors.Adds ? element + product : product;
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }
}

using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A product in blocks: of terms, whose part of the right factor stays in cache; of columns, as many as three vectors have; of rows, as many
/// as registers hold. A large right factor, and one whose columns are not next to each other, is first copied to where each block reads
/// consecutive elements.
/// </summary>
internal static class ProductBlocks<TLanes, TVector, T>
    where TLanes : struct, IProductLanes<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private const int RowsPerBlock = 128;

    private const int PanelsPerBlock = 32;

    private static int PanelWidth => 3 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in Factors<T> factors)
    {
        if (Packing.Pays(factors))
        {
            RunPacked(factors);
            return;
        }

        for (var term = 0; term < factors.Terms; term += MatrixProduct.TermsPerBlock)
        {
            var terms = Math.Min(MatrixProduct.TermsPerBlock, factors.Terms - term);
            for (var row = 0; row < factors.Rows; row += RowsPerBlock)
            {
                for (var column = 0; column < factors.Columns;)
                {
                    var panel = PanelFrom(column, factors.Columns);
                    RunPanel(factors, row, term, terms, panel, ref At(ref factors.Right, factors.RightStrides, term, panel.Start), factors.RightStrides.Row);
                    column = panel.End;
                }
            }
        }
    }

    /// <summary>The same, the right factor copied: for each block of terms as many panels of columns, one behind the other, as stay in cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPacked(in Factors<T> factors)
    {
        var rented = ArrayPool<T>.Shared.Rent(Math.Min(MatrixProduct.TermsPerBlock, factors.Terms) * Math.Min(PanelsPerBlock * PanelWidth, factors.Columns + PanelWidth));
        for (var term = 0; term < factors.Terms; term += MatrixProduct.TermsPerBlock)
        {
            var terms = Math.Min(MatrixProduct.TermsPerBlock, factors.Terms - term);
            for (int first = 0, end; first < factors.Columns; first = end)
            {
                end = Pack(factors, term, terms, first, ref MemoryMarshal.GetArrayDataReference(rented));
                for (var row = 0; row < factors.Rows; row += RowsPerBlock)
                {
                    ref var packed = ref MemoryMarshal.GetArrayDataReference(rented);
                    for (var column = first; column < end;)
                    {
                        var panel = PanelFrom(column, factors.Columns);
                        var width = panel.Vectors * TLanes.Count;
                        RunPanel(factors, row, term, terms, panel, ref packed, width);
                        packed = ref Unsafe.Add(ref packed, terms * width);
                        column = panel.End;
                    }
                }
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    /// <summary>Copies panels from a column on; what column is next.</summary>
    private static int Pack(in Factors<T> factors, int term, int terms, int column, ref T packed)
    {
        for (var count = 0; count < PanelsPerBlock && column < factors.Columns; count++)
        {
            var panel = PanelFrom(column, factors.Columns);
            var width = panel.Vectors * TLanes.Count;
            Packing.Copy(ref At(ref factors.Right, factors.RightStrides, term, panel.Start), factors.RightStrides, terms, width, ref packed);
            packed = ref Unsafe.Add(ref packed, terms * width);
            column = panel.End;
        }

        return column;
    }

    private static ref T At(ref T matrix, (nint Row, nint Column) strides, int row, int column) => ref Unsafe.Add(ref matrix, (row * strides.Row) + (column * strides.Column));

    /// <summary>
    /// The columns from one on that are computed together: where they start, how many vectors they are, where they end, and how many of
    /// them are there already, since the last ones may start among those before them, so that they fill their vectors.
    /// </summary>
    private static (int Start, int Vectors, int End, int Done) PanelFrom(int column, int columns)
    {
        var left = (columns - column + TLanes.Count - 1) / TLanes.Count;
        var vectors = left == 4 ? 2 : Math.Min(left, 3);
        while (vectors * TLanes.Count > columns)
        {
            vectors--;
        }

        var end = Math.Min(column + (vectors * TLanes.Count), columns);
        var start = end - (vectors * TLanes.Count);
        return (start, vectors, end, column - start);
    }

    /// <summary>How many of the rows that are left make the next block: all that fit, but for the last two, which share.</summary>
    private static int RowsOf(int left) => left <= TLanes.Rows ? left : left < 2 * TLanes.Rows ? (left + 1) / 2 : TLanes.Rows;

    /// <summary>A panel of columns for a block of rows.</summary>
    private static void RunPanel(in Factors<T> factors, int row, int term, int terms, in (int Start, int Vectors, int End, int Done) panel, ref T right, nint rightStride)
    {
        var rows = Math.Min(RowsPerBlock, factors.Rows - row);
        ref var left = ref At(ref factors.Left, factors.LeftStrides, row, term);
        ref var result = ref At(ref factors.Result, factors.ResultStrides, row, panel.Start);
        var adds = factors.Adds || term > 0;
        if (panel.Vectors == 3)
            RunRows<Three>(rows, terms, ref left, factors.LeftStrides, ref right, rightStride, ref result, factors.ResultStrides.Row, adds, panel.Done);
        else if (panel.Vectors == 2)
            RunRows<Two>(rows, terms, ref left, factors.LeftStrides, ref right, rightStride, ref result, factors.ResultStrides.Row, adds, panel.Done);
        else
            RunRows<One>(rows, terms, ref left, factors.LeftStrides, ref right, rightStride, ref result, factors.ResultStrides.Row, adds, panel.Done);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunRows<TVectors>(
        int rows, int terms, ref T left, (nint Row, nint Column) leftStrides, ref T right, nint rightStride, ref T result, nint resultStride, bool adds, int done)
        where TVectors : struct, INumberOf
    {
        while (rows > 0)
        {
            var count = RowsOf(rows);
            Block<TVectors>(count, terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done);
            left = ref Unsafe.Add(ref left, count * leftStrides.Row);
            result = ref Unsafe.Add(ref result, count * resultStride);
            rows -= count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<TVectors>(
        int rows, int terms, ref T left, (nint Row, nint Column) leftStrides, ref T right, nint rightStride, ref T result, nint resultStride, bool adds, int done)
        where TVectors : struct, INumberOf
    {
        switch (rows)
        {
            case 1: ProductBlock<TLanes, TVector, T>.Run<One, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 2: ProductBlock<TLanes, TVector, T>.Run<Two, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 3: ProductBlock<TLanes, TVector, T>.Run<Three, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 4: ProductBlock<TLanes, TVector, T>.Run<Four, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 5: ProductBlock<TLanes, TVector, T>.Run<Five, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 6: ProductBlock<TLanes, TVector, T>.Run<Six, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            case 7: ProductBlock<TLanes, TVector, T>.Run<Seven, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
            default: ProductBlock<TLanes, TVector, T>.Run<Eight, TVectors>(terms, ref left, leftStrides, ref right, rightStride, ref result, resultStride, adds, done); break;
        }
    }
}

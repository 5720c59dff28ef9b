using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <summary>
/// The inmost part of a product: some rows times three vectors of columns, or fewer, added up in registers over all terms. How many rows and
/// vectors there are is a type argument: what is beyond them is not there in what is compiled.
/// </summary>
/// <remarks>
/// Each element is one chain of multiply-adds in the order of the terms, whatever the width of vectors and wherever in a block it stands.
/// </remarks>
internal static class ProductBlock<TLanes, TVector, T>
    where TLanes : struct, IProductLanes<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <param name="terms">How many products each element is the sum of; one at least.</param>
    /// <param name="left">The first element of the left factor's rows.</param>
    /// <param name="leftStrides">How far its next row is, and its next column.</param>
    /// <param name="right">The first element of the right factor's columns, which are next to each other.</param>
    /// <param name="rightStride">How far its next row is.</param>
    /// <param name="result">The first element of the result, whose columns are next to each other.</param>
    /// <param name="resultStride">How far its next row is.</param>
    /// <param name="adds">Whether to add to what is there.</param>
    /// <param name="done">So many of the first columns are there already: they are not added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows, TVectors>(
        nint terms, ref T left, (nint Row, nint Column) leftStrides, ref T right, nint rightStride, ref T result, nint resultStride, bool adds, int done)
        where TRows : struct, INumberOf
        where TVectors : struct, INumberOf
    {
        ProductRow<TLanes, TVector, T> sums0 = default;
        ProductRow<TLanes, TVector, T> sums1 = default;
        ProductRow<TLanes, TVector, T> sums2 = default;
        ProductRow<TLanes, TVector, T> sums3 = default;
        ProductRow<TLanes, TVector, T> sums4 = default;
        ProductRow<TLanes, TVector, T> sums5 = default;
        ProductRow<TLanes, TVector, T> sums6 = default;
        ProductRow<TLanes, TVector, T> sums7 = default;
        var (row, column) = leftStrides;
        nint row2 = 2 * row, row3 = 3 * row;
        ref var left4 = ref Unsafe.Add(ref left, 4 * row);
        for (nint term = 0; term < terms; term++)
        {
            var right0 = TLanes.Load(ref right, 0);
            var right1 = TVectors.Value > 1 ? TLanes.Load(ref right, TLanes.Count) : default;
            var right2 = TVectors.Value > 2 ? TLanes.Load(ref right, 2 * TLanes.Count) : default;
            right = ref Unsafe.Add(ref right, rightStride);
            sums0 = sums0.With<TVectors>(left, right0, right1, right2);
            if (TRows.Value > 1)
                sums1 = sums1.With<TVectors>(Unsafe.Add(ref left, row), right0, right1, right2);
            if (TRows.Value > 2)
                sums2 = sums2.With<TVectors>(Unsafe.Add(ref left, row2), right0, right1, right2);
            if (TRows.Value > 3)
                sums3 = sums3.With<TVectors>(Unsafe.Add(ref left, row3), right0, right1, right2);
            if (TRows.Value > 4)
                sums4 = sums4.With<TVectors>(left4, right0, right1, right2);
            if (TRows.Value > 5)
                sums5 = sums5.With<TVectors>(Unsafe.Add(ref left4, row), right0, right1, right2);
            if (TRows.Value > 6)
                sums6 = sums6.With<TVectors>(Unsafe.Add(ref left4, row2), right0, right1, right2);
            if (TRows.Value > 7)
                sums7 = sums7.With<TVectors>(Unsafe.Add(ref left4, row3), right0, right1, right2);
            left = ref Unsafe.Add(ref left, column);
            left4 = ref Unsafe.Add(ref left4, column);
        }

        sums0.Store<TVectors>(ref result, adds, done);
        if (TRows.Value > 1)
            sums1.Store<TVectors>(ref Unsafe.Add(ref result, resultStride), adds, done);
        if (TRows.Value > 2)
            sums2.Store<TVectors>(ref Unsafe.Add(ref result, 2 * resultStride), adds, done);
        if (TRows.Value > 3)
            sums3.Store<TVectors>(ref Unsafe.Add(ref result, 3 * resultStride), adds, done);
        if (TRows.Value > 4)
            sums4.Store<TVectors>(ref Unsafe.Add(ref result, 4 * resultStride), adds, done);
        if (TRows.Value > 5)
            sums5.Store<TVectors>(ref Unsafe.Add(ref result, 5 * resultStride), adds, done);
        if (TRows.Value > 6)
            sums6.Store<TVectors>(ref Unsafe.Add(ref result, 6 * resultStride), adds, done);
        if (TRows.Value > 7)
            sums7.Store<TVectors>(ref Unsafe.Add(ref result, 7 * resultStride), adds, done);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>Copies of parts of a right factor, in the order in which blocks of a product read it.</summary>
internal static class Packing
{
    /// <summary>A factor of fewer elements stays in cache as it is.</summary>
    private const long SmallFactor = 1 << 17;

    /// <summary>Fewer rows of the left factor do not make up for the copy.</summary>
    private const int FewRows = 64;

    /// <summary>Whether a copy is needed, since vectors are loaded from consecutive columns, or pays.</summary>
    public static bool Pays<T>(in Factors<T> factors)
        where T : unmanaged =>
        (factors.RightStrides.Column != 1 && factors.Columns > 1) || (factors.Rows >= FewRows && (long)factors.Terms * factors.Columns >= SmallFactor);

    /// <summary>Copies rows, each to as many consecutive elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ref T source, (nint Row, nint Column) strides, int rows, int columns, ref T destination)
        where T : unmanaged
    {
        if (strides.Column == 1)
        {
            for (var i = 0; i < rows; i++)
            {
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref source, i * strides.Row), columns).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, i * columns), columns));
            }

            return;
        }

        nint column = 0;
        for (; column <= columns - 4; column += 4)
        {
            ref var from = ref Unsafe.Add(ref source, column * strides.Column);
            ref var to = ref Unsafe.Add(ref destination, column);
            for (var i = 0; i < rows; i++)
            {
                StoreFour(from, Unsafe.Add(ref from, strides.Column), Unsafe.Add(ref from, 2 * strides.Column), Unsafe.Add(ref from, 3 * strides.Column), ref to);
                from = ref Unsafe.Add(ref from, strides.Row);
                to = ref Unsafe.Add(ref to, columns);
            }
        }

        for (; column < columns; column++)
        {
            for (nint i = 0; i < rows; i++)
            {
                Unsafe.Add(ref destination, (i * columns) + column) = Unsafe.Add(ref source, (i * strides.Row) + (column * strides.Column));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour<T>(T a, T b, T c, T d, ref T destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            Vector256.Create((double)(object)a, (double)(object)b, (double)(object)c, (double)(object)d).StoreUnsafe(ref Unsafe.As<T, double>(ref destination));
        else
            Vector128.Create((float)(object)a, (float)(object)b, (float)(object)c, (float)(object)d).StoreUnsafe(ref Unsafe.As<T, float>(ref destination));
    }
}

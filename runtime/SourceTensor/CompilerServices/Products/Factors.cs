using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <summary>A product to be computed: where its factors and its result begin, and how far their next rows and columns are.</summary>
internal readonly ref struct Factors<T>(
    int rows, int columns, int terms, ref readonly T left, (nint Row, nint Column) leftStrides, ref readonly T right, (nint Row, nint Column) rightStrides, ref T result, (nint Row, nint Column) resultStrides, bool adds)
    where T : unmanaged
{
    public readonly int Rows = rows;
    public readonly int Columns = columns;
    public readonly int Terms = terms;
    public readonly ref T Left = ref Unsafe.AsRef(in left);
    public readonly (nint Row, nint Column) LeftStrides = leftStrides;
    public readonly ref T Right = ref Unsafe.AsRef(in right);
    public readonly (nint Row, nint Column) RightStrides = rightStrides;
    public readonly ref T Result = ref result;
    public readonly (nint Row, nint Column) ResultStrides = resultStrides;

    /// <summary>Whether the product is added to what is there.</summary>
    public readonly bool Adds = adds;

    /// <summary>The same elements as the product of the transposed factors: (A B)ᵀ = Bᵀ Aᵀ.</summary>
    public Factors<T> Transposed => new(
        Columns, Rows, Terms, ref Right, Exchanged(RightStrides), ref Left, Exchanged(LeftStrides), ref Result, Exchanged(ResultStrides), Adds);

    /// <summary>The same into other memory, row by row.</summary>
    public Factors<T> Into(ref T rowMajor) => new(Rows, Columns, Terms, ref Left, LeftStrides, ref Right, RightStrides, ref rowMajor, (Columns, 1), false);

    private static (nint Row, nint Column) Exchanged((nint Row, nint Column) strides) => (strides.Column, strides.Row);
}

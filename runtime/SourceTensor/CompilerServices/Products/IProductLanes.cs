namespace SourceTensor.CompilerServices;

/// <summary>A vector of one width, as the block of a product needs it; a type argument, so that each width is compiled by itself.</summary>
internal interface IProductLanes<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Elements of a vector.</summary>
    static abstract int Count { get; }

    /// <summary>How many rows are added up at once: so many that sums, a row of the right factor and one element of the left fill the registers.</summary>
    static abstract int Rows { get; }

    static abstract TVector Load(ref T source, nint offset);

    static abstract void Store(TVector vector, ref T destination, nint offset);

    static abstract TVector Repeat(T value);

    /// <summary>x · y + z, rounded once where the hardware can.</summary>
    static abstract TVector MultiplyAdd(TVector x, TVector y, TVector z);

    static abstract TVector Add(TVector x, TVector y);

    /// <summary>The first lanes of one vector, the others of a second.</summary>
    static abstract TVector Choose(int first, TVector head, TVector tail);
}

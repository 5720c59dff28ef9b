namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The elements <c>x[i, i + offset]</c> of a matrix.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="offset">How far right of the main diagonal; left of it where negative.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Diagonal<T>(Tensor2D<T> x, int offset = 0)
        where T : unmanaged => new(Structure.Diagonal(x.Block, offset));

    /// <summary>The square matrix with these elements on its diagonal and zeros elsewhere.</summary>
    /// <param name="x">The elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Diagonal<T>(Tensor1D<T> x)
        where T : unmanaged => new(Structure.OnDiagonal(x.Block));

    /// <summary>The matrix with zeros above a diagonal.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="offset">How far right of the main diagonal the last element that is kept is; left of it where negative.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> LowerTriangle<T>(Tensor2D<T> x, int offset = 0)
        where T : unmanaged => new(Structure.Triangle(x.Block, (row, column) => column <= row + offset));

    /// <summary>The matrix with zeros below a diagonal.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="offset">How far right of the main diagonal the first element that is kept is; left of it where negative.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> UpperTriangle<T>(Tensor2D<T> x, int offset = 0)
        where T : unmanaged => new(Structure.Triangle(x.Block, (row, column) => column >= row + offset));
}

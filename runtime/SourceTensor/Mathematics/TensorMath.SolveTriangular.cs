using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">A square matrix.</param>
    /// <param name="b">The right-hand side: one number per row.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor1D<T> SolveTriangular<T>(Tensor2D<T> a, Tensor1D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">A square matrix.</param>
    /// <param name="b">The right-hand sides, one per column.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor2D<T> SolveTriangular<T>(Tensor2D<T> a, Tensor2D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor2D<T> SolveTriangular<T>(Tensor3D<T> a, Tensor2D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor3D<T> SolveTriangular<T>(Tensor3D<T> a, Tensor3D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor3D<T> SolveTriangular<T>(Tensor4D<T> a, Tensor3D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor4D<T> SolveTriangular<T>(Tensor4D<T> a, Tensor4D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor4D<T> SolveTriangular<T>(Tensor5D<T> a, Tensor4D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));

    /// <summary>The solution x of the triangular system of equations a · x = b, or aᵀ · x = b.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <param name="lower">Whether the system is the lower triangle; the other triangle is not read.</param>
    /// <param name="transposed">Whether the matrix of the system is the transpose of the triangle.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where an element of the diagonal is 0.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor5D<T> SolveTriangular<T>(Tensor5D<T> a, Tensor5D<T> b, bool lower = true, bool transposed = false)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.SolveTriangular(a.Block, b.Block, lower, transposed));
}

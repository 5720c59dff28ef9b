using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">A square matrix.</param>
    /// <param name="b">The right-hand side: one number per row.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor1D<T> Solve<T>(Tensor2D<T> a, Tensor1D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">A square matrix.</param>
    /// <param name="b">The right-hand sides, one per column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor2D<T> Solve<T>(Tensor2D<T> a, Tensor2D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor2D<T> Solve<T>(Tensor3D<T> a, Tensor2D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor3D<T> Solve<T>(Tensor3D<T> a, Tensor3D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor3D<T> Solve<T>(Tensor4D<T> a, Tensor3D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor4D<T> Solve<T>(Tensor4D<T> a, Tensor4D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <param name="b">One vector per matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor4D<T> Solve<T>(Tensor5D<T> a, Tensor4D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));

    /// <summary>The solution x of the system of equations a · x = b, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <param name="b">One matrix of right-hand sides per matrix, each a column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The solution, with the shape of the right-hand side; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the right-hand side has other lengths.</exception>
    public static Tensor5D<T> Solve<T>(Tensor5D<T> a, Tensor5D<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Solve(a.Block, b.Block));
}

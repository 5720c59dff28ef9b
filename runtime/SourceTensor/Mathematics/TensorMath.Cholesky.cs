using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The lower triangular matrix whose product with its transpose is a symmetric positive definite one.</summary>
    /// <remarks>Only the lower triangle is read, and only it has a gradient; an element there stands for both of the matrix.</remarks>
    /// <param name="a">A symmetric matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The factor; NaN throughout its triangle where the matrix is not positive definite.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor2D<T> Cholesky<T>(Tensor2D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Cholesky(a.Block));

    /// <summary>The Cholesky factor of each matrix: lower triangular, its product with its transpose is the matrix.</summary>
    /// <remarks>Only the lower triangle is read, and only it has a gradient; an element there stands for both of the matrix.</remarks>
    /// <param name="a">Symmetric matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The factor; NaN throughout its triangle where the matrix is not positive definite.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor3D<T> Cholesky<T>(Tensor3D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Cholesky(a.Block));

    /// <summary>The Cholesky factor of each matrix: lower triangular, its product with its transpose is the matrix.</summary>
    /// <remarks>Only the lower triangle is read, and only it has a gradient; an element there stands for both of the matrix.</remarks>
    /// <param name="a">Symmetric matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The factor; NaN throughout its triangle where the matrix is not positive definite.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor4D<T> Cholesky<T>(Tensor4D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Cholesky(a.Block));

    /// <summary>The Cholesky factor of each matrix: lower triangular, its product with its transpose is the matrix.</summary>
    /// <remarks>Only the lower triangle is read, and only it has a gradient; an element there stands for both of the matrix.</remarks>
    /// <param name="a">Symmetric matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The factor; NaN throughout its triangle where the matrix is not positive definite.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor5D<T> Cholesky<T>(Tensor5D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Cholesky(a.Block));
}

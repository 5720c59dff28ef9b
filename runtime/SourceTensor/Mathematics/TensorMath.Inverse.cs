using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The inverse of a matrix, by LU factors with row exchanges.</summary>
    /// <remarks>To solve a system, <see cref="Solve{T}(Tensor2D{T}, Tensor1D{T})"/> takes a third of the time and loses fewer digits.</remarks>
    /// <param name="a">A square matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The inverse; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor2D<T> Inverse<T>(Tensor2D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Inverse(a.Block));

    /// <summary>The inverse of each matrix, by LU factors with row exchanges.</summary>
    /// <remarks>To solve a system, <see cref="Solve{T}(Tensor2D{T}, Tensor1D{T})"/> takes a third of the time and loses fewer digits.</remarks>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The inverse; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor3D<T> Inverse<T>(Tensor3D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Inverse(a.Block));

    /// <summary>The inverse of each matrix, by LU factors with row exchanges.</summary>
    /// <remarks>To solve a system, <see cref="Solve{T}(Tensor2D{T}, Tensor1D{T})"/> takes a third of the time and loses fewer digits.</remarks>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The inverse; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor4D<T> Inverse<T>(Tensor4D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Inverse(a.Block));

    /// <summary>The inverse of each matrix, by LU factors with row exchanges.</summary>
    /// <remarks>To solve a system, <see cref="Solve{T}(Tensor2D{T}, Tensor1D{T})"/> takes a third of the time and loses fewer digits.</remarks>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The inverse; infinite or NaN where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor5D<T> Inverse<T>(Tensor5D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Inverse(a.Block));
}

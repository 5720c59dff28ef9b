using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The determinant of a matrix, by LU factors with row exchanges.</summary>
    /// <param name="a">A square matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The determinant; 1 of a matrix without rows.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static T Determinant<T>(Tensor2D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Contraction.Number(MatrixFunctions.Determinant(a.Block));

    /// <summary>The determinant of each matrix, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The determinant; 1 of a matrix without rows.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor1D<T> Determinant<T>(Tensor3D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Determinant(a.Block));

    /// <summary>The determinant of each matrix, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The determinant; 1 of a matrix without rows.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor2D<T> Determinant<T>(Tensor4D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Determinant(a.Block));

    /// <summary>The determinant of each matrix, by LU factors with row exchanges.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The determinant; 1 of a matrix without rows.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor3D<T> Determinant<T>(Tensor5D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.Determinant(a.Block));
}

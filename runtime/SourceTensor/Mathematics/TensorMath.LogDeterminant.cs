using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The logarithm of the magnitude of the determinant, which itself may overflow.</summary>
    /// <param name="a">A square matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The logarithm; −∞ where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static T LogDeterminant<T>(Tensor2D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Contraction.Number(MatrixFunctions.LogDeterminant(a.Block));

    /// <summary>The logarithm of the magnitude of each determinant, which itself may overflow.</summary>
    /// <param name="a">Square matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The logarithm; −∞ where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor1D<T> LogDeterminant<T>(Tensor3D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.LogDeterminant(a.Block));

    /// <summary>The logarithm of the magnitude of each determinant, which itself may overflow.</summary>
    /// <param name="a">Square matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The logarithm; −∞ where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor2D<T> LogDeterminant<T>(Tensor4D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.LogDeterminant(a.Block));

    /// <summary>The logarithm of the magnitude of each determinant, which itself may overflow.</summary>
    /// <param name="a">Square matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The logarithm; −∞ where the matrix is singular.</returns>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor3D<T> LogDeterminant<T>(Tensor5D<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => new(MatrixFunctions.LogDeterminant(a.Block));
}

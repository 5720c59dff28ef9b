using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The sum of the products of corresponding elements.</summary>
    /// <param name="x">A vector: one row.</param>
    /// <param name="y">A vector: one column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static T MatMul<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => Contraction.Number(Contraction.Product("k", x.Block, "k", y.Block, ""));

    /// <summary>The product of a matrix and a vector.</summary>
    /// <param name="x">A vector: one row.</param>
    /// <param name="y">A matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor1D<T> MatMul<T>(Tensor1D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("k", x.Block, "kj", y.Block, "j"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A vector: one row.</param>
    /// <param name="y">Matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor2D<T> MatMul<T>(Tensor1D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("k", x.Block, "akj", y.Block, "aj"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A vector: one row.</param>
    /// <param name="y">Matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor3D<T> MatMul<T>(Tensor1D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("k", x.Block, "abkj", y.Block, "abj"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A vector: one row.</param>
    /// <param name="y">Matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor1D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("k", x.Block, "abckj", y.Block, "abcj"));

    /// <summary>The product of a matrix and a vector.</summary>
    /// <param name="x">A matrix.</param>
    /// <param name="y">A vector: one column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor1D<T> MatMul<T>(Tensor2D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("ik", x.Block, "k", y.Block, "i"));

    /// <summary>The product of two matrices.</summary>
    /// <param name="x">A matrix.</param>
    /// <param name="y">A matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor2D<T> MatMul<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("ik", x.Block, "kj", y.Block, "ij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A matrix.</param>
    /// <param name="y">Matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor3D<T> MatMul<T>(Tensor2D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("ik", x.Block, "akj", y.Block, "aij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A matrix.</param>
    /// <param name="y">Matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor2D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("ik", x.Block, "abkj", y.Block, "abij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">A matrix.</param>
    /// <param name="y">Matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor2D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("ik", x.Block, "abckj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 1 leading axis.</param>
    /// <param name="y">A vector: one column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor2D<T> MatMul<T>(Tensor3D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("aik", x.Block, "k", y.Block, "ai"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 1 leading axis.</param>
    /// <param name="y">A matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor3D<T> MatMul<T>(Tensor3D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("aik", x.Block, "kj", y.Block, "aij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 1 leading axis.</param>
    /// <param name="y">Matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor3D<T> MatMul<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("aik", x.Block, "akj", y.Block, "aij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 1 leading axis.</param>
    /// <param name="y">Matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor3D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("bik", x.Block, "abkj", y.Block, "abij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 1 leading axis.</param>
    /// <param name="y">Matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor3D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("cik", x.Block, "abckj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 2 leading axes.</param>
    /// <param name="y">A vector: one column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor3D<T> MatMul<T>(Tensor4D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abik", x.Block, "k", y.Block, "abi"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 2 leading axes.</param>
    /// <param name="y">A matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor4D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abik", x.Block, "kj", y.Block, "abij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 2 leading axes.</param>
    /// <param name="y">Matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor4D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abik", x.Block, "bkj", y.Block, "abij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 2 leading axes.</param>
    /// <param name="y">Matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abik", x.Block, "abkj", y.Block, "abij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 2 leading axes.</param>
    /// <param name="y">Matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor4D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("bcik", x.Block, "abckj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 3 leading axes.</param>
    /// <param name="y">A vector: one column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor4D<T> MatMul<T>(Tensor5D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcik", x.Block, "k", y.Block, "abci"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 3 leading axes.</param>
    /// <param name="y">A matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor5D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcik", x.Block, "kj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 3 leading axes.</param>
    /// <param name="y">Matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor5D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcik", x.Block, "ckj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 3 leading axes.</param>
    /// <param name="y">Matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor5D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcik", x.Block, "bckj", y.Block, "abcij"));

    /// <summary>The products of matrices; leading axes correspond, the last to the last.</summary>
    /// <param name="x">Matrices, behind 3 leading axes.</param>
    /// <param name="y">Matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">Rows of <paramref name="x"/> and columns of <paramref name="y"/> differ in length, or leading axes do.</exception>
    public static Tensor5D<T> MatMul<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcik", x.Block, "abckj", y.Block, "abcij"));
}

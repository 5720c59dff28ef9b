using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The products of every element of one vector with every element of another.</summary>
    /// <param name="x">A vector, of which each element makes a row.</param>
    /// <param name="y">A vector, of which each element makes a column.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The matrix with x[i] · y[j] in row i and column j.</returns>
    public static Tensor2D<T> Outer<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Contraction.Product("i", x.Block, "j", y.Block, "ij"));
}

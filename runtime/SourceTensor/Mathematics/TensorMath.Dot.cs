using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The sum of the products of corresponding elements; <see cref="float"/> multiplies and adds up in <see cref="double"/>.</summary>
    /// <param name="x">A vector.</param>
    /// <param name="y">A vector of the same length.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum in the order of the elements, 0 for empty vectors.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => Contraction.Number(Contraction.Product("i", x.Block, "i", y.Block, ""));
}

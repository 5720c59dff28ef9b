using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The sum of the diagonal.</summary>
    /// <param name="x">A square matrix.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static T Trace<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => Contraction.Number(Contraction.Product("ii", x.Block, null, default, ""));

    /// <summary>The sum of the diagonal of each matrix.</summary>
    /// <param name="x">Square matrices, behind 1 leading axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor1D<T> Trace<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => new(Contraction.Product("aii", x.Block, null, default, "a"));

    /// <summary>The sum of the diagonal of each matrix.</summary>
    /// <param name="x">Square matrices, behind 2 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor2D<T> Trace<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abii", x.Block, null, default, "ab"));

    /// <summary>The sum of the diagonal of each matrix.</summary>
    /// <param name="x">Square matrices, behind 3 leading axes.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer rows than columns.</exception>
    public static Tensor3D<T> Trace<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => new(Contraction.Product("abcii", x.Block, null, default, "abc"));
}

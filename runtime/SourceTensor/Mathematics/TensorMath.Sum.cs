using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The sum of all elements, added in their order; <see cref="float"/> adds up in <see cref="double"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum, 0 for an empty tensor.</returns>
    public static T Sum<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum<T>(x.Span);

    /// <summary>The sum of all elements, added in their order; <see cref="float"/> adds up in <see cref="double"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum, 0 for an empty tensor.</returns>
    public static T Sum<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum<T>(x.Span);

    /// <summary>The sum of all elements, added in their order; <see cref="float"/> adds up in <see cref="double"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum, 0 for an empty tensor.</returns>
    public static T Sum<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum<T>(x.Span);

    /// <summary>The sum of all elements, added in their order; <see cref="float"/> adds up in <see cref="double"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum, 0 for an empty tensor.</returns>
    public static T Sum<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum<T>(x.Span);

    /// <summary>The sum of all elements, added in their order; <see cref="float"/> adds up in <see cref="double"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The sum, 0 for an empty tensor.</returns>
    public static T Sum<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum<T>(x.Span);

    /// <summary>The sums along one axis, which disappears; added in the order of the elements, in <typeparamref name="T"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor1D<T> Sum<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Sum(x.Block, axis));

    /// <summary>The sums along one axis, which disappears; added in the order of the elements, in <typeparamref name="T"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> Sum<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Sum(x.Block, axis));

    /// <summary>The sums along one axis, which disappears; added in the order of the elements, in <typeparamref name="T"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> Sum<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Sum(x.Block, axis));

    /// <summary>The sums along one axis, which disappears; added in the order of the elements, in <typeparamref name="T"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> Sum<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Sum(x.Block, axis));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The items in the opposite order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Reverse<T>(Tensor1D<T> x)
        where T : unmanaged => new(Structure.Reverse(x.Block, 0));

    /// <summary>The items in the opposite order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> Reverse<T>(Tensor2D<T> x, int axis)
        where T : unmanaged => new(Structure.Reverse(x.Block, axis));

    /// <summary>The items in the opposite order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> Reverse<T>(Tensor3D<T> x, int axis)
        where T : unmanaged => new(Structure.Reverse(x.Block, axis));

    /// <summary>The items in the opposite order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> Reverse<T>(Tensor4D<T> x, int axis)
        where T : unmanaged => new(Structure.Reverse(x.Block, axis));

    /// <summary>The items in the opposite order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> Reverse<T>(Tensor5D<T> x, int axis)
        where T : unmanaged => new(Structure.Reverse(x.Block, axis));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The same elements without an axis of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The axis has another length.</exception>
    public static Tensor1D<T> Squeeze<T>(Tensor2D<T> x, int axis)
        where T : unmanaged => new(Structure.Squeeze(x.Block, axis));

    /// <summary>The same elements without an axis of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The axis has another length.</exception>
    public static Tensor2D<T> Squeeze<T>(Tensor3D<T> x, int axis)
        where T : unmanaged => new(Structure.Squeeze(x.Block, axis));

    /// <summary>The same elements without an axis of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The axis has another length.</exception>
    public static Tensor3D<T> Squeeze<T>(Tensor4D<T> x, int axis)
        where T : unmanaged => new(Structure.Squeeze(x.Block, axis));

    /// <summary>The same elements without an axis of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The axis has another length.</exception>
    public static Tensor4D<T> Squeeze<T>(Tensor5D<T> x, int axis)
        where T : unmanaged => new(Structure.Squeeze(x.Block, axis));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Tensors put behind each other along an axis.</summary>
    /// <param name="tensors">The tensors; all lengths but that of the axis agree.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor1D<T> Concatenate<T>(ReadOnlySpan<Tensor1D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Concatenate<Tensor1D<T>, T>(tensors, axis));

    /// <summary>Tensors put behind each other along an axis.</summary>
    /// <param name="tensors">The tensors; all lengths but that of the axis agree.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor2D<T> Concatenate<T>(ReadOnlySpan<Tensor2D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Concatenate<Tensor2D<T>, T>(tensors, axis));

    /// <summary>Tensors put behind each other along an axis.</summary>
    /// <param name="tensors">The tensors; all lengths but that of the axis agree.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor3D<T> Concatenate<T>(ReadOnlySpan<Tensor3D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Concatenate<Tensor3D<T>, T>(tensors, axis));

    /// <summary>Tensors put behind each other along an axis.</summary>
    /// <param name="tensors">The tensors; all lengths but that of the axis agree.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor4D<T> Concatenate<T>(ReadOnlySpan<Tensor4D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Concatenate<Tensor4D<T>, T>(tensors, axis));

    /// <summary>Tensors put behind each other along an axis.</summary>
    /// <param name="tensors">The tensors; all lengths but that of the axis agree.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor5D<T> Concatenate<T>(ReadOnlySpan<Tensor5D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Concatenate<Tensor5D<T>, T>(tensors, axis));
}

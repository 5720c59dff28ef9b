// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Tensors of one shape put behind each other along a new axis.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor2D<T> Stack<T>(ReadOnlySpan<Tensor1D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Stack<Tensor1D<T>, T>(tensors, axis));

    /// <summary>Tensors of one shape put behind each other along a new axis.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor3D<T> Stack<T>(ReadOnlySpan<Tensor2D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Stack<Tensor2D<T>, T>(tensors, axis));

    /// <summary>Tensors of one shape put behind each other along a new axis.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor4D<T> Stack<T>(ReadOnlySpan<Tensor3D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Stack<Tensor3D<T>, T>(tensors, axis));

    /// <summary>Tensors of one shape put behind each other along a new axis.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no tensor, or the shapes do not fit together.</exception>
    public static Tensor5D<T> Stack<T>(ReadOnlySpan<Tensor4D<T>> tensors, int axis = 0)
        where T : unmanaged => new(Structure.Stack<Tensor4D<T>, T>(tensors, axis));
}

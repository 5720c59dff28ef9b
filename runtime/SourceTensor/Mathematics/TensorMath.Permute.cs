// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The matrix with rows and columns exchanged.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Transpose<T>(Tensor2D<T> x)
        where T : unmanaged => new(Structure.Permute(x.Block, 1, 0));

    /// <summary>The tensor with its axes in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis0">The axis of the operand that becomes axis 0; a negative one counts from the end.</param>
    /// <param name="axis1">The axis of the operand that becomes axis 1; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static Tensor2D<T> Permute<T>(Tensor2D<T> x, int axis0, int axis1)
        where T : unmanaged => new(Structure.Permute(x.Block, axis0, axis1));

    /// <summary>The tensor with its axes in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis0">The axis of the operand that becomes axis 0; a negative one counts from the end.</param>
    /// <param name="axis1">The axis of the operand that becomes axis 1; a negative one counts from the end.</param>
    /// <param name="axis2">The axis of the operand that becomes axis 2; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static Tensor3D<T> Permute<T>(Tensor3D<T> x, int axis0, int axis1, int axis2)
        where T : unmanaged => new(Structure.Permute(x.Block, axis0, axis1, axis2));

    /// <summary>The tensor with its axes in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis0">The axis of the operand that becomes axis 0; a negative one counts from the end.</param>
    /// <param name="axis1">The axis of the operand that becomes axis 1; a negative one counts from the end.</param>
    /// <param name="axis2">The axis of the operand that becomes axis 2; a negative one counts from the end.</param>
    /// <param name="axis3">The axis of the operand that becomes axis 3; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static Tensor4D<T> Permute<T>(Tensor4D<T> x, int axis0, int axis1, int axis2, int axis3)
        where T : unmanaged => new(Structure.Permute(x.Block, axis0, axis1, axis2, axis3));

    /// <summary>The tensor with its axes in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis0">The axis of the operand that becomes axis 0; a negative one counts from the end.</param>
    /// <param name="axis1">The axis of the operand that becomes axis 1; a negative one counts from the end.</param>
    /// <param name="axis2">The axis of the operand that becomes axis 2; a negative one counts from the end.</param>
    /// <param name="axis3">The axis of the operand that becomes axis 3; a negative one counts from the end.</param>
    /// <param name="axis4">The axis of the operand that becomes axis 4; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static Tensor5D<T> Permute<T>(Tensor5D<T> x, int axis0, int axis1, int axis2, int axis3, int axis4)
        where T : unmanaged => new(Structure.Permute(x.Block, axis0, axis1, axis2, axis3, axis4));
}

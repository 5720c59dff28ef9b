// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The items moved on by a number of places; what leaves at one end comes back at the other.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">The number of places; backwards where negative.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Roll<T>(Tensor1D<T> x, int shift)
        where T : unmanaged => new(Structure.Roll(x.Block, shift, 0));

    /// <summary>The items moved on by a number of places; what leaves at one end comes back at the other, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">The number of places; backwards where negative.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> Roll<T>(Tensor2D<T> x, int shift, int axis)
        where T : unmanaged => new(Structure.Roll(x.Block, shift, axis));

    /// <summary>The items moved on by a number of places; what leaves at one end comes back at the other, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">The number of places; backwards where negative.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> Roll<T>(Tensor3D<T> x, int shift, int axis)
        where T : unmanaged => new(Structure.Roll(x.Block, shift, axis));

    /// <summary>The items moved on by a number of places; what leaves at one end comes back at the other, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">The number of places; backwards where negative.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> Roll<T>(Tensor4D<T> x, int shift, int axis)
        where T : unmanaged => new(Structure.Roll(x.Block, shift, axis));

    /// <summary>The items moved on by a number of places; what leaves at one end comes back at the other, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">The number of places; backwards where negative.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> Roll<T>(Tensor5D<T> x, int shift, int axis)
        where T : unmanaged => new(Structure.Roll(x.Block, shift, axis));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The largest of the elements up to each; NaN from the first NaN on.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> CumulativeMax<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, 0, Lanes.CumulativeMax));

    /// <summary>The largest of the elements up to each; NaN from the first NaN on, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> CumulativeMax<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeMax));

    /// <summary>The largest of the elements up to each; NaN from the first NaN on, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> CumulativeMax<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeMax));

    /// <summary>The largest of the elements up to each; NaN from the first NaN on, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> CumulativeMax<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeMax));

    /// <summary>The largest of the elements up to each; NaN from the first NaN on, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> CumulativeMax<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeMax));
}

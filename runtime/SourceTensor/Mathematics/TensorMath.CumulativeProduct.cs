// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The products of the elements up to each.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> CumulativeProduct<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, 0, Lanes.CumulativeProduct));

    /// <summary>The products of the elements up to each, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> CumulativeProduct<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeProduct));

    /// <summary>The products of the elements up to each, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> CumulativeProduct<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeProduct));

    /// <summary>The products of the elements up to each, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> CumulativeProduct<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeProduct));

    /// <summary>The products of the elements up to each, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> CumulativeProduct<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.AlongAxis<T>(x.Block, axis, Lanes.CumulativeProduct));
}

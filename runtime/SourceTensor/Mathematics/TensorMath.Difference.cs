// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Each element but the first less the one before it; of none, none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Difference<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Structure.Difference(x.Block, 0));

    /// <summary>Each element but the first less the one before it; of none, none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> Difference<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Structure.Difference(x.Block, axis));

    /// <summary>Each element but the first less the one before it; of none, none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> Difference<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Structure.Difference(x.Block, axis));

    /// <summary>Each element but the first less the one before it; of none, none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> Difference<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Structure.Difference(x.Block, axis));

    /// <summary>Each element but the first less the one before it; of none, none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> Difference<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Structure.Difference(x.Block, axis));
}

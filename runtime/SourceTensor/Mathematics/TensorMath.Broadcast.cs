// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor1D<T> Broadcast<T>(Tensor1D<T> x, int length)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="rows">The length of that axis.</param>
    /// <param name="columns">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor2D<T> Broadcast<T>(Tensor1D<T> x, int rows, int columns)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(rows, columns)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Broadcast<T>(Tensor1D<T> x, int length0, int length1, int length2)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Broadcast<T>(Tensor1D<T> x, int length0, int length1, int length2, int length3)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <param name="length4">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor5D<T> Broadcast<T>(Tensor1D<T> x, int length0, int length1, int length2, int length3, int length4)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3, length4)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="rows">The length of that axis.</param>
    /// <param name="columns">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor2D<T> Broadcast<T>(Tensor2D<T> x, int rows, int columns)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(rows, columns)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Broadcast<T>(Tensor2D<T> x, int length0, int length1, int length2)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Broadcast<T>(Tensor2D<T> x, int length0, int length1, int length2, int length3)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <param name="length4">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor5D<T> Broadcast<T>(Tensor2D<T> x, int length0, int length1, int length2, int length3, int length4)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3, length4)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Broadcast<T>(Tensor3D<T> x, int length0, int length1, int length2)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Broadcast<T>(Tensor3D<T> x, int length0, int length1, int length2, int length3)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <param name="length4">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor5D<T> Broadcast<T>(Tensor3D<T> x, int length0, int length1, int length2, int length3, int length4)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3, length4)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Broadcast<T>(Tensor4D<T> x, int length0, int length1, int length2, int length3)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <param name="length4">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor5D<T> Broadcast<T>(Tensor4D<T> x, int length0, int length1, int length2, int length3, int length4)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3, length4)));

    /// <summary>The tensor repeated along missing leading axes and along axes of length 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="length0">The length of that axis.</param>
    /// <param name="length1">The length of that axis.</param>
    /// <param name="length2">The length of that axis.</param>
    /// <param name="length3">The length of that axis.</param>
    /// <param name="length4">The length of that axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A length is neither 1 nor that of the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor5D<T> Broadcast<T>(Tensor5D<T> x, int length0, int length1, int length2, int length3, int length4)
        where T : unmanaged => new(Structure.Broadcast(x.Block, new Shape(length0, length1, length2, length3, length4)));
}

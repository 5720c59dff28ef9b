// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T LogSumExp<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.LogSumExp<T>(x.Span);

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<T> LogSumExp<T>(Tensor1D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.LogSumExp<T>(x.Span), 1, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<T> LogSumExp<T>(Tensor1D<T> x, int axis, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>), axis, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T LogSumExp<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.LogSumExp<T>(x.Span);

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<T> LogSumExp<T>(Tensor2D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.LogSumExp<T>(x.Span), 2, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor1D<T> LogSumExp<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<T> LogSumExp<T>(Tensor2D<T> x, int axis, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>), axis, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T LogSumExp<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.LogSumExp<T>(x.Span);

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<T> LogSumExp<T>(Tensor3D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.LogSumExp<T>(x.Span), 3, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> LogSumExp<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<T> LogSumExp<T>(Tensor3D<T> x, int axis, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>), axis, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T LogSumExp<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.LogSumExp<T>(x.Span);

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<T> LogSumExp<T>(Tensor4D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.LogSumExp<T>(x.Span), 4, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> LogSumExp<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<T> LogSumExp<T>(Tensor4D<T> x, int axis, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>), axis, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T LogSumExp<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.LogSumExp<T>(x.Span);

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<T> LogSumExp<T>(Tensor5D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.LogSumExp<T>(x.Span), 5, keepDims));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> LogSumExp<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>));

    /// <summary>The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<T> LogSumExp<T>(Tensor5D<T> x, int axis, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, Lanes.LogSumExp<T>), axis, keepDims));
}

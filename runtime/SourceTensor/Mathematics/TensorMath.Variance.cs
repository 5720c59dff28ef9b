// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Variance<T>(Tensor1D<T> x, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Variance<T>(x.Span, correction);

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<T> Variance<T>(Tensor1D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.Variance<T>(x.Span, 0), 1, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<T> Variance<T>(Tensor1D<T> x, int axis, bool keepDims, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)), axis, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Variance<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Variance<T>(x.Span, 0);

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<T> Variance<T>(Tensor2D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.Variance<T>(x.Span, 0), 2, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor1D<T> Variance<T>(Tensor2D<T> x, int axis, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<T> Variance<T>(Tensor2D<T> x, int axis, bool keepDims, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)), axis, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Variance<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Variance<T>(x.Span, 0);

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<T> Variance<T>(Tensor3D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.Variance<T>(x.Span, 0), 3, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> Variance<T>(Tensor3D<T> x, int axis, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<T> Variance<T>(Tensor3D<T> x, int axis, bool keepDims, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)), axis, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Variance<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Variance<T>(x.Span, 0);

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<T> Variance<T>(Tensor4D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.Variance<T>(x.Span, 0), 4, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> Variance<T>(Tensor4D<T> x, int axis, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<T> Variance<T>(Tensor4D<T> x, int axis, bool keepDims, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)), axis, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static T Variance<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Variance<T>(x.Span, 0);

    /// <summary>The mean squared distance of the elements from their mean; NaN of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<T> Variance<T>(Tensor5D<T> x, bool keepDims)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Lanes.Variance<T>(x.Span, 0), 5, keepDims));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> Variance<T>(Tensor5D<T> x, int axis, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)));

    /// <summary>The mean squared distance of the elements from their mean; NaN of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <param name="correction">What is taken from the number of elements before dividing by it.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<T> Variance<T>(Tensor5D<T> x, int axis, bool keepDims, int correction = 0)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Reductions.KeepDims(Reductions.Along<T, T>(x.Block, axis, lane => Lanes.Variance<T>(lane, correction)), axis, keepDims));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool Any(Tensor1D<bool> x) => Lanes.Any(x.Span);

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<bool> Any(Tensor1D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.Any(x.Span), 1, keepDims));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<bool> Any(Tensor1D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any), axis, keepDims));

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool Any(Tensor2D<bool> x) => Lanes.Any(x.Span);

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<bool> Any(Tensor2D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.Any(x.Span), 2, keepDims));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor1D<bool> Any(Tensor2D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<bool> Any(Tensor2D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any), axis, keepDims));

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool Any(Tensor3D<bool> x) => Lanes.Any(x.Span);

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<bool> Any(Tensor3D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.Any(x.Span), 3, keepDims));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<bool> Any(Tensor3D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<bool> Any(Tensor3D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any), axis, keepDims));

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool Any(Tensor4D<bool> x) => Lanes.Any(x.Span);

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<bool> Any(Tensor4D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.Any(x.Span), 4, keepDims));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<bool> Any(Tensor4D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<bool> Any(Tensor4D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any), axis, keepDims));

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool Any(Tensor5D<bool> x) => Lanes.Any(x.Span);

    /// <summary>Whether any element is true; false of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<bool> Any(Tensor5D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.Any(x.Span), 5, keepDims));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<bool> Any(Tensor5D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any));

    /// <summary>Whether any element is true; false of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<bool> Any(Tensor5D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.Any), axis, keepDims));
}

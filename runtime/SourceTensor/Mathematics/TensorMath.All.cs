// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool All(Tensor1D<bool> x) => Lanes.All(x.Span);

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<bool> All(Tensor1D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.All(x.Span), 1, keepDims));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor1D<bool> All(Tensor1D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All), axis, keepDims));

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool All(Tensor2D<bool> x) => Lanes.All(x.Span);

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<bool> All(Tensor2D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.All(x.Span), 2, keepDims));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor1D<bool> All(Tensor2D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor2D<bool> All(Tensor2D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All), axis, keepDims));

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool All(Tensor3D<bool> x) => Lanes.All(x.Span);

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<bool> All(Tensor3D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.All(x.Span), 3, keepDims));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<bool> All(Tensor3D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor3D<bool> All(Tensor3D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All), axis, keepDims));

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool All(Tensor4D<bool> x) => Lanes.All(x.Span);

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<bool> All(Tensor4D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.All(x.Span), 4, keepDims));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<bool> All(Tensor4D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor4D<bool> All(Tensor4D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All), axis, keepDims));

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    public static bool All(Tensor5D<bool> x) => Lanes.All(x.Span);

    /// <summary>Whether all elements are true; true of none.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<bool> All(Tensor5D<bool> x, bool keepDims) => new(Reductions.KeepDims(Lanes.All(x.Span), 5, keepDims));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<bool> All(Tensor5D<bool> x, int axis) => new(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All));

    /// <summary>Whether all elements are true; true of none, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The last argument is false.</exception>
    public static Tensor5D<bool> All(Tensor5D<bool> x, int axis, bool keepDims) => new(Reductions.KeepDims(Reductions.Along<bool, bool>(x.Block, axis, Lanes.All), axis, keepDims));
}

// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static int ArgMin<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span);

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor1D<int> ArgMin<T>(Tensor1D<T> x, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span), 1, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor1D<int> ArgMin<T>(Tensor1D<T> x, int axis, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true), axis, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static int ArgMin<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span);

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor2D<int> ArgMin<T>(Tensor2D<T> x, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span), 2, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static Tensor1D<int> ArgMin<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor2D<int> ArgMin<T>(Tensor2D<T> x, int axis, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true), axis, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static int ArgMin<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span);

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor3D<int> ArgMin<T>(Tensor3D<T> x, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span), 3, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static Tensor2D<int> ArgMin<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor3D<int> ArgMin<T>(Tensor3D<T> x, int axis, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true), axis, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static int ArgMin<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span);

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor4D<int> ArgMin<T>(Tensor4D<T> x, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span), 4, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static Tensor3D<int> ArgMin<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor4D<int> ArgMin<T>(Tensor4D<T> x, int axis, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true), axis, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static int ArgMin<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span);

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="keepDims">Always true: all axes stay, with length 1. Leave it out to have one number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor5D<int> ArgMin<T>(Tensor5D<T> x, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Lanes.ArgMin<T>(Reductions.NotEmpty(x.Block).Span), 5, keepDims));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static Tensor4D<int> ArgMin<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T> => new(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true));

    /// <summary>The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="keepDims">Always true: the axis stays, with length 1. Leave it out to have the axis removed.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There is no element. The last argument is false.</exception>
    public static Tensor5D<int> ArgMin<T>(Tensor5D<T> x, int axis, bool keepDims)
        where T : unmanaged, INumber<T> => new(Reductions.KeepDims(Reductions.Along<T, int>(x.Block, axis, Lanes.ArgMin<T>, needsElement: true), axis, keepDims));
}

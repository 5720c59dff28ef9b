// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinate.</param>
    public static double Atan2(double y, double x) => double.Atan2(y, x);

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinate.</param>
    public static float Atan2(float y, float x) => float.Atan2(y, x);

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinate.</param>
    public static double Atan2(long y, long x) => Atan2((double)y, (double)x);

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> Atan2<T>(Tensor1D<T> y, Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, each element of <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinate.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Atan2<T>(Tensor1D<T> y, T x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Atan2<T>(T y, Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<T> Atan2<T>(Tensor2D<T> y, Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, each element of <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinate.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Atan2<T>(Tensor2D<T> y, T x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Atan2<T>(T y, Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<T> Atan2<T>(Tensor3D<T> y, Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, each element of <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinate.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Atan2<T>(Tensor3D<T> y, T x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Atan2<T>(T y, Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<T> Atan2<T>(Tensor4D<T> y, Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, each element of <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinate.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Atan2<T>(Tensor4D<T> y, T x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Atan2<T>(T y, Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<T> Atan2<T>(Tensor5D<T> y, Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x.Block));

    /// <summary>The angle from −π to π of the point whose coordinates are <paramref name="x"/> and, upwards, each element of <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinates.</param>
    /// <param name="x">The horizontal coordinate.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Atan2<T>(Tensor5D<T> y, T x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y.Block, x));

    /// <summary>The angle from −π to π of the point whose coordinates are each element of <paramref name="x"/> and, upwards, <paramref name="y"/>.</summary>
    /// <remarks>The signs of zeros choose the side.</remarks>
    /// <param name="y">The vertical coordinate.</param>
    /// <param name="x">The horizontal coordinates.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Atan2<T>(T y, Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, Atan2Function<T>>(y, x.Block));

    private readonly struct Atan2Function<T> : IBinaryFunction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Apply(T y, T x) => T.Atan2(y, x);
    }
}

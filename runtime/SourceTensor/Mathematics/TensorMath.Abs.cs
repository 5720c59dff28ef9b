// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The magnitude of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static double Abs(double x) => double.Abs(x);

    /// <summary>The magnitude of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static float Abs(float x) => float.Abs(x);

    /// <summary>The magnitude of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static int Abs(int x) => int.Abs(x);

    /// <summary>The magnitude of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static long Abs(long x) => long.Abs(x);

    /// <summary>The magnitude of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static Tensor1D<T> Abs<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, AbsFunction<T>>(x.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static Tensor2D<T> Abs<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, AbsFunction<T>>(x.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static Tensor3D<T> Abs<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, AbsFunction<T>>(x.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static Tensor4D<T> Abs<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, AbsFunction<T>>(x.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="OverflowException">An integer is the smallest of its type, whose magnitude it does not have.</exception>
    public static Tensor5D<T> Abs<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, AbsFunction<T>>(x.Block));

    private readonly struct AbsFunction<T> : IUnaryFunction<T>
        where T : unmanaged, INumber<T>
    {
        public static T Apply(T x) => T.Abs(x);
    }
}

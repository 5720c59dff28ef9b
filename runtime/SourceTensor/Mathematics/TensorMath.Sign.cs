// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>1 where <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The number.</param>
    public static double Sign(double x) => KernelMath.Sign(x);

    /// <summary>1 where <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The number.</param>
    public static float Sign(float x) => KernelMath.Sign(x);

    /// <summary>1 where <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static int Sign(int x) => KernelMath.Sign(x);

    /// <summary>1 where <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static long Sign(long x) => KernelMath.Sign(x);

    /// <summary>1 where each element of <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Sign<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, SignFunction<T>>(x.Block));

    /// <summary>1 where each element of <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Sign<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, SignFunction<T>>(x.Block));

    /// <summary>1 where each element of <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Sign<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, SignFunction<T>>(x.Block));

    /// <summary>1 where each element of <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Sign<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, SignFunction<T>>(x.Block));

    /// <summary>1 where each element of <paramref name="x"/> is above 0, −1 where it is below, and itself where it is 0 or NaN.</summary>
    /// <remarks>Unlike <see cref="Math.Sign(double)"/> it has the type of its operand and an answer for NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Sign<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, SignFunction<T>>(x.Block));

    private readonly struct SignFunction<T> : IUnaryFunction<T>
        where T : unmanaged, INumber<T>
    {
        public static T Apply(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;
    }
}

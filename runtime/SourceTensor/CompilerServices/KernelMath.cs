using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>Small functions of numbers and of vectors of numbers that emitted kernels are written with. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class KernelMath
{
    /// <summary>x · x, with x computed once.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The square.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Square(double x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Square(float x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Square(int x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Square(long x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Square<T>(Vector128<T> x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Square<T>(Vector256<T> x) => x * x;

    /// <inheritdoc cref="Square(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Square<T>(Vector512<T> x) => x * x;

    /// <summary>x / y where y is a literal that C# would not divide by.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>The quotient, rounded towards 0.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="y"/> is 0.</exception>
    /// <exception cref="OverflowException">The least integer is divided by −1.</exception>
    public static int Divide(int x, int y) => x / y;

    /// <inheritdoc cref="Divide(int, int)"/>
    public static long Divide(long x, long y) => x / y;

    /// <summary>x % y where y is a literal that C# would not divide by.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>The remainder, with the sign of <paramref name="x"/>.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="y"/> is 0.</exception>
    /// <exception cref="OverflowException">The least integer is divided by −1.</exception>
    public static int Remainder(int x, int y) => x % y;

    /// <inheritdoc cref="Remainder(int, int)"/>
    public static long Remainder(long x, long y) => x % y;
}

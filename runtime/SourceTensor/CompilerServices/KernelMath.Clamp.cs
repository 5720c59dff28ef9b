using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>Numbers held between bounds, as <see cref="Math.Clamp(double, double, double)"/> does it.</content>
public static partial class KernelMath
{
    /// <summary><paramref name="x"/>, or the nearer bound where it is not between them; a bound that is NaN is none.</summary>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <returns>What <see cref="Math.Clamp(double, double, double)"/> returns, signs of zeros and NaN included.</returns>
    /// <exception cref="ArgumentException">The lower bound is above the upper one.</exception>
    public static T Clamp<T>(T x, T min, T max)
        where T : INumber<T>
    {
        if (min > max)
            ThrowBounds();
        return x < min ? min : x > max ? max : x;
    }

    /// <inheritdoc cref="Clamp{T}(T, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Clamp<T>(Vector128<T> x, Vector128<T> min, Vector128<T> max)
    {
        if (Vector128.GreaterThanAny(min, max))
            ThrowBounds();
        var raised = Vector128.ConditionalSelect(Vector128.LessThan(x, min), min, x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(raised, max), max, raised);
    }

    /// <inheritdoc cref="Clamp{T}(T, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Clamp<T>(Vector256<T> x, Vector256<T> min, Vector256<T> max)
    {
        if (Vector256.GreaterThanAny(min, max))
            ThrowBounds();
        var raised = Vector256.ConditionalSelect(Vector256.LessThan(x, min), min, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(raised, max), max, raised);
    }

    /// <inheritdoc cref="Clamp{T}(T, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Clamp<T>(Vector512<T> x, Vector512<T> min, Vector512<T> max)
    {
        if (Vector512.GreaterThanAny(min, max))
            ThrowBounds();
        var raised = Vector512.ConditionalSelect(Vector512.LessThan(x, min), min, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(raised, max), max, raised);
    }

    [DoesNotReturn]
    private static void ThrowBounds() => throw new ArgumentException("A lower bound is above its upper bound.");
}

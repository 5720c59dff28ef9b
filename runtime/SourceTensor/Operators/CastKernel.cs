using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>
/// A C# cast: from floating-point numbers to integers it rounds towards 0, gives the nearest integer where the number is out
/// of range and 0 of NaN; from integers to smaller ones it keeps the lowest bits.
/// </summary>
internal readonly struct CastKernel<T, TResult> : IElementKernel<T, TResult>
    where T : INumber<T>
    where TResult : INumber<TResult>
{
    public static TResult Apply(T operand) => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half)
        ? TResult.CreateSaturating(operand)
        : TResult.CreateTruncating(operand);
}

using System;

namespace SourceTensor.Generator.Ops;

/// <summary>What every number system has because it has the members of <see cref="INumberSystem{T}"/>.</summary>
internal static class NumberSystems
{
    public static T Negate<T>(this INumberSystem<T> numbers, T x) => numbers.Multiply(numbers.FromDouble(-1), x);

    /// <summary>The sign bit: −0 is negative.</summary>
    public static bool IsNegative<T>(this INumberSystem<T> numbers, T x) => BitConverter.DoubleToInt64Bits(numbers.ToDouble(x)) < 0;

    /// <summary>The magnitude; at 0 the constant 0, so that no tangent passes.</summary>
    public static T Abs<T>(this INumberSystem<T> numbers, T x) =>
        numbers.ToDouble(x) == 0 ? numbers.FromDouble(0) : numbers.IsNegative(x) ? numbers.Negate(x) : x;

    /// <summary>Negative, zero or positive as x is below, equal to or above y; NaN where either is.</summary>
    public static double Compare<T>(this INumberSystem<T> numbers, T x, T y) =>
        numbers.IsLess(x, y) ? -1 : numbers.IsLess(y, x) ? 1 : numbers.AreEqual(x, y) ? 0 : double.NaN;

    /// <summary>The larger, the first of two that are equal; 0 is above −0, and NaN above all.</summary>
    public static T Max<T>(this INumberSystem<T> numbers, T x, T y)
    {
        var order = numbers.Compare(x, y);
        return double.IsNaN(order) ? double.IsNaN(numbers.ToDouble(x)) ? x : y
            : order > 0 || (order == 0 && !(numbers.IsNegative(x) && !numbers.IsNegative(y))) ? x
            : y;
    }
}

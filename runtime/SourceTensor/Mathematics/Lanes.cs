using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>What is computed from a run of elements, in their order.</summary>
internal static class Lanes
{
    public static T Product<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var product = T.One;
        foreach (var factor in x)
        {
            product *= factor;
        }

        return product;
    }

    public static T Mean<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> => Reductions.Sum(x) / T.CreateTruncating(x.Length);

    public static T Variance<T>(ReadOnlySpan<T> x, int correction)
        where T : unmanaged, INumber<T>
    {
        var squares = Centered(x);
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] *= squares[i];
        }

        return Reductions.Sum<T>(squares) / Rest<T>(x.Length, correction);
    }

    // As a norm: that is what it is differentiated as.
    public static T StandardDeviation<T>(ReadOnlySpan<T> x, int correction)
        where T : unmanaged, INumber<T>, IRootFunctions<T> => Norm<T>(Centered(x)) / T.Sqrt(Rest<T>(x.Length, correction));

    public static T Norm<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T>, IRootFunctions<T>
    {
        var squares = x.ToArray();
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] *= squares[i];
        }

        return T.Sqrt(Reductions.Sum<T>(squares));
    }

    public static T LogSumExp<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>
    {
        if (x.IsEmpty)
            return T.Log(T.Zero);
        var largest = Reductions.Max(x);

        // The shift by an infinite maximum would be ∞ − ∞; here the maximum is the answer. It is NaN where an element is.
        if (!T.IsFinite(largest))
            return largest;
        var exponentials = new T[x.Length];
        for (var i = 0; i < exponentials.Length; i++)
        {
            exponentials[i] = T.Exp(x[i] - largest);
        }

        return largest + T.Log(Reductions.Sum<T>(exponentials));
    }

    public static T Min<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var smallest = x[0];
        foreach (var value in x[1..])
        {
            smallest = T.Min(smallest, value);
        }

        return smallest;
    }

    public static int ArgMax<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var best = 0;
        for (var i = 1; i < x.Length; i++)
        {
            // False where either is NaN.
            best = x[i] <= x[best] || T.IsNaN(x[best]) ? best : i;
        }

        return best;
    }

    public static int ArgMin<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var best = 0;
        for (var i = 1; i < x.Length; i++)
        {
            best = x[i] >= x[best] || T.IsNaN(x[best]) ? best : i;
        }

        return best;
    }

    public static bool Any(ReadOnlySpan<bool> x) => x.Contains(true);

    public static bool All(ReadOnlySpan<bool> x) => !x.Contains(false);

    public static void CumulativeSum<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : INumber<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = sum += x[i];
        }
    }

    public static void CumulativeProduct<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : INumber<T>
    {
        var product = T.One;
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = product *= x[i];
        }
    }

    public static void CumulativeMax<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = i == 0 ? x[0] : T.Max(result[i - 1], x[i]);
        }
    }

    public static void CumulativeLogSumExp<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = i == 0 ? x[0] : LogSumExp<T>([result[i - 1], x[i]]);
        }
    }

    private static T[] Centered<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T>
    {
        var mean = Mean(x);
        var centered = x.ToArray();
        for (var i = 0; i < centered.Length; i++)
        {
            centered[i] -= mean;
        }

        return centered;
    }

    private static T Rest<T>(int count, int correction)
        where T : INumber<T> => T.CreateTruncating(Math.Max(count - correction, 0));
}

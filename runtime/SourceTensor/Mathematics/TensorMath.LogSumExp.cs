using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The logarithm of the sum of exponentials, shifted by the largest element so that none overflows.</summary>
    /// <param name="x">The vector.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>The logarithm; −∞ for an empty vector and for one that holds nothing but −∞.</returns>
    public static T LogSumExp<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>
    {
        ReadOnlySpan<T> values = x.Span;
        if (values.IsEmpty)
            return T.Log(T.Zero);
        var largest = Reductions.Max(values);

        // The shift by an infinite maximum would be ∞ − ∞; here the maximum is the answer. It is NaN where an element is.
        if (!T.IsFinite(largest))
            return largest;
        var exponentials = new T[values.Length];
        for (var i = 0; i < exponentials.Length; i++)
        {
            exponentials[i] = T.Exp(values[i] - largest);
        }

        return largest + T.Log(Reductions.Sum<T>(exponentials));
    }
}

using System;

namespace SourceTensor;

/// <summary>A function of two numbers as a kernel: one element after the other, so that each is what the function gives for it alone.</summary>
internal readonly struct FunctionKernel<T, TFunction> : IBinaryKernel<T>
    where TFunction : IBinaryFunction<T>
{
    public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TFunction.Apply(left[i], right[i]);
        }
    }

    public static void Apply(ReadOnlySpan<T> left, T right, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TFunction.Apply(left[i], right);
        }
    }

    public static void Apply(T left, ReadOnlySpan<T> right, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TFunction.Apply(left, right[i]);
        }
    }
}

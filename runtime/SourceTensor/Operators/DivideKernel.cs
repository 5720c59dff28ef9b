using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor;

internal readonly struct DivideKernel<T> : IBinaryKernel<T>
    where T : INumber<T>
{
    public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination) =>
        TensorPrimitives.Divide(left, right, destination);

    public static void Apply(ReadOnlySpan<T> left, T right, Span<T> destination) => TensorPrimitives.Divide(left, right, destination);

    public static void Apply(T left, ReadOnlySpan<T> right, Span<T> destination) => TensorPrimitives.Divide(left, right, destination);
}

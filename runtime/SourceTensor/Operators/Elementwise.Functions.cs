using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor;

/// <summary>Functions of one, two or three numbers, applied to each element.</summary>
internal static partial class Elementwise
{
    /// <summary>Correctly rounded in vectors as it is for one number.</summary>
    public static Block<T> Sqrt<T>(in Block<T> x)
        where T : unmanaged, IRootFunctions<T>
    {
        var result = Block<T>.Uninitialized(x.Shape);
        TensorPrimitives.Sqrt<T>(x.Span, result.Span);
        return result;
    }

    // Not the functions of TensorPrimitives: for many arguments they differ from those of Math in the last bits.
    public static Block<T> Map<T, TFunction>(in Block<T> x)
        where T : unmanaged
        where TFunction : IUnaryFunction<T>
    {
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> source = x.Span;
        var destination = result.Span;
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = TFunction.Apply(source[i]);
        }

        return result;
    }

    public static Block<T> Map<T, TFunction>(in Block<T> x, in Block<T> y)
        where T : unmanaged
        where TFunction : IBinaryFunction<T> => Binary<T, FunctionKernel<T, TFunction>>(x, y);

    public static Block<T> Map<T, TFunction>(in Block<T> x, T y)
        where T : unmanaged
        where TFunction : IBinaryFunction<T> => Binary<T, FunctionKernel<T, TFunction>>(x, y);

    public static Block<T> Map<T, TFunction>(T x, in Block<T> y)
        where T : unmanaged
        where TFunction : IBinaryFunction<T> => Binary<T, FunctionKernel<T, TFunction>>(x, y);

    /// <summary>Three operands of one rank; a scalar is passed as <see cref="Scalar"/> of that rank.</summary>
    public static Block<T> Map<T, TFunction>(in Block<T> x, in Block<T> y, in Block<T> z)
        where T : unmanaged
        where TFunction : ITernaryFunction<T>
    {
        var result = Block<T>.Uninitialized(Shape.Broadcast(Shape.Broadcast(x.Shape, y.Shape), z.Shape));
        var destination = result.Span;
        ReadOnlySpan<T> first = Repeat(x, result.Shape).Span, second = Repeat(y, result.Shape).Span, third = Repeat(z, result.Shape).Span;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TFunction.Apply(first[i], second[i], third[i]);
        }

        return result;
    }

    /// <summary>One number as a tensor whose axes all have length 1.</summary>
    public static Block<T> Scalar<T>(T value, int rank)
        where T : unmanaged => Block<T>.Filled(new Shape([]).Raised(rank), value);

    /// <summary>The tensor with its axes of length 1 repeated to a shape of the same rank.</summary>
    private static Block<T> Repeat<T>(in Block<T> x, in Shape shape)
        where T : unmanaged
    {
        if (x.Shape.Same(shape))
            return x;
        var result = Block<T>.Uninitialized(shape);
        if (result.Count > 0)
            Repeat<T>(x.Span, x.Shape, result.Span, shape, 0);
        return result;
    }

    private static void Repeat<T>(ReadOnlySpan<T> source, in Shape sourceShape, Span<T> result, in Shape shape, int axis)
    {
        if (source.Length == 1)
        {
            result.Fill(source[0]);
            return;
        }

        if (sourceShape.SameFrom(axis, shape))
        {
            source.CopyTo(result);
            return;
        }

        int sourceItem = (int)sourceShape.CountFrom(axis + 1), resultItem = (int)shape.CountFrom(axis + 1);
        for (var i = 0; i < shape[axis]; i++)
        {
            var start = sourceShape[axis] == 1 ? 0 : i * sourceItem;
            Repeat(source.Slice(start, sourceItem), sourceShape, result.Slice(i * resultItem, resultItem), shape, axis + 1);
        }
    }
}

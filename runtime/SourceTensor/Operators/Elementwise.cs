using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor;

/// <summary>The arithmetic behind the operators, for every rank at once.</summary>
internal static partial class Elementwise
{
    public static Block<T> Add<T>(in Block<T> left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, AddKernel<T>>(left, right);

    public static Block<T> Add<T>(in Block<T> left, T right)
        where T : unmanaged, INumber<T> => Binary<T, AddKernel<T>>(left, right);

    public static Block<T> Add<T>(T left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, AddKernel<T>>(left, right);

    public static Block<T> Subtract<T>(in Block<T> left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, SubtractKernel<T>>(left, right);

    public static Block<T> Subtract<T>(in Block<T> left, T right)
        where T : unmanaged, INumber<T> => Binary<T, SubtractKernel<T>>(left, right);

    public static Block<T> Subtract<T>(T left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, SubtractKernel<T>>(left, right);

    public static Block<T> Multiply<T>(in Block<T> left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, MultiplyKernel<T>>(left, right);

    public static Block<T> Multiply<T>(in Block<T> left, T right)
        where T : unmanaged, INumber<T> => Binary<T, MultiplyKernel<T>>(left, right);

    public static Block<T> Multiply<T>(T left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, MultiplyKernel<T>>(left, right);

    public static Block<T> Divide<T>(in Block<T> left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, DivideKernel<T>>(left, right);

    public static Block<T> Divide<T>(in Block<T> left, T right)
        where T : unmanaged, INumber<T> => Binary<T, DivideKernel<T>>(left, right);

    public static Block<T> Divide<T>(T left, in Block<T> right)
        where T : unmanaged, INumber<T> => Binary<T, DivideKernel<T>>(left, right);

    public static Block<T> Remainder<T>(in Block<T> left, in Block<T> right)
        where T : unmanaged, INumber<T> => ElementMap.Apply<T, T, T, RemainderKernel<T>>(left, right);

    public static Block<T> Remainder<T>(in Block<T> left, T right)
        where T : unmanaged, INumber<T> => ElementMap.Apply<T, T, T, RemainderKernel<T>>(left, right);

    public static Block<T> Remainder<T>(T left, in Block<T> right)
        where T : unmanaged, INumber<T> => ElementMap.Apply<T, T, T, RemainderKernel<T>>(left, right);

    public static Block<T> Negate<T>(in Block<T> operand)
        where T : unmanaged, INumber<T>
    {
        var result = Block<T>.Uninitialized(operand.Shape);
        TensorPrimitives.Negate<T>(operand.Span, result.Span);
        return result;
    }

    public static Block<double> ToDouble<T>(in Block<T> operand)
        where T : unmanaged, INumber<T>
    {
        var result = Block<double>.Uninitialized(operand.Shape);
        TensorPrimitives.ConvertTruncating<T, double>(operand.Span, result.Span);
        return result;
    }

    private static Block<T> Binary<T, TKernel>(in Block<T> left, T right)
        where T : unmanaged
        where TKernel : IBinaryKernel<T>
    {
        var result = Block<T>.Uninitialized(left.Shape);
        TKernel.Apply(left.Span, right, result.Span);
        return result;
    }

    private static Block<T> Binary<T, TKernel>(T left, in Block<T> right)
        where T : unmanaged
        where TKernel : IBinaryKernel<T>
    {
        var result = Block<T>.Uninitialized(right.Shape);
        TKernel.Apply(left, right.Span, result.Span);
        return result;
    }

    private static Block<T> Binary<T, TKernel>(in Block<T> left, in Block<T> right)
        where T : unmanaged
        where TKernel : IBinaryKernel<T>
    {
        var result = Block<T>.Uninitialized(Shape.Broadcast(left.Shape, right.Shape));
        var rank = result.Shape.Rank;
        if (result.Count > 0)
            Walk<T, TKernel>(left.Span, left.Shape.Raised(rank), right.Span, right.Shape.Raised(rank), result.Span, result.Shape, 0);
        return result;
    }

    // Goes down the axes only as far as one operand is stretched along some of them and the other along others; what is left below
    // is contiguous in all three and one vector call.
    private static void Walk<T, TKernel>(
        ReadOnlySpan<T> left, in Shape leftShape, ReadOnlySpan<T> right, in Shape rightShape, Span<T> result, in Shape shape, int axis)
        where TKernel : IBinaryKernel<T>
    {
        if (leftShape.SameFrom(axis, rightShape))
        {
            TKernel.Apply(left, right, result);
        }
        else if (left.Length == 1)
        {
            TKernel.Apply(left[0], right, result);
        }
        else if (right.Length == 1)
        {
            TKernel.Apply(left, right[0], result);
        }
        else
        {
            int leftItem = (int)leftShape.CountFrom(axis + 1), rightItem = (int)rightShape.CountFrom(axis + 1);
            var resultItem = (int)shape.CountFrom(axis + 1);
            int leftStep = leftShape[axis] == 1 ? 0 : leftItem, rightStep = rightShape[axis] == 1 ? 0 : rightItem;
            for (var i = 0; i < shape[axis]; i++)
            {
                Walk<T, TKernel>(
                    left.Slice(i * leftStep, leftItem), leftShape,
                    right.Slice(i * rightStep, rightItem), rightShape,
                    result.Slice(i * resultItem, resultItem), shape, axis + 1);
            }
        }
    }
}

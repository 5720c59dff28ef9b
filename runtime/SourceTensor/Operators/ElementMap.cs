using System;

namespace SourceTensor;

/// <summary>Functions applied element by element, with results of any type, for every rank at once.</summary>
internal static class ElementMap
{
    public static Block<TResult> Apply<T, TResult, TKernel>(in Block<T> operand)
        where T : unmanaged
        where TResult : unmanaged
        where TKernel : IElementKernel<T, TResult>
    {
        var result = Block<TResult>.Uninitialized(operand.Shape);
        var source = operand.Span;
        var destination = result.Span;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TKernel.Apply(source[i]);
        }

        return result;
    }

    public static Block<TResult> Apply<TLeft, TRight, TResult, TKernel>(in Block<TLeft> left, TRight right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
        where TKernel : IElementKernel<TLeft, TRight, TResult>
    {
        var result = Block<TResult>.Uninitialized(left.Shape);
        var source = left.Span;
        var destination = result.Span;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TKernel.Apply(source[i], right);
        }

        return result;
    }

    public static Block<TResult> Apply<TLeft, TRight, TResult, TKernel>(TLeft left, in Block<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
        where TKernel : IElementKernel<TLeft, TRight, TResult>
    {
        var result = Block<TResult>.Uninitialized(right.Shape);
        var source = right.Span;
        var destination = result.Span;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TKernel.Apply(left, source[i]);
        }

        return result;
    }

    public static Block<TResult> Apply<TLeft, TRight, TResult, TKernel>(in Block<TLeft> left, in Block<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
        where TKernel : IElementKernel<TLeft, TRight, TResult>
    {
        var shape = Shape.Broadcast(left.Shape, right.Shape);
        var result = Block<TResult>.Uninitialized(shape);
        var first = left.Span;
        var second = right.Span;
        var destination = result.Span;
        Stretched l = new(left.Shape, shape), r = new(right.Shape, shape);
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = TKernel.Apply(first[l[i]], second[r[i]]);
        }

        return result;
    }

    /// <summary>The element of the second operand where that of the first holds, else that of the third.</summary>
    public static Block<T> Select<T>(in Block<bool> condition, in Block<T> whenTrue, in Block<T> whenFalse)
        where T : unmanaged
    {
        var shape = Shape.Broadcast(Shape.Broadcast(condition.Shape, whenTrue.Shape), whenFalse.Shape);
        var result = Block<T>.Uninitialized(shape);
        var test = condition.Span;
        Span<T> first = whenTrue.Span, second = whenFalse.Span, destination = result.Span;
        Stretched c = new(condition.Shape, shape), x = new(whenTrue.Shape, shape), y = new(whenFalse.Shape, shape);
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = test[c[i]] ? first[x[i]] : second[y[i]];
        }

        return result;
    }

    /// <summary>One number as a tensor, to be repeated.</summary>
    public static Block<T> Scalar<T>(T value)
        where T : unmanaged => new([value], 0, new Shape(1));

    /// <summary>Where an operand has the element that belongs to one of a broadcast result.</summary>
    private readonly struct Stretched
    {
        private readonly Shape _operand;
        private readonly Shape _result;
        private readonly bool _isSame;

        public Stretched(in Shape operand, in Shape result)
        {
            _operand = operand.Raised(result.Rank);
            _result = result;
            _isSame = _operand.Same(result);
        }

        public int this[int position]
        {
            get
            {
                if (_isSame)
                    return position;
                var (own, step) = (0, 1);
                for (var axis = _result.Rank - 1; axis >= 0; axis--)
                {
                    own += _operand[axis] == 1 ? 0 : position % _result[axis] * step;
                    position /= _result[axis];
                    step *= _operand[axis];
                }

                return own;
            }
        }
    }
}

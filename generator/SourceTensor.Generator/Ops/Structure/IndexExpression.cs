using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Where the elements of a tensor come from: integer arithmetic of the indices of the result.</summary>
internal abstract record IndexExpression
{
    public static IndexExpression operator +(IndexExpression left, IndexExpression right) => new IndexSum(left, right);

    public static IndexExpression operator -(IndexExpression left, IndexExpression right) => new IndexDifference(left, right);

    public static IndexExpression operator %(IndexExpression left, IndexExpression right) => new IndexRemainder(left, right);

    public static IndexExpression Of(Dimension length) => new IndexLength(length);

    /// <summary>Its value, where all lengths are numbers.</summary>
    public long Evaluate(IReadOnlyList<int> indices, IReadOnlyList<long> inputs) => this switch
    {
        ResultIndex own => indices[own.Axis],
        IndexLength length => length.Length.Constant,
        IndexInput input => inputs[input.Input],
        IndexSum sum => sum.Left.Evaluate(indices, inputs) + sum.Right.Evaluate(indices, inputs),
        IndexDifference difference => difference.Left.Evaluate(indices, inputs) - difference.Right.Evaluate(indices, inputs),
        IndexRemainder remainder => remainder.Left.Evaluate(indices, inputs) % remainder.Right.Evaluate(indices, inputs),
        _ => throw new NotSupportedException(GetType().Name),
    };
}

/// <summary>The index of the result along one of its axes.</summary>
internal sealed record ResultIndex(int Axis) : IndexExpression;

internal sealed record IndexLength(Dimension Length) : IndexExpression;

/// <summary>An integer that the operation is given.</summary>
internal sealed record IndexInput(int Input) : IndexExpression;

internal sealed record IndexSum(IndexExpression Left, IndexExpression Right) : IndexExpression;

internal sealed record IndexDifference(IndexExpression Left, IndexExpression Right) : IndexExpression;

internal sealed record IndexRemainder(IndexExpression Left, IndexExpression Right) : IndexExpression;

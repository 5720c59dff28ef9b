using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The elements x[i, i + offset].</summary>
/// <param name="Length">How many there are.</param>
internal sealed record Diagonal(int Offset, Dimension Length) : IndexMapOp
{
    public override string Name => "diagonal";

    public override string Summary => "A diagonal of a matrix, or the matrix that has a vector on its diagonal and is 0 elsewhere.";

    public override IEnumerable<Dimension> Lengths => [Length];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => this with { Length = map(Length) };

    public override string Parameters => $"offset {Offset}";

    public override IReadOnlyList<string> Methods => ["TensorMath.Diagonal"];

    // As long numbers: the least offset has no negative.
    private Dimension FirstRow => Dimension.Of(Math.Max(-(long)Offset, 0));

    private Dimension FirstColumn => Dimension.Of(Math.Max(Offset, 0));

    public static Diagonal Of(TensorType type, int offset)
    {
        var diagonal = new Diagonal(offset, Dimension.Of(0));
        var length = Counting.Minimum(type.Shape[0] - diagonal.FirstRow, type.Shape[1] - diagonal.FirstColumn);
        return diagonal with { Length = Dimension.Maximum(length, Dimension.Of(0)) };
    }

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        return [x.Type.Rank == 1 ? Spread(call.Builder, x, 0, x.Type.Shape[0], x.Type.Shape[0]) : call.Builder.Emit(Of(x.Type, call.Constant<int>("offset") ?? 0), x)];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        inputs[0].Type is { Rank: 2 } type ? [type with { Shape = [Length] }] : throw Misfit(inputs[0].Type);

    public override IReadOnlyList<IndexExpression> Map(TensorType operand) =>
        [new ResultIndex(0) + IndexExpression.Of(FirstRow), new ResultIndex(0) + IndexExpression.Of(FirstColumn)];

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var shape = inputs[0].Type.Shape;
        var rows = builder.Emit(new Window(0, FirstRow * -1, shape[0], IsInside: false), outputAdjoint);
        return [Spread(builder, rows, Offset, shape[0], shape[1])];
    }

    /// <summary>The matrix with an element for each row in the column as far right of the diagonal, and zeros elsewhere.</summary>
    private static Value Spread(Builder builder, Value elements, int offset, Dimension rows, Dimension columns)
    {
        Value column = builder.Positions(rows, 0, 2);
        column = offset == 0 ? column : builder.Emit(new Add(), column, Constant.Of(offset));
        var isDiagonal = builder.Emit(new Equal(), builder.Positions(columns, 1, 2), column);
        return builder.Emit(new Where(), isDiagonal, builder.Emit(new Unsqueeze(1), elements), Constant.Of(elements.Type.Element, 0));
    }
}

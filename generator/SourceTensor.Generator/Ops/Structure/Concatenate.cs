using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Tensors put behind each other along an axis.</summary>
internal sealed record Concatenate(int Axis) : PullbackOp
{
    public override string Name => "concatenate";

    public override string Summary => "Tensors put behind each other along one axis.";

    public override string Parameters => $"axis {Axis}";

    public override IReadOnlyList<string> Methods => ["TensorMath.Concatenate", "TensorMath.Stack"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var builder = call.Builder;
        List<Value> parts = [.. call.Values("tensors")];
        if (parts.Count == 0)
        {
            throw new TypeException($"there is no tensor in the list");
        }

        var isStack = call.Method == "Stack";
        var axis = Call.Axis(call.Constant<int>("axis") ?? 0, parts[0].Type.Rank + (isStack ? 1 : 0));
        foreach (var part in parts.Skip(1))
        {
            for (var other = 0; other < part.Type.Rank; other++)
            {
                if (isStack || other != axis)
                {
                    call.Equal(part.Type.Shape[other], parts[0].Type.Shape[other], () => $"their lengths along the other axes must be equal");
                }
            }
        }

        parts = [.. parts.Select(call.Canonical).Select(part => isStack ? builder.Emit(new Unsqueeze(axis), part) : part)];
        return [builder.Emit(new Concatenate(axis), [.. parts])];
    }

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var first = inputs[0].Type;
        if (Axis < 0 || Axis >= first.Rank || inputs.Any(input => input.Type with { Shape = Without(input.Type.Shape) } != (first with { Shape = Without(first.Shape) })))
        {
            throw new TypeException($"{string.Join(" and ", inputs.Select(input => input.Type))} behind each other along axis {Axis}");
        }

        var length = inputs.Select(input => input.Type.Shape[Axis]).Aggregate((sum, next) => sum + next);
        return [first with { Shape = first.Shape.Select((own, axis) => axis == Axis ? length : own).ToEquatableArray() }];
    }

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint)
    {
        var start = Dimension.Of(0);
        var adjoints = new List<Value?>();
        foreach (var input in inputs)
        {
            var length = input.Type.Shape[Axis];
            adjoints.Add(builder.Emit(new Window(Axis, start, length, IsInside: true), outputAdjoint));
            start += length;
        }

        return adjoints;
    }

    public override Value Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => OfTangents(builder, inputs, tangents);

    public override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var inner = resultShape.Skip(Axis + 1).Product();
        return [.. Enumerable.Range(0, resultShape.Take(Axis).Product())
            .SelectMany(i => inputs.SelectMany(input => input.Values.Skip(i * input.Shape[Axis] * inner).Take(input.Shape[Axis] * inner)))];
    }

    private EquatableArray<Dimension> Without(EquatableArray<Dimension> shape) => shape.Where((_, axis) => axis != Axis).ToEquatableArray();
}

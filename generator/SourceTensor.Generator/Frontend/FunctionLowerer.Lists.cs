using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>Lists written out, and arrays that operations return.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand List(IOperation list, IEnumerable<IOperation> elements)
    {
        var items = new List<(Operand Value, bool IsSpread)>();
        foreach (var element in elements)
        {
            var spread = element as ISpreadOperation;
            if (Lower(spread?.Operand ?? element) is not { } item || item is Poison)
            {
                return Poison.Instance;
            }

            items.Add((item, spread is not null));
        }

        return TypeMap.Find(TypeOf(list)) is (var elementType, > 0 and var rank) ? TensorOf(list, elementType, rank, items)
            : !items.Exists(item => item.IsSpread) ? new ListOperand([.. items.Select(item => item.Value)])
            : Unsupported(list, "`..` in a list that is no tensor");
    }

    /// <summary>
    /// <c>[1, x, .. y]</c> as a tensor: zeros of the length of all together, into which each element, row or slab is written.
    /// </summary>
    private Operand TensorOf(IOperation at, ElementType element, int rank, List<(Operand Value, bool IsSpread)> items)
    {
        var values = new List<(Value Part, bool IsSpread)>();
        foreach (var (item, isSpread) in items)
        {
            if (item is not ValueOperand value || value.Value.Type.Rank != (isSpread ? rank : rank - 1))
            {
                return Unsupported(at, Describe(at), "; its elements are numbers, or tensors of one rank less, and what `..` adds has the same rank");
            }

            if (Cast(at, value, element) is not ValueOperand converted)
            {
                return Poison.Instance;
            }

            values.Add((_builder.Canonical(converted.Value), isSpread));
        }

        var shapes = values.Select(value => value.Part.Type.Shape.Skip(value.IsSpread ? 1 : 0).ToEquatableArray()).ToList();
        if (shapes.Exists(shape => !shape.Zip(shapes[0], _solver.Unify).All(isEqual => isEqual)))
        {
            return Misfit(at, [], $"{string.Join(" and ", shapes.Select(shape => Shown(ShownShape.Of(shape))).Distinct())} are no rows of one tensor");
        }

        var length = values.Aggregate(Dimension.Of(0), (sum, value) => sum + (value.IsSpread ? value.Part.Type.Shape[0] : Dimension.Of(1)));
        Bind(length);
        var rest = shapes.Count > 0 ? shapes[0] : Enumerable.Repeat(Dimension.Of(0), rank - 1).ToEquatableArray();
        Value tensor = _builder.Zeros(new TensorType(element, [length, .. rest]).MapLengths(_solver.Canonical));
        var position = Dimension.Of(0);
        foreach (var (part, isSpread) in values)
        {
            tensor = _builder.Emit(isSpread ? new WithSlice(false) : new WithElement(1, false), tensor, LengthValue(position).Value, part);
            position += isSpread ? part.Type.Shape[0] : Dimension.Of(1);
        }

        return new ValueOperand(tensor, new Memory());
    }

    /// <summary><c>Tensor1D.Create(1, 2)</c>, and an array written out where a tensor is expected.</summary>
    private Operand TensorOf(IOperation at, IOperation list) => Lower(list) switch
    {
        ListOperand items when TypeMap.Find(TypeOf(at)) is (var element, > 0 and var rank) => TensorOf(at, element, rank, [.. items.Items.Select(item => (item, false))]),
        Poison => Poison.Instance,
        _ => Unsupported(at, Describe(at), "; write the elements out in brackets"),
    };

    private Operand ArrayCreation(IArrayCreationOperation creation) => creation.Initializer is { } initializer && creation.DimensionSizes.Length == 1
        ? List(creation, initializer.ElementValues)
        : Unsupported(creation, Describe(creation), "; make a tensor: `Tensor1D.Zeros<double>(n)`");

    /// <summary><c>parts[1]</c> of an array that an operation has returned.</summary>
    private Operand ArrayElement(IArrayElementReferenceOperation reference)
    {
        if (Lower(reference.ArrayReference) is not { } array || array is Poison)
        {
            return Poison.Instance;
        }

        if (array is ValueOperand tensor)
        {
            return AccessOf(new Part(reference.ArrayReference, [.. reference.Indices]), tensor.Value) is { } access
                ? Emit(reference, new Element(access.Indices.Count, access.Checked), [tensor.Value, .. access.Indices])
                : Poison.Instance;
        }

        if (array is not ListOperand list || reference.Indices is not [{ ConstantValue: { HasValue: true, Value: int index } }])
        {
            return Unsupported(reference, Describe(reference), "; elements of an array are picked by constants");
        }

        return index >= 0 && index < list.Items.Count ? list.Items[index] : Fail(Descriptors.IndexOutOfRange, reference, index, list.Items.Count);
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>Indices and ranges, and whether they are in range.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary><c>x[i, j]</c>, <c>x[^1]</c>, <c>x[a..b]</c> as written.</summary>
    private sealed record Part(IOperation Tensor, IReadOnlyList<IOperation> Indices);

    /// <summary>A part of a tensor: its leading indices, or where a range begins and how long it is.</summary>
    /// <param name="Checked">Whether any must be tested when the program runs.</param>
    /// <param name="Tensor">Which tensor it is a part of, where that is known.</param>
    private sealed record Access(IReadOnlyList<Value> Indices, bool Checked, Dimension? Range = null, Memory? Tensor = null);

    private static Part? PartOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } tensor } reference => new Part(tensor, [.. reference.Arguments.Select(argument => argument.Value)]),
        IImplicitIndexerReferenceOperation reference => new Part(reference.Instance, [reference.Argument]),
        _ => null,
    };

    /// <summary>The indices as values; null when something was reported.</summary>
    private Access? AccessOf(Part part, Value tensor)
    {
        if (part.Indices is [IRangeOperation range])
        {
            return RangeOf(range, tensor);
        }

        var indices = new List<Value>();
        var isChecked = false;
        foreach (var operation in part.Indices)
        {
            var length = _builder.Canonical(tensor).Type.Shape[indices.Count];
            if (Index(operation, length) is not { } index || Test(operation, index, length) is not { } needsTest)
            {
                return null;
            }

            isChecked |= needsTest;
            indices.Add(index);
        }

        return new Access(indices, isChecked);
    }

    /// <summary>An <c>int</c>, or <c>^n</c>: so far before the end.</summary>
    private Value? Index(IOperation operation, Dimension length)
    {
        var inner = operation is IConversionOperation { Type.Name: "Index" } conversion ? conversion.Operand : operation;
        if (inner is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd)
        {
            return LowerValue(fromEnd.Operand) is { } back ? Difference(operation, LengthValue(length), back) : null;
        }

        if (TypeOf(inner)?.SpecialType == SpecialType.System_Int32)
        {
            return LowerValue(inner)?.Value;
        }

        Unsupported(operation, $"an index of type `{operation.Type?.Name}`");
        return null;
    }

    private Value? Difference(IOperation at, ValueOperand left, ValueOperand right)
    {
        var length = LengthOf(left.Value) - LengthOf(right.Value);
        return length.IsKnownAtEntry ? LengthValue(length).Value : (Elementwise(at, new Subtract(), [left, right]) as ValueOperand)?.Value;
    }

    /// <summary><c>a..b</c>: both ends may be left out, or be counted from the end.</summary>
    private Access? RangeOf(IRangeOperation range, Value tensor)
    {
        var length = _builder.Canonical(tensor).Type.Shape[0];
        var start = range.LeftOperand is { } left ? Index(left, length) : Constant.Of(0);
        var end = range.RightOperand is { } right ? Index(right, length) : LengthValue(length).Value;
        if (start is null || end is null)
        {
            return null;
        }

        var count = LengthOf(end) - LengthOf(start);
        Bind(count);
        if (count.IsConstant && count.Constant < 0)
        {
            Fail(Descriptors.IndexOutOfRange, range, SourceText.Of(range.Syntax), Shown(length));
            return null;
        }

        return new Access([start], NeedsTest(start, count, length), count);
    }

    /// <summary>Whether so many items from an index on must be tested to be there.</summary>
    private bool NeedsTest(Value start, Dimension count, Dimension length)
    {
        var (low, high) = Extent(start);
        return low.MayBeNegative || _solver.Canonical(count).MayBeNegative
            || (_solver.Canonical(length) - _solver.Canonical(high + count)).MayBeNegative;
    }

    /// <summary>
    /// Whether an index must be tested when the program runs. Not when it counts a loop whose length is, or is required at
    /// entry to be, at most that of the axis. Null when it is never in range, which has been reported.
    /// </summary>
    private bool? Test(IOperation at, Value index, Dimension length)
    {
        if (index is Constant constant && length.IsConstant)
        {
            if (constant.Bits >= 0 && constant.Bits < length.Constant)
            {
                return false;
            }

            Fail(Descriptors.IndexOutOfRange, at, constant.Bits, length.Constant);
            return null;
        }

        var (low, high) = index is Constant ? (Dimension.Of(-1), Dimension.Of(-1)) : Extent(index);
        var end = _solver.Canonical(high + Dimension.Of(1));
        if (Outside(index, low, end, length) is { } outside)
        {
            Fail(Descriptors.IndexOutOfRange, at, $"{SourceText.Of(at.Syntax)}, which comes to {Shown(outside)},", Shown(length));
            return null;
        }

        if (low.MayBeNegative)
        {
            return true;
        }

        if (!(_solver.Canonical(length) - end).MayBeNegative)
        {
            return false;
        }

        // What holds only if control comes here cannot be required at entry.
        if (_conditions > 0 || !end.IsKnownAtEntry || !length.IsKnownAtEntry || !IsCounted(index))
        {
            return true;
        }

        _solver.RequireAtMost(end, length);
        return false;
    }

    /// <summary>
    /// An index outside that is sure to be met as soon as the loops that count it run: the least one, or the last. Null where
    /// there is none, and where control may not come here in every step.
    /// </summary>
    private Dimension? Outside(Value index, Dimension low, Dimension end, Dimension length)
    {
        if (_conditions > 0 || index is Constant || !IsCounted(index))
        {
            return null;
        }

        var room = _solver.Canonical(length) - end;
        return low is { IsConstant: true, Constant: < 0 } ? low : room is { IsConstant: true, Constant: < 0 } ? end - Dimension.Of(1) : null;
    }

    // That an index that no loop counts is in range is a matter of the program, not of the shapes it is given.
    private bool IsCounted(Value index) => LengthOf(index).Symbols.OfType<LocalSymbol>().Any(symbol => _ranges.ContainsKey(symbol.Id))
        || (index is Variable variable && _ranges.ContainsKey(variable.Id));
}

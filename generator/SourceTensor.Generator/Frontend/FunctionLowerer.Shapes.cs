using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>Which lengths must be equal, and how shapes that do not fit are told.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>
    /// Makes the lengths of two operands equal, aligned at the last axis; false when they never are, which has been reported.
    /// </summary>
    /// <param name="operations">The expressions of all operands; null where they are none of the user's.</param>
    /// <param name="i">Which of the operands the first one is.</param>
    /// <param name="j">Which of them the second one is.</param>
    private bool UnifyTrailing(IOperation at, IReadOnlyList<IOperation>? operations, Value left, Value right, int i, int j)
    {
        left = _builder.Canonical(left);
        right = _builder.Canonical(right);
        for (var fromEnd = 1; fromEnd <= Math.Min(left.Type.Rank, right.Type.Rank); fromEnd++)
        {
            var (x, y) = (left.Type.Shape[left.Type.Rank - fromEnd], right.Type.Shape[right.Type.Rank - fromEnd]);
            if (x.Is(1) || y.Is(1) || _solver.Unify(x, y))
            {
                continue;
            }

            var pair = operations is null ? [] : new[] { (operations[i], left), (operations[j], right) };
            var (shorter, longer, number) = left.Type.Rank < right.Type.Rank ? (left, right, i) : (right, left, j);
            if (operations is not null && AxisToInsert(shorter.Type, longer.Type) is { } axis)
            {
                var operand = Unconverted(operations[number]).Syntax;
                var hints = ImmutableDictionary<string, string?>.Empty.Add(Hints.Operand, $"{operand.SpanStart},{operand.Span.Length}").Add(Hints.Axis, $"{axis}");
                Report(Descriptors.AxisMissing, at.Syntax.GetLocation(), hints, SourceText.Of(at.Syntax), ShapesOf(pair), $"Unsqueeze({SourceText.Of(operand)}, {axis})");
                _failed = true;
            }
            else
            {
                Misfit(at, pair, pair.Length > 0 ? $"" : (FormattableString)$"{ShownShape.Of(left.Type.Shape)} and {ShownShape.Of(right.Type.Shape)} are not the same");
            }

            return false;
        }

        return true;
    }

    /// <summary>Where an axis of length 1 makes the shorter operand fit: nothing but the alignment is wrong. Null where none does.</summary>
    private int? AxisToInsert(TensorType shorter, TensorType longer)
    {
        if (shorter.Rank + 1 != longer.Rank)
        {
            return null;
        }

        var axes = Enumerable.Range(1, shorter.Rank).Where(inserted => shorter.Shape
            .Select((length, axis) => (length, Other: longer.Shape[axis < inserted ? axis : axis + 1]))
            .All(pair => pair.length.Is(1) || _solver.Canonical(pair.length) == _solver.Canonical(pair.Other))).ToList();
        return axes.Count == 1 ? axes[0] : null;
    }

    /// <summary>Operands that do not fit together: each with its shape, in the user's words, then what they would have to be.</summary>
    private Poison Misfit(IOperation at, IEnumerable<(IOperation Operation, Value Value)> operands, FormattableString rule)
    {
        var told = new[] { ShapesOf(operands), Shown(rule) }.Where(part => part.Length > 0);
        return Fail(Descriptors.ShapeMismatch, at, SourceText.Of(at.Syntax), string.Join("; ", told));
    }

    private string ShapesOf(IEnumerable<(IOperation Operation, Value Value)> operands) => string.Join(", ", operands
        .Where(operand => !operand.Value.Type.IsScalar)
        .Select(operand => $"`{SourceText.Of(Unconverted(operand.Operation).Syntax)}` has {Shown(ShownShape.Of(_builder.Canonical(operand.Value).Type.Shape))}")
        .Distinct());

    /// <summary>The expressions that an operation computes with, in the order of its operands; null where it is no operation of values.</summary>
    private static IReadOnlyList<IOperation>? OperandsOf(IOperation at) => at switch
    {
        IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
        IUnaryOperation unary => [unary.Operand],
        ICompoundAssignmentOperation assignment => [assignment.Target, assignment.Value],
        IAssignmentOperation assignment => [assignment.Target, assignment.Value],
        IInvocationOperation call => [.. (call.Instance is { } instance ? new[] { instance } : []).Concat(InOrder(call).Select(argument => argument.Value))],
        _ => null,
    };

    /// <summary>The expression as the user has written it, without the conversions that C# adds.</summary>
    public static IOperation Unconverted(IOperation operation) => operation is IConversionOperation { IsImplicit: true } conversion ? Unconverted(conversion.Operand) : operation;

    private string Shown(Dimension length) => _declared.Shown(_solver.Canonical(length));

    private string Shown(ShownShape shape) => shape.ToString(Shown);

    private string Described(TensorType type) => type.IsScalar
        ? type.Element.Keyword()
        : $"Tensor{type.Rank}D<{type.Element.Keyword()}> of {Shown(ShownShape.Of(type.Shape))}";

    /// <summary>A message with lengths and shapes in the user's words.</summary>
    private string Shown(FormattableString message) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        message.Format,
        [.. message.GetArguments().Select(argument => argument switch
        {
            Dimension length => Shown(length),
            ShownShape shape => Shown(shape),
            TensorType type => Described(type),
            _ => argument,
        })]);
}

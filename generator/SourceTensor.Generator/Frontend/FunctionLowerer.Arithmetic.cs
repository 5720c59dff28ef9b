using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.Generator.Frontend;

/// <summary>Arithmetic of scalars and tensors.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand Binary(IBinaryOperation binary)
    {
        var (left, right) = (LowerValue(binary.LeftOperand), LowerValue(binary.RightOperand));
        if (left is null || right is null)
        {
            return Poison.Instance;
        }

        return binary.IsChecked && binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            ? Unsupported(binary, "checked arithmetic")
            : Arithmetic(binary, binary.OperatorKind, binary.OperatorMethod, left, right);
    }

    /// <summary>
    /// An operator between scalars, or one of the runtime's between tensors; a user's own operator is not followed.
    /// </summary>
    private Operand Arithmetic(IOperation at, BinaryOperatorKind kind, IMethodSymbol? method, ValueOperand left, ValueOperand right)
    {
        if (method is not null)
        {
            return MethodTable.Find(method) is ElementwiseOp op ? Elementwise(at, op, [left, right]) : Unsupported(at, "this operator");
        }

        ElementwiseOp? scalar = kind switch
        {
            BinaryOperatorKind.Add => new Add(),
            BinaryOperatorKind.Subtract => new Subtract(),
            BinaryOperatorKind.Multiply => new Multiply(),
            BinaryOperatorKind.Divide when left.Value.Type.Element.IsFloating() => new Divide(),
            _ => null,
        };
        return scalar is null ? Unsupported(at, Describe(at)) : Elementwise(at, scalar, [left, right]);
    }

    /// <summary>
    /// An elementwise operation: integers beside floating-point numbers become those, as in C#, and lengths that must be
    /// equal are made so.
    /// </summary>
    private Operand Elementwise(IOperation at, ElementwiseOp op, IReadOnlyList<ValueOperand> operands)
    {
        var element = operands.Select(operand => operand.Value.Type.Element).Max();
        var inputs = new List<Value>();
        foreach (var operand in operands)
        {
            if (Cast(at, operand, element) is not ValueOperand { Value: var input })
            {
                return Poison.Instance;
            }

            inputs.Add(input);
        }

        // Each with each: the first may be a scalar, which has nothing to say of the others.
        foreach (var (left, right) in inputs.SelectMany((left, i) => inputs.Skip(i + 1), (left, right) => (left, right)))
        {
            if (!UnifyTrailing(at, left, right))
            {
                return Poison.Instance;
            }
        }

        var result = Emit(at, op, [.. inputs]);
        NoteLength(op, inputs, result);
        return result;
    }

    private bool UnifyTrailing(IOperation at, Value left, Value right)
    {
        left = _builder.Canonical(left);
        right = _builder.Canonical(right);
        for (var fromEnd = 1; fromEnd <= System.Math.Min(left.Type.Rank, right.Type.Rank); fromEnd++)
        {
            var (x, y) = (left.Type.Shape[left.Type.Rank - fromEnd], right.Type.Shape[right.Type.Rank - fromEnd]);
            if (!x.Is(1) && !y.Is(1) && !_solver.Unify(x, y))
            {
                Fail(Descriptors.ShapeMismatch, at, SourceText.Of(at.Syntax), $"{left.Type} and {right.Type} do not have the same lengths");
                return false;
            }
        }

        return true;
    }

    // Sums, differences and multiples of lengths are lengths.
    private void NoteLength(ElementwiseOp op, List<Value> inputs, Operand result)
    {
        if (result is not ValueOperand { Value: Variable { Type: { IsScalar: true, Element: ElementType.Int32 } } variable } || inputs.Count != 2
            || LengthOf(inputs[0]) is not { } left || LengthOf(inputs[1]) is not { } right)
        {
            return;
        }

        var length = op switch
        {
            Add => left + right,
            Subtract => left - right,
            Multiply when left.IsConstant => right * left.Constant,
            Multiply when right.IsConstant => left * right.Constant,
            _ => null,
        };
        if (length is not null)
        {
            _lengths[variable.Id] = length;
        }
    }

    private Operand Unary(IUnaryOperation unary)
    {
        if (LowerValue(unary.Operand) is not { } operand)
        {
            return Poison.Instance;
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus when unary.OperatorMethod is null => operand,
            UnaryOperatorKind.Minus => Elementwise(unary, new Negate(), [operand]),
            _ => Unsupported(unary, Describe(unary)),
        };
    }

    private Operand Increment(IIncrementOrDecrementOperation increment)
    {
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        if (increment.OperatorMethod is not null || Old(increment.Target, out var access) is not { } old)
        {
            return _failed ? Poison.Instance : Unsupported(increment, Describe(increment));
        }

        var one = new ValueOperand(Constant.Of(old.Value.Type.Element, 1));
        var stored = Arithmetic(increment, kind, null, old, one) is ValueOperand value ? Store(increment, increment.Target, value, access) : Poison.Instance;
        return stored is not Poison && increment.IsPostfix ? old : stored;
    }
}

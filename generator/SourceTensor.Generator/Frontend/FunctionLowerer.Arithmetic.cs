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
    private Operand? Binary(IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is null)
        {
            return ShortCircuit(binary);
        }

        if (binary.OperatorMethod is { } method && IsFollowed(method))
        {
            return Follow(binary, method, binary.LeftOperand, binary.RightOperand);
        }

        var (left, right) = (LowerValue(binary.LeftOperand), LowerValue(binary.RightOperand));
        if (left is null || right is null)
        {
            return Poison.Instance;
        }

        return binary.IsChecked && CanOverflow(binary.OperatorKind, TypeOf(binary))
            ? Checked(binary)
            : Arithmetic(binary, binary.OperatorKind, binary.OperatorMethod, left, right);
    }

    // A quotient throws whether or not it is checked.
    private static bool CanOverflow(BinaryOperatorKind kind, ITypeSymbol? type) =>
        kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply && TypeMap.Scalar(type)?.IsInteger() == true;

    private Poison Checked(IOperation operation) => Unsupported(operation, "checked arithmetic", "; integers wrap around, write unchecked(…)");

    /// <summary>
    /// An operator between scalars, one of the runtime's between tensors, or one that every number type has.
    /// </summary>
    private Operand Arithmetic(IOperation at, BinaryOperatorKind kind, IMethodSymbol? method, ValueOperand left, ValueOperand right)
    {
        var op = method is not null && !IsOfNumbers(method) ? MethodTable.Find(method) as ElementwiseOp : ScalarOperator(kind);
        return op is not null ? Elementwise(at, op, [left, right])
            : Unsupported(at, method is not null ? "this operator" : Describe(at));
    }

    /// <summary>A built-in operator of C#; the types of its operands have been converted to those it is defined for.</summary>
    private static ElementwiseOp? ScalarOperator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => new Add(),
        BinaryOperatorKind.Subtract => new Subtract(),
        BinaryOperatorKind.Multiply => new Multiply(),
        BinaryOperatorKind.Divide => new Divide(),
        BinaryOperatorKind.Remainder => new Remainder(),
        BinaryOperatorKind.And => new BitAnd(),
        BinaryOperatorKind.Or => new BitOr(),
        BinaryOperatorKind.ExclusiveOr => new BitXor(),
        BinaryOperatorKind.LeftShift => new ShiftLeft(),
        BinaryOperatorKind.RightShift => new ShiftRight(),
        BinaryOperatorKind.UnsignedRightShift => new UnsignedShiftRight(),
        BinaryOperatorKind.Equals => new Equal(),
        BinaryOperatorKind.NotEquals => new NotEqual(),
        BinaryOperatorKind.LessThan => new LessThan(),
        BinaryOperatorKind.LessThanOrEqual => new LessThanOrEqual(),
        BinaryOperatorKind.GreaterThan => new GreaterThan(),
        BinaryOperatorKind.GreaterThanOrEqual => new GreaterThanOrEqual(),
        _ => null,
    };

    /// <summary>C# has one operator for the bits of integers and for booleans.</summary>
    private static ElementwiseOp OfBooleans(ElementwiseOp op) => op switch
    {
        BitAnd => new LogicalAnd(),
        BitOr => new LogicalOr(),
        BitXor => new LogicalXor(),
        _ => op,
    };

    /// <summary>
    /// An elementwise operation: integers beside floating-point numbers become those, as in C#, and lengths that must be
    /// equal are made so.
    /// </summary>
    private Operand Elementwise(IOperation at, ElementwiseOp op, IReadOnlyList<ValueOperand> operands)
    {
        var element = operands.Select(operand => operand.Value.Type.Element).Max();
        op = element == ElementType.Boolean ? OfBooleans(op) : op;
        var inputs = new List<Value>();
        var operations = OperandsOf(at) is { } found && found.Count == operands.Count ? found : null;
        foreach (var operand in operands)
        {
            if ((op.Promotes ? Cast(at, operand, element) : operand) is not ValueOperand { Value: var input } || !inputs.All(other => UnifyTrailing(at, operations, other, input, inputs.IndexOf(other), inputs.Count)))
            {
                return Poison.Instance;
            }

            inputs.Add(input);
        }

        var result = Emit(at, op, [.. inputs]);
        NoteLength(op, inputs, result);
        return result;
    }

    // Sums, differences, products and parts of lengths are lengths.
    private void NoteLength(ElementwiseOp op, List<Value> inputs, Operand result)
    {
        if (result is not ValueOperand { Value: Variable { Type: { IsScalar: true, Element: ElementType.Int32 } } variable } || inputs.Count != 2
            || inputs.Any(input => input.Type.Element != ElementType.Int32))
        {
            return;
        }

        var (left, right) = (LengthOf(inputs[0]), LengthOf(inputs[1]));
        var length = op switch
        {
            Add => left + right,
            Subtract => left - right,
            Multiply => Dimension.Product(left, right),
            Divide when right.IsConstant && right.Constant > 0 => Dimension.Quotient(left, right.Constant),
            Remainder when right.IsConstant && right.Constant > 0 => left - (Dimension.Quotient(left, right.Constant) * right.Constant),
            _ => null,
        };
        if (length is not null)
        {
            _lengths[variable.Id] = length;
        }
    }

    private Operand? Unary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is { } followed && IsFollowed(followed))
        {
            return Follow(unary, followed, unary.Operand);
        }

        if (LowerValue(unary.Operand) is not { } operand)
        {
            return Poison.Instance;
        }

        ElementwiseOp? op = unary.OperatorMethod is { } method && !IsOfNumbers(method) ? MethodTable.Find(method) as ElementwiseOp : unary.OperatorKind switch
        {
            UnaryOperatorKind.Minus => new Negate(),
            UnaryOperatorKind.Not => new LogicalNot(),
            UnaryOperatorKind.BitwiseNegation => new BitNot(),
            _ => null,
        };
        return op is Negate && unary.IsChecked && operand.Value.Type.Element.IsInteger() ? Checked(unary)
            : op is not null ? Elementwise(unary, op, [operand])
            : unary.OperatorKind == UnaryOperatorKind.Plus && (unary.OperatorMethod is null || IsOfNumbers(unary.OperatorMethod)) ? operand
            : Unsupported(unary, Describe(unary));
    }

    private Operand Increment(IIncrementOrDecrementOperation increment)
    {
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        if ((increment.OperatorMethod is { } method && !IsOfNumbers(method)) || Old(increment.Target, out var access) is not { } old)
        {
            return _failed ? Poison.Instance : Unsupported(increment, Describe(increment));
        }

        if (increment.IsChecked && old.Value.Type.Element.IsInteger())
        {
            return Checked(increment);
        }

        var one = new ValueOperand(Constant.Of(old.Value.Type.Element, 1));
        var stored = Arithmetic(increment, kind, null, old, one) is ValueOperand value ? Store(increment, increment.Target, value, access) : Poison.Instance;
        return stored is not Poison && increment.IsPostfix ? old : stored;
    }
}

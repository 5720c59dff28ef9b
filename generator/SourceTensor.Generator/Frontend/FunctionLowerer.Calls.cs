using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>Calls: operations of the runtime and the base library, and methods of the project, which are followed.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand? Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (MethodTable.IsOutput(method))
        {
            Report(Descriptors.OutputLeftOut, call.Syntax.GetLocation(), SourceText.Of(call.Syntax));
            return null;
        }

        if (_derivativeOf(method) is { } derivative)
        {
            return DerivativeCall(call, derivative);
        }

        if (MethodTable.IsEmitted(method))
        {
            return Unsupported(call, $"calling `{method.Name}`, which is not declared,", "; declare it, or call the function it is made of");
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return DelegateCall(call);
        }

        if (IsOutOfOrder(call))
        {
            return Unsupported(call, "arguments in another order than that of the parameters, one of which writes a variable,", "; write it before the call");
        }

        if (method.IsStatic && DerivativeRule.Of(method, _inlining.Last().ContainingType) is { } rule)
        {
            return CustomCall(call, rule);
        }

        if (IsThrowIf(method) || IsOfNumbers(method))
        {
            return IsThrowIf(method) ? ThrowIf(call) : NumberCall(call);
        }

        if (MethodTable.Find(method) is { } op)
        {
            return Operation(call, op);
        }

        if (TypeMap.OutermostType(method) is { } type && TypeMap.IsRuntime(type))
        {
            return RuntimeCall(call);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return _scope.Find(method)?.Value is CallableOperand local ? Inline(call, local) : Unsupported(call, Describe(call));
        }

        if (call.Instance is { Type: not null } instance && !TypeMap.IsComposite(instance.Type) && instance is not IInstanceReferenceOperation && !instance.Type.IsValueType)
        {
            return Unsupported(call, $"calling `{method.Name}` of an object", "; static methods and those of record structs can be called");
        }

        return (method.IsStatic || TypeMap.IsComposite(method.ContainingType)) && BodyOf(method) is { } body
            ? Inline(call, new CallableOperand(method, body, new Scope(null)))
            : Fail(Descriptors.CallWithoutSource, call, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
    }

    // C# evaluates arguments as they are written, operations are given them in the order of the parameters.
    private bool IsOutOfOrder(IInvocationOperation call) => !call.Arguments.SequenceEqual(InOrder(call))
        && (!IsFollowed(call.TargetMethod) || DerivativeRule.Of(call.TargetMethod, _inlining.Last().ContainingType) is not null)
        && WriteAnalysis.Of([.. call.Arguments.Select(argument => argument.Value)], BodyOf).Written.Any(symbol => _scope.Find(symbol) is not null);

    private static List<IArgumentOperation> InOrder(IInvocationOperation call) =>
        [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)];

    private Operand Operation(IInvocationOperation call, Op op)
    {
        if (op is not ElementwiseOp elementwise)
        {
            return BindCall(call, op);
        }

        var arguments = InOrder(call);
        return LowerValue(arguments[0].Value) is { } x ? ElementwiseCall(call, elementwise, x, arguments) : Poison.Instance;
    }

    private Operand ElementwiseCall(IInvocationOperation call, ElementwiseOp op, ValueOperand x, List<IArgumentOperation> arguments)
    {
        if (TypeMap.Find(TypeOf(call)) is not { } result || arguments.Count != op.Arity)
        {
            return Unsupported(call, $"`{SourceText.Of(call.Syntax)}`");
        }

        if (op is Convert)
        {
            return Cast(call, x, result.Element);
        }

        // An integer argument becomes the floating-point type that the method computes in; what gives an integer or a
        // condition, and what is chosen from, has its type already.
        var converts = op.Promotes && result.Element.IsFloating();
        var operands = new List<ValueOperand>();
        foreach (var operand in arguments.Skip(1).Select(argument => LowerValue(argument.Value)).Prepend(x))
        {
            if (operand is null || (converts ? Cast(call, operand, result.Element) : operand) is not ValueOperand converted)
            {
                return Poison.Instance;
            }

            operands.Add(converted);
        }

        return Elementwise(call, op, operands);
    }

    /// <summary>An integer that is a length: required not to be negative when it is known at entry, tested otherwise.</summary>
    private Dimension? EntryLength(IOperation operation) => LowerValue(operation) is { } value ? EntryLength(operation, value) : null;

    private Dimension? EntryLength(IOperation operation, ValueOperand value)
    {
        if (value.Value.Type != TensorType.Scalar(ElementType.Int32))
        {
            Unsupported(operation, $"a length of type {value.Value.Type.Element.Keyword()}");
            return null;
        }

        var length = LengthOf(value.Value);
        if (length is { IsConstant: true, Constant: < 0 })
        {
            Fail(Descriptors.ShapeMismatch, operation, SourceText.Of(operation.Syntax), "a length is not negative");
            return null;
        }

        Bind(length);
        if (!length.IsKnownAtEntry)
        {
            _declared.Name(length, SourceText.Of(operation.Syntax));
        }

        if (length.MayBeNegative && length.IsKnownAtEntry)
        {
            _solver.RequireAtMost(Dimension.Of(0), length);
        }

        return length;
    }

    private Operand? RuntimeCall(IInvocationOperation call)
    {
        var arguments = InOrder(call);
        switch (call.TargetMethod.Name)
        {
            case "Scan":
                return ScanCall(call, arguments);
            case "ScanWhile":
                return ScanWhileCall(call, arguments);
            case "Past":
                return PastCall(call, arguments[0].Value);
            case "Steps":
                return EntryLength(arguments[0].Value) is { } steps ? new StepsOperand(steps) : Poison.Instance;
            case "Clone" when call.Instance is not null:
                return LowerValue(call.Instance) is { } original ? new ValueOperand(original.Value, new Memory()) : Poison.Instance;
            case "With" when call.Instance is not null:
                return WithPart(call, arguments);
            case "Create" when call.Instance is null && arguments.Count == 1:
                return TensorOf(call, arguments[0].Value);
            case "GetLength" when call.Instance is not null && arguments[0].Value.ConstantValue is { HasValue: true, Value: int axis }:
                return LowerValue(call.Instance) is { } tensor
                    ? axis >= 0 && axis < tensor.Value.Type.Rank ? LengthValue(tensor.Value.Type.Shape[axis]) : Fail(Descriptors.IndexOutOfRange, arguments[0], axis, tensor.Value.Type.Rank)
                    : Poison.Instance;
            case "Stack" or "StackOutputs" when call.Instance is not null && Lower(call.Instance) is ScanResultOperand scan:
                return Stack(call, scan, arguments[0].Value);
            default:
                return Unsupported(call, $"`{call.TargetMethod.Name}`");
        }
    }

    /// <summary><c>q.With(i, v)</c>: a new tensor with one part replaced.</summary>
    private Operand WithPart(IInvocationOperation call, List<IArgumentOperation> arguments)
    {
        // In C#'s order: the tensor, the indices, the new part.
        return LowerValue(call.Instance!) is { } tensor
            && AccessOf(new Part(call.Instance!, [.. arguments.Take(arguments.Count - 1).Select(argument => argument.Value)]), tensor.Value) is { } access
            && LowerValue(arguments[^1].Value) is { } part
            ? Replace(call, tensor.Value, access, part)
            : Poison.Instance;
    }
}

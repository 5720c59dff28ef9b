using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// An expression that loses digits or overflows as it is written, and for which there is a function that does not. Compiled
/// code computes that function anyway; the plain method does so only when it is written.
/// </summary>
internal static class UnstableForm
{
    public static void Report(IOperation operation, IDiagnosticSink sink)
    {
        if (Stable(operation) is { } name)
        {
            sink.Report(Descriptors.UnstableForm, operation.Syntax.GetLocation(), null, SourceText.Of(operation.Syntax), name);
        }
    }

    private static string? Stable(IOperation operation)
    {
        if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference)
        {
            return Argument(difference.LeftOperand, "Exp") is not null && IsOne(difference.RightOperand) ? "ExpM1" : null;
        }

        return Argument(operation, "Log") is not { } inner ? null
            : Argument(inner, "SoftMax") is not null ? "LogSoftMax"
            : Argument(inner, "Sum") is { } terms && Argument(terms, "Exp") is not null ? "LogSumExp"
            : Argument(inner, "Sigmoid") is not null ? "LogSigmoid"
            : inner is IBinaryOperation binary ? OfTwo(binary)
            : null;
    }

    private static string? OfTwo(IBinaryOperation binary)
    {
        var (left, right) = (Argument(binary.LeftOperand, "Exp") is not null, Argument(binary.RightOperand, "Exp") is not null);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add when left && right => "LogAddExp",
            BinaryOperatorKind.Add when (IsOne(binary.LeftOperand) && right) || (left && IsOne(binary.RightOperand)) => "Softplus",
            BinaryOperatorKind.Subtract when IsOne(binary.LeftOperand) && right => "LogOneMinusExp",
            _ => null,
        };
    }

    /// <summary>The first argument of a call of a function of that name, the runtime's or .NET's.</summary>
    private static IOperation? Argument(IOperation operation, string function)
    {
        operation = FunctionLowerer.Unconverted(operation);
        return operation is IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments: [{ Value: var first }, ..] }
            && method.Name == function && TypeMap.OutermostType(method) is { } type && (TypeMap.IsRuntime(type) || type.Name is "Math" or "MathF" || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
                ? FunctionLowerer.Unconverted(first)
                : null;
    }

    private static bool IsOne(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: 1 or 1L or 1f or 1.0 };
}

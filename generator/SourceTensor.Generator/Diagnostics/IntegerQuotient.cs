using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// A quotient of integers, without its remainder, where a floating-point number is used: <c>total += n / 2</c>. A cast of the
/// quotient says that it is meant, and constants that divide without a remainder lose nothing.
/// </summary>
internal static class IntegerQuotient
{
    public static void Report(IOperation operation, IDiagnosticSink sink)
    {
        var (used, element) = operation switch
        {
            IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion when TypeMap.Scalar(conversion.Type) is { } to && to.IsFloating() => (conversion.Operand, to),
            IBinaryOperation { OperatorMethod: not null } mixed when TypeMap.Find(mixed.LeftOperand.Type) is (var to, > 0) && to.IsFloating() => (mixed.RightOperand, to),
            IBinaryOperation { OperatorMethod: not null } mixed when TypeMap.Find(mixed.RightOperand.Type) is (var to, > 0) && to.IsFloating() => (mixed.LeftOperand, to),
            _ => (null, default),
        };
        while (used is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus or UnaryOperatorKind.Plus } sign)
        {
            used = sign.Operand;
        }

        if (used is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, OperatorMethod: null, Syntax: BinaryExpressionSyntax division } quotient
            && TypeMap.Scalar(quotient.Type)?.IsInteger() == true && !IsWhole(quotient))
        {
            var keyword = element.Keyword();
            sink.Report(
                Descriptors.IntegerQuotient, division.GetLocation(), null, SourceText.Of(division), keyword, $"({keyword}){SourceText.Of(division.Left)} / {SourceText.Of(division.Right)}");
        }
    }

    private static bool IsWhole(IBinaryOperation quotient) =>
        Number(quotient.LeftOperand) is { } left && Number(quotient.RightOperand) is { } right && (right == 0 || left % right == 0);

    private static long? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch { int small => small, long large => large, _ => null }
        : null;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// A <c>float</c> that becomes a <c>double</c> because the other operand of an operator is one: what was to be computed in
/// single precision is computed in double. A sum that is added up in double precision, <c>total += x</c>, is meant.
/// </summary>
internal static class MixedPrecision
{
    public static void Report(IOperation operation, IDiagnosticSink sink)
    {
        if (operation is IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Double } binary)
        {
            Report(binary.LeftOperand, binary.RightOperand, sink);
            Report(binary.RightOperand, binary.LeftOperand, sink);
        }
    }

    private static void Report(IOperation operand, IOperation other, IDiagnosticSink sink)
    {
        if (operand is IConversionOperation { IsImplicit: true, Operand: { Type.SpecialType: SpecialType.System_Single, ConstantValue.HasValue: false } single }
            && other is { Type.SpecialType: SpecialType.System_Double } and not IConversionOperation { IsImplicit: true })
        {
            var (shown, text) = (SourceText.Of(single.Syntax), SourceText.Of(other.Syntax));
            var instead = other.Syntax is LiteralExpressionSyntax ? $"`{text.TrimEnd('d', 'D')}f`" : $"`(double){Operand(single)}` where that is meant";
            sink.Report(Descriptors.MixedPrecision, single.Syntax.GetLocation(), null, shown, text, instead);
        }
    }

    private static string Operand(IOperation single) => single.Syntax is BinaryExpressionSyntax or ConditionalExpressionSyntax ? $"({SourceText.Of(single.Syntax)})" : SourceText.Of(single.Syntax);
}

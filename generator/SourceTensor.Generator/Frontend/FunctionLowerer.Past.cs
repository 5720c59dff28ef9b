using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.Generator.Frontend;

/// <summary><c>Past(y0, y1)</c>, and <c>y[^1]</c> in the step of a scan that begins with it: a list whose items are the states.</summary>
internal sealed partial class FunctionLowerer
{
    private static bool IsPast(ITypeSymbol? type) => type is { Name: "Past" } && TypeMap.IsRuntime(type);

    private Operand PastCall(IInvocationOperation call, IOperation values) => Lower(values) switch
    {
        ListOperand { Items.Count: > 0 } list => list,
        Poison => Poison.Instance,
        _ => Unsupported(call, Describe(call), "; write the initial values out, as in `Past(y0, y1)`"),
    };

    /// <summary><c>y[^k]</c>: which value it is must be known at build time.</summary>
    private Operand PastValue(IOperation reference, IOperation past, IOperation index)
    {
        if (Lower(past) is not ListOperand list)
        {
            return _failed ? Poison.Instance : Unsupported(past, $"`{SourceText.Of(past.Syntax)}` here");
        }

        var inner = index is IConversionOperation conversion ? conversion.Operand : index;
        var fromEnd = inner is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand : null;
        if ((fromEnd ?? inner).ConstantValue is not { HasValue: true, Value: int lag })
        {
            return Unsupported(index, "a lag that is not a constant", "; for lags known at run time write a loop over a tensor, `y[t] = … y[t - k] …`");
        }

        var position = fromEnd is null ? lag : list.Items.Count - lag;
        return position >= 0 && position < list.Items.Count
            ? list.Items[position]
            : Fail(Descriptors.IndexOutOfRange, index, SourceText.Of(index.Syntax), list.Items.Count);
    }
}

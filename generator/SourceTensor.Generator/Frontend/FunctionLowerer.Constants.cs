using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>Numbers known at build time: what C# calls constants, and <c>static readonly</c> fields that hold one.</summary>
internal sealed partial class FunctionLowerer
{
    private const string Numbers = "; numbers are double, float, int and long";

    /// <summary>The value of a constant expression; null for any other.</summary>
    private Operand? ConstantOf(IOperation operation)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } constant })
        {
            return null;
        }

        return TypeMap.Number(TypeOf(operation)) is { } element ? new ValueOperand(ConstantOf(element, constant))
            : TypeMap.IsOtherNumber(TypeOf(operation)) ? Unsupported(operation, $"a value of type `{Shown(operation.Type)}`", Numbers)
            : constant is string text ? new TextOperand(text)
            : null;
    }

    // A long has more digits than a double: integers are taken as they are.
    private static Constant ConstantOf(ElementType element, object constant) => constant is bool flag ? Constant.Whole(element, flag ? 1 : 0)
        : element.IsFloating() ? Constant.Of(element, System.Convert.ToDouble(constant, CultureInfo.InvariantCulture))
        : Constant.Whole(element, System.Convert.ToInt64(constant, CultureInfo.InvariantCulture));

    private static string Shown(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}

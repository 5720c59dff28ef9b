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
            : null;
    }

    // A long has more digits than a double: integers are taken as they are.
    private static Constant ConstantOf(ElementType element, object constant) => constant is bool flag ? Constant.Whole(element, flag ? 1 : 0)
        : element.IsFloating() ? Constant.Of(element, System.Convert.ToDouble(constant, CultureInfo.InvariantCulture))
        : Constant.Whole(element, System.Convert.ToInt64(constant, CultureInfo.InvariantCulture));

    /// <summary>
    /// A <c>static readonly</c> number of the project whose initializer is a constant: it is that constant. What another
    /// initializer computes, or a static constructor sets, is not known before the program runs.
    /// </summary>
    private Operand StaticField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || TypeMap.Scalar(field.Type) is not { } element
            || field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is not VariableDeclaratorSyntax { } declarator)
        {
            return Unsupported(reference, $"the field `{field.Name}`", "; constants and static readonly numbers can be read, other fields cannot");
        }

        var isSet = field.ContainingType.StaticConstructors.Select(BodyOf).OfType<IOperation>().SelectMany(body => body.Descendants())
            .OfType<IFieldReferenceOperation>().Any(used => SymbolEqualityComparer.Default.Equals(used.Field, field));
        return !isSet && declarator.Initializer is { } initializer
            && _modelOf(initializer.SyntaxTree).GetOperation(initializer, _cancellation) is IFieldInitializerOperation { Value.ConstantValue: { HasValue: true, Value: { } constant } }
                ? new ValueOperand(ConstantOf(element, constant))
                : Unsupported(reference, $"the field `{field.Name}`, whose value is not a constant", "; compute it in the function, or pass it as a parameter");
    }

    private static string Shown(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}

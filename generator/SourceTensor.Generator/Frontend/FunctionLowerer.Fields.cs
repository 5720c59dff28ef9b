using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// <c>static readonly</c> fields: a number whose initializer is a constant is that constant; every other number, and a tensor
/// or array of them, is read when the kernel is entered, like a parameter that nobody passes.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private readonly List<(IFieldSymbol Field, ValueOperand Value, StaticInput Input)> _statics = [];

    private Operand StaticField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || field.IsConst || TypeOfStatic(field.Type) is not { } type)
        {
            return Unsupported(reference, $"the field `{field.Name}`", "; constants and static readonly numbers, tensors and arrays can be read, other fields cannot");
        }

        if (type.Rank == 0 && ConstantIn(field) is { } constant)
        {
            return new ValueOperand(ConstantOf(type.Element, constant));
        }

        if (!IsVisible(field))
        {
            return Unsupported(reference, $"the private field `{field.Name}` of another class", "; make it internal");
        }

        // The same field is the same tensor wherever it is read.
        return _statics.FirstOrDefault(entry => SymbolEqualityComparer.Default.Equals(entry.Field, field)).Value ?? Read(field, type);
    }

    private ValueOperand Read(IFieldSymbol field, (ElementType Element, int Rank) type)
    {
        var name = field.Name;
        while (ReservedNames.All.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || _inputs.Any(input => input.Name == name) || _inlining.Last().Parameters.Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        var value = Input(name, type);
        var declaration = field.Type is IArrayTypeSymbol ? $"global::SourceTensor.Tensor1D<{type.Element.Keyword()}>" : "var";
        _statics.Add((field, value, new StaticInput(declaration, $"{field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{field.Name}")));
        return value;
    }

    private static (ElementType Element, int Rank)? TypeOfStatic(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } array && TypeMap.Scalar(array.ElementType) is { } element ? (element, 1) : TypeMap.Find(type);

    /// <summary>The constant that a field is initialized with; null when it is another value, or set elsewhere.</summary>
    private object? ConstantIn(IFieldSymbol field)
    {
        var isSet = field.ContainingType.StaticConstructors.Select(BodyOf).OfType<IOperation>().SelectMany(body => body.Descendants())
            .OfType<IFieldReferenceOperation>().Any(used => SymbolEqualityComparer.Default.Equals(used.Field, field));
        return !isSet && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer: { } initializer }
            && _modelOf(initializer.SyntaxTree).GetOperation(initializer, _cancellation) is IFieldInitializerOperation { Value.ConstantValue: { HasValue: true, Value: { } constant } }
                ? constant
                : null;
    }

    // What reads it is in the class of the function.
    private bool IsVisible(IFieldSymbol field) => (field.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && IsPublic(field.ContainingType))
        || SymbolEqualityComparer.Default.Equals(field.ContainingType, _inlining.Last().ContainingType);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>The names that <c>[Shape]</c> gives to lengths: one scope for each signature, and for each record among its parameters.</summary>
internal sealed class DeclaredShapes
{
    public const string Attribute = "SourceTensor.ShapeAttribute";

    private readonly Dictionary<Symbol, string> _names = [];

    /// <summary>What the user calls a length, for messages.</summary>
    public void Name(Dimension length, string name)
    {
        if (length is { Constant: 0, Terms: [{ Coefficient: 1, Symbol: var symbol }] } && symbol is ParameterSymbol or LocalSymbol && !_names.ContainsKey(symbol))
        {
            _names.Add(symbol, name);
        }
    }

    public string Shown(Dimension length) => length.ToString(_names);

    public static bool IsShape(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == Attribute;

    /// <summary>The texts of the attribute, one for each axis; null where there is no attribute.</summary>
    public static IReadOnlyList<string>? Axes(IEnumerable<AttributeData> attributes, out Location location)
    {
        var attribute = attributes.FirstOrDefault(IsShape);
        location = attribute?.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : Location.None;
        if (attribute is null)
        {
            return null;
        }

        return attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false, Values: var values }] ? [.. values.Select(value => value.Value as string ?? "")] : [];
    }
}

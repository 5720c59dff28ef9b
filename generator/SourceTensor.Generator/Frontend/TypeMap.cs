using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>C# types as the IR sees them.</summary>
internal static class TypeMap
{
    public const string RuntimeNamespace = "SourceTensor";

    public static ElementType? Scalar(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Boolean => ElementType.Boolean,
        SpecialType.System_Int32 => ElementType.Int32,
        SpecialType.System_Int64 => ElementType.Int64,
        SpecialType.System_Single => ElementType.Float32,
        SpecialType.System_Double => ElementType.Float64,
        _ => null,
    };

    /// <summary>What a scalar is inside a function: of an enumeration, its integer.</summary>
    public static ElementType? Number(ITypeSymbol? type) => Scalar(type is INamedTypeSymbol { EnumUnderlyingType: { } integer } ? integer : type);

    /// <summary>A number type of C# that tensors have no elements of.</summary>
    public static bool IsOtherNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
        or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        or SpecialType.System_Char or SpecialType.System_Decimal || type is { Name: "Half" or "Int128" or "UInt128", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The element type and rank of a scalar (rank 0) or tensor; null for every other type.</summary>
    public static (ElementType Element, int Rank)? Find(ITypeSymbol? type)
    {
        if (Scalar(type) is { } scalar)
        {
            return (scalar, 0);
        }

        return type is INamedTypeSymbol { TypeArguments.Length: 1, Name: var name } tensor && IsRuntime(tensor) && RankOf(name) is { } rank && Scalar(tensor.TypeArguments[0]) is { } element
            ? (element, rank)
            : null;
    }

    public static bool IsRuntime(ITypeSymbol type) => type.ContainingNamespace is { Name: RuntimeNamespace, ContainingNamespace.IsGlobalNamespace: true };

    public static bool IsSequence(ITypeSymbol? type) => type is { Name: "ISequence" } && IsRuntime(type);

    /// <summary>A tensor whatever its rank.</summary>
    public static bool IsAnyTensor(ITypeSymbol? type) => type is { Name: "ITensor" } && IsRuntime(type);

    /// <summary>Tuples and record structs: values with named parts.</summary>
    public static bool IsComposite(ITypeSymbol? type) => HasParts(type) && !IsEndless((INamedTypeSymbol)type!, []);

    /// <summary>The numbers and tensors a type is made of.</summary>
    public static IReadOnlyList<(ElementType Element, int Rank)> LeavesOf(ITypeSymbol type) =>
        Find(type) is { } leaf ? [leaf] : IsComposite(type) ? [.. Parts((INamedTypeSymbol)type).SelectMany(part => LeavesOf(part.Type))] : [];

    private static bool HasParts(ITypeSymbol? type) => type is INamedTypeSymbol { IsTupleType: true } or INamedTypeSymbol { IsRecord: true, IsValueType: true };

    /// <summary>Whether a structure is a part of itself, which C# refuses, but not before others have looked at it.</summary>
    private static bool IsEndless(INamedTypeSymbol type, List<INamedTypeSymbol> around)
    {
        if (around.Count > MostNested || around.Contains(type, SymbolEqualityComparer.Default))
        {
            return true;
        }

        around.Add(type);
        var isEndless = Parts(type).Any(part => HasParts(part.Type) && IsEndless((INamedTypeSymbol)part.Type, around));
        around.RemoveAt(around.Count - 1);
        return isEndless;
    }

    // A generic structure may be a part of itself with another argument each time.
    private const int MostNested = 16;

    /// <summary>
    /// The parts of a tuple, under the names all tuples have, or of a record struct: the properties of its primary
    /// constructor.
    /// </summary>
    public static IReadOnlyList<(string Name, ITypeSymbol Type)> Parts(INamedTypeSymbol type) => type.IsTupleType
        ? [.. type.TupleElements.Select((element, i) => ("Item" + (i + 1), element.Type))]
        : [.. PrimaryConstructor(type)?.Parameters.Select(parameter => (parameter.Name, parameter.Type)) ?? []];

    /// <summary>What the parts are called where they are read: those of a tuple by the names it declares.</summary>
    public static IEnumerable<string> PartNames(INamedTypeSymbol type) => type.IsTupleType ? type.TupleElements.Select(element => element.Name) : Parts(type).Select(part => part.Name);

    /// <summary>
    /// The constructor that a positional record declares: each of its parameters is a property, as the compiler writes it, and
    /// there is nothing else in the record. Null for every other record: what it holds cannot be told from its parts.
    /// </summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length > 0 && constructor.Parameters.All(parameter => IsPositional(type, parameter))
            && constructor.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is TypeDeclarationSyntax));
        return type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || constructor?.Parameters.Any(parameter => parameter.Name == field.AssociatedSymbol?.Name) == true) ? constructor : null;
    }

    private static bool IsPositional(INamedTypeSymbol type, IParameterSymbol parameter) => type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(property =>
        SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type) && property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is ParameterSyntax));

    /// <summary>The class a method is written in, seen from outside: extension blocks have no name of their own.</summary>
    public static INamedTypeSymbol? OutermostType(ISymbol symbol)
    {
        var type = symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static int? RankOf(string name) => name.Length == 8 && name.StartsWith("Tensor", System.StringComparison.Ordinal) && name[7] == 'D' && name[6] is >= '1' and <= '5'
        ? name[6] - '0'
        : null;
}

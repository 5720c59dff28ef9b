using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Generic methods that are followed: each type parameter stands for the type that the call gives it, and what is asked of a
/// number type, such as <c>T.Zero</c> or <c>T.Exp(x)</c>, is asked of that type.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private Dictionary<ITypeSymbol, ITypeSymbol> _typeArguments = new(SymbolEqualityComparer.Default);

    /// <summary>The type of an expression, with the types that stand for type parameters here.</summary>
    private ITypeSymbol? TypeOf(IOperation operation) => Resolve(operation.Type);

    private ITypeSymbol? Resolve(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol when _typeArguments.TryGetValue(type, out var argument) => argument,
        INamedTypeSymbol { IsGenericType: true, IsTupleType: false } named when _typeArguments.Count > 0 && named.TypeArguments.Any(argument => !SymbolEqualityComparer.Default.Equals(argument, Resolve(argument))) =>
            named.OriginalDefinition.Construct([.. named.TypeArguments.Select(argument => Resolve(argument)!)]),
        _ => type,
    };

    /// <summary>What the type parameters of a method, and of the types around it, stand for in a call.</summary>
    private Dictionary<ITypeSymbol, ITypeSymbol> TypeArguments(IMethodSymbol method)
    {
        var arguments = new Dictionary<ITypeSymbol, ITypeSymbol>(_typeArguments, SymbolEqualityComparer.Default);
        Add(method.OriginalDefinition.TypeParameters, method.TypeArguments);
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return arguments;

        void Add(IEnumerable<ITypeParameterSymbol> parameters, IEnumerable<ITypeSymbol> given)
        {
            foreach (var (parameter, argument) in parameters.Zip(given, (parameter, argument) => (parameter, argument)))
            {
                arguments[parameter] = Resolve(argument)!;
            }
        }
    }

    /// <summary>Whether a member is one of the interfaces of numbers, as <c>INumberBase&lt;T&gt;.Zero</c>.</summary>
    private static bool IsOfNumbers(ISymbol member) => member.ContainingType is { TypeKind: TypeKind.Interface } type
        && type.ContainingNamespace.ToDisplayString() == "System.Numerics";

    /// <summary><c>T.Zero</c>, <c>T.Pi</c>.</summary>
    private Operand NumberOf(IPropertyReferenceOperation reference) =>
        TypeMap.Scalar(Resolve(reference.ConstrainedToType)) is { } element && NumberCalled(reference.Property.Name) is { } number && (element.IsFloating() || Math.Floor(number) == number)
            ? new ValueOperand(Constant.Of(element, number))
            : Unsupported(reference, Describe(reference));

    private static double? NumberCalled(string name) => name switch
    {
        "Zero" or "AdditiveIdentity" => 0,
        "One" or "MultiplicativeIdentity" => 1,
        "NegativeOne" => -1,
        "Pi" => Math.PI,
        "E" => Math.E,
        "Tau" => 2 * Math.PI,
        "NaN" => double.NaN,
        "PositiveInfinity" => double.PositiveInfinity,
        "NegativeInfinity" => double.NegativeInfinity,
        _ => null,
    };

    /// <summary><c>T.Exp(x)</c>, <c>T.CreateChecked(2)</c>.</summary>
    private Operand NumberCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (Resolve(call.ConstrainedToType) is not { } type || TypeMap.Scalar(type) is not { } element)
        {
            return Unsupported(call, Describe(call));
        }

        if (method.Name is "CreateChecked" or "CreateSaturating" or "CreateTruncating")
        {
            // To floating-point numbers the three are the same.
            return LowerValue(call.Arguments[0].Value) is not { } value ? Poison.Instance
                : element.IsFloating() || value.Value is Constant ? Cast(call, value, element)
                : Unsupported(call, $"`{method.Name}` of integers", "; cast to `int` or `long` outside the generic method");
        }

        return OpRegistry.Find($"{type.Name}.{method.Name}") is { } op ? Operation(call, op) : Unsupported(call, Describe(call));
    }
}

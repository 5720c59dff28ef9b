using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>Expressions. The default arm of the switch reports: nothing passes in silence.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>Far fewer than fit <c>DeepStack</c>, so that what is refused does not depend on who follows it.</summary>
    private const int DeepestExpression = 600;

    /// <summary>The meaning of an expression; null for a call that returns nothing.</summary>
    private Operand? Lower(IOperation operation)
    {
        if (ConstantOf(operation) is { } constant)
        {
            return constant;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_held.Count > DeepestExpression)
        {
            throw new System.InsufficientExecutionStackException();
        }

        _held.Push([]);
        var result = Expression(operation);
        _held.Pop();
        Hold(operation, result);
        return result;
    }

    private Operand? Expression(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Read(local, local.Local),
        IParameterReferenceOperation parameter => Read(parameter, parameter.Parameter),
        IParenthesizedOperation inner => Lower(inner.Operand),
        IConversionOperation conversion => Conversion(conversion),
        IBinaryOperation binary => Binary(binary),
        IUnaryOperation unary => Unary(unary),
        ISimpleAssignmentOperation assignment => Assignment(assignment),
        ICompoundAssignmentOperation assignment => CompoundAssignment(assignment),
        IIncrementOrDecrementOperation increment => Increment(increment),
        IDeconstructionAssignmentOperation deconstruction => Deconstruction(deconstruction),
        IPropertyReferenceOperation property => Property(property),
        IImplicitIndexerReferenceOperation part => Element(part),
        IFieldReferenceOperation reference => Field(reference),
        ICollectionExpressionOperation list => List(list, list.Elements),
        IArrayCreationOperation creation => ArrayCreation(creation),
        IArrayElementReferenceOperation reference => ArrayElement(reference),
        IConditionalOperation conditional => Conditional(conditional),
        ISwitchExpressionOperation choice => SwitchExpression(choice),
        IIsPatternOperation test => Lower(test.Value) is { } subject and not Poison && Matches(test.Pattern, subject) is { } matches ? new ValueOperand(matches) : Poison.Instance,
        IInvocationOperation call => Call(call),
        ITupleOperation tuple => Tuple(tuple),
        IObjectCreationOperation creation => Creation(creation),
        IWithOperation with => With(with),
        IInstanceReferenceOperation self => This(self),
        IThrowOperation thrown => Throw(thrown),
        IAnonymousFunctionOperation lambda => new CallableOperand(lambda.Symbol, lambda, _scope),
        IDelegateCreationOperation creation => Callable(creation.Target),
        IMethodReferenceOperation reference => Callable(reference),
        _ => Unsupported(operation, Describe(operation)),
    };

    /// <summary>An expression that must be a scalar or tensor; null when something was reported.</summary>
    private ValueOperand? LowerValue(IOperation operation)
    {
        switch (Lower(operation))
        {
            case ValueOperand value:
                return value;
            case Poison:
                return null;
            default:
                Unsupported(operation, $"`{SourceText.Of(operation.Syntax)}` as a number or tensor");
                return null;
        }
    }

    private Operand Read(IOperation reference, ISymbol symbol) =>
        _scope.Find(symbol)?.Value ?? Unsupported(reference, $"`{symbol.Name}` here");

    private Operand? Conversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method && IsFollowed(method))
        {
            return Follow(conversion, method, conversion.Operand);
        }

        if (conversion is { OperatorMethod: not null, Operand: IFieldReferenceOperation { Field.Type: IArrayTypeSymbol } table } && TypeMap.Find(TypeOf(conversion)) is (_, 1))
        {
            return Lower(table) ?? Poison.Instance;
        }

        if (conversion is { OperatorMethod: not null, Operand: IArrayCreationOperation } && TypeMap.Find(TypeOf(conversion)) is (_, > 0))
        {
            return TensorOf(conversion, conversion.Operand);
        }

        if (conversion.OperatorMethod is not null)
        {
            return Unsupported(conversion, $"the conversion to `{conversion.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}`");
        }

        if (conversion.Operand is IThrowOperation thrown)
        {
            return Throw(thrown);
        }

        var operand = Lower(conversion.Operand);
        if (operand is not ValueOperand value)
        {
            // A tuple or a lambda as a type of the same structure.
            return operand;
        }

        if (TypeMap.Number(TypeOf(conversion)) is { } element)
        {
            // In a checked context a conversion that loses digits throws.
            return conversion.IsChecked && element.IsInteger() && value.Value.Type.Element > element
                ? Unsupported(conversion, "a checked conversion", "; write unchecked(…)")
                : Cast(conversion, value, element);
        }

        return TypeMap.IsOtherNumber(TypeOf(conversion)) ? Unsupported(conversion, $"a value of type `{Shown(conversion.Type)}`", Numbers)
            : TypeMap.Find(TypeOf(conversion)) is not null || TypeMap.IsSequence(conversion.Type) || TypeMap.IsAnyTensor(conversion.Type) ? value
            : Unsupported(conversion, $"the conversion to `{conversion.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}`");
    }

    private Operand Cast(IOperation at, ValueOperand value, ElementType element)
    {
        var from = value.Value.Type.Element;
        if (from == element)
        {
            return value;
        }

        return from == ElementType.Boolean || element == ElementType.Boolean
            ? Unsupported(at, $"a conversion from {from.Keyword()} to {element.Keyword()}")
            : value.Value is Constant constant
                ? new ValueOperand(Folding.Cast(constant, element))
                : Emit(at, new Ops.Convert(element), value.Value);
    }

    private Operand Tuple(ITupleOperation tuple)
    {
        var names = ((INamedTypeSymbol)tuple.Type!).TupleElements.Select((_, i) => "Item" + (i + 1));
        return Composite(tuple.Type!, names, tuple.Elements.Select(Lower));
    }

    private static Operand Composite(ITypeSymbol type, IEnumerable<string> names, IEnumerable<Operand?> values)
    {
        var fields = names.Zip(values, (name, value) => (name, value ?? Poison.Instance)).ToList();
        return fields.Any(part => part.Item2 is Poison) ? Poison.Instance : new CompositeOperand(type, fields);
    }

    /// <summary>A field of a tuple or record, under any of its names.</summary>
    private Operand? Field(IFieldReferenceOperation reference)
    {
        if (reference.Instance is null)
        {
            return StaticField(reference);
        }

        var name = (reference.Field.CorrespondingTupleField ?? reference.Field).Name;
        return Lower(reference.Instance) switch
        {
            Poison => Poison.Instance,
            CompositeOperand composite when composite.Field(name) is { } value => value,
            _ => Unsupported(reference, $"the field `{reference.Field.Name}`"),
        };
    }

    /// <summary><c>new State(q, total)</c> of a record struct with a primary constructor.</summary>
    private Operand Creation(IObjectCreationOperation creation)
    {
        if (creation is not { Initializer: null, Constructor: { } constructor, Type: INamedTypeSymbol type } || !TypeMap.IsComposite(type)
            || !SymbolEqualityComparer.Default.Equals(TypeMap.PrimaryConstructor(type)?.OriginalDefinition, constructor.OriginalDefinition))
        {
            return Unsupported(creation, $"`new {creation.Type?.Name}`", "; tuples and positional record structs can be made");
        }

        // Evaluated as they are written, stored as they are declared.
        var arguments = creation.Arguments.Select(argument => (Parameter: argument.Parameter!, Value: Lower(argument.Value))).ToList().OrderBy(argument => argument.Parameter.Ordinal).ToList();
        return Composite(type, arguments.Select(argument => argument.Parameter.Name), arguments.Select(argument => argument.Value));
    }

    /// <summary><c>state with { Q = q }</c>.</summary>
    private Operand With(IWithOperation with)
    {
        if (Lower(with.Operand) is not CompositeOperand composite)
        {
            return Poison.Instance;
        }

        foreach (var initializer in with.Initializer.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property }, Value: { } value } || composite.Field(property.Name) is null)
            {
                return Unsupported(initializer, Describe(initializer));
            }

            if (Lower(value) is not { } replaced || replaced is Poison)
            {
                return Poison.Instance;
            }

            composite = composite with { Fields = [.. composite.Fields.Select(part => part.Name == property.Name ? (part.Name, replaced) : part)] };
        }

        return composite;
    }
}

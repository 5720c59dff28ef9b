using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// <c>throw</c> as a guard. What follows it on its side is never run, so after the branch every variable is as the other
/// side leaves it.
/// </summary>
internal sealed partial class FunctionLowerer
{
    // Whether what is being followed has certainly thrown.
    private bool _hasThrown;

    /// <summary><c>throw new ArgumentException($"{nameof(x)} is {x}", nameof(x))</c>, as a statement or where a value is expected.</summary>
    private Operand Throw(IThrowOperation thrown)
    {
        var exception = thrown.Exception;
        while (exception is IConversionOperation conversion)
        {
            exception = conversion.Operand;
        }

        if (exception is not IObjectCreationOperation { Initializer: null, Type: { } type } creation || !IsPublic(type))
        {
            return Unsupported(thrown, Describe(thrown), "; an exception is thrown where it is made, as in `throw new ArgumentException(…)`");
        }

        var message = new Message().Add($"throw new {type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}(");
        return Arguments(message, creation.Arguments) && Throw(message.Add(")")) ? Nothing.Instance : Poison.Instance;
    }

    private bool Throw(Message message)
    {
        _builder.EmitAll(new Throw(message.Pieces), [], message.Values);
        _hasThrown = true;
        return true;
    }

    /// <summary><c>ArgumentOutOfRangeException.ThrowIfNegative(x)</c> and its like; null for every other call.</summary>
    private Operand? ThrowIf(IInvocationOperation call)
    {
        ElementwiseOp? relation = call.TargetMethod.Name switch
        {
            "ThrowIfEqual" or "ThrowIfZero" => new Equal(),
            "ThrowIfNotEqual" => new NotEqual(),
            "ThrowIfNegative" or "ThrowIfLessThan" => new LessThan(),
            "ThrowIfNegativeOrZero" or "ThrowIfLessThanOrEqual" => new LessThanOrEqual(),
            "ThrowIfGreaterThan" => new GreaterThan(),
            "ThrowIfGreaterThanOrEqual" => new GreaterThanOrEqual(),
            _ => null,
        };
        var arguments = InOrder(call);
        if (relation is null || LowerValue(arguments[0].Value) is not { } value)
        {
            return relation is null ? Unsupported(call, Describe(call)) : Poison.Instance;
        }

        var zero = new ValueOperand(Constant.Of(value.Value.Type.Element, 0));
        var bound = arguments.Count == 2 ? zero : LowerValue(arguments[1].Value);
        if (bound is null || Elementwise(call, relation, [value, bound]) is not ValueOperand condition)
        {
            return Poison.Instance;
        }

        // The method tests once more, and throws with a message of its own.
        var message = new Message().Add($"global::System.ArgumentOutOfRangeException.{call.TargetMethod.Name}(").Add(value.Value);
        message = arguments.Count == 2 ? message : message.Add(", ").Add(bound.Value);
        return arguments[^1].Value.ConstantValue is { HasValue: true, Value: string name }
            ? Choose(call, condition.Value, () => Throw(message.Add($", {SymbolDisplay.FormatLiteral(name, quote: true)})")) ? null : Poison.Instance, () => null)
            : Unsupported(arguments[^1], "a name that is not a constant");
    }

    private static bool IsThrowIf(IMethodSymbol method) => method is { IsStatic: true, ContainingType.Name: "ArgumentOutOfRangeException" }
        && method.Name.StartsWith("ThrowIf", StringComparison.Ordinal);

    // Emitted code is in another class.
    private static bool IsPublic(ITypeSymbol? type) => type is null
        || (type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && IsPublic(type.ContainingType));

    private bool Arguments(Message message, IEnumerable<IArgumentOperation> arguments)
    {
        var first = true;
        foreach (var argument in arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            message.Add(first ? "" : ", ").Add(argument.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax { NameColon: not null } ? argument.Parameter!.Name + ": " : "");
            first = false;
            if (!Argument(message, argument.Value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Argument(Message message, IOperation argument)
    {
        while (argument is IConversionOperation { Type.SpecialType: SpecialType.System_Object or SpecialType.System_String } conversion)
        {
            argument = conversion.Operand;
        }

        switch (argument)
        {
            case { ConstantValue: { HasValue: true, Value: string or null } text }:
                message.Add(text.Value is null ? "null" : SymbolDisplay.FormatLiteral((string)text.Value, quote: true));
                return true;
            case IInterpolatedStringOperation interpolated:
                message.Add("$\"");
                var isKnown = interpolated.Parts.All(part => MessagePart(message, part));
                message.Add("\"");
                return isKnown;
            case ILocalReferenceOperation or IParameterReferenceOperation when Lower(argument) is TextOperand text:
                message.Add(SymbolDisplay.FormatLiteral(text.Text, quote: true));
                return true;
            default:
                return Number(message, argument);
        }
    }

    private bool MessagePart(Message message, IInterpolatedStringContentOperation part)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                message.Add(Quoted(text));
                return true;
            case IInterpolationOperation { Expression.ConstantValue: { HasValue: true, Value: string text }, Alignment: null, FormatString: null }:
                message.Add(Quoted(text));
                return true;
            case IInterpolationOperation { Expression: ILocalReferenceOperation or IParameterReferenceOperation, Alignment: null, FormatString: null } named when Lower(named.Expression) is TextOperand text:
                message.Add(Quoted(text.Text));
                return true;
            case IInterpolationOperation { Expression: var hole } interpolation:
                message.Add("{");
                var isKnown = Number(message, hole);
                message.Add(interpolation.Alignment?.ConstantValue is { HasValue: true, Value: int alignment } ? "," + alignment.ToString(CultureInfo.InvariantCulture) : "")
                    .Add(interpolation.FormatString?.ConstantValue is { HasValue: true, Value: string format } ? ":" + format : "")
                    .Add("}");
                return isKnown;
            default:
                Unsupported(part, Describe(part));
                return false;
        }
    }

    private static string Quoted(string text)
    {
        var quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    private bool Number(Message message, IOperation argument)
    {
        if (LowerValue(argument) is not { } value)
        {
            return false;
        }

        if (!value.Value.Type.IsScalar)
        {
            Unsupported(argument, "a tensor in a message");
            return false;
        }

        // The plain method shows a name.
        if (TypeOf(argument)?.TypeKind == TypeKind.Enum)
        {
            Unsupported(argument, "an enumeration in a message", "; write its number, (int)…");
            return false;
        }

        message.Add(value.Value);
        return true;
    }

    /// <summary>A statement that throws, as far as it has been written.</summary>
    private sealed class Message
    {
        private readonly List<string> _pieces = [""];
        private readonly List<Value> _values = [];

        public EquatableArray<string> Pieces => _pieces.ToEquatableArray();

        public IReadOnlyList<Value> Values => _values;

        public Message Add(string text)
        {
            _pieces[^1] += text;
            return this;
        }

        public Message Add(Value value)
        {
            _values.Add(value);
            _pieces.Add("");
            return this;
        }
    }
}

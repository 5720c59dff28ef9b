using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Calls of functions whose derivative the user has written. What the function computes is followed where it can be; a
/// function of numbers that cannot be followed is called as it stands.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private Operand CustomCall(IInvocationOperation call, IMethodSymbol rule)
    {
        var function = call.TargetMethod;
        if (DerivativeRule.Problem(rule, function) is { } problem)
        {
            return Fail(Descriptors.RuleMismatch, call, rule.Name, function.Name, problem);
        }

        var arguments = new List<ValueOperand>();
        foreach (var (argument, parameter) in InOrder(call).Zip(function.Parameters, (argument, parameter) => (argument, parameter)))
        {
            if (LowerValue(argument.Value) is not { } value)
            {
                return Poison.Instance;
            }

            arguments.Add(value);
        }

        var followed = Followed(call, function, arguments);
        if (followed is null && !CanBeCalled(function))
        {
            return Unsupported(call, $"`{function.Name}`, which cannot be followed,", "; a function that is called as it stands is public or internal and returns a number");
        }

        var type = followed?.Results[0].Type ?? TensorType.Scalar(TypeMap.Scalar(function.ReturnType)!.Value);
        if (Rule(call, rule, function, arguments, type) is not { } body)
        {
            return Poison.Instance;
        }

        Body? tangent = null;
        if (TangentRule.Of(function, _inlining.Last().ContainingType) is { } forward && (tangent = Tangent(call, forward, function, arguments, type)) is null)
        {
            return Poison.Instance;
        }

        var custom = new Custom(
            function.Name,
            type,
            followed,
            body,
            DerivativeRule.Differentiable(function).Select(parameter => parameter.Ordinal).ToEquatableArray(),
            $"{function.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{function.Name}",
            tangent);
        return new ValueOperand(_builder.Emit(custom, [.. arguments.Select(argument => argument.Value)]), new Memory());
    }

    private static bool CanBeCalled(IMethodSymbol function) => TypeMap.Scalar(function.ReturnType) is not null
        && function.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && IsPublic(function.ContainingType);

    /// <summary>What the function computes, as a body of its own; null when it does something that cannot be followed.</summary>
    private Body? Followed(IInvocationOperation call, IMethodSymbol function, List<ValueOperand> arguments) => BodyOf(function) is not { } body ? null : Try(() => InBody(
        () => Invoke(call, new CallableOperand(function, body, new Scope(null)), Bound(function.Parameters, arguments)) is ValueOperand result ? [result.Value] : null,
        []));

    private Body? Tangent(IInvocationOperation call, IMethodSymbol rule, IMethodSymbol function, List<ValueOperand> arguments, TensorType type)
    {
        if (TangentRule.Problem(rule, function) is { } problem)
        {
            Fail(Descriptors.RuleMismatch, call, rule.Name, function.Name, problem);
            return null;
        }

        if (BodyOf(rule) is not { } body)
        {
            Fail(Descriptors.CallWithoutSource, call, rule.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return null;
        }

        List<Variable> given = [.. DerivativeRule.Differentiable(function).Select(parameter => _builder.NewVariable(parameter.Name + "_tan", arguments[parameter.Ordinal].Value.Type))];
        List<ValueOperand> all = [.. arguments, .. given.Select(variable => new ValueOperand(variable, variable.Type.IsScalar ? null : new Memory()))];
        return InBody(
            () => Invoke(call, new CallableOperand(rule, body, new Scope(null)), Bound(rule.Parameters, all)) is ValueOperand result && HasTypeOf(call, "a result", result.Value, type) ? [result.Value] : null,
            given);
    }

    private Body? Rule(IInvocationOperation call, IMethodSymbol rule, IMethodSymbol function, List<ValueOperand> arguments, TensorType type)
    {
        if (BodyOf(rule) is not { } body)
        {
            Fail(Descriptors.CallWithoutSource, call, rule.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return null;
        }

        List<Variable> given = DerivativeRule.IsScalar(function) ? [] : [_builder.NewVariable("cotangent", type), _builder.NewVariable("result", type)];
        List<ValueOperand> all = [.. given.Select(variable => new ValueOperand(variable, variable.Type.IsScalar ? null : new Memory())), .. arguments];
        var differentiable = DerivativeRule.Differentiable(function).ToList();
        return InBody(
            () =>
            {
                var result = Invoke(call, new CallableOperand(rule, body, new Scope(null)), Bound(rule.Parameters, all));
                var results = result is null or Poison ? null : result.Leaves.Select(leaf => leaf.Value).ToList();
                return results is null || differentiable.Zip(results, (parameter, value) => Fits(call, value, arguments[parameter.Ordinal].Value)).All(fits => fits) ? results : null;
            },
            given);
    }

    // A cotangent has the shape of what it is the cotangent of.
    private bool Fits(IInvocationOperation call, Value cotangent, Value argument) => HasTypeOf(call, "an argument", cotangent, _builder.Canonical(argument).Type);

    private bool HasTypeOf(IInvocationOperation call, string what, Value derivative, TensorType expected)
    {
        var given = _builder.Canonical(derivative).Type;
        if (given.Rank == expected.Rank && given.Shape.Zip(expected.Shape, _solver.Unify).All(isEqual => isEqual))
        {
            return true;
        }

        Misfit(call, [], $"its derivative gives {given} for {what} that is {expected}");
        return false;
    }

    private Body? InBody(System.Func<List<Value>?> run, IReadOnlyList<Variable> parameters)
    {
        var (outer, origin) = (_builder, _builder.Origin);
        _builder = outer.Nested();
        _conditions++;
        _stepDepth++;
        var results = run();
        _stepDepth--;
        _conditions--;
        _hasThrown = false;
        var body = results is null ? null : _builder.ToBody(parameters.Select(parameter => (Variable)_builder.Canonical(parameter)), results);
        _builder = outer;
        _builder.Origin = origin;
        return body;
    }

    private Scope Bound(IReadOnlyList<IParameterSymbol> parameters, IEnumerable<Operand> arguments)
    {
        var scope = new Scope(null);
        foreach (var (parameter, argument) in parameters.Zip(arguments, (parameter, argument) => (parameter, argument)))
        {
            scope.Declare(parameter, NewCell(parameter.Name, argument, "an argument of a function with a derivative of its own"));
        }

        return scope;
    }
}

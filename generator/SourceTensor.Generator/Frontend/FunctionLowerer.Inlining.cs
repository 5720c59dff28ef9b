using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Methods of the project, which are followed where they are called: static methods, local functions, lambdas, the operators
/// and conversions of the user's types, and members of record structs.
/// </summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>Whether a method has a body here that can be followed.</summary>
    private bool IsFollowed(IMethodSymbol method) =>
        (method.IsStatic || TypeMap.IsComposite(method.ContainingType)) && MethodTable.Find(method) is null && BodyOf(method) is not null;

    /// <summary>
    /// Runs the body of a method of the project where it is called. Its parameters are variables of its own; one that holds a
    /// tensor of the caller's remembers whose, so that a helper may write a tensor of its caller.
    /// </summary>
    private Operand? Inline(IInvocationOperation call, CallableOperand callee)
    {
        var scope = new Scope(callee.Scope);
        if (call.Instance is { } instance && !callee.Method.IsStatic && call.TargetMethod.MethodKind == MethodKind.Ordinary && !BindInstance(instance, Lower(instance), scope))
        {
            return Poison.Instance;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } given)
            {
                return Unsupported(argument, Describe(argument));
            }

            var parameter = callee.Method.Parameters[given.Ordinal];
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                return Unsupported(argument, $"a `{parameter.RefKind.ToString().ToLowerInvariant()}` argument");
            }

            if (!BindArgument(parameter, argument.Value, scope))
            {
                return Poison.Instance;
            }
        }

        return Invoke(call, callee, scope);
    }

    private bool BindArgument(IParameterSymbol parameter, IOperation argument, Scope scope)
    {
        var variable = argument switch
        {
            ILocalReferenceOperation local => _scope.Find(local.Local),
            IParameterReferenceOperation outer => _scope.Find(outer.Parameter),
            _ => null,
        };
        if (Lower(argument) is not { } value || value is Poison)
        {
            return false;
        }

        scope.Declare(parameter.OriginalDefinition, NewCell(parameter.Name, value, source: variable));
        return true;
    }

    /// <summary>A member of a record struct sees the parts of the record: <c>this</c> is a variable under the name of the type.</summary>
    private bool BindInstance(IOperation instance, Operand? value, Scope scope)
    {
        if (value is not CompositeOperand composite)
        {
            return false;
        }

        scope.Declare(instance.Type!, NewCell("this", composite, "the record whose member is called"));
        return true;
    }

    private Operand This(IInstanceReferenceOperation reference) => reference.Type is { } type && _scope.Find(type)?.Value is { } value
        ? value
        : Unsupported(reference, "`this`");

    /// <summary>An operator or conversion that the user has written.</summary>
    private Operand? Follow(IOperation at, IMethodSymbol method, params IOperation[] arguments)
    {
        var scope = new Scope(null);
        return arguments.Zip(method.Parameters, (argument, parameter) => BindArgument(parameter, argument, scope)).All(isBound => isBound)
            ? Invoke(at, new CallableOperand(method, BodyOf(method)!, new Scope(null)), scope)
            : Poison.Instance;
    }

    /// <summary>A property of a record struct that computes something.</summary>
    private Operand? ComputedProperty(IPropertyReferenceOperation reference, CompositeOperand whole)
    {
        var scope = new Scope(null);
        return reference is { Property.GetMethod: { } getter, Instance: { } instance } && BodyOf(getter) is { } body
            ? BindInstance(instance, whole, scope) ? Invoke(reference, new CallableOperand(getter, body, new Scope(null)), scope) : Poison.Instance
            : Unsupported(reference, $"the property `{reference.Property.Name}`");
    }

    /// <summary>The call of a delegate: of the lambda or method that it is known to hold.</summary>
    private Operand? DelegateCall(IInvocationOperation call)
    {
        switch (Lower(call.Instance!))
        {
            case CallableOperand callable:
                // Whoever calls a delegate does not see what it writes, so it writes nothing but its own variables.
                _stepDepth++;
                var result = Inline(call, callable);
                _stepDepth--;
                return result;
            case OperationOperand operation:
                return Operation(call, operation.Op);
            case Poison:
                return Poison.Instance;
            default:
                return Unsupported(call, Describe(call), "; which function a delegate holds must be known at build time");
        }
    }

    private Operand Callable(IOperation target)
    {
        if (target is IAnonymousFunctionOperation lambda)
        {
            return new CallableOperand(lambda.Symbol, lambda, _scope);
        }

        if (target is not IMethodReferenceOperation { Method: var method })
        {
            return Unsupported(target, Describe(target));
        }

        return method.MethodKind == MethodKind.LocalFunction && _scope.Find(method)?.Value is { } local ? local
            : MethodTable.Find(method) is ElementwiseOp op ? new OperationOperand(op)
            : method.IsStatic && BodyOf(method) is { } body ? new CallableOperand(method, body, new Scope(null))
            : Fail(Descriptors.CallWithoutSource, target, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
    }

    /// <summary>Of methods that call each other twice there are twice as many calls each time.</summary>
    private const int MostFollowed = 2000;

    /// <summary>Calls inside calls: fewer than fit the smallest stack, so that it does not depend on who follows them.</summary>
    private const int MostCallers = 100;

    private int _followed;

    private Operand? Invoke(IOperation at, CallableOperand callee, Scope scope)
    {
        if (_inlining.Any(method => SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, callee.Method.OriginalDefinition)))
        {
            return Fail(Descriptors.Recursion, at, callee.Method.Name);
        }

        if (++_followed > MostFollowed || _inlining.Count > MostCallers)
        {
            throw new InsufficientExecutionStackException();
        }

        var (caller, origin, typeArguments) = (_scope, _builder.Origin, _typeArguments);
        var isElsewhere = callee.Method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction);
        _inlining.Push(callee.Method);
        _callers.Push((caller, at));
        _typeArguments = TypeArguments(callee.Method);
        if (isElsewhere)
        {
            _callSites.Add(at.Syntax.GetLocation());
        }

        Release();
        _scope = scope;
        var shapes = Compare(at, callee.Method, scope);
        var result = shapes is null ? Poison.Instance : Run(callee.Body);
        result = shapes is null || result is null ? result : Returned(at, callee.Method, result, shapes);
        _scope = caller;
        if (isElsewhere)
        {
            _callSites.RemoveAt(_callSites.Count - 1);
        }

        _typeArguments = typeArguments;
        _callers.Pop();
        _inlining.Pop();
        _builder.Origin = origin;
        return result;
    }
}

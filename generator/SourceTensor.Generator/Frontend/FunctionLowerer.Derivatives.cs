using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Calls of declared derivatives: the function is followed into a body of its own, over parameters of its own, and what its
/// derivative is made of that later. An optimizer's step inside a model is differentiated so.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private Operand DerivativeCall(IInvocationOperation call, DeclaredDerivative derivative)
    {
        if (derivative.Problem is { } problem)
        {
            return Unsupported(call, $"calling `{call.TargetMethod.Name}`, {problem},");
        }

        if (BodyOf(derivative.Function) is not { } code)
        {
            return Fail(Descriptors.CallWithoutSource, call, derivative.Function.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        }

        var arguments = new List<Operand>();
        foreach (var argument in InOrder(call).Take(derivative.Inputs))
        {
            if (Lower(argument.Value) is not { } value || value is Poison)
            {
                return Poison.Instance;
            }

            arguments.Add(value);
        }

        var given = derivative.Function.Parameters.Length;
        List<Operand> parameters = [.. derivative.Function.Parameters.Zip(arguments, (parameter, argument) => Parameter(parameter.Name, argument))];
        var body = InBody(
            () => Invoke(call, new CallableOperand(derivative.Function, code, new Scope(null)), Bound(derivative.Function.Parameters, parameters)) is { } result and not Poison
                ? [.. result.Leaves.Select(leaf => leaf.Value)]
                : null,
            [.. parameters.SelectMany(parameter => parameter.Leaves).Select(leaf => (Variable)leaf.Value)]);
        if (body is null || !HaveShapes(call, derivative, arguments, body))
        {
            return Poison.Instance;
        }

        var inputs = arguments.Take(given).SelectMany(argument => argument.Leaves).Concat(arguments.Skip(given).SelectMany(argument => argument.Leaves).Where(IsFloating));
        var types = Types(derivative.Derivation, body);
        var outputs = _builder.EmitAll(new Derive(call.TargetMethod.Name, body, derivative.Derivation, types), [], [.. inputs.Select(leaf => leaf.Value)]);
        var next = 0;
        return Returned(call, call.TargetMethod.ReturnType, derivative.Returned.Select(i => i is { } kept ? outputs[kept] : null).ToList(), ref next);
    }

    private static bool IsFloating(ValueOperand leaf) => leaf.Value.Type.Element.IsFloating();

    /// <summary>The argument's structure around variables of its own.</summary>
    private Operand Parameter(string name, Operand argument) => argument.WithLeaves(argument.Leaves.Zip(argument.LeafNames(name), (leaf, leafName) =>
    {
        var variable = _builder.NewVariable(leafName, leaf.Value.Type);
        return new ValueOperand(variable, variable.Type.IsScalar ? null : new Memory());
    }).ToList());

    /// <summary>Whether tangents have the shapes of what they are tangents of, and a cotangent that of the value.</summary>
    private bool HaveShapes(IInvocationOperation call, DeclaredDerivative derivative, List<Operand> arguments, Body body)
    {
        var given = arguments.Skip(derivative.Function.Parameters.Length).SelectMany(argument => argument.Leaves).Where(IsFloating).Select(leaf => leaf.Value);
        var expected = derivative.Derivation.Mode == Mode.Vjp
            ? Differentiated(derivative.Derivation, body)
            : derivative.Derivation.Wrt.Select(parameter => (Value)body.Parameters[parameter]);
        return given.Zip(expected, (value, model) => Fits(call, value, model)).All(fits => fits);
    }

    /// <summary>The types of what a derivation keeps of its results.</summary>
    private static EquatableArray<TensorType> Types(Derivation derivation, Body body)
    {
        var values = body.Results.Select(result => result.Type).ToList();
        var wrt = derivation.Wrt.Select(parameter => body.Parameters[parameter].Type).ToList();
        var differentiated = Differentiated(derivation, body).Select(value => value.Type).ToList();
        var count = wrt.Select(type => type.Shape.Count()).Aggregate(Dimension.Of(0), (sum, length) => sum + length);
        List<TensorType> all = derivation.Mode switch
        {
            Mode.Compiled => values,
            Mode.Gradient or Mode.Vjp => [.. values, .. wrt],
            Mode.Jvp => [.. values, .. differentiated],
            Mode.Hvp => [.. values, .. wrt, .. wrt],
            Mode.Hessian => [.. values, new TensorType(differentiated[0].Element, [count, count])],
            _ => [.. values, .. wrt.Select(type => new TensorType(differentiated[0].Element, [.. differentiated[0].Shape, .. type.Shape]))],
        };
        return derivation.Kept.Select(result => all[result]).ToEquatableArray();
    }

    private static IEnumerable<Value> Differentiated(Derivation derivation, Body body) =>
        body.Results.Where((result, i) => result.Type.Element.IsFloating() && (derivation.Of.Count == 0 || derivation.Of.Contains(i)));

    private Operand Returned(IInvocationOperation call, ITypeSymbol type, List<Variable?> leaves, ref int next)
    {
        if (TypeMap.IsComposite(type))
        {
            var fields = new List<(string, Operand)>();
            foreach (var (name, part) in TypeMap.Parts((INamedTypeSymbol)type))
            {
                fields.Add((name, Returned(call, part, leaves, ref next)));
            }

            return new CompositeOperand(type, fields);
        }

        if (leaves[next++] is { } value)
        {
            return new ValueOperand(value, value.Type.IsScalar ? null : new Memory());
        }

        // An integer in a gradient by a record is 0, a tensor of them has no elements.
        return TypeMap.Find(type) is (var element, 0)
            ? new ValueOperand(Constant.Of(element, 0))
            : Unsupported(call, $"the gradient by a record with a `{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}`");
    }
}

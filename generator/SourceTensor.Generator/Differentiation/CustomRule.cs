using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A function with a rule of the user's: the rule's equations are run where the call is reversed. A cotangent that is exactly 0
/// gives 0, whatever the partial derivative is.
/// </summary>
internal static class CustomRule
{
    public static void Pull(Sweep sweep, Equation equation)
    {
        var custom = (Custom)equation.Operation;
        var adjoint = sweep.Adjoint(sweep.Copies[equation.Output])!;
        var copier = new Copier(sweep.Builder.Ids, sweep.Copies);
        if (custom.IsPullback)
        {
            copier.Bind(custom.Rule.Parameters[0], adjoint);
            copier.Bind(custom.Rule.Parameters[1], sweep.Copies[equation.Output]);
        }

        var results = sweep.Builder.Append(custom.Rule, copier);
        foreach (var (argument, result) in custom.Differentiable.Zip(results, (argument, result) => (equation.Inputs[argument], result)))
        {
            var input = sweep.Copies[argument];
            if (sweep.IsActive(input))
            {
                sweep.Accumulate(input, custom.IsPullback ? result : Product(sweep, equation, adjoint, result, input.Type.Element));
            }
        }
    }

    /// <summary>The partial derivatives times the tangents, or what a rule for tangents says.</summary>
    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var custom = (Custom)equation.Operation;
        var inputs = custom.Differentiable.Select(argument => sweep.Copies[equation.Inputs[argument]]).ToList();
        if (sweep.Tangents(inputs) is not { } tangents)
        {
            return;
        }

        if (!custom.IsPullback)
        {
            var sum = Run(custom.Rule, []).Zip(tangents, (partial, tangent) => tangent is null ? null : sweep.Contribution(sweep.Builder.As(sweep.Builder.WhereSeed(tangent, sweep.Builder.Multiply(tangent, partial)), custom.Type.Element)))
                .Aggregate((Value?)null, (sum, term) => sum is null ? term : term is null ? sum : sweep.Builder.Add(sum, term));
            sweep.SetTangent(sweep.Copies[equation.Output], sum);
            return;
        }

        var rule = custom.Tangent ?? throw new DerivativeException($"`{custom.Function}` has a rule for cotangents, [Derivative], and none for tangents, [Tangent], which this derivative needs");
        var given = inputs.Zip(tangents, (input, tangent) => tangent is null ? sweep.Builder.Zeros(input.Type) : sweep.Contribution(tangent) ?? sweep.Builder.Zeros(input.Type));
        sweep.SetTangent(sweep.Copies[equation.Output], Run(rule, given)[0]);

        IReadOnlyList<Value> Run(Body body, IEnumerable<Value> arguments)
        {
            var copier = new Copier(sweep.Builder.Ids, sweep.Copies);
            foreach (var (parameter, argument) in body.Parameters.Zip(arguments, (parameter, argument) => (parameter, argument)))
            {
                copier.Bind(parameter, argument);
            }

            return sweep.Builder.Append(body, copier);
        }
    }

    /// <summary>A cotangent times a partial derivative, in the wider of their types, as a cotangent of the argument.</summary>
    private static Value Product(Sweep sweep, Equation equation, Value adjoint, Value partial, ElementType element)
    {
        var builder = sweep.Builder;
        var wide = adjoint.Type.Element == partial.Type.Element ? adjoint.Type.Element : ElementType.Float64;
        (adjoint, partial) = (builder.As(adjoint, wide), builder.As(partial, wide));
        var product = builder.Multiply(adjoint, partial);
        if (((Custom)equation.Operation).Partials is not { } known)
        {
            product = builder.WhereSeed(adjoint, product);
        }
        else if (product != adjoint)
        {
            product = known.AreMasked ? builder.WhereSeed(partial, product) : product;
            product = sweep.IsMasked(sweep.Copies[equation.Output]) ? builder.WhereSeed(adjoint, product) : product;
        }

        return builder.As(product, element);
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A vector of logarithms f that each step replaces by log Σᵢ exp(fᵢ + Aᵢⱼ) + dⱼ, as in the forward algorithm of a hidden Markov model,
/// is carried as f = log p + c: a step multiplies p by the matrix exp A and by exp d, and divides it by its largest element, of which
/// c adds up the logarithms. A step then takes no exponential or logarithm that waits for the one before, and no more than one for each
/// element; the derivatives are those of products. Done before differentiation, whose rules know nothing of it.
///
/// Precondition: a state in double precision that a step changes in no other way; A and d do not depend on it. Guard: what is more
/// than e³⁴⁶ times less likely than the likeliest may be lost below the smallest number, and an impossible element is a logarithm of 0,
/// so no p may be below <see cref="Tiny"/>, at the beginning or after any step.
/// </summary>
internal static class LogLinearStates
{
    /// <summary>
    /// 2⁻⁵⁰⁰: a term that is lost in a sum that is no smaller, or in an adjoint that is no larger than its inverse, is less than 2⁻⁵⁷⁴ of it.
    /// </summary>
    private static readonly Constant s_tiny = Constant.Of(3.0549363634996047e-151);

    public static double Tiny => s_tiny.Number;

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var original in body.Equations)
        {
            builder.Origin = original.Origin;
            var (equation, finals) = (original, new List<(Variable Final, Variable Scaled, Variable Shift, Variable Least)>());
            while (equation.Operation is Scan scan && LogLinearStep.Find(scan) is { } step)
            {
                equation = Rewritten(builder, equation, scan, step, finals);
            }

            builder.Append(equation);
            foreach (var (final, scaled, shift, least) in finals)
            {
                builder.EmitAll(new Assume(), [], [builder.Emit(new GreaterThanOrEqual(), builder.Emit(new SmallestOf((int?)null), least), s_tiny)]);
                builder.Append(new Equation([final], new Add(), [builder.Emit(new Log(), scaled), shift], original.Origin));
            }
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    /// <summary>The loop with three states in the place of one: p, c, and the least of each element of p so far.</summary>
    private static Equation Rewritten(Builder before, Equation equation, Scan scan, LogLinearStep step, List<(Variable, Variable, Variable, Variable)> finals)
    {
        var (name, initial) = (step.State.Name, equation.Inputs[step.Index]);
        var shift = before.Emit(new Largest(null), initial);
        var scaled = before.EmitNamed(name + "_scaled", new Exp(), before.Subtract(initial, shift));
        var states = new[] { scaled, shift, before.Emit(new StopGradient(), scaled) };
        var names = new[] { name + "_scaled", name + "_shift", name + "_least" };
        var parameters = names.Zip(states, (own, state) => before.NewVariable(own, state.Type)).ToArray();
        var outputs = names.Zip(states, (own, state) => before.NewVariable(own, state.Type)).ToArray();
        var body = step.Rewrite(scan.Body, before, parameters, out var next);
        finals.Add((equation.Outputs[step.Index], outputs[0], outputs[1], outputs[2]));
        return equation with
        {
            Inputs = [.. InPlace(equation.Inputs, states)],
            Outputs = [.. InPlace(equation.Outputs, outputs)],
            Operation = scan with
            {
                StateCount = scan.StateCount + 2,
                Body = body with
                {
                    Parameters = [scan.Counter, .. InPlace(scan.Body.Parameters.Skip(1), parameters)],
                    Results = [.. InPlace(scan.Body.Results, next)],
                },
            },
        };

        IEnumerable<T> InPlace<T>(IEnumerable<T> all, IEnumerable<T> own) => [.. all.Take(step.Index), .. own, .. all.Skip(step.Index + 1)];
    }
}

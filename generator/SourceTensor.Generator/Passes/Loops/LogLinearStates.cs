using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A vector of logarithms f that each step replaces by log Σᵢ exp(fᵢ + Aᵢⱼ) + dⱼ, as in the forward algorithm of a hidden Markov model,
/// is carried as f = log p + c: a step multiplies p by the matrix exp A and by exp d, and divides it by a number of the size of its elements,
/// of which c adds up the logarithms. A step then takes no exponential or logarithm that waits for the one before, and no more than one for
/// each element; the derivatives are those of products. Done before differentiation, whose rules know nothing of it.
///
/// What a step divides by is known a step before: the largest element of the last p, over what that p has been divided by since. So a step
/// does not wait for the largest element of its own p, and p is in every step what two steps have made of numbers of which the largest is 1.
///
/// Precondition: a state in double precision that a step changes in no other way; A and d do not depend on it. Guard: what is more
/// than e²³⁵ times less likely than the likeliest could be lost below the smallest number, so no element of p, exp A or exp d may be
/// below <see cref="Tiny"/>. 0 may be one of exp A and exp d where the logarithm is -∞, and then also of p: no product of three that are
/// not 0 is.
/// </summary>
internal static class LogLinearStates
{
    /// <summary>2⁻³⁴⁰, the third power of which is a normal number.</summary>
    public const double Tiny = 4.464794497196387e-103;

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
            var (equation, finals) = (original, new List<Carried>());
            while (equation.Operation is Scan scan && LogLinearStep.Find(scan) is { } step)
            {
                equation = Rewritten(builder, equation, scan, step, finals);
            }

            builder.Append(equation);
            foreach (var final in finals)
            {
                // What is NaN once stays so to the end, where it is seen.
                Rely(builder, final.Least);
                builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), builder.SumAll(final.Scaled))]);
                builder.Append(new Equation([final.Logarithms], new Add(), [builder.Emit(new Log(), final.Scaled), final.Shift], original.Origin));
            }
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    /// <summary>The loop with four states in the place of one: p, c, the least of each element of p so far, and what the next step divides by.</summary>
    private static Equation Rewritten(Builder before, Equation equation, Scan scan, LogLinearStep step, List<Carried> finals)
    {
        var (name, initial) = (step.State.Name, equation.Inputs[step.Index]);
        var (exponentials, shift) = LogLinearStep.Exponentials(before, initial);
        var scaled = before.Rename(exponentials, name + "_scaled");
        var states = new[] { scaled, shift, Tested(before, scaled, initial), Constant.Of(1.0) };
        var names = new[] { name + "_scaled", name + "_shift", name + "_least", name + "_divisor" };
        var parameters = names.Zip(states, (own, state) => before.NewVariable(own, state.Type)).ToArray();
        var outputs = names.Zip(states, (own, state) => before.NewVariable(own, state.Type)).ToArray();
        var body = step.Rewrite(scan.Body, before, parameters, out var next);
        finals.Add(new Carried(equation.Outputs[step.Index], outputs[0], outputs[1], outputs[2]));
        return equation with
        {
            Inputs = [.. InPlace(equation.Inputs, states)],
            Outputs = [.. InPlace(equation.Outputs, outputs)],
            Operation = scan with
            {
                StateCount = scan.StateCount + states.Length - 1,
                Body = body with
                {
                    Parameters = [scan.Counter, .. InPlace(scan.Body.Parameters.Skip(1), parameters)],
                    Results = [.. InPlace(scan.Body.Results, next)],
                },
            },
        };

        IEnumerable<T> InPlace<T>(IEnumerable<T> all, IEnumerable<T> own) => [.. all.Take(step.Index), .. own, .. all.Skip(step.Index + 1)];
    }

    /// <summary>Relies on no element being smaller than fits.</summary>
    public static void Rely(Builder builder, Value tested) =>
        builder.EmitAll(new Assume(), [], [builder.Emit(new GreaterThanOrEqual(), builder.Emit(new SmallestOf((int?)null), tested), Constant.Of(Tiny))]);

    /// <summary>What must not be too small: exponentials, but those that are 0 because the logarithm is -∞.</summary>
    /// <param name="logarithms">The logarithms; null where a 0 comes from nothing else.</param>
    public static Value Tested(Builder builder, Value exponentials, Value? logarithms = null)
    {
        var isImpossible = logarithms is null ? builder.Emit(new Equal(), exponentials, Constant.Of(0.0)) : builder.Emit(new Equal(), logarithms, Constant.Of(double.NegativeInfinity));
        return builder.Emit(new Where(), isImpossible, Constant.Of(1.0), builder.Emit(new StopGradient(), exponentials));
    }

    /// <summary>What a loop leaves: the logarithms, and the states that they are computed from.</summary>
    private sealed record Carried(Variable Logarithms, Variable Scaled, Variable Shift, Variable Least);
}

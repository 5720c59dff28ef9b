using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A branch is reversed by a branch on the same condition. Each side runs its forward half again and reverses it; its
/// results are the adjoints of what either side reads from outside. The side not taken adds nothing: no adjoint passes
/// through it, not even as a product with zero.
/// </summary>
internal static class BranchRule
{
    public static void Pull(Sweep outer, Equation equation)
    {
        var branch = (Branch)equation.Operation;
        List<Variable> captured = [.. branch.FreeVariables().Select(variable => outer.Copies[variable])
            .Where(outer.IsActive).OfType<Variable>().Distinct().OrderBy(variable => variable.Id)];
        var before = captured.Select(variable => outer.Adjoint(variable)).ToList();
        var given = equation.Outputs.Select(output => outer.Adjoint(outer.Copies[output])).ToList();
        var names = captured.Select(Sweep.AdjointName).ToList();
        var reversed = branch.MapBodies(Reverse);
        var results = outer.Builder.EmitAll(reversed, names, [outer.Copies[equation.Inputs[0]]]);
        foreach (var (variable, adjoint) in captured.Zip(results, (variable, adjoint) => (variable, adjoint)))
        {
            outer.SetAdjoint(variable, adjoint);
        }

        Body Reverse(Body side)
        {
            var inner = outer.Inner();
            foreach (var (variable, adjoint) in captured.Zip(before, (variable, adjoint) => (variable, adjoint)))
            {
                // Where nothing has flowed yet, what a tensor gets back from a write is its adjoint as it stands, and no sum.
                if (adjoint is not null)
                {
                    inner.SetAdjoint(variable, adjoint);
                }
            }

            inner.Forward(side);
            foreach (var (result, adjoint) in side.Results.Zip(given, (result, adjoint) => (result, adjoint)))
            {
                if (adjoint is not null)
                {
                    inner.Accumulate(inner.Copies[result], adjoint);
                }
            }

            inner.Reverse(side);
            inner.Builder.Origin = Equation.NoOrigin;
            var adjoints = captured.Select(inner.AdjointOrZero).ToList();
            return inner.Builder.ToBody([], adjoints);
        }
    }

    /// <summary>Tangents of results are further results; the side that has none gives 0.</summary>
    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var branch = (Branch)equation.Operation;
        List<(int Result, Direction Direction)> active = [.. sweep.Directions.SelectMany(
            direction => Enumerable.Range(0, equation.Outputs.Count).Where(i => direction.Activity.Contains(equation.Outputs[i])), (direction, i) => (i, direction))];
        var condition = sweep.Copies[equation.Inputs[0]];
        var sides = branch.MapBodies(side => sweep.Inside(() => [], () =>
        {
            sweep.Run(side);
            var results = side.Results.Select(result => sweep.Copies[result]).ToList();
            return [.. results, .. active.Select(pair => sweep.ContributionOrZero(results[pair.Result], pair.Direction))];
        }));
        Variable[] copies = [.. equation.Outputs.Select(sweep.Copies.Fresh).ToList(), .. active.Select(pair => sweep.NewTangent(equation.Outputs[pair.Result], pair.Direction))];
        sweep.Builder.Append(new Equation([.. copies], sides, [condition], equation.Origin));
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Branches in the steps of a loop are choices between numbers, of which both are computed: in lanes that costs less than one of them without.
///
/// Precondition: both sides are numbers that lanes can compute, few functions among them; with choices in the place of all its branches, the steps of the loop
/// are computed in lanes (<see cref="SplitScans"/>, <see cref="LaneCandidates"/>), and with the branches they are not.
/// </summary>
internal sealed class ChoicesOfBranches
{
    /// <summary>More functions on both sides of a branch take longer in lanes than one side alone.</summary>
    private const int MostFunctions = 4;

    private readonly IdSource _ids;

    private ChoicesOfBranches(IdSource ids) => _ids = ids;

    public static Function Run(Function function) => function with { Body = new ChoicesOfBranches(function.FreshIds()).Run(function.Body) };

    private Body Run(Body body) => body with { Equations = body.Equations.Select(Run).ToEquatableArray() };

    private Equation Run(Equation equation)
    {
        if (equation.Operation is Scan { IsGuarded: false } scan && scan.Body.AllEquations().Any(inner => inner.Operation is Branch))
        {
            var chosen = scan with { Body = Chosen(scan.Body) };
            if ((LaneCandidates.Is(chosen) && !LaneCandidates.Is(scan)) || (StepAnalysis.Of(chosen) is not null && StepAnalysis.Of(scan) is null))
            {
                return equation with { Operation = chosen };
            }
        }

        return equation.MapBodies(Run);
    }

    /// <summary>The body with choices in the place of all branches that can be, inside of loops too.</summary>
    private Body Chosen(Body body)
    {
        var builder = new Builder(_ids);
        var replaced = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replaced.Replace(original).MapBodies(Chosen);
            if (equation.Operation is not Branch branch || !CanBeChosen(branch))
            {
                builder.Append(equation);
                continue;
            }

            foreach (var side in branch.Bodies)
            {
                side.Equations.ToList().ForEach(builder.Append);
            }

            builder.Origin = equation.Origin;
            for (var i = 0; i < equation.Outputs.Count; i++)
            {
                var (whenTrue, whenFalse) = (branch.WhenTrue.Results[i], branch.WhenFalse.Results[i]);
                replaced[equation.Outputs[i]] = builder.Rename(Sum(builder, equation.Inputs[0], branch, whenTrue, whenFalse) ?? Choice(builder, equation.Inputs[0], whenTrue, whenFalse), equation.Outputs[i].Name);
            }
        }

        return RemoveDead.Trim(replaced.Replace(builder.ToBody(body.Parameters, body.Results)));
    }

    private static Value Choice(Builder builder, Value condition, Value whenTrue, Value whenFalse) => whenTrue == whenFalse ? whenTrue
        : builder.Emit(new Where(IsUnpredictable: whenTrue.Type.Element == ElementType.Float64), condition, whenTrue, whenFalse);

    /// <summary>What either side adds to the same number, added once: a sum stays one. A side that adds nothing adds 0.</summary>
    private static Value? Sum(Builder builder, Value condition, Branch branch, Value whenTrue, Value whenFalse)
    {
        (Value To, Value Term)? Added(Body side, Value result, Value? to) =>
            side.Equations.FirstOrDefault(equation => equation.Outputs.Any(output => output == result)) is { Operation: Add } add
                ? to is null || add.Inputs[0] == to ? (add.Inputs[0], add.Inputs[1]) : add.Inputs[1] == to ? (to, add.Inputs[0]) : null
                : result == to && to.Type.Element.IsFloating() ? (to, Constant.Of(to.Type.Element, 0)) : null;

        var (first, second) = (Added(branch.WhenTrue, whenTrue, null), Added(branch.WhenFalse, whenFalse, null));
        foreach (var to in new[] { first?.To, second?.To, first?.Term, second?.Term }.OfType<Value>())
        {
            // What is added to a state that it is computed from is no sum.
            if (Added(branch.WhenTrue, whenTrue, to) is { } one && Added(branch.WhenFalse, whenFalse, to) is { } other && one.Term.Type == other.Term.Type
                && branch.Bodies.SelectMany(body => body.Equations).Count(equation => to is Variable variable && equation.Reads().Contains(variable)) == new[] { one.Term, other.Term }.Count(term => term is not Constant { Bits: 0 }))
            {
                return builder.Add(to, Choice(builder, condition, one.Term, other.Term));
            }
        }

        return null;
    }

    private static bool CanBeChosen(Branch branch) => branch.Bodies.SelectMany(body => body.Equations).All(StepAnalysis.HasLanes)
        && branch.WhenTrue.Results.Concat(branch.WhenFalse.Results).All(result => result.Type.IsScalar)
        && branch.Bodies.SelectMany(body => body.Equations).Count(equation => equation.Operation is ElementwiseOp { IsExpensive: true }) <= MostFunctions;
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Batching;

/// <summary>
/// Makes of the function of a single member, differentiated or not, the function of a batch: a loop over the members whose step is
/// the single function's body. Of what that body tests before anything else a loop of its own is made, which runs over all members
/// before the first result is computed.
/// </summary>
internal static class Batcher
{
    /// <exception cref="BatchException">The function cannot be batched like this.</exception>
    public static Batch Run(Function single, BatchPlan plan)
    {
        var parameters = new BatchParameters(single, plan);
        var body = single.Body.MapLengths(parameters.Length);
        var tests = body.Equations.TakeWhile(Checks.IsEntryTest).ToList();
        var requirements = single.Requirements.Select(requirement => (Own: requirement, Member: parameters.Length(requirement))).ToList();
        var atEntry = requirements.Where(pair => IsKnownAtEntry(pair.Member)).Select(pair => pair.Member).ToList();
        var ofMembers = requirements.Where(pair => !IsKnownAtEntry(pair.Member)).Select(pair => new CheckRequirement(pair.Member, pair.Own.Left.ToString(), pair.Own.Right.ToString())).ToList();

        var needsChecks = ofMembers.Count > 0 || tests.Any(test => test.CanThrow);
        var checks = needsChecks ? new MemberLoop(single, parameters, body).Checks(tests, ofMembers) : null;
        var loop = new MemberLoop(single, parameters, body);
        var members = loop.Results(body.Equations.Where((equation, i) => i >= tests.Count || !equation.CanThrow), plan);
        var function = single with { Body = members, Requirements = [.. atEntry, .. NotNegative(members, parameters.Inputs)] };
        return new Batch(
            function,
            checks is null ? null : function with { Name = single.Name + "Checks", Body = checks, ResultNames = [] },
            parameters.Inputs,
            loop.Outputs.ToEquatableArray());
    }

    private static bool IsKnownAtEntry(Requirement requirement) => requirement.Left.IsKnownAtEntry && requirement.Right.IsKnownAtEntry;

    // The caller counts them.
    private static IEnumerable<Requirement> NotNegative(Body body, EquatableArray<BatchInput> inputs)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Kind is BatchInputKind.Count or BatchInputKind.Longest)
            {
                var name = body.Parameters[i].Name;
                yield return new Requirement(Dimension.Of(0), Relation.AtMost, Dimension.Of(Symbol.ForValue(i, name)), name);
            }
        }
    }
}

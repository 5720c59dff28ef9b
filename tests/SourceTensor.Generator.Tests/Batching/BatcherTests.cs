using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// A batch of every program under <c>Programs/</c>, its value and its gradient, in every way its parameters can be batched: it gives
/// what a loop of single calls gives.
/// </summary>
public sealed class BatcherTests
{
    public static TheoryData<string> Names => [.. ProgramSource.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_a_program_is_a_loop_of_single_calls(string name)
    {
        // A gradient has the value among its results.
        var models = ProgramSource.Get(name).Models.Values;
        var gradients = models.Where(model => model.Mode == Mode.Gradient).Select(model => model.FunctionName).ToHashSet();
        foreach (var model in models.Where(model => model.Batch is null && (model.Mode == Mode.Gradient || (model.Mode == Mode.Compiled && !gradients.Contains(model.FunctionName)))))
        {
            foreach (var (what, run) in Batches(name, model))
            {
                Compare(run, $"{name}.{model.Signature.Name}, {what}");
            }
        }
    }

    [Fact]
    public void A_batch_without_members_has_no_results_and_sums_of_0()
    {
        var model = ProgramSource.Get("RescorlaWagner").Models.Values.First(model => model.Mode == Mode.Gradient);
        var single = Reverse.Gradient(PassList.BeforeDifferentiation.RunAll(model.Function!), [.. model.Derivation.Wrt]);
        var given = single.Parameters.Select(parameter => parameter.Type.Rank > 0 || parameter.Name == "alpha" ? BatchedParameter.Stacked() : BatchedParameter.Shared).ToList();
        var batch = Batcher.Run(single, Plan(single, given, model.Derivation.Wrt));
        Elements<double>[] arguments = [.. batch.Inputs.Select((input, i) => batch.Members.Parameters[i].Type switch
        {
            { IsScalar: true, Element: ElementType.Int32 } => new Elements<double>([0], []) { Whole = [0] },
            { IsScalar: true } => Numbers.Scalar(0.5),
            var type => new Elements<double>([], [0, .. Enumerable.Repeat(3, type.Rank - 1)]) { Whole = type.Element == ElementType.Int32 ? [] : null },
        })];
        var results = Numbers.Run(batch.Members, arguments);
        Assert.Equal([0], results[0].Shape);
        Assert.Contains(results, result => result.Shape.Length == 0 && result.Values[0] == 0);
    }

    internal static void Compare(BatchedRun run, string what)
    {
        var (expected, actual) = (run.Expected(), run.Run());
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Assert.True(left.Shape.SequenceEqual(right.Shape), $"{what}: [{string.Join(", ", left.Shape)}] and [{string.Join(", ", right.Shape)}]");
            Assert.Equal(left.Whole is null, right.Whole is null);
            Numbers.Close(left.Values, right.Values, 1e-13, what);
        }
    }

    /// <summary>The batches of a member's function that its inputs allow.</summary>
    internal static IEnumerable<(string What, BatchedRun Run)> Batches(string name, MemberModel model)
    {
        var program = ProgramSource.Get(name);
        var single = MemberCompiler.Single(model, model.Function!);
        var type = program.Type("Programs." + name);
        var inputs = (object[][])(type.GetMethod(model.FunctionName + "Inputs") ?? type.GetMethod("Inputs")!).Invoke(null, null)!;
        var all = inputs.Select(input => Arguments.All(input, single, program)).ToList();
        var count = single.Parameters.Count - single.Statics.Count;
        foreach (var (given, what) in Ways(single, count))
        {
            var plan = Plan(single, given, model.Mode == Mode.Gradient ? model.Derivation.Wrt : []);
            if (given.All(parameter => parameter.Given == Given.Shared) || !IsPossible(single, plan))
            {
                continue;
            }

            foreach (var (own, i) in all.Take(2).Select((own, i) => (own, i)))
            {
                yield return ($"{what}, input {i}", new BatchedRun(single, plan, Members(single, own, given)));
            }

            if (given.Any(parameter => parameter.Given == Given.Ragged) && Agree(single, all, given))
            {
                yield return (what + ", all inputs", new BatchedRun(single, plan, all));
            }
        }
    }

    internal static BatchPlan Plan(Function single, IReadOnlyList<BatchedParameter> given, IReadOnlyList<int> wrt) => new(
        given.ToEquatableArray(),
        single.Results.Select((_, k) => new BatchedResult(k >= single.Results.Count - wrt.Count ? wrt[k - (single.Results.Count - wrt.Count)] : null)).ToEquatableArray());

    private static IEnumerable<(IReadOnlyList<BatchedParameter> Given, string What)> Ways(Function single, int count)
    {
        var parameters = single.Parameters.Take(count).ToList();
        yield return ([.. parameters.Select(_ => BatchedParameter.Stacked())], "stacked");
        yield return ([.. parameters.Select(parameter => BatchedParameter.Stacked(parameter.Type.Rank))], "stacked along the last axis");
        yield return ([.. parameters.Select((_, i) => i % 2 == 0 ? BatchedParameter.Shared : BatchedParameter.Stacked())], "odd ones stacked");
        yield return ([.. parameters.Select((_, i) => i % 2 == 1 ? BatchedParameter.Shared : BatchedParameter.Stacked())], "even ones stacked");
        if (parameters.Any(parameter => parameter.Type.Rank > 0))
        {
            yield return ([.. parameters.Select(parameter => parameter.Type.Rank > 0 ? BatchedParameter.Ragged : BatchedParameter.Stacked())], "ragged");
            yield return ([.. parameters.Select((parameter, i) => parameter.Type.Rank > 0 && i % 2 == 0 ? BatchedParameter.Ragged : BatchedParameter.Shared)], "even ones ragged");
            yield return ([.. parameters.Select((parameter, i) => parameter.Type.Rank == 0 ? BatchedParameter.Shared : i % 2 == 1 ? BatchedParameter.Ragged : BatchedParameter.Stacked(1))], "odd ones ragged");
        }
    }

    private static bool IsPossible(Function single, BatchPlan plan)
    {
        try
        {
            Batcher.Run(single, plan);
            return true;
        }
        catch (BatchException fault)
        {
            Assert.NotEmpty(fault.Message);
            return false;
        }
    }

    // Members differ in the numbers that are batched; where the function refuses such numbers they are all alike.
    private static List<Elements<double>[]> Members(Function single, Elements<double>[] own, IReadOnlyList<BatchedParameter> given)
    {
        List<Elements<double>[]> members = [own, Moved(0.999), Moved(1.002)];
        try
        {
            members.ForEach(member => Numbers.Run(single, member));
            return members;
        }
        catch (InvalidOperationException)
        {
            return [own, own, own];
        }

        Elements<double>[] Moved(double factor) => [.. own.Select((value, i) => i >= given.Count || given[i].Given == Given.Shared || value.Whole is not null ? value : value with { Values = [.. value.Values.Select(x => single.Parameters[i].Type.Element == ElementType.Float32 ? (float)(x * factor) : x * factor)] })];
    }

    /// <summary>Whether the inputs could be members of one batch: what is shared is equal, what is stacked has one shape.</summary>
    private static bool Agree(Function single, List<Elements<double>[]> all, IReadOnlyList<BatchedParameter> given) => all.All(member => given.Select((way, i) => way.Given switch
    {
        Given.Shared => member[i].Shape.SequenceEqual(all[0][i].Shape) && member[i].Values.SequenceEqual(all[0][i].Values),
        Given.Stacked => member[i].Shape.SequenceEqual(all[0][i].Shape),
        _ => member[i].Shape.Skip(1).SequenceEqual(all[0][i].Shape.Skip(1)),
    }).All(agrees => agrees) && member.Skip(given.Count).Zip(all[0].Skip(given.Count), (x, y) => x.Values.SequenceEqual(y.Values)).All(agrees => agrees));
}

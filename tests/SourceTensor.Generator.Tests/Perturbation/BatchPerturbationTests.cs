using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Tests of the tests: whatever a batch makes of a member's result, where it is falsified the comparison with a loop of single calls fails.</summary>
public sealed class BatchPerturbationTests
{
    [Fact]
    public void Whatever_is_falsified_in_a_batch_is_noticed()
    {
        var survivors = new HashSet<string>();
        var noticed = new HashSet<string>();
        foreach (var name in ProgramSource.Names)
        {
            var program = ProgramSource.Get(name);
            foreach (var model in program.Models.Values.Where(model => model.Batch is not null))
            {
                var batched = new BatchedProgram(program, "Programs." + name, model);
                foreach (var run in batched.Runs().Select(pair => pair.Run).Where(run => run.Count > 0))
                {
                    for (var k = 0; k < model.Batch!.Results.Count; k++)
                    {
                        foreach (var change in Enum.GetValues<Change>())
                        {
                            var what = $"{name}.{model.Signature.Name} result {k} {change}";
                            (Notices(run, k, change) ? noticed : survivors).Add(what);
                        }
                    }
                }
            }
        }

        Assert.True(noticed.Count > 20, $"only {noticed.Count} changes were noticed");
        Assert.Equal([], survivors.Except(noticed).Order(StringComparer.Ordinal));
    }

    private static bool Notices(BatchedRun run, int result, Change change)
    {
        Elements<double>[]? changed = null;
        Perturbation.With(
            (builder, rule, number, value) => rule is not BatchRule || number != result ? value
                : change == Change.Dropped ? null
                : value.Type.Element == ElementType.Boolean ? builder.Emit(new LogicalNot(), value)
                : builder.Emit(new Multiply(), value, Constant.Of(value.Type.Element, value.Type.Element.IsFloating() ? 1.001 : 2)),
            () => changed = run.Again().Run());
        return run.Expected().Zip(changed!).Any(pair => pair.First.Values.Zip(pair.Second.Values).Any(value => !(Math.Abs(value.First - value.Second) <= 1e-10 * Math.Max(1, Math.Abs(value.First)))));
    }
}

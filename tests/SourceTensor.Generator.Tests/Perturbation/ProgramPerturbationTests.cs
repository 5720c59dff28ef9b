using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Tests of the tests: whatever is falsified in a rule of a construct or operation that the programs under <c>Programs/</c>
/// reach, one of them fails. The list of what survives is empty.
/// </summary>
public sealed class ProgramPerturbationTests
{
    [Fact]
    public void Whatever_is_falsified_in_a_rule_makes_a_program_fail()
    {
        var survivors = new Dictionary<(Contribution, Change), string>();
        var noticed = new HashSet<(Contribution, Change)>();
        foreach (var (name, gradient) in Gradients().SelectMany(pair => new[] { pair, pair with { Gradient = pair.Gradient.InForwardMode } }))
        {
            foreach (var mutant in gradient.Contributions().SelectMany(contribution => Enum.GetValues<Change>(), (contribution, change) => (contribution, change)).Where(mutant => !noticed.Contains(mutant)))
            {
                if (gradient.Notices(mutant.contribution, mutant.change))
                {
                    noticed.Add(mutant);
                    survivors.Remove(mutant);
                }
                else
                {
                    survivors.TryAdd(mutant, name);
                }
            }
        }

        Assert.True(noticed.Count > 250, $"only {noticed.Count} changes were made");
        Assert.Equal([], survivors.Select(survivor => $"{survivor.Key.Item1} {survivor.Key.Item2}, first in {survivor.Value}").Order(StringComparer.Ordinal));
    }

    private sealed record Perturbed(string Name, PerturbedGradient Gradient);

    private static IEnumerable<Perturbed> Gradients()
    {
        foreach (var name in ProgramSource.Names)
        {
            var program = ProgramSource.Get(name);
            var type = program.Type("Programs." + name);
            foreach (var model in program.Models.Values.Where(model => model.Mode == Mode.Gradient && model.Derivation.Of.Count == 0 && model.Batch is null))
            {
                var inputs = (object[][])(type.GetMethod(model.FunctionName + "Inputs") ?? type.GetMethod("Inputs")!).Invoke(null, null)!;
                foreach (var input in inputs)
                {
                    yield return new Perturbed($"{name}.{model.FunctionName}", new PerturbedGradient(model.Function!, [.. model.Derivation.Wrt], Arguments.All(input, model.Function!, program)));
                }
            }
        }
    }
}

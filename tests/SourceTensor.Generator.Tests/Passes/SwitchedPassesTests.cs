using System;
using System.Linq;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// What is computed does not depend on which optimizations are run: programs with all of them, none, and each alone. All programs
/// are compared with the plain methods with all on; which optimization is at work where, <see cref="LoopPassesTests"/> says.
/// </summary>
public sealed class SwitchedPassesTests
{
    private static readonly string[] s_programs =
        ["NotebookLogLikelihood", "RescorlaWagner", "Volatility", "ContextualBandit", "BatchTimeMajor", "Recurrences", "RecurrencesInLanes", "NotebookSeries", "ScanInLoop", "RecurrentLayer", "DenseLayers"];

    public static TheoryData<string> Switches => [.. PassList.Optional, ""];

    [Theory]
    [MemberData(nameof(Switches))]
    public void Optimizations_change_nothing_but_the_last_digits(string alone)
    {
        var actual = ProgramSource.Get(s_programs, string.Join(';', (alone.Length == 0 ? PassSwitches.AllOff : PassSwitches.Alone(alone)).Off));
        foreach (var name in s_programs)
        {
            Compare(name, ProgramSource.Get(name), actual, alone.Length == 0 ? "nothing" : alone);
        }
    }

    private static void Compare(string name, CompiledProgram expected, CompiledProgram actual, string on)
    {
        var type = "Programs." + name;
        foreach (var model in expected.Models.Values.Where(model => model.Batch is null))
        {
            var methods = new[] { model.Signature.Name + "Inputs", model.FunctionName + "Inputs", "Inputs" };
            var inputs = methods.Select(method => expected.Type(type).GetMethod(method)).First(method => method is not null)!;
            var (left, right) = ((object[][])inputs.Invoke(null, null)!, (object[][])actual.Type(type).GetMethod(inputs.Name)!.Invoke(null, null)!);
            for (var i = 0; i < left.Length; i++)
            {
                var (one, other) = (Arguments.All(expected.Invoke(type, model.Signature.Name, left[i])!), Arguments.All(actual.Invoke(type, model.Signature.Name, right[i])!));
                Assert.Equal(one.Length, other.Length);
                for (var k = 0; k < one.Length; k++)
                {
                    Numbers.Close(one[k].Values, other[k].Values, 1e-12, $"{name}.{model.Signature.Name} on input {i}, with {on}");
                }
            }
        }
    }
}

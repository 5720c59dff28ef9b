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
        ["NotebookLogLikelihood", "RescorlaWagner", "Volatility", "ContextualBandit", "BatchTimeMajor", "Recurrences", "NotebookSeries", "ScanInLoop", "RecurrentLayer", "DenseLayers"];

    public static TheoryData<string, string> Switches
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (program, alone) in s_programs.SelectMany(program => PassList.Optional.Append("").Select(alone => (program, alone))))
            {
                data.Add(program, alone);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void Optimizations_change_nothing_but_the_last_digits(string name, string alone)
    {
        var off = string.Join(';', (alone.Length == 0 ? PassSwitches.AllOff : PassSwitches.Alone(alone)).Off);
        var (expected, actual) = (ProgramSource.Get(name), ProgramSource.Get(name, off));
        var type = "Programs." + name;
        Assert.Equal(expected.Models.Keys.Order(StringComparer.Ordinal), actual.Models.Keys.Order(StringComparer.Ordinal));
        foreach (var model in expected.Models.Values)
        {
            var inputs = expected.Type(type).GetMethod(model.Signature.Name + "Inputs") ?? expected.Type(type).GetMethod(model.FunctionName + "Inputs") ?? expected.Type(type).GetMethod("Inputs");
            if (inputs is null || model.Batch is not null)
            {
                continue;
            }

            var (left, right) = ((object[][])inputs.Invoke(null, null)!, (object[][])actual.Type(type).GetMethod(inputs.Name)!.Invoke(null, null)!);
            for (var i = 0; i < left.Length; i++)
            {
                var (one, other) = (Arguments.All(expected.Invoke(type, model.Signature.Name, left[i])!), Arguments.All(actual.Invoke(type, model.Signature.Name, right[i])!));
                Assert.Equal(one.Length, other.Length);
                for (var k = 0; k < one.Length; k++)
                {
                    Numbers.Close(one[k].Values, other[k].Values, 1e-12, $"{name}.{model.Signature.Name} on input {i}, with {(alone.Length == 0 ? "nothing" : alone)}");
                }
            }
        }
    }
}

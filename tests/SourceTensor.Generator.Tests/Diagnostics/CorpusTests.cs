using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What is warned of in the programs is true, and nothing else is warned of.</summary>
public sealed class CorpusTests
{
    /// <summary>Parameters that the programs have in order not to read them.</summary>
    private static readonly string[] WithoutInfluence =
    [
        "Captured.Total: unused", "Captured.Total: ignored", "Constants.Constant: x", "Constants.Filled: x",
        "RecordParameters.Distance: a_Rates_Loss", "RecordParameters.Distance: a_Temperature", "RecordParameters.Distance: a_Trials",
    ];

    /// <summary>Bounds at which a loop ends or a side is chosen, and numbers of which only that is looked at.</summary>
    private static readonly string[] WithoutGradient =
    [
        "EndsEarly.SquareRoot: tolerance", "EndsEarly.Threshold: bound", "MatrixFunctions.Chosen: threshold", "ReturnsInElse.InLoop: limit", "ReturnsInLoops.Total: limit",
        "StepsAsNeeded.Power: limit", "StepsAsNeeded.Root: tolerance", "UnreadElements.F: x", "VectorsAsWritten.F: x",
    ];

    [Fact]
    public void Only_what_nothing_depends_on_has_no_influence() => Assert.Equal(
        WithoutInfluence.Order(StringComparer.Ordinal),
        Functions().SelectMany(entry => Influence.Without(entry.First().Function!).Where(position => position < Given(entry.First())).Select(position => Shown(entry, position))).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_what_is_compared_or_rounded_has_no_gradient() => Assert.Equal(
        WithoutGradient.Order(StringComparer.Ordinal),
        Functions().SelectMany(entry => ZeroGradients.Of(entry.First().Function!, entry.Select(model => model.Derivation)).Select(zero => Shown(entry, zero.Position))).Order(StringComparer.Ordinal));

    // Fields that a function reads stand behind its parameters.
    private static int Given(MemberModel model) => model.Function!.Parameters.Count - model.Function.Statics.Count;

    private static string Shown(IGrouping<(string Program, IR.Function Function), MemberModel> entry, int position) =>
        $"{entry.Key.Program}.{entry.Key.Function.Name}: {entry.Key.Function.Parameters[position].Name}";

    private static IEnumerable<IGrouping<(string Program, IR.Function Function), MemberModel>> Functions() =>
        ProgramSource.Names.SelectMany(name => ProgramSource.Get(name).Models.Values.Select(model => (name, model))).GroupBy(pair => (pair.name, pair.model.Function!), pair => pair.model);
}

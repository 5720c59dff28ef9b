using System;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Every feature of scans with every kind of state, in every form.</summary>
public sealed class ScanMatrixTests
{
    private static readonly Lazy<CompiledProgram> s_program = new(() => Compile.RunOnce(ScanMatrix.Sources()));

    public static TheoryData<string> Classes => [.. ScanMatrix.Reals.SelectMany(real => ScanMatrix.Kinds.Select(kind => ScanMatrix.ClassName(real, kind)))];

    public static TheoryData<string> ClassesOfDouble => [.. ScanMatrix.Kinds.Select(kind => ScanMatrix.ClassName("double", kind))];

    [Theory]
    [MemberData(nameof(Classes))]
    public void All_forms_agree(string type)
    {
        var members = s_program.Value.Models.Values.Where(model => model.Signature.Types[0].Name == type).ToList();
        Assert.True(members.Count >= 2 * ScanMatrix.Features.Count);
        foreach (var model in members)
        {
            var feature = ScanMatrix.Features.Single(feature => feature.Name == model.FunctionName);
            foreach (var length in feature.Lengths)
            {
                MemberCheck.Run(s_program.Value, type, model, Input(type, length), FormattableString.Invariant($"{type}.{model.Signature.Name} of {length}"));
            }
        }
    }

    /// <summary>
    /// Second derivatives by all parameters: forward over reverse, reverse over reverse, dual numbers and differences. The functions are
    /// smooth where they are evaluated.
    /// </summary>
    [Theory]
    [MemberData(nameof(ClassesOfDouble))]
    public void Second_derivatives_agree(string type)
    {
        var models = s_program.Value.Models.Values.Where(model => model.Signature.Types[0].Name == type && model.Derivation.Wrt.Count == 3).ToList();
        Assert.Equal(ScanMatrix.Features.Count, models.Count);
        foreach (var model in models)
        {
            var length = ScanMatrix.Features.Single(feature => feature.Name == model.FunctionName).Lengths[0];
            var arguments = Arguments.All(Input(type, length), model.Function!, s_program.Value);
            Directional.CheckSecond(Derivatives.Prepare(model.Function!), [.. model.Derivation.Wrt], arguments, 1e-9, $"{type}.{model.FunctionName}");
        }
    }

    /// <summary>Every subset and every mode stands beside every feature and every kind.</summary>
    [Fact]
    public void The_table_is_full()
    {
        var names = s_program.Value.Models.Values.Select(model => (Type: model.Signature.Types[0].Name, model.FunctionName, model.Signature.Name)).ToList();
        foreach (var subset in ScanMatrix.Subsets)
        {
            Assert.All(ScanMatrix.Features, feature => Assert.Contains(names, name => name.FunctionName == feature.Name && name.Name.EndsWith("By" + subset.Name, StringComparison.Ordinal)));
            Assert.All(ScanMatrix.Kinds, kind => Assert.Contains(names, name => name.Type.StartsWith(kind.Name, StringComparison.Ordinal) && name.Name.EndsWith("By" + subset.Name, StringComparison.Ordinal)));
        }

        foreach (var mode in ScanMatrix.Modes)
        {
            Assert.All(ScanMatrix.Features, feature => Assert.Contains(names, name => name.Name.StartsWith(feature.Name + mode.Name + "By", StringComparison.Ordinal)));
        }
    }

    private static object[] Input(string type, int length)
    {
        var (x, start) = (Values(length), Values(3));
        return type.EndsWith("float", StringComparison.Ordinal)
            ? [Single(x), 0.4f, Single(start)]
            : [new Tensor1D<double>(x), 0.4, new Tensor1D<double>(start)];
    }

    private static Tensor1D<float> Single(double[] values) => new([.. values.Select(value => (float)value)]);

    private static double[] Values(int length) => [.. Enumerable.Range(0, length).Select(i => 0.3 + Math.Sin(2.1 * (i + 1)))];
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// The models among the programs against numbers of another origin: <c>Data/write_models.py</c> computes each in another
/// way, by a closed form, an integral, a sum over all paths or in another order, to 60 digits, and its gradient by
/// textbook formulas or differences of that. What the numbers come from is said at each function there.
/// </summary>
public sealed class ModelTests
{
    private static readonly Lazy<Dictionary<string, Model>> Models = new(Load);

    /// <summary>A function of a program, one of its inputs, and what it must give there.</summary>
    private sealed record Model(string Program, string Function, int Input, double[][] Value, double[][] Gradient)
    {
        public string Name => FormattableString.Invariant($"{Program}.{Function}, input {Input}");
    }

    public static TheoryData<string> Names => [.. Models.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_gives_what_is_computed_another_way(string name)
    {
        var model = Models.Value[name];
        var program = ProgramSource.Get(model.Program);
        var input = Inputs(program, model)[model.Input];
        Close(model.Value, Run(program, model, model.Function, input), 1e-13, name);
        Close(model.Value, Run(program, model, model.Function + "Compiled", input), 1e-13, name + ", compiled");
        if (model.Gradient.Length > 0)
        {
            Close([.. model.Value, .. model.Gradient], Run(program, model, model.Function + "Gradient", input), 1e-12, name + ", gradient");
        }
    }

    /// <summary>Every input of every function, gradients where a gradient exists, and enough models.</summary>
    [Fact]
    public void Every_function_of_a_model_is_compared()
    {
        Assert.True(Models.Value.Values.Select(model => model.Program).Distinct().Count() >= 20);
        foreach (var name in Models.Value.Values.Select(model => model.Program).Distinct())
        {
            var program = ProgramSource.Get(name);
            foreach (var member in program.Models.Values)
            {
                var compared = Models.Value.Values.Where(model => model.Program == name && model.Function == member.FunctionName).ToList();
                Assert.Equal(compared.Count, compared.Count > 0 ? Inputs(program, compared[0]).Length : -1);
                Assert.All(compared, model => Assert.True(model.Gradient.Length > 0 || program.Models.Values.All(other => other.FunctionName != model.Function || other.Mode != Mode.Gradient)));
            }
        }
    }

    [Fact]
    public void Outside_its_domain_a_model_has_density_0_and_no_slope()
    {
        var garch = Arguments.All(ProgramSource.Get("Volatility").Invoke("Programs.Volatility", "GarchGradient", [0.1, 0.2, 0.3, 0.8, 5.5, 0.9, Tensor1D.Create([0.3, -0.1])])!);
        Assert.Equal([double.NegativeInfinity, 0, 0, 0, 0, 0, 0], garch.Select(part => part.Values[0]));
    }

    private static object[][] Inputs(CompiledProgram program, Model model)
    {
        var type = program.Type("Programs." + model.Program);
        return (object[][])(type.GetMethod(model.Function + "Inputs") ?? type.GetMethod("Inputs"))!.Invoke(null, null)!;
    }

    private static Elements<double>[] Run(CompiledProgram program, Model model, string member, object[] input) =>
        Arguments.All(program.Invoke("Programs." + model.Program, member, input)!);

    private static void Close(double[][] expected, Elements<double>[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (numbers, part, k) in expected.Zip(actual, Enumerable.Range(0, expected.Length)))
        {
            Numbers.Close(numbers, part.Values, tolerance, FormattableString.Invariant($"{what}, part {k}"));
        }
    }

    private static Dictionary<string, Model> Load()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "models.json"));
        return JsonSerializer.Deserialize<Model[]>(stream, JsonSerializerOptions.Web)!.ToDictionary(model => model.Name, StringComparer.Ordinal);
    }
}

using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Second derivatives of the programs.</summary>
public sealed class SecondDerivatives
{
    public static TheoryData<string> Names => [.. ProgramSource.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Products_with_the_Hessian_agree_however_they_are_computed(string name)
    {
        var program = ProgramSource.Get(name);
        var type = program.Type("Programs." + name);
        foreach (var model in program.Models.Values.Where(model => model.Mode == Mode.Gradient && model.Derivation.Of.Count == 0 && model.Batch is null).DistinctBy(model => (model.FunctionName, model.Derivation.Wrt)))
        {
            var inputs = (object[][])(type.GetMethod(model.FunctionName + "Inputs") ?? type.GetMethod("Inputs")!).Invoke(null, null)!;
            var prepared = PassList.BeforeDifferentiation.RunAll(model.Function!);
            var isSingle = prepared.Body.AllEquations().SelectMany(equation => equation.Outputs).Concat(prepared.Parameters).Any(value => value.Type.Element == ElementType.Float32);
            foreach (var (input, i) in inputs.Select((input, i) => (input, i)))
            {
                var arguments = Arguments.All(input, model.Function!, program);
                Directional.CheckSecond(prepared, [.. model.Derivation.Wrt], arguments, isSingle ? 1e-3 : 1e-9, $"{name}.{model.FunctionName} on input {i}");
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Second derivatives of the programs, and first ones in the mode that is not the usual one.</summary>
public sealed class SecondDerivatives
{
    /// <summary>Whose second derivative by a shape nobody knows: refused, by name.</summary>
    private static readonly string[] s_refused = ["incomplete gamma function", "incomplete beta function"];

    public static TheoryData<string> Names => [.. ProgramSource.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Products_with_the_Hessian_agree_however_they_are_computed(string name)
    {
        foreach (var (function, wrt, arguments, tolerance, what) in Functions(name))
        {
            try
            {
                Directional.CheckSecond(function, wrt, arguments, tolerance, what);
            }
            catch (DerivativeException refusal)
            {
                Assert.Contains(s_refused, reason => refusal.Message.Contains(reason, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_in_forward_mode_is_that_of_reverse_mode(string name)
    {
        foreach (var (function, wrt, arguments, tolerance, what) in Functions(name))
        {
            var forward = Checker.Check(Gradients.Of(function, wrt, IR.DerivativeMode.Forward, Derivatives.Simplify));
            Directional.Near(Numbers.Run(Reverse.Gradient(function, wrt), arguments), Numbers.Run(forward, arguments), tolerance, what + ", gradient in forward mode");
        }
    }

    /// <summary>The functions that have a gradient, each with one of its inputs, that of middle size, and a tolerance.</summary>
    private static IEnumerable<(Function Function, int[] Wrt, Elements<double>[] Arguments, double Tolerance, string What)> Functions(string name)
    {
        var program = ProgramSource.Get(name);
        var type = program.Type("Programs." + name);
        foreach (var model in program.Models.Values.Where(model => model.Mode == Mode.Gradient && model.Derivation.Of.Count == 0 && model.Batch is null).DistinctBy(model => (model.Function, model.Derivation.Wrt)))
        {
            var inputs = (object[][])(type.GetMethod(model.FunctionName + "Inputs") ?? type.GetMethod("Inputs")!).Invoke(null, null)!;
            var arguments = inputs.Select(input => Arguments.All(input, model.Function!, program)).OrderBy(list => list.Sum(argument => argument.Values.Length)).ElementAt(inputs.Length / 2);
            var prepared = Derivatives.Prepare(model.Function!);
            var isSingle = prepared.Body.AllEquations().SelectMany(equation => equation.Outputs).Concat(prepared.Parameters).Any(value => value.Type.Element == ElementType.Float32);
            yield return (prepared, [.. model.Derivation.Wrt], arguments, isSingle ? 1e-3 : 1e-9, $"{name}.{model.FunctionName}");
        }
    }
}

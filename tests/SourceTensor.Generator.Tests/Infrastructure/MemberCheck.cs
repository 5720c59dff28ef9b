using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Pipeline;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// One emitted member on one input, compared shortly: the plain method, the evaluator and the emitted member; a gradient along one
/// direction for each parameter with dual numbers and with a central difference in double-double. For many members at once.
/// </summary>
internal static class MemberCheck
{
    // A power of two, so that x ± step loses nothing.
    private const double Step = 1.0 / (1 << 27);

    /// <param name="type">The class of the function and the member.</param>
    public static void Run(CompiledProgram program, string type, MemberModel model, object[] input, string what)
    {
        var function = model.Function ?? throw new InvalidOperationException($"{what}: {model.Failure}");
        var isSingle = function.Parameters.Concat(function.Body.AllEquations().SelectMany(equation => equation.Outputs)).Any(value => value.Type.Element == ElementType.Float32);
        var arguments = Arguments.All(input, function, program);
        var value = Arguments.All(program.Invoke(type, model.FunctionName, input)!);
        Same(value, Numbers.Run(Checker.Check(function), arguments), isSingle, what + ", evaluated");
        var emitted = Arguments.All(program.Invoke(type, model.Signature.Name, input)!);
        if (model.Mode == Mode.Compiled)
        {
            Same(value, emitted, isSingle, what + ", compiled");
            return;
        }

        var derived = Checker.Check(Derivatives.Of(function, model.Derivation));
        Same([value[0], .. Numbers.Run(derived, arguments).Skip(1)], emitted, isSingle, what);
        if (model.Derivation.TruncateGradient > 0)
        {
            return;
        }

        foreach (var (parameter, k) in model.Derivation.Wrt.Select((parameter, k) => (parameter, k)))
        {
            var direction = arguments.Select(Zeros).ToArray();
            for (var i = 0; i < arguments[parameter].Values.Length; i++)
            {
                direction[parameter].Values[i] = 0.5 + Math.Sin((1.3 * i) + 1);
            }

            var slope = emitted[k + 1].Values.Zip(direction[parameter].Values, (x, y) => x * y).Sum();
            var by = $"{what}, by {function.Parameters[parameter].Name}";
            Close(Tangents(function, arguments, direction)[0].Values[0], slope, isSingle ? 1e-4 : 1e-11, by + ", forward mode");
            Close(Difference(function, arguments, direction), slope, isSingle ? 1e-4 : 1e-10, by + ", difference");
        }
    }

    private static double Difference(Function function, Elements<double>[] arguments, Elements<double>[] direction)
    {
        DoubleDouble At(double step)
        {
            var moved = arguments.Zip(direction, (argument, along) =>
                new Elements<DoubleDouble>([.. argument.Values.Zip(along.Values, (x, dx) => (DoubleDouble)x + ((DoubleDouble)dx * step))], argument.Shape) { Whole = argument.Whole }).ToArray();
            return new Evaluator<DoubleDouble>(new DoubleDoubleNumbers()).Run(function, moved)[0].Values[0];
        }

        return ((At(Step) - At(-Step)) / (2 * Step)).High;
    }

    private static void Same(IReadOnlyList<Elements<double>> expected, IReadOnlyList<Elements<double>> actual, bool isSingle, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Assert.True(left.Shape.SequenceEqual(right.Shape), $"{what}: [{string.Join(", ", left.Shape)}] and [{string.Join(", ", right.Shape)}]");
            Assert.True(left.Whole is null == right.Whole is null && (left.Whole is null || left.Whole.SequenceEqual(right.Whole!)), what);
            Close(left.Values, right.Values, isSingle ? 1e-5 : 1e-12, what);
        }
    }
}

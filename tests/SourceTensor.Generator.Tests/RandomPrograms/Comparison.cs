using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>One compiled program on its inputs, in all its forms.</summary>
internal sealed class Comparison(CompiledProgram program, string type, bool isSingle)
{
    private readonly object[][] _inputs = (object[][])program.Type(type).GetMethod("Inputs")!.Invoke(null, null)!;
    private readonly IReadOnlyList<MemberModel> _members = [.. program.Models.Where(pair => pair.Key.StartsWith(type + ".F", StringComparison.Ordinal)).Select(pair => pair.Value)];

    private double ValueTolerance => isSingle ? 2e-4 : 1e-10;

    private double GradientTolerance => isSingle ? 2e-3 : 1e-9;

    private double DifferenceTolerance => isSingle ? 2e-3 : 1e-8;

    public Outcome Run()
    {
        var function = Checker.Check(_members[0].Function!);
        var first = Outcome.Agrees;
        foreach (var (input, i) in _inputs.Select((input, i) => (input, i)))
        {
            try
            {
                if (!On(input, function, i == 0, $"input {i}") && i == 0)
                {
                    first = new Outcome(Verdict.Skipped, "the plain result is not finite, or it throws");
                }
            }
            catch (Disagreement disagreement)
            {
                return new Outcome(Verdict.Failed, disagreement.Message);
            }
        }

        return first;
    }

    /// <summary>Whether there was anything to compare.</summary>
    private bool On(object[] input, Function function, bool isFirst, string what)
    {
        object plain;
        try
        {
            plain = program.Invoke(type, "F", input)!;
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException or InvalidOperationException or ArithmeticException)
        {
            return false;
        }

        var value = Arguments.All(plain);
        if (!value.SelectMany(part => part.Values).All(number => double.IsFinite(number) && Math.Abs(number) < 1e9))
        {
            return false;
        }

        var arguments = Arguments.All(input, function, program);
        Same(value, Numbers.Run(function, arguments), ValueTolerance, $"evaluator: {what}");
        Same(value, Arguments.All(program.Invoke(type, "FCompiled", input)!), ValueTolerance, $"compiled: {what}");
        Derivatives(input, ExpandDerivatives.Run(function, PassSwitches.Unguarded), arguments, value, isFirst, what);
        return true;
    }

    private void Derivatives(object[] input, Function function, Elements<double>[] arguments, Elements<double>[] value, bool isFirst, string what)
    {
        var reverse = _members.Single(member => member.Signature.Name == "FReverse");
        var wrt = reverse.Derivation.Wrt;
        var emitted = Emitted(reverse, input);
        Same(value, emitted[..1], ValueTolerance, $"value of the gradient: {what}");
        if (isFirst)
        {
            Duals(function, arguments, [.. wrt], emitted[1..], what);
        }

        var direction = Directional.Of(arguments, [.. wrt]);
        var slope = wrt.Select((k, i) => direction[k].Values.Zip(emitted[i + 1].Values, (v, g) => v * g).Sum()).Sum();
        Near(Numbers.Tangents(function, arguments, direction)[0].Values[0], slope, GradientTolerance, $"gradient: {what}, along a direction");
        Differences(function, arguments, direction, slope, what);
        var tangent = Directional.Tangents(Checker.Check(Generator.Differentiation.Derivatives.Prepare(function)), [.. wrt], arguments, direction)[0].Values[0];
        Near(tangent, slope, GradientTolerance, $"forward mode: {what}");
        foreach (var member in _members)
        {
            switch (member.Signature.Name)
            {
                case "FCheckpoint":
                    Same(emitted, Emitted(member, input), 1e-13, $"checkpoint: {what}");
                    break;
                case "FForward":
                    Same(emitted, Emitted(member, input), GradientTolerance, $"compiled forward: {what}");
                    break;
                case "FJvp" or "FHvp":
                    Along(member, function, input, arguments, direction, what);
                    break;
            }
        }
    }

    // The integers of a record come back with its gradient, and mean nothing there.
    private Elements<double>[] Emitted(MemberModel member, object[] input) =>
        [.. Arguments.All(program.Invoke(type, member.Signature.Name, input)!).Where(part => part.Whole is null)];

    private void Duals(Function function, Elements<double>[] arguments, int[] wrt, Elements<double>[] gradient, string what)
    {
        foreach (var (parameter, k) in wrt.Select((parameter, k) => (parameter, k)))
        {
            for (var i = 0; i < arguments[parameter].Values.Length; i++)
            {
                var direction = arguments.Select(Numbers.Zeros).ToArray();
                direction[parameter].Values[i] = 1;
                Near(Numbers.Tangents(function, arguments, direction)[0].Values[0], gradient[k].Values[i], GradientTolerance, $"gradient: {what}, by element {i} of {function.Parameters[parameter].Name}");
            }
        }
    }

    /// <summary>Central differences in double-double. At a kink they say nothing: there the two sides differ.</summary>
    private void Differences(Function function, Elements<double>[] arguments, Elements<double>[] direction, double slope, string what)
    {
        const double step = 1.0 / (1 << 27);
        DoubleDouble At(double distance) => new Evaluator<DoubleDouble>(new DoubleDoubleNumbers()).Run(function, [.. arguments.Zip(direction, (argument, v) =>
            new Elements<DoubleDouble>([.. argument.Values.Zip(v.Values, (x, dx) => (DoubleDouble)x + ((DoubleDouble)dx * distance))], argument.Shape) { Whole = argument.Whole })])[0].Values[0];
        var (up, down) = (At(step), At(-step));
        var difference = ((up - down) / (2 * step)).High;
        if (!IsNear(difference, slope, DifferenceTolerance))
        {
            var middle = At(0);
            var (right, left) = (((up - middle) / step).High, ((middle - down) / step).High);
            if (IsNear(right, left, 1e-5))
            {
                throw new Disagreement(FormattableString.Invariant($"difference: {what}: expected {difference:R}, got {slope:R}"));
            }
        }
    }

    private void Along(MemberModel member, Function function, object[] input, Elements<double>[] arguments, Elements<double>[] direction, string what)
    {
        var own = function.Parameters.Count - function.Statics.Count;
        var tangents = member.Derivation.Wrt.Select(k => direction[k]).ToArray();
        Elements<double>[] all = [.. arguments.Take(own), .. tangents, .. arguments.Skip(own)];
        var expected = new DerivedMember(function, member.Derivation, all).Expected();
        var method = program.Type(type).GetMethod(member.Signature.Name)!;
        var left = new Queue<Elements<double>>(tangents);
        object[] given = [.. input, .. method.GetParameters().Skip(input.Length).Where(parameter => parameter.Name!.EndsWith("Tangent", StringComparison.Ordinal)).Select(parameter => Objects.Of(parameter.ParameterType, left))];
        var actual = Arguments.All(program.Invoke(type, member.Signature.Name, given)!).Where(part => part.Whole is null).ToArray();
        Same(expected, actual, isSingle ? 5e-3 : member.Mode == Mode.Hvp ? 1e-8 : 1e-9, $"{member.Signature.Name}: {what}");
    }

    private static void Same(Elements<double>[] expected, Elements<double>[] actual, double tolerance, string what)
    {
        if (expected.Length != actual.Length)
        {
            throw new Disagreement($"{what}: {expected.Length} and {actual.Length} results");
        }

        for (var k = 0; k < expected.Length; k++)
        {
            if (!expected[k].Shape.SequenceEqual(actual[k].Shape))
            {
                throw new Disagreement($"{what}: [{string.Join(", ", expected[k].Shape)}] and [{string.Join(", ", actual[k].Shape)}]");
            }

            for (var i = 0; i < expected[k].Values.Length; i++)
            {
                Near(expected[k].Values[i], actual[k].Values[i], tolerance, $"{what}, result {k}, element {i}");
            }
        }
    }

    private static bool IsNear(double expected, double actual, double tolerance) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));

    private static void Near(double expected, double actual, double tolerance, string what)
    {
        if (!IsNear(expected, actual, tolerance))
        {
            throw new Disagreement(FormattableString.Invariant($"{what}: expected {expected:R}, got {actual:R}"));
        }
    }

    private sealed class Disagreement(string message) : Exception(message);
}

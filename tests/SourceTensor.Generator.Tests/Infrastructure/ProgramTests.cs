using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every folder under <c>Programs/</c> is a program that must mean the same in all its forms. Its class has the folder's
/// name; each tensor function F in it is run on the argument lists that <c>FInputs()</c>, or <c>Inputs()</c>, returns.
/// </summary>
public sealed class ProgramTests
{
    public static TheoryData<string> Names => [.. ProgramSource.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_forms_of_a_program_agree(string name)
    {
        var program = ProgramSource.Get(name);
        Assert.NotEmpty(program.Models);
        Snapshots(name, program);
        foreach (var model in program.Models.Values)
        {
            if (model.Batch is null)
            {
                new Member(program, name, model).Check();
            }
            else
            {
                new BatchedProgram(program, "Programs." + name, model).Check(1e-12);
            }
        }
    }

    private static void Snapshots(string name, CompiledProgram program)
    {
        var members = program.Models.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var functions = members.Select(pair => pair.Value.Function!).DistinctBy(function => function.Name);
        var gradients = members.Where(pair => pair.Value.Mode == Mode.Gradient).ToList();
        var shown = members.Where(pair => pair.Value.Mode != Mode.Compiled || gradients.All(gradient => gradient.Value.FunctionName != pair.Value.FunctionName));
        Match("Ir.txt", functions.Select(Printer.Print));
        Match("Gradient.txt", gradients.Select(pair => Printer.Print(MemberCompiler.ToLower(pair.Value, pair.Value.Function!))));
        Match("Output.cs", shown.Select(pair => OneWidth(program.Files[pair.Key])));

        void Match(string file, IEnumerable<string> texts)
        {
            var text = string.Join('\n', texts);
            if (text.Length > 0)
            {
                Snapshot.Match(Path.Combine("Programs", name, file), text);
            }
        }
    }

    /// <summary>The kernel is printed once per vector width, in the same words; a snapshot shows the first.</summary>
    private static string OneWidth(string file)
    {
        var parts = Compile.Widths(file);
        return parts.Length == 1 ? file : parts[0] + "\nnamespace SourceTensor.Generated.Lanes" + parts[1];
    }

    /// <summary>One emitted member, its function, and the arguments to run both on.</summary>
    private sealed class Member
    {
        private readonly CompiledProgram _program;
        private readonly MemberModel _model;
        private readonly Function _function;
        private readonly string _type;
        private readonly string _what;
        private readonly object[][] _inputs;
        private readonly bool _isSingle;

        public Member(CompiledProgram program, string name, MemberModel model)
        {
            _program = program;
            _model = model;
            _type = "Programs." + name;
            _what = $"{name}.{model.Signature.Name}";
            _function = model.Function ?? throw new InvalidOperationException($"{_what}: {model.Failure}");
            var type = program.Type(_type);
            var inputs = type.GetMethod(model.Signature.Name + "Inputs") ?? type.GetMethod(model.FunctionName + "Inputs") ?? type.GetMethod("Inputs") ?? throw new InvalidOperationException($"{_what} has no inputs");
            _inputs = (object[][])inputs.Invoke(null, null)!;
            _isSingle = _function.Body.AllEquations().SelectMany(equation => equation.Outputs).Concat(_function.Parameters).Any(value => value.Type.Element == ElementType.Float32);
        }

        public void Check()
        {
            Assert.NotEmpty(_inputs);
            Checker.Check(_function);
            foreach (var (input, i) in _inputs.Select((input, i) => (input, i)))
            {
                var what = $"{_what} on input {i}";
                if (!IsPlain)
                {
                    Derived(input, what);
                    continue;
                }

                var arguments = Arguments.All(input, _function, _program);
                var value = Arguments.All(_program.Invoke(_type, _model.FunctionName, input)!);
                Same(value, Run(_function, arguments), what + ", front end");
                Passes(PassList.BeforeDifferentiation, _function, arguments, value, what);
                var prepared = Checker.Check(Derivatives.Prepare(_function));
                Same(value, Run(prepared, arguments), what + ", with calls of derivatives expanded");
                var emitted = Arguments.All(_program.Invoke(_type, _model.Signature.Name, input)!);
                if (_model.Mode == Mode.Compiled)
                {
                    Passes(PassList.BeforeLowering, prepared, arguments, value, what);
                    Same(value, emitted, what + ", compiled");
                    List<int> floating = [.. Enumerable.Range(0, arguments.Length - _function.Statics.Count).Where(k => _function.Parameters[k].Type.Element.IsFloating())];
                    Directional.Check(_function, prepared, floating, arguments, _isSingle ? 1e-4 : 1e-10, what);
                }
                else
                {
                    // The integers of a record come back with its gradient, and mean nothing there.
                    Gradient(prepared, arguments, value, [.. emitted.Where(part => part.Whole is null)], what);
                }
            }
        }

        /// <summary>The function itself, or its whole result and gradient.</summary>
        private bool IsPlain => _model.Mode == Mode.Compiled || (_model.Mode == Mode.Gradient && _model.Derivation.Of.Count == 0);

        private void Derived(object[] input, string what)
        {
            var arguments = Arguments.All(input, _function, _program);
            var derived = Checker.Check(Derivatives.Of(_function, _model.Derivation));
            var expected = new DerivedMember(_function, _model.Derivation, arguments).Expected();
            arguments = [.. arguments.Where((_, k) => !IsIntegerCotangent(k))];
            var evaluated = Run(derived, arguments);
            Same(expected, evaluated, what + ", derived");
            Passes(PassList.BeforeLowering, derived, arguments, evaluated, what);
            Same(expected, Arguments.All(_program.Invoke(_type, _model.Signature.Name, input)!), what + ", compiled");
        }

        // Of a result with integers in it, the cotangent has some too: nobody reads them.
        private bool IsIntegerCotangent(int argument) => argument >= _function.Parameters.Count - _function.Statics.Count
            && _model.Mode == Mode.Vjp && !_function.Results[argument - _function.Parameters.Count + _function.Statics.Count].Type.Element.IsFloating();

        private void Gradient(Function prepared, Elements<double>[] arguments, Elements<double>[] value, Elements<double>[] emitted, string what)
        {
            var gradient = Checker.Check(Reverse.Gradient(prepared, [.. _model.Derivation.Wrt]));
            var expected = Run(gradient, arguments);
            Same(value, expected[..1], what + ", value of the gradient");
            Passes(PassList.BeforeLowering, gradient, arguments, expected, what);
            Same(expected, emitted, what + ", compiled gradient");
            Directional.Check(_function, prepared, [.. _model.Derivation.Wrt], arguments, _isSingle ? 1e-4 : 1e-10, what, expected[1..]);
            foreach (var (parameter, k) in _model.Derivation.Wrt.Select((parameter, k) => (parameter, k)))
            {
                for (var i = 0; i < arguments[parameter].Values.Length; i++)
                {
                    var element = $"{what}, by element {i} of {_function.Parameters[parameter].Name}";
                    var direction = arguments.Select(Zeros).ToArray();
                    direction[parameter].Values[i] = 1;
                    Close(Tangents(_function, arguments, direction)[0].Values[0], expected[k + 1].Values[i], _isSingle ? 1e-4 : 1e-11, element + ", dual numbers");
                    Close(Difference(_function, arguments, parameter, i, [1]), expected[k + 1].Values[i], _isSingle ? 1e-4 : 1e-10, element + ", difference");
                }
            }
        }

        /// <summary>The passes one by one: each leaves a valid function that computes what it did.</summary>
        private Function Passes(IReadOnlyList<Pass> passes, Function function, Elements<double>[] arguments, Elements<double>[] expected, string what)
        {
            foreach (var pass in passes)
            {
                function = Checker.Check(pass.Run(function));
                if (TryRun(function, arguments) is { } actual)
                {
                    Same(expected, actual, $"{what}, after {pass.Name}");
                }
            }

            return function;
        }

        /// <summary>Null where a rewrite relies on what these arguments do not fulfil: there nothing that it computes counts.</summary>
        private static Elements<double>[]? TryRun(Function function, Elements<double>[] arguments)
        {
            try
            {
                return Run(function, arguments);
            }
            catch (AssumptionException)
            {
                return null;
            }
        }

        private static string Shown(Elements<double> elements) => string.Join(", ", elements.Whole ?? []);

        private void Same(Elements<double>[] expected, Elements<double>[] actual, string what)
        {
            Assert.Equal(expected.Length, actual.Length);
            foreach (var (left, right) in expected.Zip(actual))
            {
                Assert.True(left.Shape.SequenceEqual(right.Shape), $"{what}: [{string.Join(", ", left.Shape)}] and [{string.Join(", ", right.Shape)}]");
                Assert.Equal(left.Whole is null, right.Whole is null);
                Assert.True(left.Whole is null || left.Whole.SequenceEqual(right.Whole!), $"{what}: {Shown(left)} and {Shown(right)}");
                Close(left.Values, right.Values, _isSingle ? 1e-5 : 1e-12, what);
            }
        }
    }
}

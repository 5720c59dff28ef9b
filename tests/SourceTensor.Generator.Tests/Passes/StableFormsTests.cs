using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Stable forms far out, where the plain program overflows or cancels: the double-double evaluator of the stable operation and
/// of its rule says what is right. Which expressions are such forms is also seen in the program of that name.
/// </summary>
public sealed class StableFormsTests
{
    private static readonly double[] s_points = [800, -800, 1e-300, -1e-300, 1e300, -1e300, 40, -40, 0.3, -0.3, 1e-9, -1e-9, 0];

    private static readonly Dictionary<string, (string Text, Operation Operation)> s_forms = new(StringComparer.Ordinal)
    {
        ["Softplus"] = ("Math.Log(1 + Math.Exp(x))", new Softplus()),
        ["SoftplusReversed"] = ("Math.Log(Math.Exp(x) + 1)", new Softplus()),
        ["SoftplusLogP1"] = ("TensorMath.LogP1(Math.Exp(x))", new Softplus()),
        ["LogOneMinusExp"] = ("Math.Log(1 - Math.Exp(x))", new LogOneMinusExp()),
        ["LogOneMinusExpLogP1"] = ("TensorMath.LogP1(-Math.Exp(x))", new LogOneMinusExp()),
        ["ExpM1"] = ("Math.Exp(x) - 1", new ExpM1()),
        ["ExpM1Added"] = ("Math.Exp(x) + -1", new ExpM1()),
        ["LogSigmoid"] = ("Math.Log(TensorMath.Sigmoid(x))", new LogSigmoid()),
        ["LogSigmoidByHand"] = ("Math.Log(1 / (1 + Math.Exp(-x)))", new LogSigmoid()),
        ["Sigmoid"] = ("1 / (1 + Math.Exp(-x))", new Sigmoid()),
        ["SigmoidReciprocal"] = ("TensorMath.Reciprocal(Math.Exp(-x) + 1)", new Sigmoid()),
    };

    private static readonly Dictionary<string, (string Text, Operation Operation)> s_tensorForms = new(StringComparer.Ordinal)
    {
        ["LogSoftMax"] = ("TensorMath.Sum(w * TensorMath.Log(TensorMath.SoftMax(x)))", new LogSoftMax(null)),
        ["LogSumExp"] = ("w[0] * TensorMath.Log(TensorMath.Sum(TensorMath.Exp(x)))", new LogSumExp(null)),
        ["Softplus"] = ("TensorMath.Sum(w * TensorMath.Log(1 + TensorMath.Exp(x)))", new Softplus()),
        ["LogAddExp"] = ("w[0] * Math.Log(Math.Exp(x[0]) + Math.Exp(x[1]))", new LogAddExp()),
    };

    public static TheoryData<string> Forms => [.. s_forms.Keys];

    public static TheoryData<string> TensorForms => [.. s_tensorForms.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Value_and_gradient_are_right_far_out(string name)
    {
        var (text, operation) = s_forms[name];
        var program = Program("double x", text);
        var f = new FunctionBuilder("F");
        var gradient = Reverse.Gradient(f.Return(f.Body.Emit(operation, f.Scalar("x"))), [0]);
        foreach (var x in s_points)
        {
            var expected = Precise(gradient, Numbers.Scalar(x));
            var actual = Arguments.All(program.Invoke("Model", "FGradient", [x])!);
            Tolerances.Near(expected, actual, 1e-15, FormattableString.Invariant($"{text} at {x}"));
        }
    }

    [Theory]
    [MemberData(nameof(TensorForms))]
    public void Tensors_are_right_far_out(string name)
    {
        var (text, operation) = s_tensorForms[name];
        var program = Program("Tensor1D<double> x, [Data] Tensor1D<double> w", text);
        var gradient = Reverse.Gradient(Stable(operation), [0]);
        foreach (var x in s_points.Where(x => Math.Abs(x) < 1e300))
        {
            double[] values = [x, 0.5, -x / 3, 2, 0.1, -0.2, 0.7, 1.1, -1.3], weights = [0.4, 0.7, 1.1, 0.9, 0.2, 0.3, 0.8, 0.6, 0.5];
            var expected = Precise(gradient, Numbers.Vector(values), Numbers.Vector(weights));
            var actual = Arguments.All(program.Invoke("Model", "FGradient", [(Tensor1D<double>)values, (Tensor1D<double>)weights])!);
            var what = FormattableString.Invariant($"{text} at {x}");
            Numbers.Close(expected[0].Values, actual[0].Values, 1e-14, what);
            Numbers.Close(expected[1].Values, actual[1].Values, 1e-14, what + ", gradient");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_form_is_found(string name)
    {
        var (text, operation) = s_forms[name];
        var function = Program("double x", text).Models.Values.First().Function!;
        Assert.Contains(operation, PassList.BeforeDifferentiation.RunAll(function).Body.Equations.Select(equation => equation.Operation));
    }

    [Theory]
    [InlineData("Math.Log(2 + Math.Exp(x))")]
    [InlineData("Math.Log(1 + x)")]
    [InlineData("Math.Log(Math.Exp(x) - 1)", 1)]
    [InlineData("Math.Exp(x) - 2")]
    [InlineData("1 - Math.Exp(x)")]
    [InlineData("2 / (1 + Math.Exp(-x))")]
    [InlineData("1 / (1 + Math.Exp(x))")]
    [InlineData("TensorMath.Log2(1 + Math.Exp(x))")]
    [InlineData("Math.Log(x * Math.Exp(x))")]
    public void Other_expressions_stay_as_they_are(string text, int rewritten = 0)
    {
        var function = Program("double x", text).Models.Values.First().Function!;
        var before = function.Body.Equations.Select(equation => equation.Operation).ToList();
        var after = StableForms.Run(function).Body.Equations.Select(equation => equation.Operation).ToList();
        Assert.Equal(rewritten, before.Zip(after).Count(pair => pair.First != pair.Second));
    }

    /// <summary>The tensor of ones has the shape of the result, the exponential has not: softplus would lose the axis.</summary>
    [Fact]
    public void A_form_of_another_shape_is_left_alone()
    {
        var f = new FunctionBuilder("F");
        var x = f.Scalar("x");
        var ones = f.Body.Emit(new Broadcast([Dimension.Of(3)]), Constant.Of(1.0));
        var function = f.Return(f.Body.Emit(new Log(), f.Body.Emit(new Add(), ones, f.Body.Emit(new Exp(), x))));
        Assert.Equal(function, StableForms.Run(function));
    }

    private static CompiledProgram Program(string parameters, string text) => Compile.Run($$"""
        using System;
        using SourceTensor;

        public static partial class Model
        {
            [TensorFunction]
            public static double F({{parameters}}) => {{text}};
        }
        """);

    /// <summary>What the program says, written with the stable operation.</summary>
    private static Function Stable(Operation operation)
    {
        var f = new FunctionBuilder("F");
        var (x, w) = (f.Parameter("x", FunctionBuilder.Fixed(9)), f.Parameter("w", FunctionBuilder.Fixed(9)));
        Value At(Value tensor, int index) => f.Body.Emit(new Element(1, false), tensor, Constant.Of(index));
        if (operation is LogAddExp)
        {
            return f.Return(f.Body.Emit(new Multiply(), At(w, 0), f.Body.Emit(operation, At(x, 0), At(x, 1))));
        }

        var value = f.Body.Emit(operation, x);
        return f.Return(value.Type.Rank == 0
            ? f.Body.Emit(new Multiply(), At(w, 0), value)
            : f.Body.Emit(new Sum((int?)null), f.Body.Emit(new Multiply(), w, value)));
    }

    private static Elements<double>[] Precise(Function function, params Elements<double>[] arguments) =>
        [.. new Evaluator<DoubleDouble>(new DoubleDoubleNumbers())
            .Run(function, [.. arguments.Select(x => new Elements<DoubleDouble>([.. x.Values.Select(value => (DoubleDouble)value)], x.Shape))])
            .Select(result => new Elements<double>([.. result.Values.Select(value => value.High)], result.Shape))];
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;
using Convert = SourceTensor.Generator.Ops.Convert;

namespace SourceTensor.Generator.Tests;

/// <summary>Every partial derivative that an elementwise operation states, against differences and against dual numbers.</summary>
public sealed class ElementwiseRules
{
    private const int Points = 7;
    private const double Seed = 1.75;

    /// <summary>
    /// The registry's prototypes, and those operations with parameters that have more than one rule. The operands of a product with an exponential
    /// depend on each other: LogLinearStatesTests has its derivatives.
    /// </summary>
    private static readonly Dictionary<string, ElementwiseOp> Operations = OpRegistry.All.OfType<ElementwiseOp>().Where(op => op is not (StopGradient or MultiplyExponential))
        .Concat([new Convert(ElementType.Float32), new Convert(ElementType.Int32), new Convert(ElementType.Int64), new Polygamma(3), new Polygamma(6), new BetaRegularizedByShape(1)])
        .ToDictionary(Title, StringComparer.Ordinal);

    public static TheoryData<string, int> Operands
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (title, operation) in Operations)
            {
                for (var operand = 0; operand < operation.Arity; operand++)
                {
                    data.Add(title, operand);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operands))]
    public void A_partial_derivative_is_the_limit_of_differences(string title, int operand)
    {
        var operation = Operations[title];
        if (!operation.KnowsPartial(operand))
        {
            // What is not known is refused, and not taken for 0.
            Assert.Contains("second derivative", Assert.Throws<DerivativeException>(() => Functions(operation, operand)).Message, StringComparison.Ordinal);
            return;
        }

        var (value, chain) = Functions(operation, operand);
        foreach (var point in Enumerable.Range(0, Points).Select(p => Point(operation, p)))
        {
            if (!ElementOf(operation, operand).IsFloating())
            {
                Assert.Null(chain);
                continue;
            }

            var what = $"{title} by operand {operand} at ({string.Join(", ", point.Select(x => x.Values[0]))})";
            var difference = Difference(value, point, operand, 0, [Seed]);
            var stated = chain is null ? 0 : Run(chain, [.. point, Scalar(Seed)])[0].Values[0];
            Close(difference, stated, 1e-10, what);
            var direction = point.Select((x, k) => Scalar(k == operand ? Seed : 0)).ToArray();
            Close(Tangents(value, point, direction)[0].Values[0], stated, 1e-12, what + ", dual numbers");
        }
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_constant_exponent_has_the_same_partial(double exponent)
    {
        foreach (var x in new[] { 0.3, 1.0, 2.5 })
        {
            Close(exponent * Math.Pow(x, exponent - 1), ByConstantExponent(x, exponent), 1e-14, $"pow({x}, {exponent})");
        }
    }

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.0)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void A_constant_exponent_at_zero(double exponent, double expected) => Assert.Equal(expected, ByConstantExponent(0, exponent));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 3, 0, 0)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(0, 0, 2, 0)]
    [InlineData(1, 0, 2, 0)]
    [InlineData(1, 0, 0.5, 0)]
    public void Powers_at_the_boundary_have_the_limit_as_partial(int operand, double x, double y, double expected)
    {
        var (value, chain) = Functions(new Pow(), operand);
        Assert.Equal(expected, Run(chain!, Scalar(x), Scalar(y), Scalar(1))[0].Values[0]);
        var direction = new[] { Scalar(operand == 0 ? 1 : 0), Scalar(operand == 1 ? 1 : 0) };
        Assert.Equal(expected, Tangents(value, [Scalar(x), Scalar(y)], direction)[0].Values[0]);
    }

    [Theory]
    [InlineData("abs", 0, 0, 0.0)]
    [InlineData("copy_sign", 0, 0, 0.0, -2.0)]
    [InlineData("copy_sign", 0, -1, 3.0, -2.0)]
    [InlineData("hypot", 0, 0, 0.0, 0.0)]
    [InlineData("hypot", 1, 0, 0.0, 0.0)]
    [InlineData("hypot", 0, 1, 3.0, 0.0)]
    [InlineData("hypot", 1, 0, 3.0, 0.0)]
    [InlineData("atan2", 0, 0, 0.0, 0.0)]
    [InlineData("atan2", 1, 0, 0.0, 0.0)]
    [InlineData("atan2", 0, 0.5, 0.0, 2.0)]
    [InlineData("atan2", 0, 5e-201, 0.0, 2e200)]
    [InlineData("asinh", 0, 1e-200, 1e200)]
    [InlineData("acosh", 0, 1e-200, 1e200)]
    public void Partials_at_boundaries_are_limits(string title, int operand, double expected, params double[] point) =>
        Assert.Equal(expected, Partial(title, operand, point), Math.Abs(expected) * 1e-15);

    [Theory]
    [InlineData("maximum", 1, 0, 2.0, 2.0)]
    [InlineData("maximum", 0, 1, 2.0, 3.0)]
    [InlineData("maximum", 1, 0, -0.0, 0.0)]
    [InlineData("minimum", 1, 0, 2.0, 2.0)]
    [InlineData("minimum", 1, 0, 2.0, 3.0)]
    [InlineData("minimum", 1, 0, 0.0, -0.0)]
    public void Of_two_tied_operands_the_first_gets_the_adjoint(string title, double byFirst, double bySecond, double x, double y) =>
        Assert.Equal([byFirst, bySecond], [Partial(title, 0, x, y), Partial(title, 1, x, y)]);

    [Theory]
    [InlineData(1, 0, 0, 0.5, 0.0, 1.0)]
    [InlineData(1, 0, 0, 0.0, 0.0, 1.0)]
    [InlineData(1, 0, 0, 1.0, 0.0, 1.0)]
    [InlineData(0, 1, 0, -2.0, 0.0, 1.0)]
    [InlineData(0, 0, 1, 3.0, 0.0, 1.0)]
    [InlineData(0, 1, 0, 0.5, 0.7, 0.7)]
    [InlineData(0, 0, 1, 0.9, 0.7, 0.7)]
    [InlineData(1, 0, 0, double.NegativeInfinity, double.NegativeInfinity, 0.0)]
    [InlineData(0, 0, 1, double.PositiveInfinity, 0.0, 1.0)]
    public void Clamp_passes_the_adjoint_inside_and_on_the_bounds_and_else_to_the_bound(double byX, double byMin, double byMax, double x, double min, double max)
    {
        foreach (var title in new[] { "clamp", "clamp_propagating" })
        {
            Assert.Equal([byX, byMin, byMax], [Partial(title, 0, x, min, max), Partial(title, 1, x, min, max), Partial(title, 2, x, min, max)]);
        }
    }

    [Theory]
    [InlineData("divide", 0, 1.0, 0.0)]
    [InlineData("divide", 1, 1.0, 0.0)]
    [InlineData("divide", 1, double.PositiveInfinity, 2.0)]
    [InlineData("sqrt", 0, 0.0)]
    [InlineData("sqrt", 0, -1.0)]
    [InlineData("log", 0, 0.0)]
    [InlineData("exp", 0, 800.0)]
    [InlineData("cbrt", 0, 0.0)]
    [InlineData("reciprocal", 0, 0.0)]
    [InlineData("log2", 0, 0.0)]
    [InlineData("log10", 0, 0.0)]
    [InlineData("logp1", 0, -1.0)]
    [InlineData("logp1", 0, -1.5)]
    [InlineData("exp2", 0, 2000.0)]
    [InlineData("expm1", 0, 800.0)]
    [InlineData("sinh", 0, 800.0)]
    [InlineData("cosh", 0, -800.0)]
    [InlineData("asin", 0, 1.0)]
    [InlineData("asin", 0, -1.0)]
    [InlineData("acos", 0, 1.0)]
    [InlineData("acos", 0, 2.0)]
    [InlineData("acosh", 0, 1.0)]
    [InlineData("acosh", 0, 0.5)]
    [InlineData("atanh", 0, -1.0)]
    [InlineData("atan2", 1, 5e-324, 0.0)]
    [InlineData("log_one_minus_exp", 0, 0.0)]
    [InlineData("erfcx", 0, -30.0)]
    [InlineData("erf_inverse", 0, 1.0)]
    [InlineData("erf_inverse", 0, 2.0)]
    [InlineData("log_gamma", 0, -1.0)]
    [InlineData("log_gamma", 0, 0.0)]
    [InlineData("digamma", 0, 0.0)]
    [InlineData("trigamma", 0, -2.0)]
    [InlineData("log_beta", 0, 0.0, 1.0)]
    [InlineData("gamma_regularized_p", 1, 0.5, 0.0)]
    [InlineData("gamma_regularized_q", 0, -0.5, 1.0)]
    [InlineData("beta_regularized", 2, 0.5, 0.5, 1.0)]
    [InlineData("pow", 0, 0.0, -1.0)]
    [InlineData("pow", 0, 0.0, 0.5)]
    [InlineData("pow", 1, 0.0, -1.0)]
    [InlineData("pow", 1, 0.0, 0.0)]
    [InlineData("pow", 0, -1.0, 0.5)]
    public void A_zero_adjoint_stays_zero_where_the_partial_is_not_finite(string title, int operand, params double[] point)
    {
        var (_, chain) = Functions(Operations[title], operand);
        Assert.Equal(0, Run(chain!, [.. point.Select(Scalar), Scalar(0)])[0].Values[0]);
    }

    [Fact]
    public void The_side_not_taken_gets_exactly_zero()
    {
        var (_, chain) = Functions(new Where(), 1);
        Assert.Equal(0, Run(chain!, Scalar(0), Scalar(double.NaN), Scalar(1), Scalar(Seed))[0].Values[0]);
        Assert.Equal(Seed, Run(chain!, Scalar(1), Scalar(double.NaN), Scalar(1), Scalar(Seed))[0].Values[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_conversion_carries_adjoints_back_and_tangents_forth(bool forward)
    {
        var f = new FunctionBuilder("Chain");
        var x = f.Scalar("x");
        var y = f.Body.Emit(new Convert(ElementType.Float32), x);
        var seed = f.Scalar("seed", forward ? ElementType.Float64 : ElementType.Float32);
        var result = new Convert(ElementType.Float32).Chain(f.Body, 0, seed, [x], y);
        Assert.Equal(forward ? ElementType.Float32 : ElementType.Float64, result!.Type.Element);
    }

    private static double Partial(string title, int operand, params double[] point) =>
        Run(Functions(Operations[title], operand).Chain!, [.. point.Select(Scalar), Scalar(1)])[0].Values[0];

    private static string Title(ElementwiseOp operation) => operation.Parameters.Length == 0 ? operation.Name : $"{operation.Name} {operation.Parameters}";

    private static ElementType ElementOf(ElementwiseOp operation, int operand) =>
        operation is LogicalAnd or LogicalOr or LogicalXor or LogicalNot || (operation is Where && operand == 0) ? ElementType.Boolean
        : operation is WholeOp ? ElementType.Int32
        : ElementType.Float64;

    /// <summary>The operation, and its rule for one operand; null where it says that nothing flows.</summary>
    private static (Function Value, Function? Chain) Functions(ElementwiseOp operation, int operand)
    {
        var value = new FunctionBuilder("Value");
        var result = value.Return(value.Body.Emit(operation, Parameters(value)));
        var chain = new FunctionBuilder("Chain");
        var inputs = Parameters(chain);
        var output = chain.Body.Emit(operation, inputs);
        var seed = chain.Scalar("seed", output.Type.Element.IsFloating() ? output.Type.Element : ElementType.Float64);
        return (result, operation.Chain(chain.Body, operand, seed, inputs, output) is { } adjoint ? chain.Return(adjoint) : null);

        Value[] Parameters(FunctionBuilder f) => [.. Enumerable.Range(0, operation.Arity).Select(k => f.Scalar("xyz"[k..(k + 1)], ElementOf(operation, k)))];
    }

    /// <summary>Well spread and never equal in two operands, or at a whole number.</summary>
    private static Elements<double>[] Point(ElementwiseOp operation, int point) => [.. Enumerable.Range(0, operation.Arity).Select(operand =>
    {
        var (low, high) = operation.Domain(operand);
        var share = ((point + 1) * (0.6180339887498949 + (0.1415926 * operand))) % 1;
        return Scalar(ElementOf(operation, operand) == ElementType.Boolean ? point % 2 : low + (share * (high - low)));
    })];

    private static double ByConstantExponent(double x, double exponent)
    {
        var f = new FunctionBuilder("Chain");
        var (input, seed) = (f.Scalar("x"), f.Scalar("seed"));
        Value[] inputs = [input, Constant.Of(exponent)];
        var output = f.Body.Emit(new Pow(), inputs);
        return Run(f.Return(new Pow().Chain(f.Body, 0, seed, inputs, output)), Scalar(x), Scalar(1))[0].Values[0];
    }
}

using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Which members are emitted, and with which signatures.</summary>
public sealed class DeclarationTests
{
    internal const string Source = """
        #nullable enable
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction]
            public static double Loss(Tensor1D<double> theta, double rate, Tensor1D<int> choices, [Data] Tensor1D<double> x)
            {
                var q = theta.Clone();
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                {
                    total += Square(x[t] - q[choices[t]]);
                    q[choices[t]] += rate * (x[t] - q[choices[t]]);
                }

                return total;
            }

            [Gradient(nameof(Loss))]
            public static partial (double Value, Tensor1D<double> Theta, double Rate) LossTuple(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x);

            [Gradient(nameof(Loss))]
            public static partial double LossInto(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x,
                Span<double> thetaGradient, out double rateGradient, TensorWorkspace? workspace = null);

            [Gradient(nameof(Loss))]
            internal static partial void LossOnlyGradient(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient);

            [Gradient(nameof(Loss), Wrt = [nameof(rate)])]
            public static partial (double Value, double Rate) LossByRate(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x, TensorWorkspace? workspace = null);

            [Gradient(nameof(Loss))]
            public static partial (double Value, Tensor1D<double> X) LossByData(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x);

            [TensorFunction]
            public static (double LogLikelihood, Tensor1D<double> Last) Fit(double rate, Tensor1D<double> x)
            {
                var q = Scan(x, 0.0, (q, a) => q + rate * (a - q));
                return (-Sum(Square(x - q.States)), q.States);
            }

            [Gradient(nameof(Fit), Of = "LogLikelihood")]
            public static partial ((double LogLikelihood, Tensor1D<double> Last) Value, double Rate) FitTuple(double rate, Tensor1D<double> x);

            [Gradient(nameof(Fit), Of = "LogLikelihood")]
            public static partial (double LogLikelihood, Tensor1D<double> Last) FitInto(double rate, Tensor1D<double> x, out double rateGradient);

            [Gradient(nameof(Fit), Of = "LogLikelihood", Wrt = [nameof(rate)])]
            public static partial void FitRate(double rate, Tensor1D<double> x, out double rateGradient);

            [TensorFunction]
            public static Tensor2D<double> Trace(Tensor1D<double> theta, Tensor1D<double> x) =>
                Scan(x, theta, (q, a) => q + 0.1 * (a - q)).States;

            [Compiled(nameof(Trace))]
            public static partial void TraceInto(Tensor1D<double> theta, Tensor1D<double> x, Span<double> destination, TensorWorkspace? workspace = null);

            [Compiled(nameof(Trace))]
            public static partial Tensor2D<double> TraceCopy(Tensor1D<double> theta, Tensor1D<double> x, TensorWorkspace? workspace = null);

            [TensorFunction(Defaults = false)]
            public static double Silent(double x) => x * x;

            [TensorFunction]
            private static double Hidden(double x) => x * x * x;

            [Gradient(nameof(Hidden))]
            internal static partial (double Value, double X) HiddenDeclared(double x);

            [TensorFunction]
            internal static double Over(double x) => Hidden(x);

            [TensorFunction]
            internal static double Over(double x, double y) => x * y;

            [Gradient(nameof(Over))]
            internal static partial (double Value, double X, double Y) OverOfTwo(double x, double y);
        }

        public static partial class Elsewhere
        {
            [Gradient(typeof(Model), nameof(Model.Loss))]
            public static partial (double Value, double Rate) Gradient(
                Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x);

            public partial struct Inner
            {
                internal partial record Deeper<T>
                {
                    [Compiled(typeof(Model), nameof(Model.Trace))]
                    internal static partial Tensor2D<double> Again(Tensor1D<double> theta, Tensor1D<double> x);
                }
            }
        }
        """;

    internal static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run(Source));

    private static readonly Tensor1D<double> Theta = [0.1, 0.2, 0.3];
    private static readonly Tensor1D<int> Choices = [2, 0, 2, 1];
    private static readonly Tensor1D<double> X = [0.5, -0.5, 1.0, 0.3];

    internal delegate double LossInto(
        Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient, out double rateGradient, TensorWorkspace? workspace);

    internal delegate void LossOnly(Tensor1D<double> theta, double rate, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient);

    internal delegate (double LogLikelihood, Tensor1D<double> Last) FitInto(double rate, Tensor1D<double> x, out double rateGradient);

    internal delegate void FitRate(double rate, Tensor1D<double> x, out double rateGradient);

    internal delegate void TraceInto(Tensor1D<double> theta, Tensor1D<double> x, Span<double> destination, TensorWorkspace? workspace);

    private static (double Value, Tensor1D<double> Theta, double Rate) Expected => Invoke<(double, Tensor1D<double>, double)>("LossTuple", Theta, 0.4, Choices, X);

    private static T Invoke<T>(string method, params object?[] arguments) => (T)Program.Value.Invoke("Model", method, arguments)!;

    [Fact]
    public void A_function_gets_the_defaults_that_no_declaration_replaces() => Assert.Equal(
        [
            "Elsewhere.Gradient", "Elsewhere.Inner.Deeper.Again",
            "Model.FitCompiled", "Model.FitInto", "Model.FitRate", "Model.FitTuple",
            "Model.HiddenDeclared", "Model.LossByData", "Model.LossByRate", "Model.LossCompiled", "Model.LossInto", "Model.LossOnlyGradient", "Model.LossTuple",
            "Model.OverCompiled", "Model.OverCompiled", "Model.OverGradient", "Model.OverOfTwo", "Model.TraceCopy", "Model.TraceInto",
        ],
        Program.Value.Models.Values.Select(model => string.Join('.', model.Signature.Types.Select(type => type.Name.Split('<')[0]).Append(model.Signature.Name))).Order(StringComparer.Ordinal));

    [Fact]
    public void Defaults_have_the_accessibility_of_their_function() => Assert.All(
        Program.Value.Models.Values.Where(model => model.FunctionName == "Over"),
        model => Assert.StartsWith("internal static", model.Signature.Modifiers, StringComparison.Ordinal));

    [Fact]
    public void Every_form_of_the_gradient_gives_the_same_numbers()
    {
        var expected = Expected;
        var into = new double[3];
        Assert.Equal(expected.Value, Program.Value.Method<LossInto>("Model", "LossInto")(Theta, 0.4, Choices, X, into, out var rate, null));
        Assert.Equal(expected.Theta.Span.ToArray(), into);
        Assert.Equal(expected.Rate, rate);

        var only = new double[] { 7, 7, 7 };
        var method = Program.Value.Type("Model").GetMethod("LossOnlyGradient", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;
        method.CreateDelegate<LossOnly>()(Theta, 0.4, Choices, X, only);
        Assert.Equal(into, only);

        Assert.Equal((expected.Value, rate), Invoke<(double, double)>("LossByRate", Theta, 0.4, Choices, X, new TensorWorkspace()));
        Assert.Equal((expected.Value, rate), ((double, double))Program.Value.Invoke("Elsewhere", "Gradient", Theta, 0.4, Choices, X)!);
        Assert.Equal(4, Invoke<(double Value, Tensor1D<double> X)>("LossByData", Theta, 0.4, Choices, X).X.Length);
    }

    [Fact]
    public void Part_of_a_result_is_differentiated_and_the_whole_returned()
    {
        var (logLikelihood, last) = Invoke<(double, Tensor1D<double>)>("Fit", 0.4, X);
        var ((value, values), rate) = Invoke<((double, Tensor1D<double>), double)>("FitTuple", 0.4, X);
        Assert.Equal(logLikelihood, value, 1e-14);
        Numbers.Close(last.Span.ToArray(), values.Span.ToArray(), 1e-14, "the whole result");
        var difference = (Invoke<(double, Tensor1D<double>)>("Fit", 0.4 + 1e-5, X).Item1 - Invoke<(double, Tensor1D<double>)>("Fit", 0.4 - 1e-5, X).Item1) / 2e-5;
        Assert.Equal(difference, rate, 1e-8);

        Assert.Equal(value, Program.Value.Method<FitInto>("Model", "FitInto")(0.4, X, out var rateInto).LogLikelihood);
        Assert.Equal(rate, rateInto);
        Program.Value.Method<FitRate>("Model", "FitRate")(0.4, X, out rateInto);
        Assert.Equal(rate, rateInto);
    }

    [Fact]
    public void What_a_declaration_does_not_give_is_not_computed()
    {
        var rate = Program.Value.Models.Single(model => model.Value.Signature.Name == "FitRate");
        Assert.Single(rate.Value.Derivation.Kept);
        Assert.DoesNotContain("result", Program.Value.Files[rate.Key], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_form_of_the_compiled_function_gives_the_same_numbers()
    {
        var plain = Invoke<Tensor2D<double>>("Trace", Theta, X).Span.ToArray();
        Assert.Equal(plain, Invoke<Tensor2D<double>>("TraceCopy", Theta, X, new TensorWorkspace()).Span.ToArray());
        var destination = new double[12];
        Program.Value.Method<TraceInto>("Model", "TraceInto")(Theta, X, destination, null);
        Assert.Equal(plain, destination);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_gradient_with_destinations_allocates_nothing(bool hasWorkspace)
    {
        var (gradient, into) = (Program.Value.Method<LossInto>("Model", "LossInto"), new double[3]);
        var workspace = hasWorkspace ? new TensorWorkspace() : null;
        Assert.Equal(0, Allocated(() => gradient(Theta, 0.4, Choices, X, into, out _, workspace)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_compiled_function_with_a_destination_allocates_nothing(bool hasWorkspace)
    {
        var (trace, destination) = (Program.Value.Method<TraceInto>("Model", "TraceInto"), new double[12]);
        var workspace = hasWorkspace ? new TensorWorkspace() : null;
        Assert.Equal(0, Allocated(() => trace(Theta, X, destination, workspace)));
    }

    [Fact]
    public void The_test_of_allocations_sees_one() => Assert.NotEqual(0, Allocated(() => GC.KeepAlive(Expected)));

    private static long Allocated(Action call)
    {
        // The first calls compile, and fill the pool of this thread.
        for (var i = 0; i < 10; i++)
        {
            call();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Members of every mode that write to destinations give what those give that return, and allocate nothing.</summary>
public sealed class ModeDestinationTests
{
    private const string Source = """
        #nullable enable
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static Tensor2D<double> Smoothed(Tensor2D<double> x, double rate) =>
                Scan(x, Tensor1D.Filled(x.Columns, 0.5), (q, item) => q + rate * (item - q)).States;

            [TensorFunction(Defaults = false)]
            public static double Loss(Tensor2D<double> x, double rate) => Sum(Square(Smoothed(x, rate))) * rate;

            [Vjp(nameof(Smoothed))]
            public static partial (Tensor2D<double> Value, Tensor2D<double> X, double Rate) Vjp(Tensor2D<double> x, double rate, Tensor2D<double> valueCotangent);

            [Vjp(nameof(Smoothed))]
            public static partial void VjpInto(
                Tensor2D<double> x, double rate, Tensor2D<double> valueCotangent, Span<double> value, Span<double> xGradient, out double rateGradient, TensorWorkspace? workspace = null);

            [Vjp(nameof(Smoothed), Wrt = [nameof(rate)])]
            public static partial void VjpOnly(Tensor2D<double> x, double rate, Tensor2D<double> valueCotangent, out double rateGradient);

            [Jvp(nameof(Smoothed))]
            public static partial (Tensor2D<double> Value, Tensor2D<double> ValueTangent) Jvp(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent);

            [Jvp(nameof(Smoothed))]
            public static partial void JvpInto(
                Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> value, Span<double> valueTangent, TensorWorkspace? workspace = null);

            [Jvp(nameof(Smoothed))]
            public static partial void JvpOnly(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> valueTangent);

            [Jacobian(nameof(Smoothed))]
            public static partial (Tensor2D<double> Value, Tensor4D<double> X, Tensor2D<double> Rate) Jacobian(Tensor2D<double> x, double rate);

            [Jacobian(nameof(Smoothed))]
            public static partial void JacobianInto(Tensor2D<double> x, double rate, Span<double> value, Span<double> xJacobian, Span<double> rateJacobian, TensorWorkspace? workspace = null);

            [Hvp(nameof(Loss))]
            public static partial (double Value, Tensor2D<double> XGradient, double RateGradient, Tensor2D<double> XHvp, double RateHvp) Hvp(
                Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent);

            [Hvp(nameof(Loss))]
            public static partial double HvpInto(
                Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent,
                Span<double> xGradient, out double rateGradient, Span<double> xHvp, out double rateHvp, TensorWorkspace? workspace = null);

            [Hvp(nameof(Loss))]
            public static partial void HvpOnly(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> xHvp, out double rateHvp);

            [Hessian(nameof(Loss))]
            public static partial (double Value, Tensor2D<double> Hessian) Hessian(Tensor2D<double> x, double rate);

            [Hessian(nameof(Loss))]
            public static partial double HessianInto(Tensor2D<double> x, double rate, Span<double> hessian, TensorWorkspace? workspace = null);
        }
        """;

    private static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run(Source));
    private static readonly Tensor2D<double> X = [[0.1, -0.4], [0.7, 0.2], [-0.3, 0.9]];
    private static readonly Tensor2D<double> V = [[1, 0.5], [-0.3, 2], [0.8, -0.6]];
    private const double Rate = 0.3;

    private delegate void VjpInto(Tensor2D<double> x, double rate, Tensor2D<double> cotangent, Span<double> value, Span<double> xGradient, out double rateGradient, TensorWorkspace? workspace);

    private delegate void VjpOnly(Tensor2D<double> x, double rate, Tensor2D<double> cotangent, out double rateGradient);

    private delegate void JvpInto(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> value, Span<double> valueTangent, TensorWorkspace? workspace);

    private delegate void JvpOnly(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> valueTangent);

    private delegate void JacobianInto(Tensor2D<double> x, double rate, Span<double> value, Span<double> xJacobian, Span<double> rateJacobian, TensorWorkspace? workspace);

    private delegate double HvpInto(
        Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> xGradient, out double rateGradient, Span<double> xHvp, out double rateHvp, TensorWorkspace? workspace);

    private delegate void HvpOnly(Tensor2D<double> x, double rate, Tensor2D<double> xTangent, double rateTangent, Span<double> xHvp, out double rateHvp);

    private delegate double HessianInto(Tensor2D<double> x, double rate, Span<double> hessian, TensorWorkspace? workspace);

    private static T Invoke<T>(string method, params object?[] arguments) => (T)Program.Value.Invoke("Model", method, arguments)!;

    private static T Method<T>(string name)
        where T : Delegate
        => Program.Value.Method<T>("Model", name);

    [Fact]
    public void Vjp()
    {
        var (value, x, rate) = Invoke<(Tensor2D<double>, Tensor2D<double>, double)>("Vjp", X, Rate, V);
        var (values, gradient, workspace) = (new double[6], new double[6], new TensorWorkspace());
        var rateGradient = 0.0;
        Steady(() => Method<VjpInto>("VjpInto"), member => member(X, Rate, V, values, gradient, out rateGradient, workspace));
        Assert.Equal(rate, rateGradient);
        Assert.Equal(value.Span.ToArray(), values);
        Assert.Equal(x.Span.ToArray(), gradient);
        Method<VjpOnly>("VjpOnly")(X, Rate, V, out var only);
        Assert.Equal(rate, only, 1e-14);
    }

    [Fact]
    public void Jvp()
    {
        var (value, tangent) = Invoke<(Tensor2D<double>, Tensor2D<double>)>("Jvp", X, Rate, V, 0.7);
        var (values, tangents, only, workspace) = (new double[6], new double[6], new double[6], new TensorWorkspace());
        Steady(() => Method<JvpInto>("JvpInto"), member => member(X, Rate, V, 0.7, values, tangents, workspace));
        Method<JvpOnly>("JvpOnly")(X, Rate, V, 0.7, only);
        Assert.Equal(value.Span.ToArray(), values);
        Assert.Equal(tangent.Span.ToArray(), tangents);
        Assert.Equal(tangents, only);
    }

    [Fact]
    public void Jacobian()
    {
        var (value, x, rate) = Invoke<(Tensor2D<double>, Tensor4D<double>, Tensor2D<double>)>("Jacobian", X, Rate);
        var (values, byX, byRate, workspace) = (new double[6], new double[36], new double[6], new TensorWorkspace());
        Steady(() => Method<JacobianInto>("JacobianInto"), member => member(X, Rate, values, byX, byRate, workspace));
        Assert.Equal(value.Span.ToArray(), values);
        Assert.Equal(x.Span.ToArray(), byX);
        Assert.Equal(rate.Span.ToArray(), byRate);
    }

    [Fact]
    public void Hvp()
    {
        var (value, x, rate, xHvp, rateHvp) = Invoke<(double, Tensor2D<double>, double, Tensor2D<double>, double)>("Hvp", X, Rate, V, 0.7);
        var (gradient, product, only, workspace) = (new double[6], new double[6], new double[6], new TensorWorkspace());
        var (given, rateGradient, rateProduct) = (0.0, 0.0, 0.0);
        Steady(() => Method<HvpInto>("HvpInto"), member => given = member(X, Rate, V, 0.7, gradient, out rateGradient, product, out rateProduct, workspace));
        Assert.Equal((value, rate, rateHvp), (given, rateGradient, rateProduct));
        Method<HvpOnly>("HvpOnly")(X, Rate, V, 0.7, only, out var rateOnly);
        Assert.Equal(x.Span.ToArray(), gradient);
        Assert.Equal(xHvp.Span.ToArray(), product);
        Assert.Equal(rateHvp, rateOnly, 1e-13);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(product[i], only[i], 1e-13);
        }
    }

    [Fact]
    public void Hessian()
    {
        var (value, hessian) = Invoke<(double, Tensor2D<double>)>("Hessian", X, Rate);
        var (into, workspace) = (new double[49], new TensorWorkspace());
        var given = 0.0;
        Steady(() => Method<HessianInto>("HessianInto"), member => given = member(X, Rate, into, workspace));
        Assert.Equal(value, given);
        Assert.Equal(hessian.Span.ToArray(), into);
    }

    /// <summary>Runs a member until it is warm, then once more, which allocates nothing.</summary>
    private static void Steady<T>(Func<T> bind, Action<T> run)
        where T : Delegate
    {
        var member = bind();
        run(member);
        run(member);
        var before = GC.GetAllocatedBytesForCurrentThread();
        run(member);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}

using System;
using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>What mutations have found, made smaller: each of these once made the generator or the analyzer throw, or the build green where it must not be.</summary>
public sealed class KeptMutationsTests
{
    public static TheoryData<string, string> Members => new()
    {
        { "a parameter that has no name yet", "[TensorFunction] public static double F(double x, double) => x;" },
        { "a declaration whose parameter has no name yet", "[TensorFunction] public static double F(double x) => x; [Gradient(nameof(F))] public static partial double G(double);" },
        { "a function with a rule whose parameter has no name yet", "public static double H(double x, double) => x; [Derivative(nameof(H))] public static double R(double x, double y) => y; [TensorFunction] public static double F(double x) => H(x, x);" },
        { "an attribute that is there twice", "[TensorFunction] public static double F(double x) => x; [Compiled(nameof(F)), Compiled(nameof(F))] public static partial double G(double x);" },
        { "a member declared to be two things", "[TensorFunction] public static double F(double x) => x; [Compiled(nameof(F)), Gradient(nameof(F))] public static partial double G(double x);" },
        { "a declaration that is there twice", "[TensorFunction] public static double F(double x) => x; [Compiled(nameof(F))] public static partial double G(double x); [Compiled(nameof(F))] public static partial double G(double x);" },
        { "a function that is there twice", "[TensorFunction] public static double F(double x) => x; [TensorFunction] public static double F(double x) => x + 1;" },
        { "a declaration of nothing that has a body", "[TensorFunction] public static double F(double x) => x; [Jvp(null!)] public static double G(double x) => x;" },
        { "a declaration of an open generic type's", "[Gradient(typeof(Tensor1D<>), \"F\")] public static double G(double x) => x;" },
        { "names that differ in large and small letters only", "[TensorFunction] public static double Loss(double x) => x; [TensorFunction] public static double loss(double x, double y) => x * y; [TensorFunction] public static double LOSS(double x) => -x;" },
        { "a loop without an end", "[TensorFunction] public static double F(double x) { for (;;) { x += 1; } }" },
        { "a loop without an end, as another", "[TensorFunction] public static double F(double x) { while (true) { x += 1; } }" },
        { "a loop of a loop without an end", "[TensorFunction] public static double F(double x) { for (var i = 0; i < 3; i++) { for (var j = 0; ; j++) { x += j; } } return x; }" },
        { "a loop that only throws", "[TensorFunction] public static double F(double x) { for (;;) { if (x > 3) throw new ArgumentException(); x += 1; } }" },
        { "a condition that is a tensor", "[TensorFunction] public static double F(Tensor2D<double> x) { var y = 0.0; for (var i = 0; i < MatMul(x, x); i++) y += i; return y; }" },
        { "a condition that is a number", "[TensorFunction] public static double F(double x) { while (x) x -= 1; return x; }" },
        { "a counter of another type", "[TensorFunction] public static double F(double x) { var y = 0.0; for (var i = x; i < 3; i -= false) y += i; return y; }" },
        { "a counter that is an error", "[TensorFunction] public static double F(Tensor1D<double> x) { var y = 0.0; for (var i = x.Length - false; i >= 0; i--) y += x[i]; return y; }" },
        { "a default without a type", "[TensorFunction] public static double F(Tensor1D<double> x) { var y = default; for (var i = 0; i < x.Length; i++) y += x[i]; return y; }" },
        { "a result of another rank", "[TensorFunction] public static double F(Tensor1D<double> x) { var y = x; for (var i = 0; i < x.Length; i++) y += x[i]; return y; }" },
        { "a result of fewer parts", "[TensorFunction] public static (double, double, bool) F(double x) { return (x, x); }" },
        { "a result of other parts", "[TensorFunction] public static (double A, Tensor1D<double> B) F(double x) => (x, x);" },
        { "a lambda that is a parameter", "[TensorFunction] public static double F(double x) { Func<double, double> f = => a a * x; return f(x); }" },
        { "a lambda with too few parameters", "[TensorFunction] public static double F(Tensor1D<double> x) => Scan(x, 0.0, s => s).Final;" },
        { "a call of a type", "[TensorFunction] public static double F(double x) { var y = Math(x); return y.z + Max Max(x, 1); }" },
        { "a local function of no type", "[TensorFunction] public static double F(double x) { Unknown G(Unknown y) => y; return G(x); }" },
        { "a pattern of no type", "[TensorFunction] public static double F(double x) => x is Unknown { A: var y } ? y : x switch { Unknown => 1, (1, 2) => 2, _ => 3 };" },
        { "a type that is not partial", "public static class Inner { [TensorFunction] public static double F(double x) => x; [Gradient(nameof(F))] public static partial double G(double x); }" },
        { "a deconstruction of nothing", "[TensorFunction] public static double F(double x) { var (a, b) = ; (a, var c) = x; return a + c; }" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Nothing_fails(string what, string members)
    {
        var fault = MutationRun.Fault($"using System;\nusing SourceTensor;\nusing static SourceTensor.TensorMath;\npublic static partial class Model\n{{\n{members}\n}}\n");
        Assert.True(fault is null, $"{what}: {fault}");
    }
}

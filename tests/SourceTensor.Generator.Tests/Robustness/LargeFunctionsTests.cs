using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>
/// Functions that are larger than anybody writes: on the small stack of a compiler's thread they are compiled or refused, in a
/// time in which an editor is not given up.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class LargeFunctionsTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static string Repeated(int count, Func<int, string> part, string separator = "") => string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string Model(string body, string more = "") => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;
        public static partial class Model
        {
            [TensorFunction]
            public static double F(double x, Tensor1D<double> t)
            {
                {{body}}
            }

            {{more}}
        }
        """;

    public static TheoryData<string, string> Functions => new()
    {
        { "500 additions", Model($"return {Repeated(500, _ => "x", " + ")};") },
        { "2000 additions", Model($"return {Repeated(2000, _ => "x", " + ")};") },
        { "200 products in parentheses", Model($"return {new string('(', 200)}x{Repeated(200, _ => " * 1.5 + t[0])")};") },
        { "500 minus signs", Model($"return {Repeated(500, _ => "-(")}x{new string(')', 500)};") },
        { "200 nested calls", Model($"return {Repeated(200, _ => "Tanh(")}x{new string(')', 200)};") },
        { "500 statements", Model($"var y = x;\n{Repeated(500, i => $"y = y * 0.5 + {i};\n")}return y;") },
        { "500 locals", Model($"var y0 = x;\n{Repeated(500, i => $"var y{i + 1} = y{i} * x + {i};\n")}return y500;") },
        { "20 nested conditions", Model($"var y = x;\n{Repeated(20, i => $"if (y > {i}) {{ y += x;\n")}{new string('}', 20)}\nreturn y;") },
        { "300 returns", Model($"{Repeated(300, i => $"if (x < {i}) return x * {i};\n")}return 1.0;") },
        { "3000 returns", Model($"{Repeated(3000, i => $"if (x < {i}) return x * {i};\n")}return 1.0;") },
        { "200 cases", Model($"switch (t.Length)\n{{\n{Repeated(200, i => $"case {i}: return x * {i};\n")}default: return 1.0;\n}}") },
        { "200 arms", Model($"return t.Length switch {{ {Repeated(200, i => $"{i} => x * {i}, ")} _ => 1.0 }};") },
        { "200 alternatives", Model($"return t.Length is {Repeated(200, i => $"{2 * i}", " or ")} ? x : 1.0;") },
        { "200 choices", Model($"return {Repeated(200, i => $"x > {i} ? {i} : ")}x;") },
        { "200 conditions joined", Model($"return {Repeated(200, i => $"x != {i}", " && ")} ? x : 1.0;") },
        { "8 nested loops", Model($"var y = x;\n{Repeated(8, i => $"for (var k{i} = 0; k{i} < t.Length; k{i}++) {{ y += 0.5 * t[k{i}];\n")}{new string('}', 8)}\nreturn y;") },
        { "300 nested blocks", Model($"var y = x;\n{Repeated(300, _ => "{ y += 1;\n")}{new string('}', 300)}\nreturn y;") },
        { "60 locals that are read twice, in a recurrence", Model($"var s = x; for (var i = 0; i < t.Length; i++) {{ var y0 = t[i];\n{Repeated(60, i => $"var y{i + 1} = y{i} * y{i} - 0.5 * y{i};\n")}s = x * s + y60; }} return s;") },
        { "20 locals that are read twice, of a state", Model($"var s = x; for (var i = 0; i < t.Length; i++) {{ var y0 = t[i] * s;\n{Repeated(20, i => $"var y{i + 1} = y{i} * y{i} - 0.5 * y{i};\n")}s = x * s + y20; }} return s;") },
        { "60 locals that are read twice, in a sum of products", Model($"var s = x; for (var i = 0; i < t.Length; i++) {{ var y0 = t[i];\n{Repeated(60, i => $"var y{i + 1} = x * y{i} * y{i};\n")}s += y60; }} return s;") },
        { "60 locals that are read twice, in a sum of logarithms", Model($"var s = x; for (var i = 0; i < t.Length; i++) {{ var y0 = Math.Exp(-t[i] * t[i]);\n{Repeated(60, i => $"var y{i + 1} = y{i} + y{i};\n")}s += Math.Log(1 + y60); }} return s;") },
        { "30 locals that are read twice, with a step in each lane", Model($"var s = x; for (var p = 0; p < t.Length; p++) {{ var r = 0.0; for (var i = 0; i < t.Length; i++) {{ var y0 = t[p] * r;\n{Repeated(30, i => $"var y{i + 1} = y{i} * y{i} - 0.5 * y{i};\n")}r = x * r + y30 * t[i]; }} s += r; }} return s;") },
        { "a chain of 300 methods", Model("return G300(x);", $"static double G0(double x) => x + 1;\n{Repeated(300, i => $"static double G{i + 1}(double x) => G{i}(x) * 0.5;\n")}") },
        { "methods that call each other twice", Model("return G40(x);", $"static double G0(double x) => x + 1;\n{Repeated(40, i => $"static double G{i + 1}(double x) => G{i}(x) * G{i}(x + 1);\n")}") },
        { "methods that call each other twice, in a loop", Model("var y = 0.0; for (var i = 0; i < t.Length; i++) { y += G40(x); } return y;", $"static double G0(double x) => x + 1;\n{Repeated(40, i => $"static double G{i + 1}(double x) => G{i}(x) * G{i}(x + 1);\n")}") },
        { "a tuple of 500", Model($"var y = ({Repeated(500, i => $"x + {i}", ", ")}); return y.Item500;") },
        { "a list of 500", Model($"Tensor1D<double> y = [{Repeated(500, i => i.ToString(CultureInfo.InvariantCulture) + ".0 * x", ", ")}]; return Sum(y);") },
        { "nested lambdas", Model($"Func<double, double> f0 = z => z + 1;\n{Repeated(60, i => $"Func<double, double> f{i + 1} = z => f{i}(z) * 2;\n")}return f60(x);") },
        { "a structure in itself", Model("return new Endless(x, default).X;", "public readonly record struct Endless(double X, Endless Next); [TensorFunction] public static double G(Endless e) => e.X; [TensorFunction] public static Endless H(Endless e) => e;") },
        { "a generic structure in itself", Model("return x;", "public readonly record struct Endless<T>(T X, Endless<Endless<T>>? Next); public readonly record struct Twice<T>(T X, Twice<Twice<T>> Next, Twice<Twice<T>> Other); [TensorFunction] public static double G(Twice<double> e) => e.X;") },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_large_function_is_compiled_or_refused(string what, string source)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var fault = MutationRun.Fault(source);
        output.WriteLine($"{what}: {clock.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F1} s {fault?.Split('\n')[0]}");
        Assert.True(fault is null, $"{what}: {fault?[..Math.Min(fault.Length, 2000)]}");
    }

    // A quarter of what it needs: on an optimised and on a slow path the stack of a caller may be too small.
    [Fact]
    public void What_fits_does_not_depend_on_the_stack_of_the_caller()
    {
        var compilation = Compile.Compilation(Compile.Parse(Model($"return {Repeated(500, _ => "-(")}x{new string(')', 500)};")));
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("Model")!.GetMembers("F").Single();
        (Function? Function, string Failure) lowered = default;
        var thread = new Thread(() => lowered = FunctionReader.LowerOrReason(method, compilation, default), maxStackSize: 1 << 18);
        thread.Start();
        thread.Join();
        Assert.Equal("", lowered.Failure);
        Assert.NotNull(lowered.Function);
    }
}

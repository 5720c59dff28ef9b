using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;
using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>Emitted code means what it says, whatever the user's types, members and namespaces are called.</summary>
public sealed class NamesTests
{
    /// <summary>Every name that stands in emitted code, with a qualification or without.</summary>
    private static readonly string[] s_types =
    [
        "System", "SourceTensor", "Generated", "CompilerServices", "Math", "MathF", "Double", "Span", "ReadOnlySpan", "Range", "Index", "Object", "String", "Nullable", "ValueTuple", "Type", "Void", "Array",
        "Tensor1D", "Tensor2D", "Tensor3D", "Tensor4D", "Tensor5D", "TensorMath", "TensorWorkspace", "Ragged", "TensorFunction", "TensorFunctionAttribute",
        "Lanes", "LanesOfDouble", "LanesOfSingle", "LaneMath", "LaneMemory", "LaneMemory128", "LaneMemory256", "LaneMemory512", "LogProduct", "LogProduct512", "BoundedLogProduct", "BoundedLogProduct512", "LogProductOfOneOrMore", "LogProductOfOneOrMore512", "LaneFold", "LaneExp", "LaneExp512", "LaneTanh", "LaneTanh512", "LaneMatrix", "LaneMatrix512", "OuterProducts", "OuterProducts512", "WholeRow", "WholeRow512", "ShortRow", "ShortRow512", "RestOfRow", "RestOfRow512", "ILaneRow", "TRow", "row", "Delay", "FactorRange", "Powers", "Powers512", "Recurrence", "Recurrence512", "RecurrenceOfSingle", "SecondOrderPowers", "SecondOrderRecurrence", "Vector128", "Vector256", "Vector512", "Lanes128", "Lanes256", "Lanes512",
        "Guard", "KernelMath", "MatrixKernels", "MatrixProduct", "WorkspaceLease", "Segments", "BatchMemory", "BatchRunner", "IBatch", "ParallelOptions",
        "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "GeneratedCode", "GeneratedCodeAttribute", "ExcludeFromCodeCoverage", "ExcludeFromCodeCoverageAttribute", "NotSupportedException", "IndexOutOfRangeException", "ArgumentException", "ArgumentOutOfRangeException",
        "ModelLearnerCompiledKernel", "Kernel", "Run", "Compute",
    ];

    private static string Types(string before = "", params string[] except) => string.Join("\n", s_types.Except(except).SelectMany(name => new[] { $"{before}public class {name} {{ }}", $"{before}public class {name}<T> {{ }}" }));

    private static string Class(string inside = "") => $"public static partial class Model\n{{\n{ManyConstructs.Members}\n{inside}\n}}";

    public static TheoryData<string, string> Places => new()
    {
        { "types beside the class", $"namespace Application\n{{\n{Types()}\n{Class()}\n}}" },
        { "types around the class", $"namespace Application\n{{\npublic static partial class Outer\n{{\n{Types()}\n{Class()}\n}}\n}}" },
        { "types in the class", $"namespace Application\n{{\n{Class(Types())}\n}}" },
        { "fields of the class", $"namespace Application\n{{\n{Class(string.Join("\n", s_types.Select(name => $"public static int {name};")))}\n}}" },
        { "methods of the class", $"namespace Application\n{{\n{Class(string.Join("\n", s_types.Select(name => $"public static int {name}() => 1;")))}\n}}" },
        { "namespaces around the class", $"namespace Application.System.SourceTensor.Math\n{{\n{Class()}\n}}\nnamespace Application.Tensor1D.Lanes {{ public class C {{ }} }}" },
        // A type of its own root namespace's name would hide that from everybody, the user's own code as well.
        { "types without a namespace", $"{Types("", "System", "SourceTensor")}\n{Class()}" },
        { "types beside the library's", $"namespace SourceTensor\n{{\n{string.Join("\n", s_types.Where(IsFreeInLibrary).Select(name => $"public class {name} {{ }}"))}\n}}\nnamespace Application\n{{\n{Class()}\n}}" },
        { "the class beside the library's", $"namespace SourceTensor\n{{\n{Class()}\n}}" },
        { "a namespace of the library's name in it", $"namespace SourceTensor.SourceTensor\n{{\npublic class C {{ }}\n}}\nnamespace SourceTensor.System\n{{\n{Class()}\n}}" },
        { "global usings", $"global using Math = global::System.String;\nglobal using Lanes = global::System.Int32;\nglobal using Guard = global::System.DateTime;\nglobal using Tensor1D = global::System.Text.StringBuilder;\nglobal using static global::System.Console;\nglobal using System;\n@@@\nnamespace Application\n{{\n{Class()}\n}}" },
        { "keywords", $"namespace @namespace.@class\n{{\npublic static partial class @static\n{{\n{Class()}\n}}\n}}" },
    };

    private static bool IsFreeInLibrary(string name) => typeof(TensorMath).Assembly.GetType("SourceTensor." + name) is null && name is not ("CompilerServices" or "Generated") && typeof(TensorMath).Assembly.GetType($"SourceTensor.{name}`1") is null;

    [Theory]
    [MemberData(nameof(Places))]
    public void Names_of_the_users_do_not_change_what_is_emitted(string place, string source)
    {
        var files = Emitted.Silently(NullableContextOptions.Enable, isOwn: false, source.Split("@@@"));
        Assert.True(files.Count == ManyConstructs.Files, $"{place}: {string.Join(", ", files.Keys)}");
        Assert.All(files.Values, text => Assert.DoesNotContain("#error", text, StringComparison.Ordinal));
    }

    /// <summary>Names that emitted code uses without a qualification cannot be those of parameters; every other name can.</summary>
    [Fact]
    public void Parameters_and_locals_may_have_any_name_that_is_not_reserved()
    {
        var names = s_types.Except(ReservedNames.All).Select(name => $$"""
                [global::SourceTensor.TensorFunction]
                public static double Of{{name}}(global::SourceTensor.Tensor1D<double> {{name}}, float scale, global::SourceTensor.Tensor1D<float> y, global::SourceTensor.Tensor2D<double> a)
                {
                    if (scale < 0)
                        throw new global::System.ArgumentException("negative");
                    var total = 0.0;
                    foreach (var x in {{name}})
                        total += global::SourceTensor.TensorMath.Log(1 + global::SourceTensor.TensorMath.Exp(x)) + x % 2;
                    return total + global::SourceTensor.TensorMath.Sum(global::SourceTensor.TensorMath.Tanh(scale * y)) + global::SourceTensor.TensorMath.Sum(global::SourceTensor.TensorMath.MatMul(a, {{name}}));
                }
            """);
        var locals = s_types.Select(name => $$"""
                [global::SourceTensor.TensorFunction]
                public static double With{{name}}(global::SourceTensor.Tensor1D<double> x)
                {
                    var {{name}} = global::SourceTensor.TensorMath.Exp(x);
                    {{name}}[0] += 1;
                    return global::SourceTensor.TensorMath.Sum({{name}} * {{name}});
                }
            """);
        var files = Emitted.Silently(NullableContextOptions.Enable, isOwn: true, $"public static partial class Model\n{{\n{string.Join("\n", names)}\n{string.Join("\n", locals)}\n}}");
        Assert.Equal(2 * (s_types.Except(ReservedNames.All).Count() + s_types.Length), files.Count);
        Assert.All(files.Values, text => Assert.DoesNotContain("#error", text, StringComparison.Ordinal));
    }

    /// <summary>Emitted code names what belongs to a local after it: what keeps its lanes, what is left of a loop, the lengths of a tensor.</summary>
    [Theory]
    [InlineData("lengths", "Tensor2D<double> x, double xRows, Tensor1D<double> xColumns", "var s = 0.0; for (var i = 0; i < x.Rows; i++) for (var j = 0; j < x.Columns; j++) s += x[i, j] * xRows * xColumns[j]; return s;")]
    [InlineData("lengths that are integers", "Tensor2D<double> x, int xRows, Tensor3D<double> y, double yLength0", "var s = 0.0; for (var i = 0; i < xRows; i++) for (var j = 0; j < x.Columns; j++) s += x[i, j] * yLength0; return s + Sum(y * y);")]
    [InlineData("lanes of parameters", "Tensor1D<double> x, double totalLanes, double iRest, double iNext", "var total = 0.0; for (var i = 0; i < x.Length; i++) total += Math.Exp(x[i] * totalLanes) * iRest + iNext * x[i]; return total;")]
    [InlineData("lanes of locals", "Tensor1D<double> x, Tensor1D<double> y, double scale", "var total = 0.0; var totalLanes = 1.0; for (var i = 0; i < x.Length; i++) { total += Math.Exp(x[i] * scale); totalLanes += x[i] * y[i]; } return total * totalLanes;")]
    [InlineData("the largest of them", "Tensor1D<double> x, double largestLanes, double maxLanes", "var largest = largestLanes; for (var i = 0; i < x.Length; i++) largest = Math.Max(largest, x[i] * maxLanes); return largest;")]
    [InlineData("what is relied on", "Tensor1D<double> x, double held, double computed, double holds, double total_terms", "var total = 0.0; var other = 0.0; for (var i = 0; i < x.Length; i++) { total += held * Math.Exp(x[i] * computed) * holds * total_terms; other += held * Math.Exp(x[i] * computed) * x[i]; } return total * other;")]
    [InlineData("methods", "Tensor1D<double> x, double RunAsWritten, double AsWritten, double Loop2, double exponential, double Run", "var Loop = 0.0; for (var i = 0; i < x.Length; i++) Loop += AsWritten * Math.Exp(x[i] * exponential) * RunAsWritten + Math.Log(Loop2 + x[i]) + Run; return Loop;")]
    [InlineData("rows", "Tensor1D<double> x, Tensor2D<double> a, double fRow, double f_before", "var f = x.Clone(); for (var fNext = 0; fNext < 5; fNext++) f = SoftMax(MatMul(f, a) * fRow) + f * f_before; return Sum(f);")]
    [InlineData("rows that counters are called after", "Tensor1D<double> x, Tensor2D<double> a, double result, double workspace, double scratch", "var f = x.Clone(); for (var fRow = 0; fRow < 5; fRow++) f = SoftMax(MatMul(f, a) * result) + f * workspace * scratch; return Sum(f);")]
    public void Parameters_and_locals_may_have_the_names_of_what_belongs_to_others(string what, string parameters, string body)
    {
        var files = Emitted.Silently(NullableContextOptions.Enable, isOwn: true, $"using System;\nusing static SourceTensor.TensorMath;\npublic static partial class Model\n{{\n[TensorFunction] public static double F({parameters})\n{{\n{body}\n}}\n}}");
        Assert.True(files.Count == 2, what);
        Assert.All(files.Values, text => Assert.DoesNotContain("#error", text, StringComparison.Ordinal));
    }
}

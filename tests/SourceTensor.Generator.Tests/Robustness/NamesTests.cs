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
        "Lanes", "LanesOfDouble", "LanesOfSingle", "LaneMath", "LaneMemory", "LaneMemory128", "LaneMemory256", "LaneMemory512", "LogProduct", "LogProduct512", "BoundedLogProduct", "BoundedLogProduct512", "LaneFold", "LaneExp", "LaneExp512", "LaneTanh", "LaneTanh512", "Delay", "FactorRange", "Powers", "Powers512", "Recurrence", "Recurrence512", "RecurrenceOfSingle", "SecondOrderPowers", "SecondOrderRecurrence", "Vector128", "Vector256", "Vector512", "Lanes128", "Lanes256", "Lanes512",
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
}

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Method is too large for the JIT's optimiser.</summary>
public sealed class ST3007
{
    // What is emitted stands beside the program as a file: to write and compile so much takes minutes.
    private static async Task<IReadOnlyList<Diagnostic>> Emitted(int statements)
    {
        const string Program = """
            using SourceTensor;

            public static partial class Model
            {
                [TensorFunction]
                public static double F(double a) => a;
            }
            """;
        var lines = Enumerable.Range(1, statements).Select(i => $"        var v{i} = v{i - 1} * a + a / (v{i - 1} + {i}.5);");
        var kernel = $"internal static class ModelFCompiledKernel\n{{\n    internal static double Compute(double a)\n    {{\n        var v0 = a;\n{string.Join('\n', lines)}\n        return v{statements};\n    }}\n}}\n";
        return await Analyze.Analyzed(Compile.Compilation(Compile.Parse(Program), Compile.Parse(kernel, "Model.FCompiled.g.cs")));
    }

    [Fact]
    public async Task Flags_the_function_whose_emitted_method_is_beyond_the_limit()
    {
        var found = Assert.Single(await Emitted(1500));
        Assert.Equal("`FCompiled` is too large for the JIT to optimise: it names locals 7504 times in one method, and about 6900 are the most; divide the function", found.GetMessage(null));
        Assert.Equal("F", found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Does_not_flag_one_below() => Assert.Empty(await Emitted(1300));
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>The kernels of a file: one class for each, in one namespace for each vector width where there are vector loops.</summary>
internal static class KernelClasses
{
    public static bool IsVector(params Kernel[] kernels) => Bodies(kernels).Any(KernelWriter.HasVectorLoop);

    /// <summary>What is printed of kernels: what is computed where something does not hold may have vector loops that the rest has not.</summary>
    private static IEnumerable<Block> Bodies(IEnumerable<Kernel> kernels) => kernels.SelectMany(kernel => kernel.AsWritten is { } other ? new[] { kernel.Body, other.Body } : [kernel.Body]);

    public static void Write(CodeWriter code, params (Kernel Kernel, string Class)[] kernels)
    {
        List<Block> bodies = [.. Bodies(kernels.Select(kernel => kernel.Kernel))];
        (string Namespace, string? Width)[] widths = IsVector([.. kernels.Select(kernel => kernel.Kernel)])
            ? [(".Lanes512", "Vector512"), (".Lanes256", "Vector256"), (".Lanes128", "Vector128")]
            : [("", null)];
        foreach (var (suffix, width) in widths)
        {
            code.Line();
            code.Braces("namespace SourceTensor.Generated" + suffix, () =>
            {
                code.Line("using global::System;");
                code.Line("using global::System.Runtime.CompilerServices;");
                code.Line("using global::SourceTensor.CompilerServices;");
                foreach (var vector in bodies.SelectMany(KernelWriter.SmallVectors).Distinct().Where(vector => Bits(vector) <= Bits(width)).OrderBy(vector => vector, StringComparer.Ordinal))
                {
                    code.Line($"using {vector} = global::System.Runtime.Intrinsics.{vector};");
                }

                if (width is not null)
                {
                    code.Line($"using Lanes = global::System.Runtime.Intrinsics.{width};");
                    code.Line($"using LaneMemory = global::SourceTensor.CompilerServices.LaneMemory{width.Substring("Vector".Length)};");
                    code.Line($"using LogProduct = global::SourceTensor.CompilerServices.LogProduct{width.Substring("Vector".Length)};");
                    foreach (var type in bodies.SelectMany(body => KernelWriter.TypesOfProducts(body).Concat(KernelWriter.TypesOfRecurrences(body)).Concat(KernelWriter.TypesOfConstants(body)).Concat(KernelWriter.TypesOfRows(body))).Distinct().OrderBy(type => type, StringComparer.Ordinal))
                    {
                        code.Line($"using {type} = global::SourceTensor.CompilerServices.{type}{width.Substring("Vector".Length)};");
                    }

                    code.Line($"using LanesOfDouble = global::System.Runtime.Intrinsics.{width}<double>;");
                    if (bodies.Exists(KernelWriter.HasLanesOfSingle))
                    {
                        code.Line($"using LanesOfSingle = global::System.Runtime.Intrinsics.{width}<float>;");
                    }
                }

                foreach (var (kernel, name) in kernels)
                {
                    code.Line();
                    KernelWriter.Write(kernel, name, code, Bits(width));
                }
            });
        }
    }

    /// <summary>How long vectors are; where no loop goes by vectors, those that every machine has.</summary>
    private static int Bits(string? vector) => vector is null ? 128 : int.Parse(vector.Substring("Vector".Length), CultureInfo.InvariantCulture);

    /// <summary>The widest vectors this machine computes with; the test is a constant to the JIT.</summary>
    public static void Dispatch(CodeWriter code, bool isVector, Action<string> call)
    {
        if (!isVector)
        {
            call("");
            return;
        }

        code.Braces("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)", () => call(".Lanes512"));
        code.Braces("else if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated)", () => call(".Lanes256"));
        code.Braces("else", () => call(".Lanes128"));
    }
}

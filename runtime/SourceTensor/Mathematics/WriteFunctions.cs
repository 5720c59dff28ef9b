// Writes the TensorMath.*.cs files of the elementwise functions beside it: the same overloads for scalars and for every rank.
// Run from the repository's root:   dotnet run runtime/SourceTensor/Mathematics/WriteFunctions.cs
// A test compiles this file too and fails when what is checked in is not what it writes.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

internal static class WriteFunctions
{
    private const int MaxRank = 5;
    private const string Real = "IFloatingPointIeee754<T>";

    /// <summary>A parameter of a function and what is said of it: of one number, and of a tensor of them.</summary>
    private sealed record Operand(string Name, string One = "The number.", string Many = "The tensor.");

    /// <summary>A row of the table.</summary>
    /// <param name="Name">The method's name.</param>
    /// <param name="Apply">The C# that computes it, <c>{T}</c> standing for the element type.</param>
    /// <param name="Summary">The doc line, the operands as {0}, {1}, {2}.</param>
    /// <param name="Constraint">What a tensor's element type has to be; null for functions that exist for double and float only.</param>
    private sealed record Function(string Name, string Apply, string Summary, string? Constraint, params Operand[] Operands)
    {
        /// <summary>What happens at the edges of the domain, where that needs saying.</summary>
        public string? Remarks { get; init; }

        /// <summary>Whether an integer gives an integer; otherwise it is computed in double precision.</summary>
        public bool KeepsIntegers { get; init; }

        /// <summary>The C# for a scalar, where it differs from that for an element.</summary>
        public string? Scalar { get; init; }

        /// <summary>The C# for a whole tensor, where the elements are not computed one by one.</summary>
        public string? Whole { get; init; }

        /// <summary>An exception beside those of shapes.</summary>
        public (string Type, string When)? Throws { get; init; }
    }

    private static readonly Operand X = new("x");

    private static readonly Function[] s_functions =
    [
        new("Exp", "{T}.Exp(x)", "e to the power of {0}.", "IExponentialFunctions<T>", X),
        new("Log", "{T}.Log(x)", "The natural logarithm of {0}.", "ILogarithmicFunctions<T>", X) { Remarks = "−∞ at 0, NaN below." },
        new("Sqrt", "{T}.Sqrt(x)", "The square root of {0}.", "IRootFunctions<T>", X)
        {
            Remarks = "NaN below 0.",
            Whole = "Elementwise.Sqrt(x.Block)",
        },
        new("Square", "x * x", "{0} times itself.", "INumber<T>", X)
        {
            KeepsIntegers = true,
            Whole = "Elementwise.Multiply(x.Block, x.Block)",
        },
        new("Pow", "{T}.Pow(x, y)", "{0} to the power of {1}.", "IPowerFunctions<T>",
            new("x", "The base.", "The bases."), new("y", "The exponent.", "The exponents."))
        {
            Remarks = "1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.",
        },
    ];

    /// <summary>The files by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files() =>
        s_functions.Select(function => ($"TensorMath.{function.Name}.cs", new Writer(function).Write()));

    /// <summary>The folder of this source file.</summary>
    public static string Folder() => Path.GetDirectoryName(ThisFile())!;

#if !SOURCETENSOR_TESTS
    private static void Main()
    {
        foreach (var (name, text) in Files())
        {
            File.WriteAllText(Path.Combine(Folder(), name), text);
        }
    }
#endif

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>One file.</summary>
    private sealed class Writer(Function function)
    {
        private const string IntegerRemark =
            "Without this an integer argument would bind to <see cref=\"float\"/>, which C# prefers to <see cref=\"double\"/>.";

        private readonly StringBuilder _text = new();

        private int Arity => function.Operands.Length;

        private string Kernel => function.Name + "Function" + (function.Constraint is null ? "" : "<T>");

        public string Write()
        {
            string[] elements = function.Constraint is null ? ["double", "float"] : ["T"];
            Scalars();
            for (var rank = 1; rank <= MaxRank; rank++)
            {
                foreach (var element in elements)
                {
                    Tensors(rank, element);
                }
            }

            if (function.Whole is null)
                KernelType();
            else
                _text.Length--;
            return Header() + _text + "}\n";
        }

        private string Header()
        {
            string[] namespaces =
            [
                .. Arity > 1 ? ["System"] : Array.Empty<string>(),
                .. function.Constraint is null ? [] : new[] { "System.Numerics" },
                .. function.Apply.Contains("KernelMath.", StringComparison.Ordinal) ? ["SourceTensor.CompilerServices"] : Array.Empty<string>(),
            ];
            var text = new StringBuilder("// Written by WriteFunctions.cs; change that and run it.\n");
            foreach (var name in namespaces)
            {
                text.Append($"using {name};\n");
            }

            return text.Append("\nnamespace SourceTensor;\n\npublic static partial class TensorMath\n{\n").ToString();
        }

        private void Scalars()
        {
            string[] types = function.KeepsIntegers ? ["double", "float", "int", "long"] : ["double", "float", "long"];
            foreach (var type in types)
            {
                var isInteger = type is "int" or "long";
                var result = isInteger && !function.KeepsIntegers ? "double" : type;
                Summary(_ => false);
                Remarks(isInteger ? IntegerRemark : null);
                Parameters(_ => false);
                Exceptions(false);
                var parameters = string.Join(", ", function.Operands.Select(operand => $"{type} {operand.Name}"));
                Line($"public static {result} {function.Name}({parameters}) => {(function.Scalar ?? function.Apply).Replace("{T}", result, StringComparison.Ordinal)};");
                _text.Append('\n');
            }
        }

        // Every choice of tensors and scalars among the operands but that of scalars only; tensors first.
        private void Tensors(int rank, string element)
        {
            var tensor = $"Tensor{rank}D<{element}>";
            for (var choice = (1 << Arity) - 1; choice >= 1; choice--)
            {
                bool IsTensor(int operand) => (choice >> (Arity - 1 - operand) & 1) != 0;
                Documentation(rank, element, choice, IsTensor);
                var generic = function.Constraint is null ? "" : "<T>";
                var parameters = string.Join(", ", function.Operands.Select((operand, i) => $"{(IsTensor(i) ? tensor : element)} {operand.Name}"));
                var call = function.Whole ?? Call(rank, element, IsTensor);
                if (function.Constraint is null)
                {
                    Line($"public static {tensor} {function.Name}({parameters}) =>");
                    Line($"    new({call});");
                }
                else
                {
                    Line($"public static {tensor} {function.Name}{generic}({parameters})");
                    Line($"    where T : unmanaged, {function.Constraint} => new({call});");
                }

                _text.Append('\n');
            }
        }

        private string Call(int rank, string element, Func<int, bool> isTensor)
        {
            var arguments = function.Operands.Select((operand, i) => isTensor(i) ? operand.Name + ".Block"
                : Arity < 3 ? operand.Name
                : $"Elementwise.Scalar({operand.Name}, {rank})");
            return $"Elementwise.Map<{element}, {Kernel}>({string.Join(", ", arguments)})";
        }

        private void Documentation(int rank, string element, int choice, Func<int, bool> isTensor)
        {
            // Three operands make many overloads: those of the first rank are documented, the others inherit.
            if (Arity == 3 && rank > 1)
            {
                var (tensor, generic) = element == "T" ? ("Tensor1D{T}", "{T}") : ($"Tensor1D{{{element}}}", "");
                var parameters = string.Join(", ", function.Operands.Select((_, i) => isTensor(i) ? tensor : element));
                Line($"/// <inheritdoc cref=\"{function.Name}{generic}({parameters})\"/>");
                return;
            }

            Summary(isTensor);
            Remarks(null);
            Parameters(isTensor);
            if (function.Constraint is not null)
                Line("/// <typeparam name=\"T\">The element type.</typeparam>");
            Exceptions(Enumerable.Range(0, Arity).Count(isTensor) > 1);
        }

        private void Summary(Func<int, bool> isTensor)
        {
            object[] operands =
            [
                .. function.Operands.Select((operand, i) => $"{(isTensor(i) ? "each element of " : "")}<paramref name=\"{operand.Name}\"/>"),
            ];
            var text = string.Format(function.Summary, operands);
            text = char.ToUpperInvariant(text[0]) + text[1..];
            if (Enumerable.Range(0, Arity).Count(isTensor) > 1)
                text = text[..^1] + ", place by place; axes of length 1 are repeated.";

            // "e to the power" begins with a name, not with a word.
            Line($"/// <summary>{(function.Summary.StartsWith("e ", StringComparison.Ordinal) ? "e" + text[1..] : text)}</summary>");
        }

        private void Remarks(string? more)
        {
            var text = string.Join(' ', new[] { function.Remarks, more }.Where(part => part is not null));
            if (text.Length > 0)
                Line($"/// <remarks>{text}</remarks>");
        }

        private void Parameters(Func<int, bool> isTensor)
        {
            foreach (var (operand, i) in function.Operands.Select((operand, i) => (operand, i)))
            {
                Line($"/// <param name=\"{operand.Name}\">{(isTensor(i) ? operand.Many : operand.One)}</param>");
            }
        }

        private void Exceptions(bool shapes)
        {
            if (function.Throws is var (type, when))
                Line($"/// <exception cref=\"{type}\">{when}</exception>");
            if (shapes)
                Line("/// <exception cref=\"ArgumentException\">The shapes do not broadcast.</exception>");
        }

        private void KernelType()
        {
            var kind = Arity switch { 1 => "IUnaryFunction", 2 => "IBinaryFunction", _ => "ITernaryFunction" };
            string[] elements = function.Constraint is null ? ["double", "float"] : ["T"];
            Line($"private readonly struct {Kernel} : {string.Join(", ", elements.Select(element => $"{kind}<{element}>"))}");
            if (function.Constraint is not null)
                Line($"    where T : unmanaged, {function.Constraint}");
            Line("{");
            foreach (var element in elements)
            {
                var parameters = string.Join(", ", function.Operands.Select(operand => $"{element} {operand.Name}"));
                Line($"    public static {element} Apply({parameters}) => {function.Apply.Replace("{T}", element, StringComparison.Ordinal)};");
                if (element == "double")
                    _text.Append('\n');
            }

            Line("}");
        }

        private void Line(string line) => _text.Append("    ").Append(line).Append('\n');
    }
}

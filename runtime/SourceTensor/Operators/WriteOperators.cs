// Writes the TensorOperators.*.cs files beside it: every operator for every pair of ranks, which nobody should write by hand.
// Run from the repository's root:   dotnet run runtime/SourceTensor/Operators/WriteOperators.cs
// A test compiles this file too and fails when what is checked in is not what it writes.

using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;

internal static class WriteOperators
{
    private const int MaxRank = 5;

    private static readonly (string Symbol, string Method, string File, string Verb)[] s_binary =
    [
        ("+", "Add", "Addition", "Adds {0} and {1}"),
        ("-", "Subtract", "Subtraction", "Subtracts {1} from {0}"),
        ("*", "Multiply", "Multiplication", "Multiplies {0} by {1}"),
        ("/", "Divide", "Division", "Divides {0} by {1}"),
    ];

    /// <summary>The files by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var (symbol, method, file, verb) in s_binary)
        {
            yield return ($"TensorOperators.{file}.cs", Binary(symbol, method, verb));
        }

        yield return ("TensorOperators.Negation.cs", Negation());
    }

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

    private static string Binary(string symbol, string method, string verb)
    {
        const string Manner = ", element by element";
        (string Left, string Right) converted = ("Elementwise.ToDouble(left.Block)", "Elementwise.ToDouble(right.Block)");
        var text = Header();
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var tensor = $"Tensor{rank}D<T>";
            text.Append($"    extension<T>({tensor})\n        where T : unmanaged, INumber<T>\n    {{\n");
            Operator(tensor, tensor, tensor, "left.Block", "right.Block", "a tensor", "another", Manner);
            Operator(tensor, tensor, "T", "left.Block", "right", "each element", "a scalar");
            Operator(tensor, "T", tensor, "left", "right.Block", "a scalar", "each element");
            for (var lower = rank - 1; lower >= 1; lower--)
            {
                var other = $"Tensor{lower}D<T>";
                Operator(tensor, tensor, other, "left.Block", "right.Block", $"each rank-{lower} part", "a tensor");
                Operator(tensor, other, tensor, "left.Block", "right.Block", "a tensor", $"each rank-{lower} part");
            }

            EndBlock();
        }

        for (var rank = 1; rank <= MaxRank; rank++)
        {
            string ints = $"Tensor{rank}D<int>", doubles = $"Tensor{rank}D<double>";
            text.Append($"    extension({ints})\n    {{\n");
            Operator(doubles, ints, doubles, converted.Left, "right.Block", "integers", "doubles", Manner);
            Operator(doubles, doubles, ints, "left.Block", converted.Right, "doubles", "integers", Manner);
            Operator(doubles, ints, "double", converted.Left, "right", "each integer", "a double");
            Operator(doubles, "double", ints, "left", converted.Right, "a double", "each integer");
            EndBlock();
        }

        return Footer(text);

        void Operator(
            string result, string left, string right, string leftBlock, string rightBlock, string first, string second, string manner = "")
        {
            text.Append($"        /// <summary>{string.Format(verb, first, second)}{manner}.</summary>\n");
            text.Append($"        public static {result} operator {symbol}({left} left, {right} right) =>\n");
            text.Append($"            new(Elementwise.{method}({leftBlock}, {rightBlock}));\n\n");
        }

        void EndBlock()
        {
            text.Length--;
            text.Append("    }\n\n");
        }
    }

    private static string Negation()
    {
        var text = Header();
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var tensor = $"Tensor{rank}D<T>";
            text.Append($"    extension<T>({tensor})\n        where T : unmanaged, INumber<T>\n    {{\n");
            text.Append("        /// <summary>Negates each element.</summary>\n");
            text.Append($"        public static {tensor} operator -({tensor} operand) => new(Elementwise.Negate(operand.Block));\n");
            text.Append("    }\n\n");
        }

        return Footer(text);
    }

    private static StringBuilder Header() => new(
        """
        // Written by WriteOperators.cs; change that and run it.
        using System.Numerics;

        namespace SourceTensor;

        public static partial class TensorOperators
        {

        """.ReplaceLineEndings("\n"));

    private static string Footer(StringBuilder text)
    {
        text.Length--;
        return text.Append("}\n").ToString();
    }
}

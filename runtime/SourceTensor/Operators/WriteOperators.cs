// Writes the TensorOperators.*.cs files beside it: every operator for every pair of ranks, which nobody should write by hand.
// Run from the repository's root:   dotnet run runtime/SourceTensor/Operators/WriteOperators.cs
// A test compiles this file too and fails when what is checked in is not what it writes.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

internal static class WriteOperators
{
    private const int MaxRank = 5;
    private const string Manner = ", element by element";

    private static readonly (string Symbol, string Method, string File, string Verb)[] s_arithmetic =
    [
        ("+", "Add", "Addition", "Adds {0} and {1}"),
        ("-", "Subtract", "Subtraction", "Subtracts {1} from {0}"),
        ("*", "Multiply", "Multiplication", "Multiplies {0} by {1}"),
        ("/", "Divide", "Division", "Divides {0} by {1}"),
        ("%", "Remainder", "Remainder", "The remainder when {0} is divided by {1}"),
    ];

    // In pairs, since C# asks for both or none.
    private static readonly (string File, (string Symbol, string Kernel, string Verb)[] Operators)[] s_comparisons =
    [
        ("Comparison", [("<", "LessThan", "Where {0} is less than {1}"), (">", "GreaterThan", "Where {0} is greater than {1}")]),
        ("ComparisonOrEqual", [("<=", "LessThanOrEqual", "Where {0} is at most {1}"), (">=", "GreaterThanOrEqual", "Where {0} is at least {1}")]),
    ];

    private static readonly (string Symbol, string Kernel, string File, string OfBits, string OfBooleans)[] s_logic =
    [
        ("&", "And", "And", "The bits set in both {0} and {1}", "Where {0} and {1} both hold"),
        ("|", "Or", "Or", "The bits set in {0} or {1}", "Where {0} or {1} holds"),
        ("^", "Xor", "Xor", "The bits set in one of {0} and {1}", "Where one of {0} and {1} holds"),
    ];

    private static readonly (string Symbol, string Kernel, string Verb)[] s_shifts =
    [
        ("<<", "ShiftLeft", "Shifts each element left"),
        (">>", "ShiftRight", "Shifts each element right, its sign moving in,"),
        (">>>", "UnsignedShiftRight", "Shifts each element right, zeros moving in,"),
    ];

    private delegate string Apply(string left, string right);

    /// <summary>An operator as it is written for every combination of operands.</summary>
    private sealed record Operator(string Symbol, string Verb, Apply Apply);

    /// <summary>The files by name, relative to the folder of this file.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var (symbol, method, file, verb) in s_arithmetic)
        {
            Operator[] op = [new(symbol, verb, (left, right) => $"Elementwise.{method}({left}, {right})")];
            yield return ($"TensorOperators.{file}.cs", Footer(Mixed(Binary(Header(), op, "INumber<T>"), op)));
        }

        foreach (var (file, operators) in s_comparisons)
        {
            Operator[] Of(string element) =>
                [.. operators.Select(op => new Operator(op.Symbol, op.Verb, (left, right) => $"ElementMap.Apply<{element}, {element}, bool, {op.Kernel}Kernel<{element}>>({left}, {right})"))];
            yield return ($"TensorOperators.{file}.cs", Footer(Mixed(Binary(Header(), Of("T"), "INumber<T>", "bool"), Of("double"), "bool")));
        }

        foreach (var (symbol, kernel, file, ofBits, ofBooleans) in s_logic)
        {
            Operator[] bits = [new(symbol, ofBits, (left, right) => $"ElementMap.Apply<T, T, T, {kernel}Kernel<T>>({left}, {right})")];
            Operator[] booleans = [new(symbol, ofBooleans, (left, right) => $"ElementMap.Apply<bool, bool, bool, Logical{kernel}Kernel>({left}, {right})")];
            yield return ($"TensorOperators.{file}.cs", Footer(Binary(Binary(Header(), bits, "IBinaryInteger<T>"), booleans)));
        }

        yield return ("TensorOperators.Shifts.cs", Shifts());
        yield return ("TensorOperators.Negation.cs", Unary("INumber<T>", "T", "-", "Negates each element", "Elementwise.Negate(operand.Block)"));
        yield return ("TensorOperators.Complement.cs", Unary("IBinaryInteger<T>", "T", "~", "The bits not set in each element", "ElementMap.Apply<T, T, NotKernel<T>>(operand.Block)"));
        yield return ("TensorOperators.Not.cs", Unary(null, "bool", "!", "Where an element does not hold", "ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block)"));
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

    /// <summary>Operands of one element type and any ranks; without a constraint the type is <c>bool</c>.</summary>
    private static StringBuilder Binary(StringBuilder text, Operator[] operators, string? constraint = null, string? result = null)
    {
        var element = constraint is null ? "bool" : "T";
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            string tensor = $"Tensor{rank}D<{element}>", value = $"Tensor{rank}D<{result ?? element}>";
            StartBlock(text, tensor, constraint);
            Write(text, operators, value, tensor, tensor, "left.Block", "right.Block", "a tensor", "another", Manner);
            Write(text, operators, value, tensor, element, "left.Block", "right", "each element", "a scalar");
            Write(text, operators, value, element, tensor, "left", "right.Block", "a scalar", "each element");
            for (var lower = rank - 1; lower >= 1; lower--)
            {
                var other = $"Tensor{lower}D<{element}>";
                Write(text, operators, value, tensor, other, "left.Block", "right.Block", $"each rank-{lower} part", "a tensor");
                Write(text, operators, value, other, tensor, "left.Block", "right.Block", "a tensor", $"each rank-{lower} part");
            }

            EndBlock(text);
        }

        return text;
    }

    /// <summary>Integers with doubles.</summary>
    private static StringBuilder Mixed(StringBuilder text, Operator[] operators, string result = "double")
    {
        (string Left, string Right) converted = ("Elementwise.ToDouble(left.Block)", "Elementwise.ToDouble(right.Block)");
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            string ints = $"Tensor{rank}D<int>", doubles = $"Tensor{rank}D<double>", value = $"Tensor{rank}D<{result}>";
            StartBlock(text, ints, null);
            Write(text, operators, value, ints, doubles, converted.Left, "right.Block", "integers", "doubles", Manner);
            Write(text, operators, value, doubles, ints, "left.Block", converted.Right, "doubles", "integers", Manner);
            Write(text, operators, value, ints, "double", converted.Left, "right", "each integer", "a double");
            Write(text, operators, value, "double", ints, "left", converted.Right, "a double", "each integer");
            EndBlock(text);
        }

        return text;
    }

    private static string Shifts()
    {
        var text = Header();
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var tensor = $"Tensor{rank}D<T>";
            StartBlock(text, tensor, "IBinaryInteger<T>");
            foreach (var (symbol, kernel, verb) in s_shifts)
            {
                Operator[] op = [new(symbol, verb, (left, right) => $"ElementMap.Apply<T, int, T, {kernel}Kernel<T>>({left}, {right})")];
                Write(text, op, tensor, tensor, "int", "left.Block", "right", "", "", " by one count");
                Write(text, op, tensor, tensor, $"Tensor{rank}D<int>", "left.Block", "right.Block", "", "", " by the count at its place");
            }

            EndBlock(text);
        }

        return Footer(text);
    }

    private static string Unary(string? constraint, string element, string symbol, string summary, string value)
    {
        var text = Header();
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var tensor = $"Tensor{rank}D<{element}>";
            StartBlock(text, tensor, constraint);
            text.Append($"        /// <summary>{summary}.</summary>\n");
            text.Append($"        public static {tensor} operator {symbol}({tensor} operand) => new({value});\n\n");
            EndBlock(text);
        }

        return Footer(text);
    }

    private static void Write(
        StringBuilder text, Operator[] operators, string result, string left, string right, string leftBlock, string rightBlock, string first, string second, string manner = "")
    {
        foreach (var op in operators)
        {
            text.Append($"        /// <summary>{string.Format(op.Verb, first, second)}{manner}.</summary>\n");
            text.Append($"        public static {result} operator {op.Symbol}({left} left, {right} right) =>\n");
            text.Append($"            new({op.Apply(leftBlock, rightBlock)});\n\n");
        }
    }

    private static void StartBlock(StringBuilder text, string tensor, string? constraint) => text.Append(constraint is null
        ? $"    extension({tensor})\n    {{\n"
        : $"    extension<T>({tensor})\n        where T : unmanaged, {constraint}\n    {{\n");

    private static void EndBlock(StringBuilder text)
    {
        text.Length--;
        text.Append("    }\n\n");
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

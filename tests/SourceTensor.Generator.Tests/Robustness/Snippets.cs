using System.Collections.Generic;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>What mutations put into programs. A <c>$</c> is a name of the file.</summary>
internal static class Snippets
{
    public static IReadOnlyList<string> Literals { get; } =
    [
        "0", "1", "-1", "2", "7", "100", "2147483647", "-2147483648", "2147483648", "9223372036854775807", "18446744073709551615", "0x7fffffff", "0.0", "-0.0", "0.5", "1e308", "1e-320", "1e999",
        "double.NaN", "double.PositiveInfinity", "0.5f", "1e39f", "1.5m", "3L", "3U", "3UL", "'c'", "\"text\"", "$\"{1}\"", "\"u\"u8", "null", "default", "true", "false",
    ];

    public static IReadOnlyList<string> Operators { get; } =
    [
        "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "&&", "||", "==", "!=", "<", "<=", ">", ">=", "=", "+=", "-=", "*=", "/=", "%=", "??", "??=", "<<=", "&=", "..", "!", "~", "++", "--", "is", "as", ".", "->", ",", "=>",
    ];

    public static IReadOnlyList<string> Types { get; } =
    [
        "double", "float", "int", "long", "bool", "var", "void", "object", "string", "dynamic", "decimal", "byte", "char", "uint", "nint", "Half", "double?", "double[]", "double[,]", "int[][]", "Unknown", "Unknown<double>",
        "Tensor1D<double>", "Tensor2D<double>", "Tensor3D<float>", "Tensor5D<double>", "Tensor1D<int>", "Tensor2D<bool>", "Tensor1D<long>", "Tensor1D<byte>", "Tensor1D<Tensor1D<double>>", "Tensor1D<>", "Tensor1D", "Tensor1D<double>?",
        "(double, double)", "(double A, int B)", "(int, (double, Tensor1D<double>))", "Span<double>", "ReadOnlySpan<int>", "System.Func<double, double>", "System.Action", "ref double", "in double", "out double", "params double[]", "this double",
        "Ragged<Tensor1D<double>>", "TensorWorkspace", "System.DayOfWeek", "System.Type", "System.IO.Stream", "Past<double>", "ISequence<double>", "ScanResult<double>", "T", "System.Numerics.Vector<double>",
    ];

    public static IReadOnlyList<string> HalfTyped { get; } =
    [
        ".", "..", "(", ")", "[", "]", "{", "}", "<", "\"", "'", "$\"", "/*", "//", "#if", "\n#if X\n", "\n#endif\n", ";", ",", ":", "?", "?.", "??", "=>", "=", " =", " = new", " new(", " => x", " is", " is {", " with {", " switch {", "@", "\\", "!", "&", ".X", ".Length",
        " if", " if (", " for (", " foreach (var", " while", " do", " return", " throw", " try {", " static", " public", " partial", " class", " [", "[Gradient(", "[TensorFunction", " var", " ref", " case", " default:", " Scan(", " Sum(", ".With(", ".States",
    ];

    public static IReadOnlyList<string> Attributes { get; } =
    [
        "TensorFunction", "TensorFunction(Defaults = false)", "TensorFunction(Unknown = 1)", "TensorFunction(1)", "Compiled", "Compiled()", "Compiled(null)", "Compiled(nameof(F))", "Compiled(\"F\")", "Gradient", "Gradient(nameof(F))", "Gradient(null)", "Gradient(\"\")",
        "Gradient(nameof(F), Wrt = null)", "Gradient(nameof(F), Wrt = [])", "Gradient(nameof(F), Wrt = [null])", "Gradient(nameof(F), Wrt = [\"x\", \"x\"])", "Gradient(nameof(F), Wrt = \"x\")", "Gradient(nameof(F), Of = \"Item1\")", "Gradient(nameof(F), Of = null)", "Gradient(nameof(F), Of = \"\")",
        "Gradient(nameof(F), Mode = (DerivativeMode)77)", "Gradient(nameof(F), Mode = DerivativeMode.Forward)", "Gradient(nameof(F), Checkpoint = true)", "Gradient(nameof(F), TruncateGradient = -3)", "Gradient(nameof(F), TruncateGradient = 2)", "Gradient(typeof(int), \"F\")", "Gradient(typeof(Tensor1D<>), \"F\")", "Gradient(null, null)",
        "Gradient((Type)null, \"F\")", "Gradient(typeof(Unknown), \"F\")", "Gradient(1, 2, 3)", "Vjp(nameof(F))", "Jvp(nameof(F))", "Hvp(nameof(F))", "Hessian(nameof(F))", "Jacobian(nameof(F))", "Vjp", "Jvp(null)", "Hvp(\"\")", "Derivative(nameof(F))", "Derivative", "Tangent(nameof(F))", "Tangent(null)", "Derivative(typeof(Math), \"Sin\")",
        "Data", "Batched", "Batched(Axis = 1)", "Batched(Axis = -1)", "Batched(Axis = 99)", "Obsolete", "Unknown", "CallerMemberName", "global::System.Runtime.CompilerServices.MethodImpl(256)",
    ];

    public static IReadOnlyList<string> AttributeArguments { get; } =
    [
        "null", "\"\"", "\"F\"", "\"x\"", "nameof(F)", "nameof(", "1", "-1", "true", "typeof(int)", "typeof(Unknown)", "typeof(Tensor1D<>)", "Wrt = [\"x\"]", "Wrt = [null]", "Wrt = null", "Wrt = []", "Of = \"x\"", "Of = null", "Mode = DerivativeMode.Forward", "Mode = (DerivativeMode)9", "Checkpoint = true", "Checkpoint = 1",
        "TruncateGradient = 1", "TruncateGradient = int.MinValue", "TruncateGradient = null", "Axis = 3", "Defaults = false", "Defaults = null", "Unknown = 1", "[\"a\", \"b\"]", "new string[0]", "Wrt = new[] { \"x\" }", "default",
    ];

    public static IReadOnlyList<string> Expressions { get; } =
    [
        "$", "$.$", "$[0]", "$[^1]", "$[0, 1]", "$[1..]", "$[..^1]", "$[..]", "$[0..2]", "$[$]", "$()", "$($)", "$($, $)", "$(out var fresh)", "$(ref $)", "$.Length", "$.Rows", "$.Columns", "$.GetLength(0)", "$.GetLength(9)", "$.GetLength($)", "$.Clone()", "$.With(0, 1.0)", "$.With($, $)", "$.Span", "$.Span[0]", "-$", "!$", "~$", "+$", "$++", "--$", "$!", "*$", "&$",
        "($ = $)", "($, $)", "($ + $)", "($ / $)", "($ % 0)", "(1 / 0)", "(int)$", "(float)$", "(object)$", "($)$", "(Tensor1D<double>)$", "$ as object", "$ is double", "$ is var y", "$ is { }", "$ is { Length: > 2 }", "$ is [1, 2, ..]", "$ is not null and (> 1 or < 0)", "$ ?? 1.0", "$?.Length", "$ ? 1.0 : 2.0", "($ > 0 ? $ : $)", "(true ? ref $ : ref $)", "throw null", "throw new Exception()", "throw",
        "new()", "new double()", "new double[3]", "new[] { 1.0, 2.0 }", "new double[] { $, 1 }", "new int[2, 2]", "new { A = 1 }", "new List<double> { 1 }", "new Unknown($)", "new Exception($\"{$}\")", "stackalloc double[2]", "stackalloc[] { 1.0 }", "[]", "[1, 2]", "[1, .. $]", "[.. $, .. $]", "[[1, 2], [3]]", "[$]", "default", "default(double)", "default(Tensor1D<double>)", "typeof(double)", "sizeof(double)", "nameof($)", "nameof(Unknown)", "__makeref($)",
        "x => x", "(x, y) => x + y", "() => 1.0", "static x => x * 2", "async x => x", "x => { return x; }", "x => { x = 1; return x; }", "delegate { return 1.0; }", "delegate (double x) { return x; }", "from i in $ select i", "$ with { }", "$ with { A = 1 }", "$ switch { _ => 1.0 }", "$ switch { 1 => 2.0, > 3 => $, _ => throw null }", "$ switch { }", "$ switch { (1, 2) => 1.0, _ => 0.0 }", "this", "base", "this.$", "base.ToString()", "args[0]", "await $", "checked($ + 1)", "unchecked((int)$)", "ref $", "out $", "out var q", "out _", "_", "..", "^1", "1..2", "$\"{$}\"", "\"text\"", "'c'", "null",
        "Sum($)", "Sum($, 0)", "Sum($, 9)", "Sum($, -1)", "Sum($, axis: $)", "Sum()", "Mean($)", "Max($, $)", "MaxAlong($, 1)", "Exp($)", "Log($)", "LogSoftMax($)", "LogSoftMax($, 7)", "SoftMax($)[0]", "Dot($, $)", "MatMul($, $)", "Einsum(\"ij,jk->ik\", $, $)", "Tensor2D.Einsum(\"ij,jk->ik\", $, $)", "Tensor1D.Einsum(\"\", $)", "Tensor2D.Einsum($, $)", "Tensor1D.Filled(3, 1.0)", "Tensor1D.Filled(-1, 1.0)", "Tensor1D.Filled($, $)", "Tensor2D.Filled(2, $, 0.5)", "Tensor1D.Filled(2147483647, 1.0)", "Transpose($)", "Reshape($, 2, 3)", "Reshape($, 0)", "Concatenate($, $)", "Unsqueeze($, 5)", "Broadcast($, 3)", "Gather($, $)", "ScatterAdd($, $, $)", "OneHot($, 3)", "OneHot($, -3)", "Cholesky($)", "Solve($, $)", "Where($ > 0, $, $)", "StopGradient($)", "CumulativeSum($)", "Roll($, 1)", "Pad($, 1, 1)", "Window($, 3)", "Tile($, 0)", "Repeat($, -1)",
        "Scan($, 0.0, (s, x) => s + x)", "Scan($, 0.0, (s, x) => s + x).States", "Scan($, 0.0, (s, x) => s + x).Final", "Scan(Steps(3), 1.0, (s, i) => s * 2).Final", "Scan(Steps($), $, (s, i) => s).States", "Scan(($, $), (0.0, 1.0), (s, a, b) => s).Final.Item1", "Scan($, $, $)", "Scan($, $, $).Outputs", "Scan($, 0.0, (s, x) => (s, s)).Outputs", "Scan($, 0.0, (s, x) => throw null).Final", "Scan(($, $, $), $, (s, x) => s)", "Steps(3)", "Steps(-1)", "Steps($)", "Math.Sqrt($)", "Math.Max($, $)", "Math.Clamp($, 0, 1)", "Math.Round($, 2)", "Math.DivRem($, 2)", "double.Parse(\"1\")", "double.IsNaN($)", "$.ToString()", "$.GetHashCode()", "$.Equals($)", "string.Concat($, $)", "Enumerable.Sum($)", "Console.ReadLine()", "Random.Shared.NextDouble()", "DateTime.Now",
    ];

    public static IReadOnlyList<string> Statements { get; } =
    [
        ";", "$;", "$++;", "$ = $;", "$ += $;", "$ -= 1;", "$[0] = 1;", "$[0] += $;", "$[^1] = $;", "$[1..] = $;", "$[$] = $;", "$[0][0] = 1;", "$[0, 0] *= 2;", "$.Length = 3;", "($, $) = ($, $);", "($, var fresh) = $;", "var (p, q) = $;", "var (p, (q, _)) = $;", "_ = $;", "var fresh = $;", "var fresh;", "double fresh;", "double fresh = $, other = fresh;", "const double Fresh = 1;", "const int Fresh = 1 / 0;", "ref var fresh = ref $;", "ref var fresh = ref $[0];", "using var fresh = $;", "scoped Span<double> fresh = stackalloc double[2];", "Span<double> fresh = $.Span;", "int[] table = [1, 2];", "double[] table = { 1, 2 };",
        "return;", "return $;", "return $ + $;", "return default;", "return ($, $);", "return null;", "break;", "continue;", "goto end;", "goto case 1;", "end: ;", "throw new Exception();", "throw;", "throw null;", "throw new ArgumentException($\"{$}\", nameof($));", "yield return $;", "yield break;", "await $;", "lock ($) { }", "checked { $ += 1; }", "unchecked { }", "unsafe { double* p = &$; }", "fixed (double* p = $.Span) { }", "try { } catch { }", "try { $ = $; } finally { $ = $; }", "try { return $; } catch (Exception e) when (e is null) { throw; }", "using (var d = $) { }",
        "if ($) { }", "if ($ > 0) return $;", "if ($ > 0) { return $; } else { throw null; }", "if (true) $ = $;", "if (false) { return $; }", "if ($ is var y) $ = y;", "if ($ is double y && y > 0) return y;", "while (true) { }", "while (false) { }", "while ($) { $ = $; }", "while ($ > 0) { $ -= 1; if ($ < 0) break; }", "while (true) { if ($ > 1) return $; }", "do { } while (true);", "do { $ += $; } while ($ < 10);", "for (;;) { }", "for (;;) break;", "for (var k = 0; k < 3; k++) { }", "for (var k = 0; k < $; k++) { $ += $; }", "for (var k = $; k >= 0; k--) { $ = $; }", "for (var k = 0; k < 3; k--) { }", "for (var k = 0; k < 3; ) { k = k; }", "for (var k = 0; k < 10; k += 0) { }", "for (int k = 0, j = 9; k < j; k++, j--) { $ += k; }", "for (var k = 0; k < $.Length; k++) { k++; }", "for (double k = 0; k < 1; k += 0.1) { }", "for (var k = 0; k < 2000000000; k++) { $ += k; }", "foreach (var e in $) { }", "foreach (var e in $) { $ += e; }", "foreach (var (a, b) in $) { }", "foreach (double e in $) { break; }", "foreach (ref var e in $.Span) { e = 0; }", "foreach (var c in \"text\") { }", "await foreach (var e in $) { }",
        "switch ($) { }", "switch ($) { case 0: break; default: return $; }", "switch ($) { case > 1 and < 3: $ = $; break; case var y when y < 0: goto default; default: break; }", "switch ($) { case 0: goto case 1; case 1: $ = 1; break; }", "switch ($, $) { case (1, _): break; }", "double Local(double z) => z;", "double Local(double z) => Local(z - 1);", "static double Local<TNumber>(TNumber z) where TNumber : struct => 1;", "void Local() { $ = $; } Local();", "Func<double, double> f = z => z + $;", "Func<double, double> f = null; f = z => f(z);", "Action a = () => $ = $; a();", "Console.WriteLine($);", "Console.WriteLine($\"{$:F2} {$}\");", "Debug.Assert($ > 0);", "ArgumentNullException.ThrowIfNull($);", "ArgumentOutOfRangeException.ThrowIfNegative($);", "{ var fresh = 1.0; { var fresh2 = fresh; } }", "unknown();", "$.Unknown();", "#region x\n#endregion\n", "#pragma warning disable\n", "#line 7 \"other.cs\"\n", "#nullable disable\n",
    ];
}

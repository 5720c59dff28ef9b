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
    private static readonly Operand Y = new("y");
    private static readonly Operand Z = new("z");
    private static readonly Operand Shape = new("a", "The shape.", "The shapes.");
    private static readonly Operand Angle = new("x", "The angle in radians.", "The angles in radians.");

    private static readonly Function[] s_functions =
    [
        // Parts and comparisons of numbers.
        new("Abs", "{T}.Abs(x)", "The magnitude of {0}.", "INumber<T>", X)
        {
            KeepsIntegers = true,
            Throws = ("OverflowException", "An integer is the smallest of its type, whose magnitude it does not have."),
        },
        new("Sign", "x > T.Zero ? T.One : x < T.Zero ? -T.One : x", "1 where {0} is above 0, −1 where it is below, and itself where it is 0 or NaN.", "INumber<T>", X)
        {
            KeepsIntegers = true,
            Scalar = "KernelMath.Sign(x)",
            Remarks = "Unlike <see cref=\"Math.Sign(double)\"/> it has the type of its operand and an answer for NaN.",
        },
        new("CopySign", "{T}.CopySign(x, y)", "The magnitude of {0} with the sign of {1}.", Real, new("x", "The magnitude.", "The magnitudes."), new("y", "The sign.", "The signs."))
        {
            Remarks = "Zeros and NaN have signs too.",
        },
        new("Max", "{T}.Max(x, y)", "The larger of {0} and {1}.", "INumber<T>", X, Y)
        {
            KeepsIntegers = true,
            Remarks = "NaN where either is NaN; 0 is larger than −0.",
        },
        new("Min", "{T}.Min(x, y)", "The smaller of {0} and {1}.", "INumber<T>", X, Y)
        {
            KeepsIntegers = true,
            Remarks = "NaN where either is NaN; −0 is smaller than 0.",
        },
        new("Clamp", "KernelMath.Clamp(x, min, max)", "{0}, or the nearer of {1} and {2} where it is not between them.", "INumber<T>",
            X, new("min", "The lower bound.", "The lower bounds."), new("max", "The upper bound.", "The upper bounds."))
        {
            KeepsIntegers = true,
            Scalar = "Math.Clamp(x, min, max)",
            Remarks = "NaN stays NaN; a bound that is NaN is none, unlike that of <see cref=\"double.Clamp(double, double, double)\"/>.",
            Throws = ("ArgumentException", "A lower bound is above its upper bound."),
        },
        new("StopGradient", "x", "{0} itself, which every derivative takes for a constant.", "INumber<T>", X) { KeepsIntegers = true },
        new("Floor", "{T}.Floor(x)", "The largest whole number not above {0}.", "IFloatingPoint<T>", X),
        new("Ceiling", "{T}.Ceiling(x)", "The smallest whole number not below {0}.", "IFloatingPoint<T>", X),
        new("Round", "{T}.Round(x)", "The whole number nearest to {0}, the even one of two that are equally near.", "IFloatingPoint<T>", X),
        new("Truncate", "{T}.Truncate(x)", "{0} without its fractional part.", "IFloatingPoint<T>", X),

        // Powers and roots.
        new("Square", "x * x", "{0} times itself.", "INumber<T>", X)
        {
            KeepsIntegers = true,
            Whole = "Elementwise.Multiply(x.Block, x.Block)",
        },
        new("Sqrt", "{T}.Sqrt(x)", "The square root of {0}.", "IRootFunctions<T>", X)
        {
            Remarks = "NaN below 0.",
            Whole = "Elementwise.Sqrt(x.Block)",
        },
        new("Cbrt", "{T}.Cbrt(x)", "The cube root of {0}.", "IRootFunctions<T>", X) { Remarks = "Negative where its operand is." },
        new("Reciprocal", "T.One / x", "1 divided by {0}.", Real, X) { Scalar = "1 / x", Remarks = "Infinite at 0, with the sign of the zero." },
        new("Pow", "{T}.Pow(x, y)", "{0} to the power of {1}.", "IPowerFunctions<T>",
            new("x", "The base.", "The bases."), new("y", "The exponent.", "The exponents."))
        {
            Remarks = "1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.",
        },
        new("Hypot", "{T}.Hypot(x, y)", "The square root of the sum of the squares of {0} and {1}, without overflow on the way.", "IRootFunctions<T>", X, Y)
        {
            Remarks = "Infinite where either is infinite, even beside NaN.",
        },
        new("MultiplyAdd", "{T}.FusedMultiplyAdd(x, y, z)", "{0} times {1} plus {2}, rounded once.", Real, X, Y, Z),

        // Exponentials and logarithms.
        new("Exp", "{T}.Exp(x)", "e to the power of {0}.", "IExponentialFunctions<T>", X),
        new("Exp2", "{T}.Exp2(x)", "2 to the power of {0}.", "IExponentialFunctions<T>", X),
        new("ExpM1", "KernelMath.ExpM1(x)", "e to the power of {0}, less 1, accurate also where that is close to 0.", null, X),
        new("Log", "{T}.Log(x)", "The natural logarithm of {0}.", "ILogarithmicFunctions<T>", X) { Remarks = "−∞ at 0, NaN below." },
        new("Log2", "{T}.Log2(x)", "The logarithm to base 2 of {0}.", "ILogarithmicFunctions<T>", X) { Remarks = "−∞ at 0, NaN below." },
        new("Log10", "{T}.Log10(x)", "The logarithm to base 10 of {0}.", "ILogarithmicFunctions<T>", X) { Remarks = "−∞ at 0, NaN below." },
        new("LogP1", "KernelMath.LogP1(x)", "The natural logarithm of 1 plus {0}, accurate also where that is close to 0.", null, X) { Remarks = "−∞ at −1, NaN below." },

        // Trigonometric functions and their inverses.
        new("Sin", "{T}.Sin(x)", "The sine of {0}.", "ITrigonometricFunctions<T>", Angle),
        new("Cos", "{T}.Cos(x)", "The cosine of {0}.", "ITrigonometricFunctions<T>", Angle),
        new("Tan", "{T}.Tan(x)", "The tangent of {0}.", "ITrigonometricFunctions<T>", Angle),
        new("Asin", "{T}.Asin(x)", "The angle from −π/2 to π/2 whose sine is {0}.", "ITrigonometricFunctions<T>", X) { Remarks = "NaN outside −1 … 1." },
        new("Acos", "{T}.Acos(x)", "The angle from 0 to π whose cosine is {0}.", "ITrigonometricFunctions<T>", X) { Remarks = "NaN outside −1 … 1." },
        new("Atan", "{T}.Atan(x)", "The angle from −π/2 to π/2 whose tangent is {0}.", "ITrigonometricFunctions<T>", X),
        new("Atan2", "{T}.Atan2(y, x)", "The angle from −π to π of the point whose coordinates are {1} and, upwards, {0}.", Real,
            new("y", "The vertical coordinate.", "The vertical coordinates."), new("x", "The horizontal coordinate.", "The horizontal coordinates."))
        {
            Remarks = "The signs of zeros choose the side.",
        },

        // Hyperbolic functions and their inverses.
        new("Sinh", "{T}.Sinh(x)", "The hyperbolic sine of {0}.", "IHyperbolicFunctions<T>", X),
        new("Cosh", "{T}.Cosh(x)", "The hyperbolic cosine of {0}.", "IHyperbolicFunctions<T>", X),
        new("Tanh", "{T}.Tanh(x)", "The hyperbolic tangent of {0}.", "IHyperbolicFunctions<T>", X),
        new("Asinh", "{T}.Asinh(x)", "The number whose hyperbolic sine is {0}.", "IHyperbolicFunctions<T>", X),
        new("Acosh", "{T}.Acosh(x)", "The positive number whose hyperbolic cosine is {0}.", "IHyperbolicFunctions<T>", X) { Remarks = "NaN below 1." },
        new("Atanh", "{T}.Atanh(x)", "The number whose hyperbolic tangent is {0}.", "IHyperbolicFunctions<T>", X) { Remarks = "Infinite at −1 and 1, NaN outside." },

        // Logistic functions and rectifiers.
        new("Sigmoid", "KernelMath.Sigmoid(x)", "1 divided by 1 plus e to the power of minus {0}: the logistic function.", null, X),
        new("LogSigmoid", "KernelMath.LogSigmoid(x)", "The natural logarithm of the logistic function of {0}, accurate in both tails.", null, X),
        new("Softplus", "KernelMath.Softplus(x)", "The natural logarithm of 1 plus e to the power of {0}, accurate in both tails.", null, X),
        new("Relu", "{T}.Max(x, T.Zero)", "{0} where it is above 0, else 0.", Real, X) { Scalar = "Math.Max(x, 0)", Remarks = "NaN stays NaN." },
        new("Gelu", "KernelMath.Gelu(x)", "{0} times the standard normal distribution function of it.", null, X) { Remarks = "The exact function, not the approximation by a hyperbolic tangent." },
        new("LogOneMinusExp", "KernelMath.LogOneMinusExp(x)", "The natural logarithm of 1 less e to the power of {0}, for numbers below 0.", null, X) { Remarks = "−∞ at 0, NaN above." },
        new("LogAddExp", "KernelMath.LogAddExp(x, y)", "The natural logarithm of the sum of the exponentials of {0} and {1}, without overflow.", null, X, Y),

        // The error function and the normal distribution.
        new("Erf", "KernelMath.Erf(x)", "The error function of {0}, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).", null, X),
        new("Erfc", "KernelMath.Erfc(x)", "1 less the error function of {0}, accurate where that is close to 1.", null, X),
        new("Erfcx", "KernelMath.Erfcx(x)", "The exponential of the square of {0} times the complementary error function of it.", null, X),
        new("ErfInverse", "KernelMath.ErfInverse(x)", "The number whose error function is {0}.", null, X) { Remarks = "Infinite at −1 and 1, NaN outside." },
        new("NormalCdf", "KernelMath.NormalCdf(x)", "The probability that a standard normal variable is below {0}.", null, X),
        new("LogNormalCdf", "KernelMath.LogNormalCdf(x)", "The natural logarithm of the probability that a standard normal variable is below {0}, accurate in both tails.", null, X),

        // The gamma function and the beta function.
        new("LogGamma", "KernelMath.LogGamma(x)", "The natural logarithm of the magnitude of the gamma function of {0} (DLMF 5.2).", null, X) { Remarks = "∞ at 0 and at negative whole numbers." },
        new("Digamma", "KernelMath.Digamma(x)", "The derivative of the logarithm of the gamma function at {0} (DLMF 5.2).", null, X) { Remarks = "Infinite at 0, NaN at negative whole numbers." },
        new("Trigamma", "KernelMath.Trigamma(x)", "The second derivative of the logarithm of the gamma function at {0} (DLMF 5.15).", null, X) { Remarks = "∞ at 0 and at negative whole numbers." },
        new("LogBeta", "KernelMath.LogBeta(x, y)", "The natural logarithm of the beta function of {0} and {1} (DLMF 5.12).", null, X, Y) { Remarks = "∞ where one is 0, NaN where one is negative." },
        new("GammaRegularizedP", "KernelMath.GammaRegularizedP(a, x)", "The regularized lower incomplete gamma function of {1}, of shape {0} (DLMF 8.2): the distribution function of the gamma distribution.", null, Shape, X) { Remarks = "NaN where either is negative." },
        new("GammaRegularizedQ", "KernelMath.GammaRegularizedQ(a, x)", "The regularized upper incomplete gamma function of {1}, of shape {0} (DLMF 8.2), accurate where the lower one is close to 1.", null, Shape, X) { Remarks = "NaN where either is negative." },
        new("BetaRegularized", "KernelMath.BetaRegularized(a, b, x)", "The regularized incomplete beta function of {2}, of shapes {0} and {1} (DLMF 8.17): the distribution function of the beta distribution.", null,
            new("a", "The first shape.", "The first shapes."), new("b", "The second shape.", "The second shapes."), X) { Remarks = "NaN outside 0 … 1 and where a shape is negative." },
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
            return Header(_text.ToString()) + _text + "}\n";
        }

        private string Header(string body)
        {
            bool Reads(string type) => body.Contains(type, StringComparison.Ordinal);
            string[] namespaces =
            [
                .. Reads("Exception\"") || Reads("\"Math.") || Reads(" Math.") ? ["System"] : Array.Empty<string>(),
                .. function.Constraint is null ? [] : new[] { "System.Numerics" },
                .. Reads("KernelMath.") ? ["SourceTensor.CompilerServices"] : Array.Empty<string>(),
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
                var value = result == type
                    ? (function.Scalar ?? function.Apply).Replace("{T}", result, StringComparison.Ordinal)
                    : $"{function.Name}({string.Join(", ", function.Operands.Select(operand => $"({result}){operand.Name}"))})";
                Line($"public static {result} {function.Name}({parameters}) => {value};");
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
            const string Shapes = "The shapes do not broadcast.";
            if (function.Throws is var (type, when))
                Line($"/// <exception cref=\"{type}\">{when}{(shapes && type == "ArgumentException" ? " " + Shapes : "")}</exception>");
            if (shapes && function.Throws?.Type != "ArgumentException")
                Line($"/// <exception cref=\"ArgumentException\">{Shapes}</exception>");
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

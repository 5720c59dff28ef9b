namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Functions of the language, written so that they stay smooth and bounded whatever their operands are.</summary>
internal static class Templates
{
    /// <summary>Of a number or a tensor.</summary>
    public static string[] Unary { get; } =
    [
        "Sin($0)", "Cos($0)", "Tanh($0)", "Sigmoid($0)", "Exp(-Square($0))", "Exp(Tanh($0))", "Log(1.0 + Square($0))", "Sqrt(1.0 + Square($0))",
        "Softplus($0)", "Atan($0)", "Asinh($0)", "Erf($0)", "NormalCdf($0)", "LogSigmoid($0)", "Gelu($0)", "Relu($0)", "Abs($0)", "Square(Tanh($0))",
        "Reciprocal(2.0 + Sin($0))", "Cbrt(1.0 + Square($0))", "ExpM1(Tanh($0))", "LogP1(Square($0))", "LogGamma(1.5 + Sigmoid($0))",
        "Digamma(1.5 + Sigmoid($0))", "Trigamma(1.5 + Sigmoid($0))", "Asin(0.9 * Tanh($0))", "Acos(0.9 * Tanh($0))", "Atanh(0.9 * Tanh($0))",
        "Acosh(1.5 + Sigmoid($0))", "Sinh(Tanh($0))", "Cosh(Tanh($0))", "Tan(Tanh($0))", "Exp2(Tanh($0))", "Log2(1.5 + Square($0))",
        "Log10(1.5 + Square($0))", "LogOneMinusExp(-0.5 - Square($0))", "Erfc($0)", "Erfcx(Sigmoid($0))", "ErfInverse(0.9 * Tanh($0))",
        "LogNormalCdf(Tanh($0))", "(-$0)", "(-$0)", "Log(1.0 + Exp($0))", "Log(Sigmoid($0))", "(1.0 / (1.0 + Exp(-$0)))", "(Exp(Tanh($0)) - 1.0)",
        "Floor(1.7 * $0)", "Sign($0)", "Clamp($0, -0.83, 0.91)", "Pow(1.0 + Square($0), 0.7)", "($0 % 2.31)", "Log(1.0 - Exp(-0.3 - Square($0)))",
        "Sqrt(0.3 + Square($0))", "Truncate(2.3 * $0)", "Round(1.3 * $0)", "Ceiling(0.9 * $0)", "(0.37 * $0)", "(1.31 * $0)", "($0 - 0.41)", "(0.73 + $0)",
    ];

    /// <summary>Of a number only.</summary>
    public static string[] Scalar { get; } =
    [
        "Math.Sin($0)", "Math.Cos($0)", "Math.Tanh($0)", "Math.Exp(Math.Sin($0))", "Math.Log(1.0 + $0 * $0)", "Math.Sqrt(2.0 + Math.Cos($0))", "Math.Abs($0)",
        "REAL.Exp(-Square($0))", "Math.Max($0, 0.21)", "Math.Min(0.63, $0)", "Math.Clamp($0, -0.7, 0.8)", "Math.Atan2($0, 1.3)", "Math.Pow(1.5 + Sigmoid($0), 1.3)",
        "(+$0)", "(Math.PI * Sigmoid($0))", "(0.1 * (int)(2.3 * Tanh($0)))", "Math.FusedMultiplyAdd($0, 0.5, 0.25)", "Math.Cbrt(2.0 + Sin($0))", "(REAL)Sin($0)",
    ];

    /// <summary>Of two operands, numbers or tensors of one shape.</summary>
    public static string[] Binary { get; } =
    [
        "($0 + $1)", "($0 - $1)", "($0 * $1)", "($0 + $1)", "($0 - $1)", "($0 * $1)", "($0 * Tanh($1))", "($0 / (1.0 + Square($1)))", "Max($0, $1)", "Min($0, $1)", "Hypot($0, 1.2 + Sigmoid($1))",
        "LogAddExp($0, $1)", "Atan2($0, 1.5 + Square($1))", "Pow(1.0 + Square($0), Tanh($1))", "MultiplyAdd($0, $1, $0)", "CopySign($0, $1)",
        "Clamp($0, -0.9, 0.3 + Square($1))", "LogBeta(1.5 + Sigmoid($0), 0.7 + Sigmoid($1))", "($0 * $1 + $0)", "($0 - $0 * $1)",
        "GammaRegularizedP(1.5 + Sigmoid($0), 0.5 + Sigmoid($1))", "Log(Exp($0) + Exp($1))",
    ];

    /// <summary>A number of a vector.</summary>
    public static string[] Reduced { get; } =
    [
        "Sum($0)", "Sum($0)", "Sum($0)", "Mean($0)", "Max($0)", "Min($0)", "Norm($0 + 0.17)", "LogSumExp($0)", "Product(Tanh($0))", "Variance($0)", "Sum($0[1..])", "Sum($0[..^1])",
        "Sum(Difference($0) * $0[1..])", "Dot($0, Reverse($0))", "Log(Sum(Exp($0)))", "Sum(Square($0))", "Sum(Concatenate<REAL>([$0, $0]))", "Sum(Pad($0, 1, 2, 0.3) * 0.7)",
        "StandardDeviation($0 + Tensor1D.LinearSpace(0.13, 0.97, $0.Length))",
    ];

    /// <summary>A vector of a vector of the same length.</summary>
    public static string[] Along { get; } =
    [
        "SoftMax($0)", "LogSoftMax($0)", "CumulativeSum(Tanh($0))", "Reverse($0)", "Roll($0, 1)", "CumulativeProduct(Tanh($0))", "CumulativeMax($0)",
        "CumulativeLogSumExp($0)", "($0 - Sum($0))", "($0 * Sigmoid(Mean($0)))", "($0 / (1.0 + Sum(Square($0))))", "Log(SoftMax($0))", "($0 - LogSumExp($0))",
    ];
}

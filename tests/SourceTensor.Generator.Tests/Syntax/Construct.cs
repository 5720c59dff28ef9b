using Microsoft.CodeAnalysis.CSharp;

namespace SourceTensor.Generator.Tests;

/// <summary>A kind of syntax in the body of a tensor function, and what becomes of it.</summary>
/// <param name="Body">The statements of <c>F(double x, Tensor1D&lt;double&gt; y, int n)</c>.</param>
/// <param name="Reported">A part of the message it is refused with; null when it is compiled.</param>
internal sealed record Construct(SyntaxKind Kind, string Body, string? Reported = null)
{
    /// <summary>Other members of the class.</summary>
    public string Members { get; init; } = "";

    /// <summary>The function's head, where it is not the usual one.</summary>
    public string Head { get; init; } = "public static double F(double x, Tensor1D<double> y, int n)";

    public string Title => $"{Kind}: {Body}";
}

namespace SourceTensor.Generator.Diagnostics;

/// <summary>The names under which a diagnostic tells a fix what its place does not show.</summary>
internal static class Hints
{
    /// <summary>The result of the signature that was expected, as emitted code would write it.</summary>
    public const string ExpectedResult = "ExpectedResult";

    /// <summary>Its parameters, a line each: the type, a tab, the name.</summary>
    public const string ExpectedParameters = "ExpectedParameters";

    /// <summary>Which operand of an operation: <c>left</c> or <c>right</c>.</summary>
    public const string Operand = "Operand";

    /// <summary>Before which axis an operand needs another.</summary>
    public const string Axis = "Axis";
}

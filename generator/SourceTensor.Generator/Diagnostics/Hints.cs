namespace SourceTensor.Generator.Diagnostics;

/// <summary>The names under which a diagnostic tells a fix what its place does not show.</summary>
internal static class Hints
{
    /// <summary>The result of the signature that was expected, as emitted code would write it.</summary>
    public const string ExpectedResult = "ExpectedResult";

    /// <summary>Its parameters, a line each: the type, a tab, the name.</summary>
    public const string ExpectedParameters = "ExpectedParameters";
}

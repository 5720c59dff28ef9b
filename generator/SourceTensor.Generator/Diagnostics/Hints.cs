namespace SourceTensor.Generator.Diagnostics;

/// <summary>The names under which a diagnostic tells a fix what its place does not show.</summary>
internal static class Hints
{
    /// <summary>The result of the signature that was expected, as emitted code would write it.</summary>
    public const string ExpectedResult = "ExpectedResult";

    /// <summary>Its parameters, a line each: the type, a tab, the name.</summary>
    public const string ExpectedParameters = "ExpectedParameters";

    /// <summary>Where the operand is that lacks an axis, in the file that the fault is in: its start, a comma, its length.</summary>
    public const string Operand = "Operand";

    /// <summary>The axis that it lacks.</summary>
    public const string Axis = "Axis";
}

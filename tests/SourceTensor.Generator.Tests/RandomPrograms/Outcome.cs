using System;
using System.Text.RegularExpressions;

namespace SourceTensor.Generator.Tests.RandomPrograms;

internal enum Verdict
{
    Agrees,

    /// <summary>The compiler does not take it; the detail is the diagnostic's id.</summary>
    Refused,

    /// <summary>There is nothing to compare: the plain result is not finite, or it throws.</summary>
    Skipped,

    Failed,
}

/// <param name="Detail">The id of a refusal; why nothing was compared; what failed, up to the first colon the kind of failure.</param>
internal sealed partial record Outcome(Verdict Verdict, string Detail)
{
    public static Outcome Agrees { get; } = new(Verdict.Agrees, "");

    /// <summary>Failures of one kind are taken for the same fault when a program is made smaller.</summary>
    public string Category => Detail.StartsWith("ST9", StringComparison.Ordinal) ? Number().Replace(Detail, "#") : Detail.Split(':')[0];

    [GeneratedRegex(@"`[^`]*`|\d+")]
    private static partial Regex Number();
}

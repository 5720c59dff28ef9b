using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A whole program: what the front end hands over, what every pass takes and returns. Plain data, equal by value; no
/// type of the C# compiler and no source position is in it, so an edit that does not change the meaning changes nothing.
/// </summary>
/// <param name="Origins">Source texts without comments or white space of their own, which equations point at.</param>
/// <param name="ResultNames">What the results are called in emitted code.</param>
internal sealed record Function(
    string Name,
    Body Body,
    EquatableArray<string> ResultNames,
    EquatableArray<Requirement> Requirements,
    EquatableArray<string> Origins)
{
    /// <summary>The fields that the last parameters stand for.</summary>
    public EquatableArray<StaticInput> Statics { get; init; } = [];

    public EquatableArray<Variable> Parameters => Body.Parameters;

    public EquatableArray<Value> Results => Body.Results;

    /// <summary>Whether a length can be negative when the kernel runs: a loop of so many steps then runs none.</summary>
    public bool MayBeNegative(Dimension length) => length.MayBeNegative
        && !Requirements.Any(requirement => requirement.Relation == Relation.AtMost && requirement.Left.Is(0) && requirement.Right == length);

    /// <summary>The same of a length that one of its equations has to do with: what has been tested in front of that holds there.</summary>
    public bool MayBeNegativeIn(Equation equation, Dimension length) => MayBeNegative(length)
        && !TestedLengths.Before(this, equation).Any(tested => !(length - tested).MayBeNegative);
}

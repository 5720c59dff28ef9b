namespace SourceTensor.Generator.IR;

/// <summary>What is to be made of a function.</summary>
/// <param name="Wrt">Which of the function's parameters are differentiated by, in the order of the results.</param>
/// <param name="Of">Which of the function's results are differentiated; empty for all.</param>
/// <param name="Direction">How first derivatives are computed.</param>
/// <param name="Kept">Which results of the derived function are given; the others are not computed.</param>
internal sealed record Derivation(Mode Mode, EquatableArray<int> Wrt, EquatableArray<int> Of, DerivativeMode Direction, EquatableArray<int> Kept)
{
    /// <summary>Whether loops keep the states between segments only.</summary>
    public bool Checkpoint { get; init; }

    /// <summary>Through how many of their last steps derivatives of loops go back; 0 for all.</summary>
    public int TruncateGradient { get; init; }
}

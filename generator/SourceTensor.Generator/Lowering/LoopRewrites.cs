namespace SourceTensor.Generator.Lowering;

/// <summary>Which rewrites of loops, that only make a kernel faster, are done.</summary>
/// <param name="RowBlocks">Products with many rows are computed block by block.</param>
/// <param name="StepBlocks">Products before and behind a loop are computed for a block of its steps at a time.</param>
/// <param name="LaneLoops">The steps of a loop around loops get a lane each.</param>
/// <param name="LogProducts">
/// Sums of logarithms become logarithms of products. That relies on something: only where the function is computed again without it if that does not hold.
/// </param>
/// <param name="Recurrences">The states of recurrences are computed in lanes. That relies on something too.</param>
/// <param name="FactorSums">Sums are multiplied by what all their terms are multiplied by. So does that.</param>
/// <param name="SharedReciprocals">What a step divides by the same number is multiplied by its reciprocal. So does that.</param>
/// <param name="OffsetProducts">What recurrences add has in it what a step computes anyway. So does that.</param>
/// <param name="PackedStates">States that are computed alike are computed in small vectors.</param>
/// <param name="PackedSums">Sums over what such a loop keeps are added up in it.</param>
/// <param name="SignedLogistics">Products of such logarithms are of eˣ, and not of e^−|x|. So does that.</param>
/// <param name="ShortRows">Where one vector holds a row, the loops of a step along rows are that vector, and what passes between them stays in registers.</param>
/// <param name="InTurns">A loop of steps and the vectors that read what it keeps take turns.</param>
/// <param name="ChosenSoftMax">Such products of log-softmax are of differences from the chosen number. So does that.</param>
internal sealed record LoopRewrites(bool RowBlocks, bool StepBlocks, bool LaneLoops, bool LogProducts, bool Recurrences, bool FactorSums, bool SharedReciprocals, bool OffsetProducts, bool PackedStates, bool PackedSums, bool ShortRows, bool InTurns, bool SignedLogistics, bool ChosenSoftMax)
{
    public static LoopRewrites All { get; } = new(true, true, true, true, true, true, true, true, true, true, true, true, true, true);
}

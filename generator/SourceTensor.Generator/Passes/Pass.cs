using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>A named rewriting of IR into IR that keeps what the function computes.</summary>
/// <param name="Kind">Whether it can be left out.</param>
internal sealed record Pass(string Name, Func<Function, Function> Run, PassKind Kind = PassKind.Needed);

internal enum PassKind
{
    /// <summary>What is behind it needs it, or it changes no number.</summary>
    Needed,

    /// <summary>It makes the function faster, within the bounds that docs/semantics.md states.</summary>
    Faster,

    /// <summary>So does this one, but where what it relies on turns out not to hold the function is computed again without it.</summary>
    Guarded,
}

/// <summary>The passes in the order they run.</summary>
internal static class PassList
{
    /// <summary>Twice, since choices that become alike are one, and may then be a side of another that nothing else reads.</summary>
    private static readonly Pass[] s_factorChoices =
    [
        new(nameof(FactorChoices), FactorChoices.Run, PassKind.Faster),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(FactorChoices), FactorChoices.Run, PassKind.Faster),
    ];

    /// <summary>On what the front end hands over, before anything is differentiated.</summary>
    public static IReadOnlyList<Pass> BeforeDifferentiation { get; } =
    [
        new(nameof(FindSequences), FindSequences.Run),
        new(nameof(RemoveInvariantStates), RemoveInvariantStates.Run),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(StableForms), StableForms.Run),
        new(nameof(FuseReductions), FuseReductions.Run),
        new(nameof(SeparateSums), SeparateSums.Run, PassKind.Faster),
        new(nameof(ChoicesOfBranches), ChoicesOfBranches.Run, PassKind.Faster),
        new(nameof(HoistIndexChecks), HoistIndexChecks.Run),
        new(nameof(FindSequences), FindSequences.Run),
        new(nameof(HoistReads), HoistReads.Run),
        new(nameof(DropRepeatedTests), DropRepeatedTests.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(LogLinearStates), LogLinearStates.Run, PassKind.Guarded),
        new(nameof(RemoveDead), RemoveDead.Run),
    ];

    /// <summary>On what will be lowered.</summary>
    public static IReadOnlyList<Pass> BeforeLowering { get; } =
    [
        new(nameof(ExpandCustom), ExpandCustom.Run),
        new(nameof(ExpandMultiplyExponential), ExpandMultiplyExponential.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(UnrollSmallTensors), UnrollSmallTensors.Run, PassKind.Faster),
        new(nameof(PlainProducts), PlainProducts.Run, PassKind.Guarded),
        new(nameof(ExpandKeepZero), ExpandKeepZero.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(ExpandSoftMax), ExpandSoftMax.Run),
        new(nameof(RemoveInvariantStates), RemoveInvariantStates.Run),
        new(nameof(FoldConstants), FoldConstants.Run),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(FoldConstants), FoldConstants.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(MergeWrites), MergeWrites.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(WidenSums), WidenSums.Run),
        new(nameof(ChoicesOfBranches), ChoicesOfBranches.Run, PassKind.Faster),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(Reciprocals), Reciprocals.Run, PassKind.Guarded),
        .. s_factorChoices,
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(ShareLogistics), ShareLogistics.Run, PassKind.Faster),
        new(nameof(ShareStacks), ShareStacks.Run, PassKind.Faster),
        new(nameof(AffineStates), AffineStates.Run, PassKind.Guarded),
        new(nameof(ShareCommon), ShareCommon.Run),
        .. s_factorChoices,
        new(nameof(FoldConstants), FoldConstants.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(FactorDifferences), FactorDifferences.Run, PassKind.Guarded),
        new(nameof(FactorStepSums), FactorStepSums.Run, PassKind.Guarded),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(FiniteFactors), FiniteFactors.Run, PassKind.Guarded),
        new(nameof(TestSumsBehind), TestSumsBehind.Run, PassKind.Faster),
        new(nameof(GatherTerms), GatherTerms.Run, PassKind.Faster),
        new(nameof(SplitScans), SplitScans.Run, PassKind.Faster),
        new(nameof(ShareStacks), ShareStacks.Run, PassKind.Faster),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(FoldTransposes), FoldTransposes.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(HoistProducts), HoistProducts.Run, PassKind.Faster),
        new(nameof(DeferProducts), DeferProducts.Run, PassKind.Faster),
        new(nameof(TransposeInvariants), TransposeInvariants.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(TestAtOnce), TestAtOnce.Run),
        new(nameof(KnownRanges), KnownRanges.Run, PassKind.Faster),
    ];

    /// <summary>The names of those that can be left out, rewrites of loops among them.</summary>
    public static IReadOnlyList<string> Optional { get; } =
        [.. BeforeDifferentiation.Concat(BeforeLowering).Where(pass => pass.Kind != PassKind.Needed).Select(pass => pass.Name).Distinct(), PassSwitches.ChosenSoftMax, PassSwitches.FactorSums, PassSwitches.InTurns, PassSwitches.LaneLoops, PassSwitches.LogProducts, PassSwitches.OffsetProducts, PassSwitches.PackedStates, PassSwitches.PackedSums, PassSwitches.Recurrences, PassSwitches.RowBlocks, PassSwitches.SharedReciprocals, PassSwitches.ShortRows, PassSwitches.SignedLogistics, PassSwitches.StepBlocks];

    public static Function RunAll(this IReadOnlyList<Pass> passes, Function function) => passes.RunAll(function, PassSwitches.AllOn);

    public static Function RunAll(this IReadOnlyList<Pass> passes, Function function, PassSwitches switches)
    {
        foreach (var pass in passes.Where(switches.IsOn))
        {
            function = pass.Run(function);
#if DEBUG
            Checker.Check(function);
#endif
        }

        return function;
    }
}

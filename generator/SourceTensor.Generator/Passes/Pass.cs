using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>A named rewriting of IR into IR that keeps what the function computes.</summary>
internal sealed record Pass(string Name, Func<Function, Function> Run);

/// <summary>The passes in the order they run.</summary>
internal static class PassList
{
    /// <summary>On what the front end hands over, before anything is differentiated.</summary>
    public static IReadOnlyList<Pass> BeforeDifferentiation { get; } =
    [
        new(nameof(FindSequences), FindSequences.Run),
        new(nameof(RemoveInvariantStates), RemoveInvariantStates.Run),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(StableForms), StableForms.Run),
        new(nameof(FuseReductions), FuseReductions.Run),
        new(nameof(HoistIndexChecks), HoistIndexChecks.Run),
        new(nameof(DropRepeatedTests), DropRepeatedTests.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
    ];

    /// <summary>On what will be lowered.</summary>
    public static IReadOnlyList<Pass> BeforeLowering { get; } =
    [
        new(nameof(ExpandCustom), ExpandCustom.Run),
        new(nameof(ExpandKeepZero), ExpandKeepZero.Run),
        new(nameof(ExpandSoftMax), ExpandSoftMax.Run),
        new(nameof(RemoveInvariantStates), RemoveInvariantStates.Run),
        new(nameof(FoldConstants), FoldConstants.Run),
        new(nameof(ShareCommon), ShareCommon.Run),
        new(nameof(FoldConstants), FoldConstants.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(MergeWrites), MergeWrites.Run),
        new(nameof(RemoveDead), RemoveDead.Run),
        new(nameof(WidenSums), WidenSums.Run),
    ];

    public static Function RunAll(this IReadOnlyList<Pass> passes, Function function)
    {
        foreach (var pass in passes)
        {
            function = pass.Run(function);
#if DEBUG
            Checker.Check(function);
#endif
        }

        return function;
    }
}

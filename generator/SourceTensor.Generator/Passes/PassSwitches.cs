using System;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>Which of the passes that only make a function faster are run.</summary>
/// <param name="Off">The names of those that are not.</param>
/// <param name="Guarded">Whether those are run that rely on something.</param>
internal sealed record PassSwitches(EquatableArray<string> Off, bool Guarded = true)
{
    /// <summary>The rewrite of loops around loops into ones with a step in each lane, which lowering does.</summary>
    public const string LaneLoops = nameof(LaneLoops);

    /// <summary>The rewrite of sums of logarithms into logarithms of products, which lowering does.</summary>
    public const string LogProducts = nameof(LogProducts);

    /// <summary>The computation of products with many rows block by block, which lowering does.</summary>
    public const string RowBlocks = nameof(RowBlocks);

    /// <summary>The computation of products before and behind a loop for a block of steps at a time, which lowering does.</summary>
    public const string StepBlocks = nameof(StepBlocks);

    /// <summary>The computation of a recurrence's states in lanes, which lowering does.</summary>
    public const string Recurrences = nameof(Recurrences);

    /// <summary>The multiplication of a sum by what all its terms are multiplied by, which lowering does.</summary>
    public const string FactorSums = nameof(FactorSums);

    /// <summary>Products by a reciprocal in the place of quotients by the same number, which lowering does.</summary>
    public const string SharedReciprocals = nameof(SharedReciprocals);

    /// <summary>What recurrences add, of parts that are computed anyway, which lowering does.</summary>
    public const string OffsetProducts = nameof(OffsetProducts);

    /// <summary>The computation of states that are computed alike in small vectors, which lowering does.</summary>
    public const string PackedStates = nameof(PackedStates);

    /// <summary>Sums over what such a loop keeps, added up in it, which lowering does.</summary>
    public const string PackedSums = nameof(PackedSums);

    /// <summary>Loops of which one vector may hold a row, which lowering finds.</summary>
    public const string ShortRows = nameof(ShortRows);

    /// <summary>Loops of steps and of vectors that take turns, which lowering finds.</summary>
    public const string InTurns = nameof(InTurns);

    /// <summary>Logistic functions of products by eˣ, which lowering finds.</summary>
    public const string SignedLogistics = nameof(SignedLogistics);

    /// <summary>Log-softmax by differences from the number that is chosen, which lowering finds.</summary>
    public const string ChosenSoftMax = nameof(ChosenSoftMax);

    public static PassSwitches AllOn { get; } = new([]);

    /// <summary>All on but those that rely on something.</summary>
    public static PassSwitches Unguarded { get; } = new([], Guarded: false);

    public static PassSwitches AllOff { get; } = new(PassList.Optional.ToEquatableArray());

    /// <summary>All off but one.</summary>
    public static PassSwitches Alone(string name) => new(PassList.Optional.Where(other => other != name).ToEquatableArray());

    /// <summary>What the build property says: names, separated by semicolons or commas, or <c>All</c>.</summary>
    public static PassSwitches Parse(string? off)
    {
        var names = (off ?? "").Split(new[] { ';', ',', ' ' }, StringSplitOptions.RemoveEmptyEntries);
        return names.Contains("All") ? AllOff : names.Length == 0 ? AllOn : new PassSwitches(names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }

    public bool IsOn(Pass pass) => pass.Kind == PassKind.Needed || (!Off.Contains(pass.Name) && (pass.Kind == PassKind.Faster || Guarded));

    /// <summary>Whether a rewrite of loops is done.</summary>
    public bool IsOn(string name, bool isGuarded = false) => !Off.Contains(name) && (Guarded || !isGuarded);
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>The derivatives there are, from a function as the front end hands it over.</summary>
internal static class Derivatives
{
    /// <summary>What a declaration asks for; only what it gives is computed.</summary>
    public static Function Of(Function function, Derivation derivation) => Keep(Derive(Prepare(function), derivation), derivation.Kept);

    /// <summary>The function as it is differentiated: simplified, and with its own calls of derivatives expanded.</summary>
    public static Function Prepare(Function function)
    {
        var prepared = PassList.BeforeDifferentiation.RunAll(function);
        var expanded = ExpandDerivatives.Run(prepared);
        return ReferenceEquals(expanded, prepared) ? prepared : PassList.BeforeDifferentiation.RunAll(expanded);
    }

    private static Function Derive(Function function, Derivation derivation)
    {
        IReadOnlyList<int> wrt = [.. derivation.Wrt];
        function = derivation.TruncateGradient > 0 ? Truncation.Run(function, derivation.TruncateGradient) : function;
        function = derivation.Checkpoint ? Checkpointing.Run(function, wrt.Select(i => function.Parameters[i])) : function;
        return derivation.Mode switch
        {
            Mode.Compiled => function,
            Mode.Gradient => Reverse.Gradient(function, wrt, derivation.Of.Count > 0 ? derivation.Of[0] : 0),
            _ => throw new NotSupportedException($"no derivative of mode {derivation.Mode}"),
        };
    }

    private static Function Keep(Function function, EquatableArray<int> kept) => function with
    {
        Body = function.Body with { Results = kept.Select(result => function.Results[result]).ToEquatableArray() },
        ResultNames = kept.Select(result => function.ResultNames[result]).ToEquatableArray(),
    };
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>The derivatives there are, from a function as the front end hands it over.</summary>
internal static class Derivatives
{
    public static Function Of(Function function, Derivation derivation) => Of(function, derivation, PassSwitches.AllOn);

    /// <summary>What a declaration asks for; only what it gives is computed.</summary>
    /// <exception cref="DerivativeException">The function has no such derivative.</exception>
    public static Function Of(Function function, Derivation derivation, PassSwitches switches)
    {
        // What is differentiated comes first, the values that only come along behind it.
        List<int> order = [.. derivation.Of, .. Enumerable.Range(0, function.Results.Count).Where(i => !derivation.Of.Contains(i))];
        var derived = Derive(Choose(Prepare(function, switches), order), derivation);
        return Choose(derived, [.. derivation.Kept.Select(result => result < order.Count ? order.IndexOf(result) : result)]);
    }

    public static Function Prepare(Function function) => Prepare(function, PassSwitches.AllOn);

    /// <summary>The function as it is differentiated: simplified, and with its own calls of derivatives expanded.</summary>
    public static Function Prepare(Function function, PassSwitches switches)
    {
        var prepared = PassList.BeforeDifferentiation.RunAll(function, switches);
        var expanded = ExpandDerivatives.Run(prepared, switches);
        return ReferenceEquals(expanded, prepared) ? prepared : PassList.BeforeDifferentiation.RunAll(expanded, switches);
    }

    /// <summary>The loops of which a gradient keeps the states between segments only.</summary>
    public static IEnumerable<(string Origin, Dimension Steps, Dimension Bytes)> Checkpointed(Function function, Derivation derivation, PassSwitches switches)
    {
        var prepared = Truncate(Prepare(function, switches), derivation);
        return Gradients.IsForward(prepared, [.. derivation.Wrt], derivation.Direction, Simplify) ? [] : Checkpointing.Loops(prepared, derivation.Wrt);
    }

    /// <summary>A derivative as it is before it is differentiated again, or compared with another.</summary>
    public static Function Simplify(Function function) => RemoveDead.Run(ShareCommon.Run(RemoveInvariantStates.Run(function)));

    private static Function Derive(Function function, Derivation derivation)
    {
        IReadOnlyList<int> wrt = [.. derivation.Wrt];
        int? differentiated = derivation.Of.Count == 0 ? null : derivation.Of.Count;
        function = Truncate(function, derivation);
        return derivation.Mode switch
        {
            Mode.Compiled => function,
            Mode.Gradient => Gradients.Of(function, wrt, derivation.Direction, Simplify, derivation.Checkpoint),
            Mode.Vjp => Reverse.Vjp(function, wrt, differentiated),
            Mode.Jvp => Forward.Jvp(function, wrt, differentiated),
            Mode.Hvp => Forward.Hvp(function, wrt, Simplify),
            Mode.Hessian => Hessian.Of(function, wrt, Simplify),
            _ => Jacobian.Of(function, wrt, derivation.Direction),
        };
    }

    private static Function Truncate(Function function, Derivation derivation) =>
        derivation.TruncateGradient > 0 ? Truncation.Run(function, derivation.TruncateGradient) : function;

    private static Function Choose(Function function, IReadOnlyList<int> results) => function with
    {
        Body = function.Body with { Results = results.Select(result => function.Results[result]).ToEquatableArray() },
        ResultNames = results.Select(result => function.ResultNames[result]).ToEquatableArray(),
    };
}

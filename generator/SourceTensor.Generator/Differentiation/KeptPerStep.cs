using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>What the steps of a loop keep for its reversal, in a derivative as it is lowered.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Kept">What is kept, each with the type that one step keeps of it.</param>
internal sealed record KeptPerStep(Equation Loop, IReadOnlyList<(string Shown, TensorType Type)> Kept)
{
    // What small tensors are taken apart into is numbered.
    private static readonly Regex s_residual = new(@"^(?<name>.+)_(?<kind>before|log|read)\d*$", RegexOptions.CultureInvariant);

    public Dimension Bytes => Kept.Aggregate(Dimension.Of(0), (sum, kept) => sum + (kept.Type.Shape.Count() * kept.Type.Element.Size()));

    /// <summary>The loops of a derivative that keep something.</summary>
    public static IEnumerable<KeptPerStep> Of(Function derivative)
    {
        var loops = derivative.Body.AllEquations().Where(equation => equation.Operation is Scan).ToList();
        HashSet<Value> results = [.. derivative.Results];
        return loops.Select(loop => new KeptPerStep(loop, [.. Stacks(loop, results, loops).Select(stack => (Shown(stack.Output, stack.Result, (Scan)loop.Operation, derivative), stack.Output.Type.Drop(1)))]))
            .Where(kept => kept.Kept.Count > 0);
    }

    private static IEnumerable<(Variable Output, Value Result)> Stacks(Equation loop, HashSet<Value> results, List<Equation> loops)
    {
        var scan = (Scan)loop.Operation;
        var reversed = new HashSet<Variable>(loops.Where(other => ((Scan)other.Operation).Reverse != scan.Reverse).SelectMany(other => other.Reads()));
        return loop.Outputs.Zip(scan.Body.Results, (output, result) => (Output: output, Result: result)).Skip(scan.StateCount)
            .Where(stack => !results.Contains(stack.Output) && !scan.Items.Contains(stack.Result)
                && (reversed.Contains(stack.Output) || s_residual.IsMatch(stack.Output.Name)));
    }

    /// <summary>In the user's names; what has none is known by the source text that computes it.</summary>
    private static string Shown(Variable output, Value result, Scan scan, Function derivative)
    {
        var residual = s_residual.Match(output.Name);
        var name = residual.Success ? residual.Groups["name"].Value : output.Name;
        var computed = scan.Body.Equations.FirstOrDefault(equation => equation.Outputs.Any(other => other == result));
        return computed is { Origin: not Equation.NoOrigin } && name == computed.Operation.Name ? $"a value of `{derivative.Origins[computed.Origin]}`"
            : $"`{name}`" + residual.Groups["kind"].Value switch { "before" => " as the step finds it", "log" => " to undo a write", _ => "" };
    }
}

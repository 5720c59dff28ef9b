using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// What the steps of a forward scan keep for its reversal, stacked over the steps: the states each began with, or of a large
/// state that the steps write parts of, what these writes overwrote; the elements and rows read of states that are too large to keep; and
/// what takes long to compute again.
/// The reversal recomputes everything else from these; of what is kept, what it does not read is removed as dead, so that a
/// table of which each step touches one element costs one element per step.
/// </summary>
internal sealed class Residuals
{
    /// <summary>A state of so many elements is kept whole: it costs about as much as what is read of it.</summary>
    private const long SmallState = 8;

    private Residuals(IReadOnlyList<(Variable Kept, Variable Stack)> whole, IReadOnlyList<(Variable Kept, Variable Stack)> reads, IReadOnlyList<(UndoLog Log, IReadOnlyList<Variable> Stacks)> logs) =>
        (Whole, Reads, Logs) = (whole, reads, logs);

    /// <summary>States of the original step that are kept as they are, and their stacks.</summary>
    public IReadOnlyList<(Variable Kept, Variable Stack)> Whole { get; }

    /// <summary>Variables of the original step that read a part of a state or are not computed again, and the stacks of their values.</summary>
    public IReadOnlyList<(Variable Kept, Variable Stack)> Reads { get; }

    /// <summary>The logs of the states that are not kept, and the stacks of their entries.</summary>
    public IReadOnlyList<(UndoLog Log, IReadOnlyList<Variable> Stacks)> Logs { get; }

    /// <summary>The copy of a scan with what is to be kept among its outputs.</summary>
    public static Equation Keep(Equation copy, Scan scan, Scan original, Copier copies, Builder builder, out Residuals residuals)
    {
        var chains = Enumerable.Range(0, original.StateCount).Where(i => IsLarge(original.Body.Parameters[i + 1])).ToDictionary(i => i, i => WriteChain.OfState(original, i));
        var states = original.States.Where((_, i) => !chains.TryGetValue(i, out var chain) || chain is null).ToList();
        var reads = PartsRead(original, chains).Concat(CostlyValues.Of(original.Body)).Distinct().ToList();
        var logs = chains.Where(pair => pair.Value is not null).Select(pair => UndoLog.Of(original, pair.Key, pair.Value!, states.Concat(reads))).ToList();

        var body = scan.Body;
        var stacks = new List<(Value Value, Variable Stack)>();
        residuals = new Residuals(
            [.. states.Select(state => (state, Stack(copies[state], state.Name + "_before")))],
            [.. reads.Select(read => (read, Stack(copies[read], read.Name + "_read")))],
            [.. logs.Select(log => (log, Record(log)))]);
        return copy with
        {
            Outputs = [.. copy.Outputs, .. stacks.Select(pair => pair.Stack)],
            Operation = scan with { Body = body with { Results = [.. body.Results, .. stacks.Select(pair => pair.Value)] } },
        };

        IReadOnlyList<Variable> Record(UndoLog log)
        {
            var entries = new List<Value>();
            body = log.Record(body, copies, builder.Ids, entries);
            return [.. entries.Select(entry => Stack(entry, ((Variable)entry).Name + "_log"))];
        }

        // What was read may be what is overwritten: it is stacked once.
        Variable Stack(Value value, string name)
        {
            if (stacks.Find(pair => pair.Value == value).Stack is { } already)
            {
                return already;
            }

            var stack = builder.NewVariable(name, value.Type.Stack(scan.Length));
            stacks.Add((value, stack));
            return stack;
        }
    }

    /// <summary>
    /// Elements and rows read of large states, or of what a step has made of them. Of a state that is restored only
    /// those that cost no more than a small state: the others are there to be read again.
    /// </summary>
    private static IEnumerable<Variable> PartsRead(Scan scan, IReadOnlyDictionary<int, WriteChain?> chains)
    {
        var restored = new HashSet<Variable>(chains.Where(pair => pair.Value is not null).SelectMany(pair => pair.Value!.Written.Prepend(scan.Body.Parameters[pair.Key + 1])));
        var large = new HashSet<Variable>(chains.Where(pair => pair.Value is null).Select(pair => scan.Body.Parameters[pair.Key + 1]));
        foreach (var equation in scan.Body.Equations)
        {
            if (equation.Operation is WithElement && equation.Inputs[0] is Variable written && large.Contains(written))
            {
                large.Add(equation.Output);
            }
            else if (equation.Operation is Element && equation.Inputs[0] is Variable read && (large.Contains(read) || (restored.Contains(read) && !IsLarge(equation.Output))))
            {
                yield return equation.Output;
            }
        }
    }

    private static bool IsLarge(Variable state) => !state.Type.IsScalar
        && !(state.Type.Shape.All(length => length.IsConstant) && state.Type.Shape.Aggregate(1L, (product, length) => product * length.Constant) <= SmallState);
}

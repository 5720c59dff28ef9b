using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Vector loops that compute the states of recurrences.</content>
internal sealed partial class KernelWriter
{
    /// <summary>The types that the recurrences in a block are computed with, some of them more than once.</summary>
    public static IEnumerable<string> TypesOfRecurrences(Block block) => block.Statements.AndNested().OfType<Recur>().SelectMany(recur => new[] { "Powers", TypeOf(recur), recur.Factors is null ? "Powers" : "FactorRange" });

    private static string TypeOf(Recur recur) => recur.State.Element == ElementType.Float32 ? "RecurrenceOfSingle" : "Recurrence";

    /// <summary>Whole vectors from where the recurrences begin on, then what is left one by one.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="type">The vectors.</param>
    /// <param name="end">What is done behind the whole vectors.</param>
    private void RecurrenceLoop(Loop loop, string type, System.Action end)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length));
        var recurrences = loop.Body.Statements.OfType<Recur>().ToList();
        var powers = recurrences.GroupBy(recur => recur.Factor).Select(group => group.First()).ToList();
        foreach (var recur in powers)
        {
            _code.Line(recur.Factors is { } factors ? $"var {factors.Name} = FactorRange.None;" : $"var {recur.Powers.Name} = {PowersOf(loop)}({recur.Factor.Print()});");
        }

        foreach (var recur in recurrences)
        {
            _code.Line($"var {recur.Steps.Name} = {TypeOf(recur)}.From({recur.State.Name});");
        }

        // Those with the same factor share its powers, which the first one computes where it differs from step to step.
        var body = loop with { Body = new Block(loop.Body.Statements.Select(statement => statement is Recur recur ? recur with { Powers = powers.First(other => other.Factor == recur.Factor).Powers } : statement)) };
        _code.Braces(
            loop.Reverse
                ? $"for (var {index} = {length.Text} - {type}.Count; {index} >= 0; {index} -= {type}.Count)"
                : $"for (var {index} = 0; {index} <= {length.Text} - {type}.Count; {index} += {type}.Count)",
            () => VectorBody(body, type));
        foreach (var recur in powers.Where(recur => recur.Factor is not Literal { Value.Number: 1 }))
        {
            _code.Line($"{recur.Holds.Name} &= {(recur.Factors is { } factors ? factors.Name + ".HavePowers" : $"KernelMath.HasPowers({recur.Factor.Print()})")};");
        }

        foreach (var recur in recurrences)
        {
            _code.Line($"{recur.State.Name} = {recur.Steps.Name}.State;");
            _code.Line($"{recur.Holds.Name} &= {recur.Steps.Name}.IsFinite;");
        }

        end();
        Repeat(
            loop.Reverse
                ? $"for (var {index} = {length.Within(Ops.Precedence.Multiplicative)} % {type}.Count - 1; {index} >= 0; {index}--)"
                : $"for (var {index} = {Whole(loop.Length, type)}; {index} < {length.Text}; {index}++)",
            loop.Body);
    }

    private static string PowersOf(Loop loop) => loop.Reverse ? "Powers.Backward" : "Powers.Of";

    private void RecurInLanes(Recur recur, VectorText lanes, Loop loop)
    {
        if (recur.Factors is { } factors && !lanes.IsInLanes(recur.Powers))
        {
            var factor = lanes.Print(recur.Factor);
            _code.Line($"{factors.Name} = {factors.Name}.With({factor});");
            _code.Line(lanes.Declare(recur.Powers, $"{PowersOf(loop)}({factor})"));
        }

        var steps = recur.Steps.Name;
        _code.Line($"{steps} = {steps}.{(loop.Reverse ? "Back" : "Next")}({recur.Powers.Name}, {lanes.Print(recur.Offset)});");
        if (recur.Before is { } before)
        {
            _code.Line(lanes.Declare(before, steps + ".Before"));
        }

        if (recur.After is { } after)
        {
            _code.Line(lanes.Declare(after, steps + ".After"));
        }
    }

    /// <summary>One step by itself.</summary>
    private void Recur(Recur recur)
    {
        if (recur.Before is { } before)
        {
            _code.Line($"var {before.Name} = {recur.State.Name};");
        }

        _code.Line(Assignment(recur.State.Name, new LocalRead(recur.State), recur.Next, ExpressionText.Print));
        if (recur.After is { } after)
        {
            _code.Line($"var {after.Name} = {recur.State.Name};");
        }
    }
}

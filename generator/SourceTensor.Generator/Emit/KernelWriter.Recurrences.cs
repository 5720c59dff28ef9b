using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Vector loops that compute the states of recurrences.</content>
internal sealed partial class KernelWriter
{
    /// <summary>The types that the recurrences in a block are computed with, some of them more than once.</summary>
    public static IEnumerable<string> TypesOfRecurrences(Block block) => block.Statements.AndNested().OfType<Loop>().SelectMany(loop =>
    {
        var recurrences = loop.Body.Statements.OfType<Recur>().ToList();
        return recurrences.SelectMany(recur => new[] { TypeOfPowers(recur), TypeOf(recur), recur.Factors is null ? TypeOfPowers(recur) : "FactorRange" })
            .Concat(loop.Body.Statements.Any(statement => statement is Recur { Lag.Added: not null } || (statement is Delay delay && LagOf(delay, recurrences) is null)) ? ["Delay"] : []);
    });

    private static string TypeOf(Recur recur) => recur.Lag is not null ? "SecondOrderRecurrence" : recur.State.Element == ElementType.Float32 ? "RecurrenceOfSingle" : "Recurrence";

    private static string TypeOfPowers(Recur recur) => recur.Lag is not null ? "SecondOrderPowers" : "Powers";

    /// <summary>Whole vectors from where the recurrences begin on, then what is left one by one.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="type">The vectors.</param>
    /// <param name="end">What is done behind the whole vectors.</param>
    private void RecurrenceLoop(Loop loop, string type, System.Action end)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length));
        var recurrences = loop.Body.Statements.OfType<Recur>().ToList();
        var delays = loop.Body.Statements.OfType<Delay>().ToList();
        var powers = new List<Recur>();
        foreach (var recur in recurrences.Where(recur => !powers.Any(other => HavePowersInCommon(recur, other))))
        {
            powers.Add(recur);
            _code.Line(recur.Factors is { } factors ? $"var {factors.Name} = FactorRange.None;" : $"var {recur.Powers.Name} = {PowersOf(recur, loop)}({string.Join(", ", recur.Constants.Select(ExpressionText.Print))});");
        }

        foreach (var recur in recurrences)
        {
            _code.Line($"var {recur.Steps.Name} = {TypeOf(recur)}.From({recur.State.Name}{(recur.Lag is { } lag ? ", " + lag.State.Name : "")});");
        }

        foreach (var lag in recurrences.Select(recur => recur.Lag).OfType<Lag>().Where(lag => lag.Added is not null))
        {
            _code.Line($"var {lag.Steps.Name} = Delay.From(0.0);");
        }

        foreach (var delay in delays.Where(delay => LagOf(delay, recurrences) is null))
        {
            _code.Line($"var {delay.Steps.Name} = Delay.From({delay.State.Name});");
        }

        // Those with the same factor share its powers, which the first one computes where it differs from step to step.
        var body = loop with { Body = new Block(WithoutLags(loop.Body, recurrences).Select(statement => statement is Recur recur ? recur with { Powers = powers.First(other => HavePowersInCommon(recur, other)).Powers } : statement)) };
        _code.Braces(
            loop.Reverse
                ? $"for (var {index} = {length.Text} - {type}.Count; {index} >= 0; {index} -= {type}.Count)"
                : $"for (var {index} = 0; {index} <= {length.Text} - {type}.Count; {index} += {type}.Count)",
            () => VectorBody(body, type));
        foreach (var recur in powers)
        {
            TestPowers(recur);
        }

        foreach (var recur in recurrences)
        {
            _code.Line($"{recur.State.Name} = {recur.Steps.Name}.State;");
            if (!recur.IsTestedElsewhere)
            {
                _code.Line($"{recur.Holds.Name} &= {recur.Steps.Name}.IsFinite;");
            }
        }

        foreach (var delay in delays)
        {
            _code.Line($"{delay.State.Name} = {Last(delay, LagOf(delay, recurrences))};");
        }

        end();
        Repeat(
            loop.Reverse
                ? $"for (var {index} = {length.Within(Precedence.Multiplicative)} % {type}.Count - 1; {index} >= 0; {index}--)"
                : $"for (var {index} = {Whole(loop.Length, type)}; {index} < {length.Text}; {index}++)",
            loop.Body);

        // One that is not finite any more stays so.
        foreach (var recur in recurrences.Where(recur => !IsTested(recur.State)))
        {
            _code.Line($"{recur.Holds.Name} &= {recur.State.Element.Keyword()}.IsFinite({recur.State.Name});");
        }
    }

    /// <summary>Whether the kernel asks for the last value of a state itself.</summary>
    private bool IsTested(Local state) => _kernel.Body.Statements.OfType<Hold>().Any(hold => hold.Condition is Apply { Op: IsFinite, Operands: [LocalRead read] } && read.Local == state);

    private static string PowersOf(Recur recur, Loop loop) => TypeOfPowers(recur) + (loop.Reverse ? ".Backward" : ".Of");

    private static bool HavePowersInCommon(Recur recur, Recur other) => recur.Constants.SequenceEqual(other.Constants);

    /// <summary>The recurrence whose second lag a delay is, which lanes need not keep by itself; null where there is none.</summary>
    private static Recur? LagOf(Delay delay, IEnumerable<Recur> recurrences) => recurrences.FirstOrDefault(recur => recur.Lag?.State == delay.State);

    /// <summary>The statements without lags that nothing reads, what only lags read, and comments without statements.</summary>
    private static IEnumerable<Statement> WithoutLags(Block body, IReadOnlyList<Recur> recurrences)
    {
        var kept = new List<Statement>();
        bool IsRead(Local? local) => local is not null && kept.Any(later => (later is not Delay delay || LagOf(delay, recurrences) is null) && later.Expressions().Any(expression => expression.Reads(local)));
        foreach (var statement in body.Statements.Reverse())
        {
            var isUnread = statement switch
            {
                Delay delay => delay.Before is null && LagOf(delay, recurrences) is not null,
                Declare declare => !IsRead(declare.Local),
                Comment => kept.Count == 0 || kept[0] is Comment,
                _ => false,
            };
            if (!isUnread)
            {
                kept.Insert(0, statement is Recur recur ? recur with { Before = IsRead(recur.Before) ? recur.Before : null } : statement);
            }
        }

        return kept;
    }

    /// <summary>What whole vectors have made of a state.</summary>
    private static string Last(Delay delay, Recur? recur)
    {
        if (recur?.Lag is not { } lag)
        {
            return delay.Steps.Name + ".State";
        }

        var kept = CSharpText.Primary(recur.Steps.Name + ".Lag");
        var last = lag.IsWhole ? CSharpText.Infix(lag.Kept.Text(), "*", kept, Precedence.Multiplicative).Text : kept.Text;
        return lag.Added is null ? last : $"{last} + {lag.Steps.Name}.State";
    }

    private void TestPowers(Recur recur)
    {
        if (recur.Factors is { } factors)
        {
            _code.Line($"{recur.Holds.Name} &= {factors.Name}.HavePowers;");
            return;
        }

        var tested = recur.Constants.Where(factor => factor is not Literal { Value.Number: 1 }).ToList();
        if (recur.Lag is { IsWhole: false } lag && tested.Contains(lag.Factor) && tested.Contains(lag.Kept))
        {
            tested.Add(Apply.Of(new Multiply(), lag.Factor, lag.Kept));
        }

        foreach (var factor in tested.Distinct())
        {
            _code.Line($"{recur.Holds.Name} &= KernelMath.HasPowers({factor.Print()});");
        }
    }

    private void RecurInLanes(Recur recur, VectorText lanes, Loop loop)
    {
        if (recur.Factors is { } factors && !lanes.IsInLanes(recur.Powers))
        {
            var factor = lanes.Print(recur.Factor);
            _code.Line($"{factors.Name} = {factors.Name}.With({factor});");
            _code.Line(lanes.Declare(recur.Powers, $"{PowersOf(recur, loop)}({factor})"));
        }

        var (steps, offset, next) = (recur.Steps.Name, recur.Offset, loop.Reverse ? "Back" : "Next");
        if (recur.Lag is { Added: { } added } lag)
        {
            _code.Line($"{lag.Steps.Name} = {lag.Steps.Name}.{next}({lanes.Print(added)});");
            _code.Line(lanes.Declare(lag.AddedBefore, lag.Steps.Name + ".Before"));
            Expression more = lag.Factor is Literal { Value.Number: 1 } ? new LocalRead(lag.AddedBefore) : Apply.Of(new Multiply(), lag.Factor, new LocalRead(lag.AddedBefore));
            offset = offset is Literal { Value.Number: 0 } ? more : Apply.Of(new Add(), offset, more);
        }

        next += recur.IsTestedElsewhere ? "Untested" : "";
        _code.Line($"{steps} = {steps}.{next}({recur.Powers.Name}, {lanes.Print(offset)});");
        if (recur.Before is { } before)
        {
            _code.Line(lanes.Declare(before, steps + ".Before"));
        }

        if (recur.After is { } after)
        {
            _code.Line(lanes.Declare(after, steps + ".After"));
        }
    }

    private void DelayInLanes(Delay delay, VectorText lanes, Loop loop)
    {
        if (LagOf(delay, loop.Body.Statements.OfType<Recur>()) is { Lag: { } lag } recur)
        {
            var times = lag.IsWhole ? lanes.Print(lag.Kept) + " * " : "";
            var more = lag.Added is null ? "" : " + " + lag.AddedBefore.Name;
            _code.Line(lanes.Declare(delay.Before!, $"{times}{recur.Steps.Name}.LagBefore{more}"));
            return;
        }

        _code.Line($"{delay.Steps.Name} = {delay.Steps.Name}.{(loop.Reverse ? "Back" : "Next")}({lanes.Print(delay.Value)});");
        if (delay.Before is { } before)
        {
            _code.Line(lanes.Declare(before, delay.Steps.Name + ".Before"));
        }
    }

    /// <summary>What one step by itself gives the state.</summary>
    private void DelayOne(Delay delay)
    {
        if (delay.Before is { } before)
        {
            _code.Line($"var {before.Name} = {delay.State.Name};");
        }

        _code.Line($"{delay.State.Name} = {delay.Value.Print()};");
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

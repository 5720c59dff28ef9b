using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Puts back, in a step of the reversal, what the writes to a state have overwritten: the last first.</summary>
internal sealed class Undo
{
    private readonly Builder _builder;
    private readonly UndoLog _log;
    private readonly Copier _copies;
    private readonly IReadOnlyList<Logged> _links;

    /// <param name="builder">The step of the reversal, before anything else is in it.</param>
    /// <param name="step">The step that is reversed.</param>
    /// <param name="copies">From its variables to what the reversal has of them.</param>
    /// <param name="entries">Those of the log that belong to the step.</param>
    public Undo(UndoLog log, Builder builder, Body step, Copier copies, IReadOnlyList<Value> entries)
    {
        (_builder, _log, _copies) = (builder, log, new Copier(builder.Ids, copies));
        _links = Logged.Read(log.Chain, log.Known, new Queue<Value>(entries));
        var used = new HashSet<Value>(UsedBy(log.Chain));
        foreach (var equation in NeededFor(step, used).Where(equation => log.Known.Contains(equation.Output) && !log.Given.Contains(equation.Output)))
        {
            builder.Append(_copies.Copy(equation.WithoutChecks()));
        }
    }

    /// <summary>The state before one of the writes, given that after it.</summary>
    public Value Before(WriteLink link, Value after) => Before(_builder, _links.Single(logged => logged.Link == link), after, _log.Known, _copies);

    /// <summary>The state before all writes, given that after them.</summary>
    public Value BeforeAll(Value after) => BeforeAll(_builder, _links, after, _log.Known, _copies);

    private static Value BeforeAll(Builder builder, IReadOnlyList<Logged> links, Value after, HashSet<Variable> known, Copier copies) =>
        links.Reverse().Aggregate(after, (state, logged) => Before(builder, logged, state, known, copies));

    private static Value Before(Builder builder, Logged logged, Value after, HashSet<Variable> known, Copier copies)
    {
        var own = new Queue<Value>(logged.Own);
        Value Find(Value value) => UndoLog.IsKnown(value, known) ? copies[value] : own.Dequeue();
        var equation = logged.Link.Equation;
        builder.Origin = equation.Origin;
        switch (equation.Operation)
        {
            case Branch:
                var condition = Find(equation.Inputs[0]);
                Body Side(int side)
                {
                    var inner = builder.Nested();
                    return inner.ToBody([], [BeforeAll(inner, logged.Inner[side], after, known, copies)]);
                }

                return builder.EmitAll(new Branch(Side(0), Side(1)), [NameOf(after)], [condition])[0];
            case Scan:
                return Before(builder, equation, logged.Inner[0], after, known, copies);
            default:
                var old = own.Dequeue();
                var indices = UndoLog.Indices(equation).Select(Find).ToList();
                Operation write = equation.Operation is IndexOp access ? new WithElement(access.Count, Checked: false) : new WithSlice(Checked: false);
                return builder.EmitNamed(NameOf(after), write, [after, .. indices, old]);
        }
    }

    private static Value Before(Builder builder, Equation loop, IReadOnlyList<Logged> links, Value after, HashSet<Variable> known, Copier copies)
    {
        var scan = (Scan)loop.Operation;
        var inner = builder.Nested();
        var inside = new Copier(builder.Ids, copies);
        var counter = inside.Fresh(scan.Counter);
        var state = inner.NewVariable(NameOf(after), after.Type);
        List<Value> stacks = [.. links.SelectMany(link => link.All)];
        var entries = stacks.ToDictionary(stack => stack, stack => inner.NewVariable(((Variable)stack).Name, stack.Type.Drop(1)));
        var sequences = scan.Items.Zip(loop.Inputs.Skip(scan.StateCount), (item, sequence) => (Item: item, Sequence: sequence)).Where(pair => UndoLog.IsKnown(pair.Sequence, known)).ToList();
        Variable[] items = [.. stacks.Select(stack => entries[stack]), .. sequences.Select(pair => inside.Fresh(pair.Item))];
        var before = BeforeAll(inner, [.. links.Select(link => link.Map(stack => entries[stack]))], state, UndoLog.KnownInside(loop, known), inside);
        var reversed = new Scan(1, stacks[0].Type.Shape[0], !scan.Reverse, inner.ToBody([counter, state, .. items], [before]));
        return builder.EmitAll(reversed, [NameOf(after)], [after, .. stacks, .. sequences.Select(pair => copies[pair.Sequence])])[0];
    }

    private static string NameOf(Value state) => ((Variable)state).Name;

    /// <summary>The indices and conditions of a chain, those that its log holds among them.</summary>
    private static IEnumerable<Value> UsedBy(WriteChain chain) => chain.Links.SelectMany(link => link.Equation.Operation switch
    {
        Branch => link.Inner.SelectMany(UsedBy).Prepend(link.Equation.Inputs[0]),
        Scan => link.Inner.SelectMany(UsedBy),
        _ => UndoLog.Indices(link.Equation),
    });

    private static IEnumerable<Equation> NeededFor(Body step, HashSet<Value> used)
    {
        var needed = new List<Equation>();
        foreach (var equation in step.Equations.Reverse().Where(equation => equation.Outputs is [var only] && used.Contains(only)))
        {
            used.UnionWith(equation.Inputs);
            needed.Insert(0, equation);
        }

        return needed;
    }

    /// <summary>A write with its entries.</summary>
    private sealed record Logged(WriteLink Link, IReadOnlyList<Value> Own, IReadOnlyList<IReadOnlyList<Logged>> Inner)
    {
        public IEnumerable<Value> All => Own.Concat(Inner.SelectMany(chain => chain).SelectMany(link => link.All));

        public Logged Map(System.Func<Value, Value> map) =>
            this with { Own = [.. Own.Select(map)], Inner = [.. Inner.Select(chain => chain.Select(link => link.Map(map)).ToList())] };

        public static IReadOnlyList<Logged> Read(WriteChain chain, HashSet<Variable> known, Queue<Value> entries) => [.. chain.Links.Select(link => Read(link, known, entries)).ToList()];

        private static Logged Read(WriteLink link, HashSet<Variable> known, Queue<Value> entries)
        {
            var inside = link.Equation.Operation is Scan ? UndoLog.KnownInside(link.Equation, known) : known;
            var count = link.Equation.Operation switch
            {
                Branch => Unknown([link.Equation.Inputs[0]]),
                Scan => 0,
                _ => 1 + Unknown(UndoLog.Indices(link.Equation)),
            };
            List<Value> own = [.. Enumerable.Range(0, count).Select(_ => entries.Dequeue())];
            return new Logged(link, own, [.. link.Inner.Select(chain => Read(chain, inside, entries)).ToList()]);

            int Unknown(IEnumerable<Value> values) => values.Count(value => !UndoLog.IsKnown(value, known));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// What the writes to a large state have overwritten, kept for each step in the place of the state: the reversal has the state
/// after a step and puts back what was there before. A step that writes one element of a table costs one element.
///
/// An entry is the part that was overwritten, and the indices and conditions that a step of the reversal does not know
/// before it has the state. Entries stand in the order of the program.
/// </summary>
/// <param name="Chain">The writes, in the original step.</param>
/// <param name="State">Which state of the scan.</param>
/// <param name="Chain">The writes, in the original step.</param>
/// <param name="Given">What a step of the reversal is given: what is outside, counters, items, what is kept.</param>
/// <param name="Known">That, and the numbers that are computed of it.</param>
internal sealed record UndoLog(int State, WriteChain Chain, HashSet<Variable> Given, HashSet<Variable> Known)
{
    /// <param name="kept">Variables of the step whose values are kept anyway.</param>
    public static UndoLog Of(Scan scan, int state, WriteChain chain, IEnumerable<Variable> kept)
    {
        var given = new HashSet<Variable>(scan.Items.Concat(kept)) { scan.Counter };
        given.UnionWith(scan.Body.FreeVariables());
        return new UndoLog(state, chain, given, KnownIn(scan, given));
    }

    private static HashSet<Variable> KnownIn(Scan scan, HashSet<Variable> given)
    {
        var known = new HashSet<Variable>(given);
        foreach (var equation in scan.Body.Equations.Where(equation => IsSimple(equation) && equation.Inputs.All(input => input is Constant || known.Contains((Variable)input))))
        {
            known.Add(equation.Output);
        }

        return known;
    }

    /// <summary>What is known in a step of an inner loop: its counter too, and the items of what is known.</summary>
    public static HashSet<Variable> KnownInside(Equation loop, HashSet<Variable> known)
    {
        var scan = (Scan)loop.Operation;
        return [.. known, scan.Counter, .. scan.Items.Where((_, i) => IsKnown(loop.Inputs[scan.StateCount + i], known))];
    }

    private static bool IsSimple(Equation equation) => equation.Outputs is [{ Type.IsScalar: true }] && equation.Operation is ElementwiseOp or Element && (!equation.CanThrow || equation.Operation is Element);

    /// <summary>The step with what is to be kept computed before each write; its copies under the names of the copied step.</summary>
    public Body Record(Body step, Copier copies, IdSource ids, List<Value> entries) => Record(step, Chain, Known, copies, ids, entries);

    private static Body Record(Body body, WriteChain chain, HashSet<Variable> known, Copier copies, IdSource ids, List<Value> entries)
    {
        var equations = body.Equations.ToList();
        foreach (var link in chain.Links)
        {
            var at = equations.FindIndex(equation => equation.Outputs.Contains((Variable)copies[link.Written]));
            switch (link.Equation.Operation)
            {
                case Branch: RecordBranch(equations, at, link, known, copies, ids, entries); break;
                case Scan: RecordScan(equations, at, link, known, copies, ids, entries); break;
                default:
                    entries.Add(Overwritten(equations, at, ids));
                    entries.AddRange(Indices(link.Equation).Where(index => !IsKnown(index, known)).Select(index => copies[index]));
                    break;
            }
        }

        return body with { Equations = equations.ToEquatableArray() };
    }

    public static bool IsKnown(Value value, HashSet<Variable> known) => value is Constant || known.Contains((Variable)value);

    /// <summary>Where a write writes.</summary>
    public static IEnumerable<Value> Indices(Equation write) => write.Operation is IndexOp access ? access.Indices(write.Inputs) : [write.Inputs[1]];

    /// <summary>The part that a write overwrites: read just before it, unless the step has read it already.</summary>
    private static Value Overwritten(List<Equation> equations, int at, IdSource ids)
    {
        var write = equations[at];
        Operation read = write.Operation switch
        {
            IndexOp access => new Element(access.Count, access.Checked),
            RangeOp range => new Slice(range.LengthOf(write.Inputs), range.Checked),
            _ => throw new InvalidIRException($"{write.Operation.Name} overwrites nothing"),
        };
        EquatableArray<Value> inputs = [write.Inputs[0], .. Indices(write)];
        var before = equations.Take(at).FirstOrDefault(equation => equation.Inputs == inputs && equation.Outputs.Count == 1 && equation.WithoutChecks().Operation == Unchecked(read));
        if (before is not null)
        {
            return before.Output;
        }

        var old = new Variable(ids.Next(), "overwritten", read.Infer(inputs)[0]);
        equations[at] = write.WithoutChecks();
        equations.Insert(at, new Equation([old], read, inputs, write.Origin));
        return old;
    }

    private static Operation Unchecked(Operation read) => read is Element element ? element.Unchecked() : ((Slice)read).Unchecked();

    // The side that is not taken has nothing to say.
    private static void RecordBranch(List<Equation> equations, int at, WriteLink link, HashSet<Variable> known, Copier copies, IdSource ids, List<Value> entries)
    {
        var branch = (Branch)equations[at].Operation;
        if (!IsKnown(link.Equation.Inputs[0], known))
        {
            entries.Add(copies[link.Equation.Inputs[0]]);
        }

        List<Value> whenTrue = [], whenFalse = [];
        var (first, second) = (Record(branch.WhenTrue, link.Inner[0], known, copies, ids, whenTrue), Record(branch.WhenFalse, link.Inner[1], known, copies, ids, whenFalse));
        var outputs = whenTrue.Concat(whenFalse).Select(entry => new Variable(ids.Next(), NameOf(entry), entry.Type)).ToList();
        equations[at] = equations[at] with
        {
            Outputs = [.. equations[at].Outputs, .. outputs],
            Operation = new Branch(
                WithResults(first, builder => whenTrue.Concat(whenFalse.Select(entry => builder.Zeros(entry.Type))), ids),
                WithResults(second, builder => whenTrue.Select(entry => builder.Zeros(entry.Type)).Concat(whenFalse), ids)),
        };
        entries.AddRange(outputs);
    }

    private static Body WithResults(Body side, Func<Builder, IEnumerable<Value>> results, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var equation in side.Equations)
        {
            builder.Append(equation);
        }

        IReadOnlyList<Value> all = [.. side.Results, .. results(builder)];
        return builder.ToBody(side.Parameters, all);
    }

    private static string NameOf(Value entry) => entry is Variable variable ? variable.Name : "overwritten";

    private static void RecordScan(List<Equation> equations, int at, WriteLink link, HashSet<Variable> known, Copier copies, IdSource ids, List<Value> entries)
    {
        var scan = (Scan)equations[at].Operation;
        var inner = new List<Value>();
        var body = Record(scan.Body, link.Inner[0], KnownInside(link.Equation, known), copies, ids, inner);
        scan = scan.Bound is { MayBeNegative: true } bound ? scan with { Bound = Dimension.Maximum(bound, Dimension.Of(0)) } : scan;
        var stacks = inner.Select(entry => new Variable(ids.Next(), NameOf(entry), entry.Type.Stack(scan.Length))).ToList();
        equations[at] = equations[at] with
        {
            Outputs = [.. equations[at].Outputs, .. stacks],
            Operation = scan with { Body = body with { Results = [.. body.Results, .. inner] } },
        };
        entries.AddRange(stacks);
    }
}

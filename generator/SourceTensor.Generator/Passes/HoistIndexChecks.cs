using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// An index that is an item of a sequence is tested over the whole sequence, once, before anything else; the steps
/// then do not test it, and nothing is written before an index is known to be good. Taken where every step executes the
/// access and exactly the items tested are visited: the sequence is a parameter of the function, or an item of one, read by
/// loops nested in each other and covering all axes but the first wholly, or of a matrix the first entries of its rows. Loops that run no
/// step test nothing: where the index is visited by a loop around such a loop, the test stands under a condition. An index that is the counter of a loop as long as the axis needs no test at all.
/// A constant index of an axis whose length is known at entry is tested there, where all loops around run a step.
/// </summary>
internal sealed class HoistIndexChecks
{
    private readonly Builder _builder;
    private readonly List<Test> _checks = [];
    private readonly Dictionary<Dimension, Variable> _axes = [];

    private HoistIndexChecks(Function function) => _builder = new Builder(function.FreshIds());

    public static Function Run(Function function) => new HoistIndexChecks(function).Hoist(function);

    private Function Hoist(Function function)
    {
        var equations = new List<Equation>();
        foreach (var equation in function.Body.Equations)
        {
            if (equation.Operation is CheckIndices && function.Parameters.Contains(equation.Inputs[0]))
            {
                _checks.Add(new Test(equation, []));
                continue;
            }

            if (equation.Operation is not Scan scan)
            {
                equations.Add(equation);
                continue;
            }

            var parameters = function.Parameters.ToDictionary(parameter => parameter, parameter => new Source(parameter, null, null, []));
            var body = Hoist(scan.Body, Sources(equation, scan, parameters), new Dictionary<Variable, Dimension> { [scan.Counter] = scan.Length }, Waiting([], scan));
            equations.Add(equation with { Operation = scan with { Body = body } });
        }

        // They read parameters only, so they can all stand before the first result is written.
        var distinct = _checks.GroupBy(test => (test.Check.Operation, test.Check.Inputs, test.Waiting)).Select(group => group.First()).ToList();
        var runs = new LoopRuns(_builder.Nested());
        var conditional = distinct.Where(test => test.Waiting.Count > 0).GroupBy(test => test.Waiting)
            .Select(group => new Equation([], new Branch(new Body([], group.Select(test => test.Check).ToEquatableArray(), []), new Body([], [], [])), [runs.All(group.Key)], group.First().Check.Origin)).ToList();
        return function with { Body = function.Body with { Equations = [.. _builder.Equations, .. distinct.Where(test => test.Waiting.Count == 0).Select(test => test.Check), .. runs.Equations, .. conditional, .. equations] } };
    }

    /// <summary>What is tested at entry.</summary>
    /// <param name="Waiting">How many steps the loops take that may run none; the test is made where each of them runs one.</param>
    private sealed record Test(Equation Check, EquatableArray<Dimension> Waiting);

    /// <summary>Where an item comes from: a parameter, and how much of its first axis is visited (null when it is not yet indexed).</summary>
    /// <param name="Width">How much of its second axis is visited; null for all.</param>
    /// <param name="Waiting">The counters of loops that may run no step, and so visit nothing, unless they count one of the axes.</param>
    private sealed record Source(Variable Parameter, Dimension? Visited, Dimension? Width, EquatableArray<Variable> Waiting);

    private static Dictionary<Variable, Source> Sources(Equation equation, Scan scan, IReadOnlyDictionary<Variable, Source> outer)
    {
        // What is no item of this loop is read through it only if it runs, which is certain of a constant number of steps only.
        var runs = scan is { IsGuarded: false, Bound: { IsConstant: true, Constant: > 0 } };
        var sources = runs ? outer.ToDictionary(pair => pair.Key, pair => pair.Value)
            : scan.IsGuarded ? [] : outer.ToDictionary(pair => pair.Key, pair => pair.Value with { Waiting = [.. pair.Value.Waiting, scan.Counter] });
        foreach (var (item, i) in scan.Items.Select((item, i) => (item, i)))
        {
            if (!scan.IsGuarded && equation.Inputs[scan.StateCount + i] is Variable sequence && outer.TryGetValue(sequence, out var source)
                && source.Width is null && (source.Visited is null || sequence.Type.Shape[0] == scan.Length))
            {
                sources[item] = source with { Visited = source.Visited ?? scan.Length };
            }
        }

        return sources;
    }

    /// <summary>The lengths of the loops around a step that may run none; null where one may end early, or its length is not known at entry.</summary>
    private static EquatableArray<Dimension>? Waiting(EquatableArray<Dimension>? around, Scan scan) => scan is { IsGuarded: false, Bound: { IsKnownAtEntry: true } bound } && around is { } lengths
        ? bound is { IsConstant: true, Constant: > 0 } || lengths.Contains(bound) ? lengths : [.. lengths, bound]
        : null;

    private Body Hoist(Body body, Dictionary<Variable, Source> sources, Dictionary<Variable, Dimension> counters, EquatableArray<Dimension>? waiting)
    {
        var equations = new List<Equation>();
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is Element { Count: 1, Checked: false } && equation.Inputs[0] is Variable row && sources.TryGetValue(row, out var rows)
                && rows is { Visited: not null, Width: null, Parameter.Type.Rank: 2 } && row.Type.Rank == 1 && equation.Inputs[1] is Variable counter && counters.TryGetValue(counter, out var width))
            {
                sources[equation.Output] = rows with { Width = width, Waiting = [.. rows.Waiting.Where(other => other != counter)] };
            }

            // All of a tensor of indices, which is a parameter or what a loop visits of one.
            if (equation.Operation is CheckIndices { Width: null } check && equation.Inputs[0] is Variable indices && sources.TryGetValue(indices, out var source) && source is { Width: null, Waiting.Count: 0 })
            {
                _checks.Add(new Test(equation with { Operation = check with { Visited = source.Visited ?? check.Visited }, Inputs = [source.Parameter] }, []));
                continue;
            }

            equations.Add(equation.Operation switch
            {
                Scan scan => equation with
                {
                    Operation = scan with
                    {
                        Body = Hoist(scan.Body, Sources(equation, scan, sources), new Dictionary<Variable, Dimension>(counters) { [scan.Counter] = scan.Length }, Waiting(waiting, scan)),
                    },
                },
                IndexOp { Checked: true } access when Axes(access, equation).All(pair => IsInside(pair, counters) || IsVisited(pair.Index, sources, counters) || (waiting is not null && IsConstant(pair))) =>
                    Hoist(access, equation, sources, counters, waiting),
                _ => equation,
            });
        }

        return body with { Equations = equations.ToEquatableArray() };
    }

    private static IEnumerable<(Value Index, Dimension Length)> Axes(IndexOp access, Equation equation) =>
        access.Indices(equation.Inputs).Zip(equation.Inputs[0].Type.Shape, (index, length) => (index, length));

    private static bool IsInside((Value Index, Dimension Length) axis, Dictionary<Variable, Dimension> counters) => axis.Index is Constant constant
        ? axis.Length.IsConstant && constant.Bits >= 0 && constant.Bits < axis.Length.Constant
        : counters.TryGetValue((Variable)axis.Index, out var length) && length == axis.Length;

    private static bool IsConstant((Value Index, Dimension Length) axis) => axis.Index is Constant { Bits: >= 0 } && axis.Length.IsKnownAtEntry;

    private static bool IsVisited(Value index, Dictionary<Variable, Source> sources, Dictionary<Variable, Dimension> counters) =>
        index is Variable variable && sources.TryGetValue(variable, out var source) && source.Visited is not null
            && source.Waiting.All(counter => counters.TryGetValue(counter, out var length) && length.IsKnownAtEntry);

    private Equation Hoist(IndexOp access, Equation equation, Dictionary<Variable, Source> sources, Dictionary<Variable, Dimension> counters, EquatableArray<Dimension>? waiting)
    {
        foreach (var axis in Axes(access, equation).Where(axis => !IsInside(axis, counters)))
        {
            if (axis.Index is Constant)
            {
                var read = new Equation([_builder.NewVariable("tested", TensorType.Scalar(ElementType.Float64))], new Element(1, Checked: true), [OfLength(axis.Length), axis.Index], equation.Origin);
                _checks.Add(new Test(read, waiting!.Value));
                continue;
            }

            var source = sources[(Variable)axis.Index];
            _checks.Add(new Test(
                new Equation([], new CheckIndices(source.Visited!, axis.Length, Width: source.Width), [source.Parameter], equation.Origin),
                [.. source.Waiting.Select(counter => counters[counter]).Distinct()]));
        }

        return equation with { Operation = access.Unchecked() };
    }

    /// <summary>A vector of a length, of which nothing but that is asked.</summary>
    private Variable OfLength(Dimension length) => _axes.GetOrAdd(length, () => (Variable)_builder.Broadcast(Constant.Of(0.0), [length]));
}

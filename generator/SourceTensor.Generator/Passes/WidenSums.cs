using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A running sum of single-precision numbers that nothing else in the loop reads is added up in double precision and
/// rounded once, after the loop: the user's own sums, and the adjoints of scalars. A sum that an inner loop continues is
/// one sum.
/// </summary>
internal static class WidenSums
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var equations = new List<Equation>();
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is not Scan scan || Sums(scan) is not { Count: > 0 } sums)
            {
                equations.Add(equation);
                continue;
            }

            Widen(equation, scan, sums, ids, equations);
        }

        return body with { Equations = equations.ToEquatableArray() };
    }

    /// <summary>The states that only gather a sum, and the equations of the step that add to them, in order.</summary>
    private static Dictionary<int, List<Equation>> Sums(Scan scan)
    {
        var found = new Dictionary<int, List<Equation>>();
        var reads = scan.Body.ReadCounts();
        foreach (var (state, i) in scan.States.Select((state, i) => (state, i)))
        {
            if (state.Type == TensorType.Scalar(ElementType.Float32) && scan.Body.Results[i] != state && Links(scan.Body, state, scan.Body.Results[i], reads) is { } links)
            {
                found.Add(i, links);
            }
        }

        return found;
    }

    /// <summary>The additions that lead from the state to a value; null when anything else does, or reads what is between.</summary>
    private static List<Equation>? Links(Body body, Variable state, Value value, IReadOnlyDictionary<Variable, int> reads)
    {
        if (value is not Variable variable || !reads.TryGetValue(variable, out var count) || count != 1)
        {
            return null;
        }

        if (variable == state)
        {
            return [];
        }

        var equation = body.Equations.FirstOrDefault(candidate => candidate.Outputs.Contains(variable));
        var links = equation?.Operation switch
        {
            Add => Links(body, state, equation.Inputs[0], reads) ?? Links(body, state, equation.Inputs[1], reads),
            Subtract => Links(body, state, equation.Inputs[0], reads),
            Convert { To: ElementType.Float32 } => Inner(body, state, equation.Inputs[0], reads),
            _ => null,
        };
        links?.Add(equation!);
        return links;
    }

    // An inner loop's sum, widened before: it starts from a conversion and is converted back.
    private static List<Equation>? Inner(Body body, Variable state, Value final, IReadOnlyDictionary<Variable, int> reads)
    {
        var loop = body.Equations.FirstOrDefault(candidate => candidate.Operation is Scan && candidate.Outputs.Any(output => output == final));
        if (loop is null || final is not Variable variable || final.Type != TensorType.Scalar(ElementType.Float64) || reads[variable] != 1)
        {
            return null;
        }

        var i = loop.Outputs.ToList().IndexOf(variable);
        var start = i < ((Scan)loop.Operation).StateCount ? body.Equations.FirstOrDefault(candidate => candidate.Outputs.Any(output => output == loop.Inputs[i])) : null;
        if (start is not { Operation: Convert { To: ElementType.Float64 }, Inputs: [Variable before] } || reads[start.Output] != 1 || Links(body, state, before, reads) is not { } links)
        {
            return null;
        }

        links.Add(start);
        return links;
    }

    private static void Widen(Equation equation, Scan scan, Dictionary<int, List<Equation>> sums, IdSource ids, List<Equation> equations)
    {
        var wide = new Dictionary<Variable, Value>();
        var (parameters, results) = (scan.Body.Parameters.ToList(), scan.Body.Results.ToList());
        var (inputs, outputs) = (equation.Inputs.ToList(), equation.Outputs.ToList());
        var after = new List<Equation>();
        Variable Wider(Variable variable) => new(ids.Next(), variable.Name, TensorType.Scalar(ElementType.Float64));
        foreach (var i in sums.Keys)
        {
            var state = Wider(parameters[i + 1]);
            wide[parameters[i + 1]] = state;
            parameters[i + 1] = state;
            inputs[i] = Convert(inputs[i], ElementType.Float64, equation.Origin, ids, equations);
            outputs[i] = Wider(equation.Outputs[i]);
            after.Add(new Equation([equation.Outputs[i]], new Convert(ElementType.Float32), [outputs[i]], equation.Origin));
        }

        var links = new HashSet<Equation>(sums.Values.SelectMany(list => list));
        var step = new List<Equation>();
        foreach (var inner in scan.Body.Equations)
        {
            Step(inner, links, wide, Wider, ids, step);
        }

        foreach (var i in sums.Keys)
        {
            results[i] = wide[(Variable)results[i]];
        }

        var body = new Body(parameters.ToEquatableArray(), step.ToEquatableArray(), results.ToEquatableArray());
        equations.Add(equation with { Outputs = outputs.ToEquatableArray(), Inputs = inputs.ToEquatableArray(), Operation = scan with { Body = body } });
        equations.AddRange(after);
    }

    private static void Step(Equation inner, HashSet<Equation> links, Dictionary<Variable, Value> wide, System.Func<Variable, Variable> wider, IdSource ids, List<Equation> step)
    {
        if (!links.Contains(inner))
        {
            // The conversion that an inner sum starts from has become the sum so far.
            step.Add(inner with { Inputs = inner.Inputs.Select(wide.Replace).ToEquatableArray() });
        }
        else if (inner.Operation is Convert)
        {
            wide[inner.Output] = wide.Replace(inner.Inputs[0]);
        }
        else
        {
            var added = inner.Inputs.Select(input => input is Variable variable && wide.TryGetValue(variable, out var sum) ? sum : Convert(input, ElementType.Float64, inner.Origin, ids, step)).ToEquatableArray();
            var output = wider(inner.Output);
            wide[inner.Output] = output;
            step.Add(inner with { Inputs = added, Outputs = [output] });
        }
    }

    private static Value Convert(Value value, ElementType to, int origin, IdSource ids, List<Equation> equations)
    {
        if (value is Constant constant)
        {
            return Folding.Cast(constant, to);
        }

        var converted = new Variable(ids.Next(), "convert", TensorType.Scalar(to));
        equations.Add(new Equation([converted], new Convert(to), [value], origin));
        return converted;
    }
}

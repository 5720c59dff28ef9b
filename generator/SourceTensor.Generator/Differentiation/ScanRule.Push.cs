using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <content>
/// Forward: one scan still. Tangents of states are further states, those of items further items and those of outputs further
/// outputs, and each step takes both on.
/// </content>
internal sealed partial class ScanRule
{
    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var scan = (Scan)equation.Operation;
        var (count, parameters) = (scan.StateCount, scan.Body.Parameters);
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var states = Pairs(Enumerable.Range(0, count), (direction, i) => direction.Activity.Contains(parameters[i + 1]));
        var items = Pairs(Enumerable.Range(count, inputs.Count - count), (direction, i) => direction.Tangent(inputs[i]) is not null);
        List<(int Index, Direction Direction)> outputs = [];
        List<Value> given = [.. inputs.Take(count), .. TangentsOf(states, inputs), .. inputs.Skip(count), .. TangentsOf(items, inputs)];
        var body = sweep.Inside(
            () => [sweep.Copies.Fresh(scan.Counter), .. Fresh(scan.States, states, i => parameters[i + 1]), .. Fresh(scan.Items, items, i => parameters[i + 1])],
            () =>
            {
                sweep.Run(scan.Body);
                var results = scan.Body.Results.Select(result => sweep.Copies[result]).ToList();
                outputs = Pairs(Enumerable.Range(count, results.Count - count), (direction, i) => direction.Tangent(results[i]) is not null);
                return [.. results.Take(count), .. TangentsOf(states, results), .. results.Skip(count), .. TangentsOf(outputs, results)];
            });
        Variable[] copies = [.. Fresh(equation.Outputs.Take(count), states, i => equation.Outputs[i]), .. Fresh(equation.Outputs.Skip(count), outputs, i => equation.Outputs[i])];
        sweep.Builder.Append(new Equation([.. copies], scan with { StateCount = count + states.Count, Body = body }, given.ToEquatableArray(), equation.Origin));

        List<(int Index, Direction Direction)> Pairs(IEnumerable<int> indices, Func<Direction, int, bool> isActive) =>
            [.. sweep.Directions.SelectMany(direction => indices.Where(i => isActive(direction, i)), (direction, i) => (i, direction))];

        List<Value> TangentsOf(List<(int Index, Direction Direction)> pairs, List<Value> values) => [.. pairs.Select(pair => sweep.ContributionOrZero(values[pair.Index], pair.Direction))];

        List<Variable> Fresh(IEnumerable<Variable> originals, List<(int Index, Direction Direction)> pairs, Func<int, Variable> original) =>
            [.. originals.Select(sweep.Copies.Fresh).ToList(), .. pairs.Select(pair => sweep.NewTangent(original(pair.Index), pair.Direction))];
    }
}

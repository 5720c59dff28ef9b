using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <content>Loops and branches whose states and results are small tensors.</content>
internal sealed partial class UnrollSmallTensors
{
    private void UnrollScan(Equation equation, Scan scan)
    {
        var step = new UnrollSmallTensors(this, _builder.Nested(), isInside: true);
        var (states, initial) = (new List<Variable>(), new List<Value>());
        foreach (var (state, input) in scan.States.Zip(equation.Inputs, (state, input) => (state, input)))
        {
            if (IsSmall(state.Type))
            {
                var elements = step.Fresh(state, state.Type.Drop(1));
                step.Bind(state, elements);
                states.AddRange(elements);
                initial.AddRange(Elements(input));
            }
            else
            {
                states.Add(state);
                initial.Add(Whole(input));
            }
        }

        var (items, sequences) = (new List<Variable>(), new List<Value>());
        foreach (var (item, input) in scan.Items.Zip(equation.Inputs.Skip(scan.StateCount), (item, input) => (item, input)))
        {
            if (input is Variable stack && FindStacks(stack) is { } stacks)
            {
                var elements = step.Fresh(item, item.Type.Drop(1));
                step.Bind(item, elements);
                items.AddRange(elements);
                sequences.AddRange(stacks);
            }
            else
            {
                items.Add(item);
                sequences.Add(Whole(input));
            }
        }

        step.Rewrite(scan.Body.Equations);
        var results = scan.Body.Results.SelectMany(step.Pieces).ToList();
        var body = step._builder.ToBody([scan.Counter, .. states, .. items], results);
        _builder.Origin = equation.Origin;
        Finish(equation, scan, scan with { StateCount = states.Count, Body = body }, [.. initial, .. sequences]);
    }

    private void Finish(Equation equation, Scan scan, Scan unrolled, IReadOnlyList<Value> inputs)
    {
        var outputs = new List<Variable>();
        var small = new List<Variable>();
        foreach (var (output, i) in equation.Outputs.Select((output, i) => (output, i)))
        {
            var isStack = i >= scan.StateCount;
            if (!IsSmall(isStack ? output.Type.Drop(1) : output.Type))
            {
                outputs.Add(output);
                continue;
            }

            var pieces = isStack ? Fresh(output, output.Type with { Shape = [output.Type.Shape[0]] }) : Fresh(output, output.Type.Drop(1));
            outputs.AddRange(pieces);
            small.Add(output);
            if (isStack)
            {
                _stacks[output] = pieces;
                _inPieces.Add(output);
            }
            else
            {
                Bind(output, pieces);
            }
        }

        _builder.Append(equation with { Outputs = outputs.ToEquatableArray(), Operation = unrolled, Inputs = inputs.ToEquatableArray() });

        // Who needs it in one piece finds it here, and not in a loop further below; where nobody does it is removed.
        foreach (var output in small)
        {
            Whole(output);
        }
    }

    private void UnrollBranch(Equation equation, Branch branch)
    {
        var sides = branch.Bodies.Select(body =>
        {
            var side = new UnrollSmallTensors(this, _builder.Nested(), isInside: true);
            side.Rewrite(body.Equations);
            return side._builder.ToBody([], [.. body.Results.SelectMany(side.Pieces)]);
        }).ToList();
        var outputs = new List<Variable>();
        foreach (var output in equation.Outputs)
        {
            if (!IsSmall(output.Type))
            {
                outputs.Add(output);
                continue;
            }

            var pieces = Fresh(output, output.Type.Drop(1));
            Bind(output, pieces);
            outputs.AddRange(pieces);
        }

        _builder.Append(equation with { Outputs = outputs.ToEquatableArray(), Operation = branch.WithBodies(sides), Inputs = equation.Inputs.Select(Whole).ToEquatableArray() });
    }

    /// <summary>A value, or the elements of a small tensor.</summary>
    private IEnumerable<Value> Pieces(Value value) => IsSmall(value.Type) ? Elements(value) : [Whole(value)];

    /// <summary>A variable for each element of a small tensor, or of the small tensors of a stack.</summary>
    private IReadOnlyList<Variable> Fresh(Variable tensor, TensorType type) =>
        [.. Enumerable.Range(0, (int)tensor.Type.Shape[^1].Constant).Select(k => _builder.NewVariable(tensor.Name + k, type))];
}

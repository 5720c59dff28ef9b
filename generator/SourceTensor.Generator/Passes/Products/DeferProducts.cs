using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A state that each step only adds a product to becomes one product after the loop, summed over the steps too: what was multiplied is
/// kept for each step. So the gradient by a matrix of weights is one product. Only out of innermost loops of a known number of steps,
/// and where one factor is an item of a sequence, or as large as one that it is computed from: then what is kept is about as much as what
/// is there.
/// </summary>
internal sealed class DeferProducts
{
    private readonly Equation _loop;
    private readonly Scan _scan;
    private readonly Builder _after;
    private readonly IdSource _ids;
    private readonly Dictionary<Variable, Variable> _stacks = [];
    private readonly Dictionary<int, Equation> _sums;

    private DeferProducts(Equation loop, IdSource ids)
    {
        (_loop, _scan, _ids) = (loop, (Scan)loop.Operation, ids);
        _after = new Builder(ids);
        _sums = Enumerable.Range(0, _scan.StateCount).ToDictionary(i => i, ProductAdded).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        var zeros = new HashSet<Value>(function.Body.AllEquations().Where(equation => equation is { Operation: Broadcast, Inputs: [Constant { Bits: 0 }] }).Select(equation => equation.Output));
        return function.MapBodies(body => body with { Equations = body.Equations.SelectMany(equation => ProductsOfSteps.IsInnermost(equation, function) ? Run(equation, zeros, ids) : [equation]).ToEquatableArray() });
    }

    private static IEnumerable<Equation> Run(Equation equation, HashSet<Value> zeros, IdSource ids) =>
        new DeferProducts(equation, ids) is { _sums.Count: > 0 } defer ? defer.Run(zeros) : [equation];

    /// <summary>The product that the steps add to a state, if they do nothing else with it.</summary>
    private Equation? ProductAdded(int i)
    {
        var state = _scan.Body.Parameters[i + 1];
        var sum = DefinitionOf(_scan.Body.Results[i]);
        if (sum is not { Operation: Add, Inputs: [var left, var right] } || (left == state ? right : right == state ? left : null) is not Variable product
            || DefinitionOf(product) is not { Operation: Contract { Operands.Count: 2 } op } definition || IsReadElsewhere(state, sum) || IsReadElsewhere(sum.Output, null, i) || IsReadElsewhere(product, sum))
        {
            return null;
        }

        return product.Type == state.Type && definition.Inputs.All(factor => factor is Variable variable && ProductsOfSteps.Own(_scan).Contains(variable) && variable.Type.Shape.All(length => length.IsKnownAtEntry))
            && definition.Inputs.Any(IsLikeAnItem) && Whole(op).IsWorthACall([.. definition.Inputs.Select(Stacked)])
                ? definition
                : null;
    }

    private bool IsLikeAnItem(Value factor) => ProductsOfSteps.SequenceOf(_loop, factor) is not null
        || (DefinitionOf(factor) is { Operation: ElementwiseOp } definition && definition.Inputs.Any(input => input.Type.Shape == factor.Type.Shape && IsLikeAnItem(input)));

    private Equation? DefinitionOf(Value value) => _scan.Body.Equations.FirstOrDefault(equation => equation.Outputs.Any(output => output == value));

    private bool IsReadElsewhere(Variable variable, Equation? reader, int? result = null) =>
        _scan.Body.Equations.Any(equation => equation != reader && equation.Reads().Contains(variable))
        || _scan.Body.Results.Where((_, i) => i != result).Contains(variable);

    private static Contract Whole(Contract op)
    {
        var step = ProductsOfSteps.NewLabel(op);
        return op with { Operands = op.Operands.Select(labels => step + labels).ToEquatableArray() };
    }

    /// <summary>What has an item or a value of a step for each step.</summary>
    private Value Stacked(Value factor)
    {
        if (ProductsOfSteps.SequenceOf(_loop, factor) is { } sequence)
        {
            return sequence;
        }

        var variable = (Variable)factor;
        var output = _scan.Body.Results.ToList().IndexOf(variable, _scan.StateCount);
        if (output >= 0)
        {
            return _loop.Outputs[output];
        }

        if (!_stacks.TryGetValue(variable, out var stack))
        {
            _stacks[variable] = stack = new Variable(_ids.Next(), variable.Name, variable.Type.Stack(_scan.Length));
        }

        return stack;
    }

    private IEnumerable<Equation> Run(HashSet<Value> zeros)
    {
        foreach (var pair in _sums)
        {
            var (i, product) = (pair.Key, pair.Value);
            _after.Origin = product.Origin;
            EquatableArray<Value> factors = [.. product.Inputs.Select(Stacked)];
            if (zeros.Contains(_loop.Inputs[i]))
            {
                _after.Append(new Equation([_loop.Outputs[i]], Whole((Contract)product.Operation), factors, product.Origin));
                continue;
            }

            var whole = _after.EmitNamed(product.Output.Name, Whole((Contract)product.Operation), [.. factors]);
            _after.Append(new Equation([_loop.Outputs[i]], new Add(), [_loop.Inputs[i], whole], _loop.Origin));
        }

        // What was only looked at is no output.
        var needed = _sums.Values.SelectMany(product => product.Inputs).OfType<Variable>().Where(_stacks.ContainsKey).Distinct().ToList();
        bool IsKept(int i) => !_sums.ContainsKey(i);
        var gone = new HashSet<Variable>(_sums.SelectMany(pair => new[] { pair.Value.Output, (Variable)_scan.Body.Results[pair.Key] }));
        var loop = _loop with
        {
            Outputs = [.. _loop.Outputs.Where((_, i) => IsKept(i)), .. needed.Select(variable => _stacks[variable])],
            Inputs = _loop.Inputs.Where((_, i) => IsKept(i)).ToEquatableArray(),
            Operation = _scan with
            {
                StateCount = _scan.StateCount - _sums.Count,
                Body = new Body(
                    _scan.Body.Parameters.Where((_, i) => i == 0 || IsKept(i - 1)).ToEquatableArray(),
                    _scan.Body.Equations.Where(equation => equation.Outputs.Count != 1 || !gone.Contains(equation.Output)).ToEquatableArray(),
                    [.. _scan.Body.Results.Where((_, i) => IsKept(i)), .. needed]),
            },
        };
        return [loop, .. _after.Equations];
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Batching;

/// <summary>
/// A loop over the members of a batch, being built: what a member's parameters are in its step, and what becomes of its results.
/// What is stacked along the leading axis is a sequence of the loop; along another, a member is every n-th item; ragged members are
/// ranges of the flat tensor.
/// </summary>
internal sealed class MemberLoop
{
    private readonly Function _single;
    private readonly BatchParameters _parameters;
    private readonly Body _body;
    private readonly Builder _builder = new(new IdSource());
    private readonly Builder _step;
    private readonly List<Variable> _declared;
    private readonly Variable _counter;
    private readonly Copier _copies;
    private readonly List<(Value Sequence, Variable Item)> _items = [];
    private readonly Dictionary<int, Value> _own = [];
    private readonly Dictionary<int, Value> _starts = [];
    private readonly List<(string Name, Value Initial, Variable State, Value Next)> _states = [];
    private readonly List<(string Name, Value Output)> _stacks = [];
    private int _contributions;

    /// <param name="body">The single function's, its lengths those of a member.</param>
    public MemberLoop(Function single, BatchParameters parameters, Body body)
    {
        _single = single;
        _parameters = parameters;
        _body = body;
        _declared = parameters.Declare(_builder);
        _step = _builder.Nested();
        _counter = _step.NewVariable("member", TensorType.Scalar(ElementType.Int32));
        _copies = new Copier(_builder.Ids);
        for (var i = 0; i < single.Parameters.Count; i++)
        {
            BindLength(i);
        }
    }

    public List<BatchOutput> Outputs { get; } = [];

    /// <summary>The loop that only tests.</summary>
    public Body Checks(IReadOnlyList<Equation> tests, IReadOnlyList<CheckRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            _step.EmitAll(requirement, [], [_counter]);
        }

        BindParameters();
        foreach (var test in tests)
        {
            if (OfAllMembers(test) is { } all)
            {
                _builder.EmitAll(all, [], [Declared(_body.Parameters.ToList().IndexOf((Variable)test.Inputs[0]))]);
                continue;
            }

            var copy = _copies.Copy(test);
            _step.Append(copy.Operation is CheckIndices check && test.Inputs[0] is Variable indices
                ? copy with { Operation = check with { Text = indices.Name }, Inputs = [copy.Inputs[0], _counter] }
                : copy);
        }

        Close();
        return _builder.ToBody(_declared, []);
    }

    /// <summary>The test of a sequence of indices, of which each member has a column, made of all columns at once; null where it is not that.</summary>
    private CheckIndices? OfAllMembers(Equation test)
    {
        var parameter = _body.Parameters.ToList().IndexOf(test.Inputs.OfType<Variable>().FirstOrDefault()!);
        return test.Operation is CheckIndices { Width: null } check && check.Visited.IsKnownAtEntry && check.Bound.IsKnownAtEntry
            && parameter >= 0 && _parameters.GivenAs(parameter) is { Given: Given.Stacked, Axis: 1 } && _body.Parameters[parameter].Type.Rank == 1
                ? check with { Text = _body.Parameters[parameter].Name, Width = _parameters.Count, AreMembers = true }
                : null;
    }

    /// <summary>The loop that computes the results.</summary>
    public Body Results(IEnumerable<Equation> equations, BatchPlan plan)
    {
        BindParameters();
        foreach (var equation in equations)
        {
            _step.Append(_copies.Copy(equation));
        }

        foreach (var (result, i) in _body.Results.Select((result, i) => (result, i)))
        {
            AddResult(_single.ResultNames[i], _copies[result], plan.Results[i]);
        }

        var outputs = Close();
        var (state, stack) = (0, _states.Count);
        return _builder.ToBody(_declared, Outputs.Select(output => outputs[output.Kind == BatchOutputKind.Stacked ? stack++ : state++]).ToList());
    }

    private EquatableArray<Variable> Close()
    {
        var body = _step.ToBody(
            [_counter, .. _states.Select(state => state.State), .. _items.Select(item => item.Item)],
            [.. _states.Select(state => state.Next), .. _stacks.Select(stack => stack.Output)]);
        _builder.Origin = Equation.NoOrigin;
        return _builder.EmitAll(
            new Scan(_states.Count, _parameters.Count, Reverse: false, body),
            [.. _states.Select(state => state.Name), .. _stacks.Select(stack => stack.Name)],
            [.. _states.Select(state => state.Initial), .. _items.Select(item => item.Sequence)]);
    }

    private Variable Declared(int parameter, int offset = 0) => _declared[_parameters.PositionOf(parameter) + offset];

    // Lengths come first: a parameter's may be written as that of a later one.
    private void BindLength(int i)
    {
        if (_parameters.GivenAs(i).Given == Given.Ragged)
        {
            var (name, offsets) = (_single.Parameters[i].Name, Declared(i, 1));
            var (start, end) = (Offset(name + "_first", offsets, 0), Offset(name + "_end", offsets, 1));
            var first = _step.Emit(new Element(1, Checked: false), offsets, Constant.Of(0));
            _starts[i] = _step.EmitNamed(name + "Start", new Subtract(), start, first);
            _step.EmitAll(new BindLength(_parameters.Locals[i]), [], [_step.Emit(new Subtract(), end, start)]);
        }
        else if (_parameters.Locals.TryGetValue(i, out var local))
        {
            _step.EmitAll(new BindLength(local), [], [Item(i)]);
        }
    }

    // Where each member begins, or the one after it.
    private Variable Offset(string name, Variable offsets, int from)
    {
        var item = _step.NewVariable(name, TensorType.Scalar(ElementType.Int32));
        _items.Add((_builder.Emit(new Slice(_parameters.Count, Checked: false), offsets, Constant.Of(from)), item));
        return item;
    }

    private void BindParameters()
    {
        for (var i = 0; i < _body.Parameters.Count; i++)
        {
            var parameter = _body.Parameters[i];
            var own = _parameters.GivenAs(i).Given switch
            {
                Given.Shared => Declared(i),
                Given.Ragged => _step.EmitNamed(parameter.Name + "_member", new Slice(parameter.Type.Shape[0], Checked: false), Declared(i), _starts[i]),
                _ => Item(i),
            };
            _own[i] = own;
            _copies.Bind(parameter, Fitted(own, parameter));
        }
    }

    private Value Item(int i)
    {
        if (_own.TryGetValue(i, out var known))
        {
            return known;
        }

        var (batched, axis) = (Declared(i), _parameters.GivenAs(i).Axis);
        var name = batched.Name + "_member";
        if (axis > 0)
        {
            return _own[i] = _step.EmitNamed(name, new Element(1, Checked: false), _step.Emit(Permute.ToFront(axis, batched.Type.Rank), batched), _counter);
        }

        var item = _step.NewVariable(name, batched.Type.Drop(1));
        _items.Add((batched, item));
        return _own[i] = item;
    }

    /// <summary>A member's parameter with the lengths that its function knows it by: those that are required to be equal are.</summary>
    private Value Fitted(Value own, Variable parameter)
    {
        if (own.Type == parameter.Type)
        {
            return own;
        }

        return own.Type.Drop(1) == parameter.Type.Drop(1)
            ? _step.EmitNamed(own is Variable variable ? variable.Name : parameter.Name, new Slice(parameter.Type.Shape[0], Checked: false), own, Constant.Of(0))
            : throw new BatchException($"only the leading axis of `{parameter.Name}` can differ from member to member");
    }

    private void AddResult(string name, Value value, BatchedResult result)
    {
        var like = result.Like;
        var output = like is { } parameter ? OutputLike(parameter) : OwnOutput(value, result.IsRagged);
        Outputs.Add(output);
        var contribution = Perturbation.Of(_step, BatchRule.Instance, _contributions++, value) ?? _step.Zeros(value.Type);
        switch (output.Kind)
        {
            case BatchOutputKind.Summed:
                var sum = State(name, Declared(like!.Value).Type);
                Next(name, sum, _step.Add(sum, Widened(contribution, sum.Type)));
                break;
            case BatchOutputKind.Ragged:
                var flat = Declared(output.Like).Type;
                var all = State(name, value.Type with { Shape = [flat.Shape[0], .. value.Type.Shape.Skip(1)] });
                Next(name, all, _step.Emit(new WithSlice(Checked: false), all, _starts[output.Like], contribution));
                break;
            default:
                _stacks.Add((name, like is { } own ? Widened(contribution, _own[own].Type) : contribution));
                break;
        }
    }

    private Variable State(string name, TensorType type) => _step.NewVariable(name, type);

    private void Next(string name, Variable state, Value next) => _states.Add((name, _builder.Zeros(state.Type), state, next));

    /// <summary>The reverse of <see cref="Fitted"/>.</summary>
    private Value Widened(Value value, TensorType type) =>
        value.Type == type ? value : _step.Emit(new WithSlice(Checked: false), _step.Zeros(type), Constant.Of(0), value);

    private BatchOutput OutputLike(int parameter) => _parameters.GivenAs(parameter).Given switch
    {
        Given.Shared => new BatchOutput(BatchOutputKind.Summed),
        Given.Ragged => new BatchOutput(BatchOutputKind.Ragged, parameter),
        _ => new BatchOutput(BatchOutputKind.Stacked),
    };

    private BatchOutput OwnOutput(Value value, bool? isRagged)
    {
        if (value.Type.Shape.All(length => length.IsKnownAtEntry))
        {
            return isRagged != true
                ? new BatchOutput(BatchOutputKind.Stacked)
                : throw new BatchException("its result has the same shape for every member and is one tensor, not `Ragged`");
        }

        var ragged = _parameters.Locals.Where(pair => _starts.ContainsKey(pair.Key) && Dimension.Of(pair.Value) == value.Type.Shape[0]).Select(pair => (int?)pair.Key).FirstOrDefault();
        if (ragged is null || !value.Type.Shape.Skip(1).All(length => length.IsKnownAtEntry))
        {
            throw new BatchException("its result has another shape for every member, and not only as many items as a `Ragged` parameter has");
        }

        return isRagged != false
            ? new BatchOutput(BatchOutputKind.Ragged, ragged.Value)
            : throw new BatchException($"its result has another length for every member, that of `{_single.Parameters[ragged.Value].Name}`, and is `Ragged`");
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Batching;

/// <summary>
/// The parameters of a batched function, and what the lengths of a single member are in terms of them. A length that differs from
/// member to member is a local symbol, bound when a member's turn comes.
/// </summary>
internal sealed class BatchParameters
{
    private readonly Function _single;
    private readonly BatchPlan _plan;
    private readonly List<BatchInput> _inputs = [];
    private readonly Dictionary<int, int> _positions = [];

    public BatchParameters(Function single, BatchPlan plan)
    {
        _single = single;
        _plan = plan;
        var fields = single.Parameters.Count - single.Statics.Count;
        for (var i = 0; i < fields; i++)
        {
            Add(i, GivenAs(i).Given == Given.Ragged);
        }

        _inputs.Add(new BatchInput(BatchInputKind.Count, -1));
        for (var i = fields; i < single.Parameters.Count; i++)
        {
            _positions.Add(i, _inputs.Count + i - fields);
        }

        Count = Dimension.Of(Symbol.ForValue(_inputs.Count - 1, CountName));
        var next = single.Body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>().Select(symbol => symbol.Id + 1).DefaultIfEmpty(0).Max();
        for (var i = 0; i < fields; i++)
        {
            if (LocalOf(i, next) is { } local)
            {
                Locals.Add(i, local);
                next++;
            }
        }
    }

    /// <summary>The lengths, or integers that are lengths, of parameters that differ from member to member.</summary>
    public Dictionary<int, LocalSymbol> Locals { get; } = [];

    /// <summary>How many members there are.</summary>
    public Dimension Count { get; }

    public EquatableArray<BatchInput> Inputs => _inputs.ToEquatableArray();

    /// <summary>Which parameter of the batched function one of the single function has become; of a ragged one the flat tensor.</summary>
    public int PositionOf(int parameter) => _positions[parameter];

    public BatchedParameter GivenAs(int parameter) => parameter < _plan.Parameters.Count ? _plan.Parameters[parameter] : BatchedParameter.Shared;

    /// <summary>The parameters as variables, fields of the single function last.</summary>
    public List<Variable> Declare(Builder builder)
    {
        var declared = _inputs.Select(input => builder.NewVariable(NameOf(input), TypeOf(input))).ToList();
        declared.AddRange(_single.Parameters.Skip(_single.Parameters.Count - _single.Statics.Count).Select(field => builder.NewVariable(field.Name, Lengths(field.Type))));
        return declared;
    }

    /// <summary>What a type of the single function is of one member.</summary>
    public TensorType Lengths(TensorType type) => type.MapLengths(Length);

    /// <summary>What a length of the single function is of one member.</summary>
    public Dimension Length(Dimension length) => length.Replace(symbol => symbol is ParameterSymbol own ? LengthOf(own) : Dimension.Of(symbol));

    public Requirement Length(Requirement requirement) => requirement with { Left = Length(requirement.Left), Right = Length(requirement.Right) };

    private string CountName => Free("members");

    private string Free(string wish)
    {
        while (_single.Parameters.Any(parameter => parameter.Name == wish))
        {
            wish += "_";
        }

        return wish;
    }

    private void Add(int i, bool isRagged)
    {
        _positions.Add(i, _inputs.Count);
        _inputs.Add(new BatchInput(isRagged ? BatchInputKind.Flat : BatchInputKind.Value, i));
        if (isRagged)
        {
            _inputs.Add(new BatchInput(BatchInputKind.Offsets, i));
            _inputs.Add(new BatchInput(BatchInputKind.Longest, i));
        }
    }

    private LocalSymbol? LocalOf(int i, int id)
    {
        var parameter = _single.Parameters[i];
        return GivenAs(i).Given switch
        {
            Given.Ragged => new LocalSymbol(id, parameter.Name + "Length", MayBeNegative: false)
            {
                Limit = Dimension.Of(Symbol.ForValue(PositionOf(i) + 2, NameOf(_inputs[PositionOf(i) + 2]))),
            },
            Given.Stacked when parameter.Type == TensorType.Scalar(ElementType.Int32) => new LocalSymbol(id, parameter.Name, !_single.Requirements.Any(IsNotNegative)),
            _ => null,
        };

        bool IsNotNegative(Requirement requirement) =>
            requirement.Relation == Relation.AtMost && requirement.Left.Is(0) && requirement.Right == Dimension.Of(Symbol.ForValue(i, parameter.Name));
    }

    private string NameOf(BatchInput input) => input.Kind switch
    {
        BatchInputKind.Offsets => Free(_single.Parameters[input.Parameter].Name + "Offsets"),
        BatchInputKind.Longest => Free(_single.Parameters[input.Parameter].Name + "Longest"),
        BatchInputKind.Count => CountName,
        _ => _single.Parameters[input.Parameter].Name,
    };

    private TensorType TypeOf(BatchInput input)
    {
        switch (input.Kind)
        {
            case BatchInputKind.Offsets: return new TensorType(ElementType.Int32, [Count + Dimension.Of(1)]);
            case BatchInputKind.Longest or BatchInputKind.Count: return TensorType.Scalar(ElementType.Int32);
        }

        var own = _single.Parameters[input.Parameter];
        var (given, shape) = (GivenAs(input.Parameter), own.Type.Shape.Select(Length).ToList());
        var lengths = shape.Select((length, axis) => length.IsKnownAtEntry && !(axis == 0 && given.Given == Given.Ragged) ? length : AxisOf(input.Parameter, axis)).ToList();
        if (given.Given == Given.Stacked)
        {
            // The members of a part of a batch that is stacked along another axis stay as far apart as those of the whole.
            var all = Dimension.Of(Symbol.ForAxis(PositionOf(input.Parameter), own.Name, own.Type.Rank + 1, given.Axis));
            lengths.Insert(given.Axis, given.Axis == 0 ? Count : all);
        }

        return own.Type with { Shape = lengths.ToEquatableArray() };
    }

    private Dimension LengthOf(ParameterSymbol symbol)
    {
        if (symbol.Axis <= 0 && Locals.TryGetValue(symbol.Parameter, out var local))
        {
            return Dimension.Of(local);
        }

        var name = _single.Parameters[symbol.Parameter].Name;
        return symbol.Axis == ParameterSymbol.ValueAxis ? Dimension.Of(Symbol.ForValue(PositionOf(symbol.Parameter), name)) : AxisOf(symbol.Parameter, symbol.Axis);
    }

    /// <summary>The length of an axis of the batched parameter that is one of a member's; of a ragged one's leading axis, of all members.</summary>
    private Dimension AxisOf(int parameter, int axis)
    {
        var (given, own) = (GivenAs(parameter), _single.Parameters[parameter]);
        var (rank, position) = given.Given == Given.Stacked ? (own.Type.Rank + 1, axis < given.Axis ? axis : axis + 1) : (own.Type.Rank, axis);
        return Dimension.Of(Symbol.ForAxis(PositionOf(parameter), own.Name, rank, position));
    }
}

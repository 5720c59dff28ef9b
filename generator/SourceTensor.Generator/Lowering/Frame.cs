using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// The body being lowered: where its values are, how far it has come, and what it still reads. Frames nest as bodies do.
/// </summary>
internal sealed class Frame
{
    private readonly Frame? _outer;
    private readonly Dictionary<Variable, Place> _places;
    private readonly HashSet<(Value Index, Dimension Length)> _tested = [];

    /// <param name="outer">The frame of the enclosing body.</param>
    /// <param name="body">The body.</param>
    /// <param name="block">Where its statements go.</param>
    /// <param name="stackedFrom">The results from here on are stored as soon as they are known.</param>
    /// <param name="isSide">Whether the body is a side of a branch.</param>
    public Frame(Frame? outer, Body body, Block block, int stackedFrom, bool isSide = false)
        : this(outer, body, block, new Uses(body, stackedFrom), [])
    {
        IsSide = isSide;
    }

    private Frame(Frame? outer, Body body, Block block, Uses uses, Dictionary<Variable, Place> places)
    {
        _outer = outer;
        _places = places;
        Body = body;
        Block = block;
        Uses = uses;
    }

    /// <summary>The same frame with its statements going elsewhere: into a loop over elements.</summary>
    public Frame WithBlock(Block block) => new(_outer, Body, block, Uses, _places) { Position = Position, IsSide = IsSide };

    public bool IsSide { get; private set; }

    public Body Body { get; }

    public Block Block { get; }

    public Uses Uses { get; }

    /// <summary>The equation being lowered.</summary>
    public int Position { get; set; }

    public Place this[Variable variable]
    {
        get => Find(variable) ?? throw new InvalidIRException($"`{variable}` is read before it is computed");
        set => _places[variable] = value;
    }

    public bool Binds(Variable variable) => _places.ContainsKey(variable);

    /// <summary>Whether nothing after the present equation reads the variable, so that its memory can be taken.</summary>
    public bool IsLastUse(Variable variable) => Binds(variable) && Uses.CountFrom(variable, Position) <= 1 && Uses.CountFrom(variable, Position + 1) == 0;

    /// <summary>Values of this body that are read at the given equation or later: what a write can invalidate.</summary>
    public IReadOnlyList<(Variable Variable, Place Place)> PendingFrom(int position) => _places
        .Where(pair => Uses.CountFrom(pair.Key, position) > 0)
        .OrderBy(pair => pair.Key.Id)
        .Select(pair => (pair.Key, pair.Value))
        .ToList();

    /// <summary>Whether an index has been tested against such a length on every way to here.</summary>
    public bool IsTested(Value index, Dimension length) => _tested.Contains((index, length)) || _outer?.IsTested(index, length) == true;

    public void AddTested(Value index, Dimension length) => _tested.Add((index, length));

    private Place? Find(Variable variable) => _places.TryGetValue(variable, out var place) ? place : _outer?.Find(variable);
}

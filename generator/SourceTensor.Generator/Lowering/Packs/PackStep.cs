using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// The step of a loop of which nothing depends on where it stands: a state has one name before it gets its next value, and another one after that.
/// </summary>
internal sealed class PackStep
{
    private readonly Loop _loop;
    private readonly HashSet<Buffer> _zeroOrOne;
    private readonly Dictionary<Local, Local> _after = [];
    private readonly Dictionary<Local, Local> _before = [];
    private readonly Dictionary<Local, Expression> _values = [];
    private readonly Dictionary<Local, int> _places = [];
    private readonly List<(string? Origin, Statement Statement)> _statements = [];

    private PackStep(Loop loop, IEnumerable<Buffer> zeroOrOne) => (_loop, _zeroOrOne) = (loop, [.. zeroOrOne]);

    /// <summary>The states, in the order in which they get their next values.</summary>
    public IReadOnlyList<Local> States => [.. _after.Keys];

    public IReadOnlyList<(string? Origin, Statement Statement)> Statements => _statements;

    /// <param name="loop">The loop.</param>
    /// <param name="zeroOrOne">The integers of which it is known that they are 0 or 1.</param>
    /// <returns>The step; null where it is more than numbers that are computed and stored, each once.</returns>
    public static PackStep? Of(Loop loop, IEnumerable<Buffer> zeroOrOne)
    {
        var body = loop.Body.Statements;
        var written = body.Select(LoopRewriter.LocalWritten).OfType<Local>().ToList();
        var stored = body.OfType<Store>().Select(store => store.Buffer).ToList();
        var isSimple = body.All(statement => statement is Comment or Declare or Assign or Accumulate or Store) && written.Distinct().Count() == written.Count
            && !body.SelectMany(LoopRewriter.Declared).Intersect(written).Any() && !loop.BuffersRead().Any(stored.Contains)
            && !body.OfType<Accumulate>().Any(sum => body.SelectMany(statement => statement.Expressions()).Any(expression => expression.Reads(sum.Local)));
        if (!isSimple || !body.OfType<Assign>().Any())
        {
            return null;
        }

        var step = new PackStep(loop, zeroOrOne);
        step.Read();
        return step;
    }

    private void Read()
    {
        string? origin = null;
        foreach (var statement in _loop.Body.Statements)
        {
            if (statement is Comment comment)
            {
                origin = comment.Text;
                continue;
            }

            var place = _statements.Count;
            _statements.Add((origin, statement.WithValues(Current)));
            switch (_statements[place].Statement)
            {
                case Declare declare:
                    (_values[declare.Local], _places[declare.Local]) = (declare.Value, place);
                    break;
                case Assign assign:
                    var after = new Local(assign.Local.Name, assign.Local.Element, isState: true);
                    (_after[assign.Local], _before[after]) = (after, assign.Local);
                    (_values[assign.Local], _places[assign.Local]) = (assign.Value, place);
                    break;
            }
        }
    }

    private Expression Current(Expression value) => value.Rewrite(part => part is LocalRead read && _after.TryGetValue(read.Local, out var after) ? new LocalRead(after) : null);

    public bool IsState(Local local) => _after.ContainsKey(local);

    public bool IsDeclared(Local local) => _values.ContainsKey(local) && !IsState(local);

    /// <summary>The state that has this name after it has got its next value; null where that is nothing of the kind.</summary>
    public Local? StateBefore(Local after) => _before.TryGetValue(after, out var before) ? before : null;

    public Local After(Local state) => _after[state];

    /// <summary>What a local is declared to be, or a state's next value.</summary>
    public Expression ValueOf(Local local) => _values[local];

    public int PlaceOf(Local local) => _places[local];

    /// <summary>Whether an element is an index that is 0 or 1, as has been tested before.</summary>
    public bool IsZeroOrOne(Load load) => _zeroOrOne.Contains(load.Buffer);

    /// <summary>Whether a value is the same in all steps.</summary>
    public bool IsInvariant(Expression value) => value.Tree.All(part => part switch
    {
        LocalRead read => read.Local != _loop.Index && !IsState(read.Local) && !_before.ContainsKey(read.Local) && (!_values.TryGetValue(read.Local, out var declared) || IsInvariant(declared)),
        Load or LaneOf => false,
        _ => true,
    });
}

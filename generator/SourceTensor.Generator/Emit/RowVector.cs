using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>One of the vectors that hold a row in a loop along rows, and what it has names for.</summary>
/// <param name="reader">What reads and writes it.</param>
/// <param name="ending">What its names end with, beside those of the row's first vector; "" for that.</param>
/// <param name="names">The names that are taken.</param>
internal sealed class RowVector(string reader, string ending, Names names)
{
    private readonly Dictionary<(Buffer Buffer, Expression Offset), string> _rows = [];

    public string Reader => reader;

    public bool IsFirst => ending.Length == 0;

    /// <summary>The index of the number in its first lane.</summary>
    public string FirstIndex => IsFirst ? "0" : "LanesOfDouble.Count";

    public string Loaded(Buffer buffer, Expression offset) => $"{reader}.Load({VectorText.RowText(buffer, offset)})";

    public string Stored(string value, Buffer buffer, Expression offset) => $"{reader}.Store({value}, {VectorText.RowText(buffer, offset)});";

    /// <summary>What holds a row of memory; null where nothing does.</summary>
    public string? NameOf(Buffer buffer, Expression offset) => _rows.TryGetValue((buffer, offset), out var row) ? row : null;

    public string Row(Buffer buffer, Expression offset) => NameOf(buffer, offset) ?? Loaded(buffer, offset);

    /// <summary>Names what will hold a row of memory.</summary>
    /// <param name="isNext">Whether the step has another one already, which it began with.</param>
    public string Name(Buffer buffer, Expression offset, bool isNext = false) =>
        _rows[(buffer, offset)] = names.Fresh(buffer.Name + (IsFirst ? isNext ? "Next" : "Row" : ending + (isNext ? "Next" : "")));

    /// <summary>What is in memory may be another number from now on.</summary>
    public void Forget(Buffer? buffer)
    {
        foreach (var row in _rows.Keys.Where(row => row.Buffer == buffer).ToList())
        {
            _rows.Remove(row);
        }
    }

    /// <summary>The loop along the row, with names of its own for what it declares.</summary>
    public Loop Of(Loop loop)
    {
        if (IsFirst)
        {
            return loop;
        }

        var own = loop.Body.Statements.AndNested().SelectMany(LoopRewriter.Declared).Distinct().ToDictionary(local => local, local => new Local(names.Fresh(local.Name + ending), local.Element, local.IsState));
        var body = new Block(loop.Body.Statements.Select(statement => own.Aggregate(statement, (renamed, pair) => renamed.Rename(pair.Key, pair.Value))));
        return loop is LaneLoop lanes ? lanes with { Body = body, Varying = [.. lanes.Varying.Select(local => own.TryGetValue(local, out var renamed) ? renamed : local)] } : loop with { Body = body };
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>A variable of the plain program and what it holds at the point the front end has reached.</summary>
/// <param name="depth">How many steps of scans it is declared inside of.</param>
/// <param name="readOnlyBecause">Why the tensor it holds is not written: it is a parameter, or given to a step.</param>
/// <param name="source">The caller's variable whose tensor a parameter of a followed method holds.</param>
internal sealed class Cell(string name, Operand value, int depth, string? readOnlyBecause = null, Cell? source = null)
{
    public string Name { get; } = name;

    /// <summary>What it is in C#; null for a variable of the front end.</summary>
    public ISymbol? Symbol { get; set; }

    public Operand Value { get; set; } = value;

    public int Depth { get; } = depth;

    public string? ReadOnlyBecause { get; } = readOnlyBecause;

    public Cell? Source { get; } = source;

    /// <summary>This cell and those of the callers that hold the same tensor; of a number, a tuple or a record this one alone.</summary>
    public IEnumerable<Cell> Holders
    {
        get
        {
            yield return this;
            for (var cell = Source; Value is ValueOperand { Value.Type.IsScalar: false } && cell is not null && cell.Memory == Memory; cell = cell.Source)
            {
                yield return cell;
            }
        }
    }

    public Memory? Memory => (Value as ValueOperand)?.Memory;
}

/// <summary>The variables a piece of code sees: its own and those of the code around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<ISymbol, Cell> _cells = new(SymbolEqualityComparer.Default);

    public void Declare(ISymbol symbol, Cell cell)
    {
        _cells[symbol.OriginalDefinition] = cell;
        cell.Symbol ??= symbol.OriginalDefinition;
    }

    public Cell? Find(ISymbol symbol) => _cells.TryGetValue(symbol.OriginalDefinition, out var cell) ? cell : outer?.Find(symbol);

    public IEnumerable<Cell> AllCells => outer is null ? _cells.Values : _cells.Values.Concat(outer.AllCells);
}

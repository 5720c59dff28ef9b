using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>A variable of the plain program and what it holds at the point the front end has reached.</summary>
internal sealed class Cell(string name, Operand value, string? readOnlyBecause = null)
{
    public string Name { get; } = name;

    public Operand Value { get; set; } = value;

    /// <summary>Why it may not be written: it is a parameter, or belongs to whoever called the step.</summary>
    public string? ReadOnlyBecause { get; } = readOnlyBecause;
}

/// <summary>The variables a piece of code sees: its own and those of the code around it.</summary>
internal sealed class Scope(Scope? outer, bool isStep = false)
{
    private readonly Dictionary<ISymbol, Cell> _cells = new(SymbolEqualityComparer.Default);

    public void Declare(ISymbol symbol, Cell cell) => _cells[symbol.OriginalDefinition] = cell;

    public Cell? Find(ISymbol symbol) => _cells.TryGetValue(symbol.OriginalDefinition, out var cell) ? cell : outer?.Find(symbol);

    /// <summary>Whether the variable belongs to code around the step of a scan that this code is part of.</summary>
    public bool IsCaptured(ISymbol symbol) => !_cells.ContainsKey(symbol.OriginalDefinition) && (isStep || outer?.IsCaptured(symbol) == true);

    public IEnumerable<Cell> AllCells => outer is null ? _cells.Values : _cells.Values.Concat(outer.AllCells);
}

using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>What can be read at a place of the program.</summary>
/// <param name="Name">A name, or an expression that gives the value.</param>
/// <param name="IsAssigned">Whether it may be given another value there.</param>
/// <param name="IsWritten">Whether elements of it may be written there.</param>
/// <param name="Bounds">Lengths of axes that the integer is an index of.</param>
internal sealed record Variable(string Name, Kind Kind, bool IsAssigned = false, bool IsWritten = false, params Length[] Bounds);

/// <summary>A helper, local function, lambda or declared gradient.</summary>
internal sealed record Callable(string Format, Kind Result, params Kind[] Parameters);

/// <summary>The names that a block sees, and what its statements may do.</summary>
internal sealed class Scope
{
    public List<Variable> Variables { get; private init; } = [];

    public List<Callable> Callables { get; private init; } = [];

    /// <summary>Local functions that return nothing and write what is around them.</summary>
    public List<string> Actions { get; private init; } = [];

    /// <summary>The lengths of axes that can be written here.</summary>
    public IReadOnlyList<Length> Lengths { get; init; } = [Length.Three];

    /// <summary>Whether this is the function itself or a part of it, not a helper: its parameters can be read.</summary>
    public bool IsFunction => Lengths.Contains(Length.Features);

    /// <summary>What <c>return</c> gives; null where there is none.</summary>
    public Kind? Returned { get; init; }

    public int Loops { get; init; }

    public bool IsInLoop => Loops > 0;

    /// <summary>A block inside this one.</summary>
    public Scope Inner(bool isLoop = false) => new()
    {
        Variables = [.. Variables], Callables = [.. Callables], Actions = [.. Actions], Lengths = Lengths, Returned = Returned, Loops = Loops + (isLoop ? 1 : 0),
    };

    /// <summary>The body of a function inside this one, which only reads what is around it.</summary>
    public Scope Captured(Kind? returned) => new()
    {
        Variables = [.. Variables.Select(variable => variable with { IsAssigned = false, IsWritten = false })], Callables = [.. Callables], Lengths = Lengths, Returned = returned,
    };

    public IReadOnlyList<Variable> Of(Kind kind) => [.. Variables.Where(variable => variable.Kind == kind)];

    public IReadOnlyList<Variable> Of(Basic basic) => [.. Variables.Where(variable => variable.Kind.Basic == basic)];

    /// <summary>Adds a variable and, of a tuple or record, its parts.</summary>
    public void Add(Variable variable)
    {
        Variables.Add(variable);
        foreach (var (name, kind) in variable.Kind.Parts)
        {
            Variables.Add(new Variable($"{variable.Name}.{name}", kind));
        }
    }
}

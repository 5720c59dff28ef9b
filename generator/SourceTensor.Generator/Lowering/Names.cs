using System.Collections.Generic;
using System.Linq;
using System.Text;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Names for the locals of one kernel: the user's where they are free, with a number where they are not.
/// </summary>
internal sealed class Names(IEnumerable<string>? taken = null)
{
    private readonly HashSet<string> _taken = [.. ReservedNames.All, .. taken ?? []];
    private readonly HashSet<string> _counters = [];
    private readonly Stack<string> _open = [];

    /// <summary>Other names beside those that there are now.</summary>
    public Names Copy() => new(_taken.Concat(_counters));

    /// <summary><c>choices.Rows</c> as a parameter: <c>choicesRows</c>; <c>x.GetLength(2)</c>: <c>xLength2</c>.</summary>
    public static string OfAxis(Symbol symbol) =>
        (symbol as ParameterSymbol)?.KernelName ?? symbol.Text.Replace(".GetLength(", "Length").Replace(")", "").Replace(".", "");

    public string Fresh(string wish)
    {
        var name = Identifier(wish);
        var candidate = name;
        for (var i = 2; _counters.Contains(candidate) || !_taken.Add(candidate); i++)
        {
            candidate = name + i;
        }

        return candidate;
    }

    /// <summary>The name of a loop's counter until <see cref="CloseLoop"/>: loops that do not nest share theirs.</summary>
    public string OpenLoop(string wish)
    {
        var name = Identifier(wish);
        var candidate = name;
        for (var i = 2; _taken.Contains(candidate) || _open.Contains(candidate); i++)
        {
            candidate = name + i;
        }

        _counters.Add(candidate);
        _open.Push(candidate);
        return candidate;
    }

    public void CloseLoop() => _open.Pop();

    private static string Identifier(string wish)
    {
        var text = new StringBuilder();
        foreach (var c in wish)
        {
            text.Append(char.IsLetterOrDigit(c) || c == '_' ? c : '_');
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}

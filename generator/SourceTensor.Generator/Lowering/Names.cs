using System.Collections.Generic;
using System.Text;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Names for the locals of one kernel: the user's where they are free, with a number where they are not.
/// </summary>
internal sealed class Names(IEnumerable<string>? taken = null)
{
    // Names that emitted code itself uses, and the keywords a camel-cased name can become.
    public static IReadOnlyCollection<string> Reserved { get; } = new HashSet<string>
    {
        "Guard", "KernelMath", "Lanes", "LanesOfDouble", "Math", "MathF", "MatrixKernels", "MethodImpl", "ReadOnlySpan", "Span", "WorkspaceLease", "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed",
        "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    private readonly HashSet<string> _taken = [.. Reserved, .. taken ?? []];
    private readonly HashSet<string> _counters = [];
    private readonly Stack<string> _open = [];

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

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>A piece of a program: an expression, a statement, a member, or a list of these.</summary>
/// <param name="Kind">What an expression gives; null for everything else.</param>
/// <param name="Text">C# with the parts as <c>$0</c>, <c>$1</c>, …; of a list <see cref="Block"/> or <see cref="Lines"/>.</param>
internal sealed record Term(Kind? Kind, string Text, params ImmutableArray<Term> Parts)
{
    /// <summary>Statements in braces.</summary>
    public const string Block = "{}";

    /// <summary>Statements or members without braces.</summary>
    public const string Lines = "";

    private static readonly Regex Hole = new(@"\$(\d)");

    public bool IsList => Text is Block or Lines;

    public int Count => 1 + Parts.Sum(part => part.Count);

    public override string ToString() => Text switch
    {
        Block => "{\n" + string.Join('\n', Parts) + "\n}",
        Lines => string.Join('\n', Parts),
        _ => Hole.Replace(Text, hole => Parts[int.Parse(hole.Groups[1].ValueSpan, CultureInfo.InvariantCulture)].ToString()),
    };

    /// <summary>The text with every line as deep as its braces.</summary>
    public string Indented()
    {
        var code = new StringBuilder();
        var depth = 0;
        foreach (var line in ToString().Split('\n').Select(line => line.Trim()))
        {
            var (opened, closed) = (line.Count(c => c == '{'), line.Count(c => c == '}'));
            if (line.StartsWith('}'))
            {
                depth -= closed - opened;
                code.Append(' ', 4 * depth);
            }
            else
            {
                code.Append(' ', line.Length == 0 ? 0 : 4 * depth);
                depth += opened - closed;
            }

            code.Append(line).Append('\n');
        }

        return code.ToString();
    }
}

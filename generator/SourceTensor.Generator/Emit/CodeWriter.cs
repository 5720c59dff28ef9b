using System;
using System.Text;

namespace SourceTensor.Generator.Emit;

/// <summary>Text with indentation; a line feed ends every line on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>A header and what follows it in braces.</summary>
    public void Braces(string header, Action write)
    {
        Line(header);
        Line("{");
        _depth++;
        write();
        _depth--;
        Line("}");
    }

    /// <summary>A header and the one line that follows it.</summary>
    public void Indented(string header, Action writeLine)
    {
        Line(header);
        _depth++;
        writeLine();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}

using System;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// One axis as <c>[Shape]</c> writes it: a name, a number, or sums, differences and products of these, in parentheses where C#
/// would need them.
/// </summary>
internal sealed class ShapeText
{
    private readonly string _text;
    private readonly Func<string, Dimension?> _lengthOf;
    private int _position;

    private ShapeText(string text, Func<string, Dimension?> lengthOf) => (_text, _lengthOf) = (text, lengthOf);

    /// <summary>Whether it is a name and nothing else: what it stands for is the length of the axis.</summary>
    public static bool IsName(string text) => text.Length > 0 && text != "_" && IsNameStart(text[0]) && text.All(IsNamePart);

    /// <summary>The length that a text stands for.</summary>
    /// <param name="lengthOf">What a name stands for; null for one that nobody knows.</param>
    /// <exception cref="FormatException">It is no such text, or names something unknown; the message says what.</exception>
    public static Dimension Parse(string text, Func<string, Dimension?> lengthOf)
    {
        var parser = new ShapeText(text, lengthOf);
        var length = parser.Sum();
        return parser.Next == '\0' ? length : throw parser.Unexpected();
    }

    private char Next
    {
        get
        {
            while (_position < _text.Length && _text[_position] == ' ')
            {
                _position++;
            }

            return _position < _text.Length ? _text[_position] : '\0';
        }
    }

    private Dimension Sum()
    {
        var sum = Product();
        while (Next is '+' or '-')
        {
            sum = _text[_position++] == '+' ? sum + Product() : sum - Product();
        }

        return sum;
    }

    private Dimension Product()
    {
        var product = Factor();
        while (Next == '*')
        {
            _position++;
            product = Dimension.Product(product, Factor());
        }

        return product;
    }

    private Dimension Factor()
    {
        var start = Next == '\0' ? throw Unexpected() : _position;
        if (Next == '(')
        {
            _position++;
            var inner = Sum();
            return Next == ')' && _position++ >= 0 ? inner : throw Unexpected();
        }

        if (char.IsDigit(Next))
        {
            while (_position < _text.Length && char.IsDigit(_text[_position]))
            {
                _position++;
            }

            var digits = _text.Substring(start, _position - start);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Dimension.Of(number) : throw new FormatException($"`{digits}` is too large");
        }

        if (!IsNameStart(Next))
        {
            throw Unexpected();
        }

        while (_position < _text.Length && IsNamePart(_text[_position]))
        {
            _position++;
        }

        var name = _text.Substring(start, _position - start);
        return _lengthOf(name) ?? throw new FormatException($"nothing says what `{name}` is; give an axis of its own this name, or an `int` parameter");
    }

    private FormatException Unexpected() => new(Next == '\0'
        ? $"`{_text}` ends where a name or a number is expected"
        : $"`{_text}` has `{Next}` where it is not expected; an axis is a name, a number, or sums, differences and products of these");

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';
}

using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Ops;

/// <summary>How tightly a piece of C# binds, loosest first.</summary>
internal enum Precedence
{
    Conditional,
    BitOr,
    BitXor,
    BitAnd,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>A piece of C# that knows when it needs parentheses.</summary>
internal readonly record struct CSharpText(string Text, Precedence Precedence)
{
    /// <summary>Whether it is a single identifier, which costs nothing to read again.</summary>
    public bool IsName => Text.All(c => char.IsLetterOrDigit(c) || c == '_');

    public static CSharpText Primary(string text) => new(text, Precedence.Primary);

    public static CSharpText Call(string function, IEnumerable<CSharpText> arguments) =>
        Primary($"{function}({string.Join(", ", arguments.Select(argument => argument.Text))})");

    /// <summary>A left-associative binary operator: an equally loose right operand is put in parentheses.</summary>
    public static CSharpText Infix(CSharpText left, string symbol, CSharpText right, Precedence precedence) =>
        new($"{left.Within(precedence)} {symbol} {right.Within(precedence + 1)}", precedence);

    public static CSharpText Prefix(string symbol, CSharpText operand) =>
        new(symbol + operand.Within(operand.Text.StartsWith(symbol, System.StringComparison.Ordinal) ? Precedence.Primary : Precedence.Unary), Precedence.Unary);

    public static CSharpText Conditional(CSharpText condition, CSharpText whenTrue, CSharpText whenFalse) =>
        new($"{condition.Within(Precedence.Equality)} ? {whenTrue.Within(Precedence.Equality)} : {whenFalse.Within(Precedence.Equality)}", Precedence.Conditional);

    /// <summary>The text as an operand where at least this precedence is needed.</summary>
    public string Within(Precedence minimum) => Precedence < minimum ? $"({Text})" : Text;
}

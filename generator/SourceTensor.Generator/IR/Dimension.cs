using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SourceTensor.Generator.IR;

/// <summary>One symbol of a <see cref="Dimension"/> and how often it is counted.</summary>
internal sealed record Term(Symbol Symbol, long Coefficient);

/// <summary>
/// A length: a constant plus multiples of symbols, so that <c>T - 1</c> and <c>2 * K</c> are understood and two lengths
/// are equal when they are written differently. Terms are sorted and none has coefficient 0: equality is structural.
/// </summary>
internal sealed record Dimension(EquatableArray<Term> Terms, long Constant)
{
    public static Dimension Of(long constant) => new([], constant);

    public static Dimension Of(Symbol symbol) => new([new Term(symbol, 1)], 0);

    public bool IsConstant => Terms.Count == 0;

    /// <summary>Lengths of axes are not negative; differences and the values of parameters may be.</summary>
    public bool MayBeNegative => Constant < 0 || Terms.Any(term => term.Coefficient < 0 || term.Symbol.MayBeNegative);

    public bool Is(long value) => IsConstant && Constant == value;

    /// <summary>The symbols it speaks of, those inside others included.</summary>
    public IEnumerable<Symbol> Symbols => Terms.SelectMany(term => term.Symbol.Operands.SelectMany(operand => operand.Symbols).Prepend(term.Symbol));

    /// <summary>Whether it is a number as soon as the function is entered.</summary>
    public bool IsKnownAtEntry => !Symbols.Any(symbol => symbol is LocalSymbol);

    public static Dimension operator +(Dimension left, Dimension right)
    {
        var sums = new SortedDictionary<Symbol, long>();
        foreach (var term in left.Terms.Concat(right.Terms))
        {
            sums[term.Symbol] = (sums.TryGetValue(term.Symbol, out var sum) ? sum : 0) + term.Coefficient;
        }

        var terms = sums.Where(pair => pair.Value != 0).Select(pair => new Term(pair.Key, pair.Value));
        return new Dimension(terms.ToEquatableArray(), left.Constant + right.Constant);
    }

    public static Dimension operator *(Dimension dimension, long factor) => factor == 0
        ? Of(0)
        : new Dimension(dimension.Terms.Select(term => term with { Coefficient = term.Coefficient * factor }).ToEquatableArray(), dimension.Constant * factor);

    public static Dimension operator -(Dimension left, Dimension right) => left + (right * -1);

    public static Dimension Product(Dimension left, Dimension right)
    {
        var sum = (left * right.Constant) + (right * left.Constant) - Of(left.Constant * right.Constant);
        foreach (var x in left.Terms)
        {
            foreach (var y in right.Terms)
            {
                var factors = ProductSymbol.FactorsOf(x.Symbol).Concat(ProductSymbol.FactorsOf(y.Symbol)).OrderBy(factor => factor);
                sum += Of(new ProductSymbol(factors.ToEquatableArray())) * (x.Coefficient * y.Coefficient);
            }
        }

        return sum;
    }

    /// <summary>Divided by a positive number, rounded towards 0.</summary>
    public static Dimension Quotient(Dimension numerator, long divisor)
    {
        if (numerator.IsConstant)
        {
            return Of(numerator.Constant / divisor);
        }

        var isExact = numerator.Constant % divisor == 0 && numerator.Terms.All(term => term.Coefficient % divisor == 0);
        return isExact
            ? new Dimension(numerator.Terms.Select(term => term with { Coefficient = term.Coefficient / divisor }).ToEquatableArray(), numerator.Constant / divisor)
            : Of(new QuotientSymbol(numerator, divisor));
    }

    public static Dimension Maximum(Dimension left, Dimension right)
    {
        var difference = left - right;
        if (!difference.MayBeNegative)
        {
            return left;
        }

        return (difference * -1).MayBeNegative ? Of(new MaximumSymbol(left, right)) : right;
    }

    /// <summary>A length known at entry that this one never exceeds; null where none is known.</summary>
    public Dimension? AtMost()
    {
        var bound = Of(Constant);
        foreach (var term in Terms)
        {
            var isKnown = Of(term.Symbol).IsKnownAtEntry;
            if (!isKnown && term.Symbol.MayBeNegative)
            {
                return null;
            }

            var most = isKnown ? Of(term.Symbol) : term.Coefficient < 0 ? Of(0) : term.Symbol.AtMost();
            if (most is null)
            {
                return null;
            }

            bound += most * term.Coefficient;
        }

        return bound;
    }

    /// <summary>The same length with every symbol replaced, innermost first.</summary>
    public Dimension Replace(Func<Symbol, Dimension> replacement) => Terms.Aggregate(Of(Constant), (sum, term) =>
    {
        var rebuilt = term.Symbol.Of(operand => operand.Replace(replacement));
        return sum + ((rebuilt.Terms is [{ Coefficient: 1, Symbol: var symbol }] && rebuilt.Constant == 0 ? replacement(symbol) : rebuilt) * term.Coefficient);
    });

    public long Evaluate(Func<Symbol, long> valueOf) => Constant + Terms.Sum(term => term.Coefficient * term.Symbol.Evaluate(valueOf));

    /// <summary>The text with other names for some symbols.</summary>
    public string ToString(IReadOnlyDictionary<Symbol, string> names) => Replace(symbol => Of(names.TryGetValue(symbol, out var name) ? symbol with { Text = name } : symbol)).ToString();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var term in Terms)
        {
            text.Append(term.Coefficient < 0 ? (text.Length == 0 ? "-" : " - ") : text.Length == 0 ? "" : " + ");
            var magnitude = Math.Abs(term.Coefficient);
            text.Append(magnitude == 1 ? "" : magnitude.ToString(CultureInfo.InvariantCulture) + " * ").Append(term.Symbol.Text);
        }

        if (text.Length == 0)
        {
            return Constant.ToString(CultureInfo.InvariantCulture);
        }

        return Constant == 0 ? text.ToString() : text.Append(Constant < 0 ? " - " : " + ").Append(Math.Abs(Constant)).ToString();
    }

    /// <summary>The text as an operand of a product.</summary>
    public string Parenthesised() => ToString() is var text && text.Contains(' ') ? $"({text})" : text;
}

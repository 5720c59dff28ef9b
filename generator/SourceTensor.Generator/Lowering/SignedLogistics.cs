using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Where lanes multiply in 1 + e^−|x|, add max(x, 0) to the same sum, which is the logarithm of 1 + eˣ, and compute logistic functions of x beside it, these are
/// eˣ / (1 + eˣ) and 1 / (1 + eˣ), and the product is of 1 + eˣ: no magnitude, no maximum, and no choice between two quotients. Without logistic
/// functions that gains nothing.
///
/// Precondition: nothing else reads e^−|x|, and the kernel relies on something anyway: for this alone a second one is too much. Guard: the product says where eˣ overflows, or eight factors together do.
/// </summary>
internal sealed class SignedLogistics
{
    private static readonly Literal s_one = new(Constant.Of(1.0));

    private readonly List<Statement> _statements;
    private readonly Dictionary<Local, Expression> _declared;

    private SignedLogistics(IEnumerable<Statement> statements)
    {
        _statements = [.. statements];
        _declared = _statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
    }

    public static Block Run(Block block) => new(block.Statements.Select(statement => statement switch
    {
        Loop loop when loop.Body.Statements.Any(inner => inner is AccumulateLog { IsBounded: true }) => loop with { Body = new SignedLogistics(loop.Body.Statements).Run() },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(Run)]),
        _ => statement,
    }));

    private Block Run()
    {
        foreach (var product in _statements.OfType<AccumulateLog>().Where(product => product.IsBounded).ToList())
        {
            if (product.Factor is Apply { Op: Add, Operands: [Literal { Value.Number: 1 }, LocalRead power] }
                && Known(power) is Apply { Op: Exp { IsOfNegative: true }, Operands: [var negative] } && Known(negative) is Apply { Op: Negate, Operands: [var magnitude] } && Known(magnitude) is Apply { Op: Abs, Operands: [var x] }
                && _statements.OfType<Accumulate>().Where(sum => sum.Local == product.Local).Select(sum => (Sum: sum, Larger: Larger(sum.Value, product.Coefficient))).FirstOrDefault(pair => pair.Larger is not null && IsOfMagnitude(pair.Larger, x)) is { Larger: { } larger, Sum: var sum })
            {
                Replace(product, sum, power.Local, larger);
            }
        }

        return new Block(((IReadOnlyList<Statement>)_statements).WithoutUnread());
    }

    private Expression Known(Expression value) => value is LocalRead read && _declared.TryGetValue(read.Local, out var declared) ? declared : value;

    /// <summary>x where a sum gets max(x, 0) times a coefficient that is 1 or −1.</summary>
    private static Expression? Larger(Expression added, Expression coefficient) => (coefficient, added) switch
    {
        (Literal { Value.Number: 1 }, Apply { Op: Maximum, Operands: [var x, Literal { Value.Number: 0 }] }) => x,
        (Literal { Value.Number: -1 }, Apply { Op: Negate, Operands: [Apply { Op: Maximum, Operands: [var x, Literal { Value.Number: 0 }] }] }) => x,
        _ => null,
    };

    /// <summary>Whether a number is another one, its negative, or a choice between both.</summary>
    private bool IsOfMagnitude(Expression value, Expression x) => value == x || Known(value) switch
    {
        Apply { Op: Negate, Operands: [var negated] } => negated == x,
        Apply { Op: Where, Operands: [_, Apply { Op: Negate, Operands: [var negated] }, var number] } => negated == x && number == x,
        Apply { Op: Where, Operands: [_, var number, Apply { Op: Negate, Operands: [var negated] }] } => negated == x && number == x,
        _ => false,
    };

    private void Replace(AccumulateLog product, Accumulate sum, Local power, Expression x)
    {
        var others = _statements.Where(statement => statement != product).SelectMany(LoopRewriter.Expressions).ToList();
        var areLogistics = others.SelectMany(value => value.Tree).Any(part => Logistic(part, power, x) is not null);
        var position = Position(x);
        if (!areLogistics || FirstRead(power) <= position || others.Exists(value => value.Rewrite(part => Logistic(part, power, x) is null ? null : s_one).Reads(power)))
        {
            return;
        }

        MoveBehind(position, power, Apply.Of(new Exp(IsTested: true), x));
        for (var i = 0; i < _statements.Count; i++)
        {
            _statements[i] = _statements[i].WithValues(value => value.Rewrite(part => Logistic(part, power, x)));
        }

        _statements[_statements.IndexOf(product)] = product with { IsBounded = false, IsOfOneOrMore = true, Finite = power, Logarithm = Apply.Of(new Softplus(), x) };
        _statements.Remove(sum);
    }

    /// <summary>A logistic function of x or −x by eˣ; null where the expression is none by e^−|x|.</summary>
    private static Expression? Logistic(Expression part, Local power, Expression x)
    {
        if (part is not Apply { Op: Divide, Operands: [Apply { Op: Where, Operands: [var condition, var yes, var no] }, Apply { Op: Add, Operands: [Literal { Value.Number: 1 }, LocalRead read] } sum] } || read.Local != power)
        {
            return null;
        }

        // Where x is 0 its exponential is 1, and so are both sides.
        var isPositive = condition switch
        {
            Apply { Op: LessThan, Operands: [Literal { Value.Number: 0 }, var compared] } => Sign(compared, x),
            Apply { Op: LessThan, Operands: [var compared, Literal { Value.Number: 0 }] } => !Sign(compared, x),
            _ => null,
        };
        var (large, small) = isPositive == true ? (yes, no) : (no, yes);
        return isPositive is null ? null
            : large is Literal { Value.Number: 1 } && small == read ? Apply.Of(new Divide(), read, sum)
            : small is Literal { Value.Number: 1 } && large == read ? Apply.Of(new Divide(), s_one, sum)
            : null;
    }

    /// <summary>Whether a number has the sign of x; false where it is −x, null where it is neither.</summary>
    private static bool? Sign(Expression number, Expression x) => number == x ? true : x is Apply { Op: Negate, Operands: [var negated] } && negated == number ? false : null;

    /// <summary>Where what an expression reads is known.</summary>
    private int Position(Expression x) => _statements.FindLastIndex(statement => statement is Declare declare && x.Reads(declare.Local));

    private int FirstRead(Local local) => _statements.FindIndex(statement => statement.Expressions().Any(value => value.Reads(local)));

    /// <summary>Declares a local again, with another value, behind a statement, or where it was if that is later.</summary>
    private void MoveBehind(int position, Local local, Expression value)
    {
        var before = _statements.FindIndex(statement => statement is Declare declare && declare.Local == local);
        _statements.RemoveAt(before);
        _statements.Insert(Math.Max(before, position), new Declare(local, value));
        _declared[local] = value;
    }
}

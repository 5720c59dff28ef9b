using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A sum of logarithms over the steps of a vector loop is the logarithm of a product: the lanes multiply, with exponents counted apart so that
/// nothing overflows, and one logarithm is taken for each lane in the end. Guard: every factor is positive and products of eight neither overflow nor vanish; one that is known
/// to be from 1 to 4 needs none.
/// </summary>
internal sealed class LogProducts
{
    private readonly Names _names;
    private readonly HashSet<Local> _lanes;
    private readonly Dictionary<Local, Expression> _declared;
    private readonly Dictionary<Local, int> _reads;

    private LogProducts(Names names, IEnumerable<Local> lanes, IReadOnlyList<Statement> body)
    {
        _names = names;
        _lanes = [.. lanes, .. body.SelectMany(LoopRewriter.Declared)];
        _declared = body.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
        _reads = body.SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree).OfType<LocalRead>()
            .GroupBy(read => read.Local).ToDictionary(group => group.Key, group => group.Count());
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        var body = Run(kernel.Body, names, null);
        if (!body.Statements.AndNested().Any(statement => statement is AccumulateLog { IsBounded: false }))
        {
            return kernel with { Body = body };
        }

        if (kernel.Holds is { } known)
        {
            return kernel with { Body = Held(body, known) };
        }

        var holds = new Local(names.Fresh("holds"), ElementType.Boolean, isState: true);
        return kernel with { Holds = holds, Body = new Block([new Declare(holds, new Literal(Constant.Of(true))), .. Held(body, holds).Statements]) };
    }

    private static Block Run(Block block, Names names, LaneLoop? around) => new(block.Statements.Select(statement => statement switch
    {
        LaneLoop lanes => lanes with { Body = Run(lanes.Body, names, lanes) },
        Loop { IsVector: true } loop => loop with { Body = Multiplied(loop.Body, names, [loop.Index]) },
        Loop loop when around is not null && !loop.Body.Statements.OfType<Loop>().Any() => loop with { Body = Multiplied(loop.Body, names, around.Varying) },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names, around))]),
        _ => statement,
    }));

    /// <summary>Tells each product what it is to say when a factor is none that it can take.</summary>
    private static Block Held(Block block, Local holds) => new(block.Statements.Select(statement => statement switch
    {
        AccumulateLog { IsBounded: false } product => product with { Holds = holds },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Held(inner, holds))]),
        _ => statement,
    }));

    private static Block Multiplied(Block body, Names names, IEnumerable<Local> lanes)
    {
        var pass = new LogProducts(names, lanes, body.Statements);
        var statements = body.Statements.SelectMany(statement => statement is Accumulate { Local.Element: ElementType.Float64 } sum ? pass.Split(sum) : [statement]).ToList();

        // A logarithm that only the sum has read is not computed any more.
        return new Block(statements.WithoutUnread());
    }

    private IEnumerable<Statement> Split(Accumulate sum)
    {
        var logarithms = new List<(Expression Coefficient, Apply Logarithm)>();
        var rest = Without(sum.Value, new Literal(Constant.Of(1.0)), logarithms);
        if (logarithms.Count == 0)
        {
            yield return sum;
            yield break;
        }

        if (rest is not null)
        {
            yield return sum with { Value = rest };
        }

        foreach (var (coefficient, logarithm) in logarithms)
        {
            var factor = logarithm.Op is LogP1 ? Apply.Of(new Add(), new Literal(Constant.Of(1.0)), logarithm.Operands[0]) : logarithm.Operands[0];
            yield return new AccumulateLog(sum.Local, new Local(_names.Fresh(sum.Local.Name + "Product"), ElementType.Float64), factor, coefficient, logarithm, IsBounded(logarithm), null);
        }
    }

    /// <summary>log(1 + eˣ) with x not above 0, or the logarithm of what is at least 1 and a sum of at most four such exponentials.</summary>
    private bool IsBounded(Apply logarithm) => logarithm.Op switch
    {
        LogP1 => Exponentials(logarithm.Operands[0]) == 1,
        Log { IsOfOneOrMore: true } => Exponentials(logarithm.Operands[0]) is not null,
        _ => false,
    };

    /// <summary>How many exponentials of what is not above 0 are added up, at most four; null where it is something else.</summary>
    private int? Exponentials(Expression sum) => (sum is LocalRead read && _declared.TryGetValue(read.Local, out var declared) ? declared : sum) switch
    {
        Apply { Op: Exp { IsOfNegative: true } } => 1,
        Apply { Op: Add, Operands: [var x, var y] } => Exponentials(x) is { } left && Exponentials(y) is { } right && left + right <= 4 ? left + right : null,
        _ => null,
    };

    /// <summary>A term without the logarithms it has in it, which are collected with what they are multiplied by; null where nothing is left.</summary>
    private Expression? Without(Expression value, Expression coefficient, List<(Expression, Apply)> logarithms)
    {
        switch (value)
        {
            case Apply { Op: Log or LogP1 } logarithm when Varies(logarithm):
                logarithms.Add((coefficient, logarithm));
                return null;
            case LocalRead read when _declared.TryGetValue(read.Local, out var declared) && declared is Apply { Op: Log or LogP1 } logarithm && _reads[read.Local] == 1:
                logarithms.Add((coefficient, logarithm));
                return null;
            case Apply { Op: Negate, Operands: [var x] }:
                var negated = Without(x, Minus(coefficient), logarithms);
                return ReferenceEquals(negated, x) ? value : negated is null ? null : Apply.Of(new Negate(), negated);
            case Apply { Op: Add or Subtract, Operands: [var x, var y] } sum:
                var (left, right) = (Without(x, coefficient, logarithms), Without(y, sum.Op is Add ? coefficient : Minus(coefficient), logarithms));
                return ReferenceEquals(left, x) && ReferenceEquals(right, y) ? value
                    : right is null ? left
                    : left is not null ? Apply.Of(sum.Op, left, right)
                    : sum.Op is Add ? right : Apply.Of(new Negate(), right);
            case Apply { Op: Multiply, Operands: [var factor, var x] } when !Varies(factor) && Without(x, Times(coefficient, factor), logarithms) is var rest && !ReferenceEquals(rest, x):
                return rest is null ? null : Apply.Of(new Multiply(), factor, rest);
            case Apply { Op: Multiply, Operands: [var x, var factor] } when !Varies(factor) && Without(x, Times(coefficient, factor), logarithms) is var rest && !ReferenceEquals(rest, x):
                return rest is null ? null : Apply.Of(new Multiply(), rest, factor);
            default:
                return value;
        }
    }

    private static Expression Minus(Expression coefficient) =>
        coefficient is Literal literal ? new Literal(Constant.Of(-literal.Value.Number)) : Apply.Of(new Negate(), coefficient);

    private static Expression Times(Expression coefficient, Expression factor) => coefficient is Literal { Value.Number: 1 } ? factor : Apply.Of(new Multiply(), coefficient, factor);

    private bool Varies(Expression expression) => expression.Tree.Any(part => part switch
    {
        LocalRead read => _lanes.Contains(read.Local),
        Load => true,
        _ => false,
    });
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A sum of logarithms over the steps of a vector loop is the logarithm of a product: the lanes multiply, with exponents counted apart so that
/// nothing overflows, and one logarithm is taken for each lane in the end. Guard: every factor is positive and products of eight neither overflow nor vanish; one that is known
/// to be from 1 to 4 needs none. What such a sum has of a small constant in every step is added once, times the number of steps; and a recurrence whose
/// states are all factors need not test by itself whether they are finite.
/// </summary>
internal sealed class LogProducts
{
    // What is added at once is rounded once; each step may lose so much beside that, as much as a logarithm near it.
    private const double LargestConstant = 8;

    private readonly Names _names;
    private readonly HashSet<Local> _lanes;
    private readonly Dictionary<Local, Expression> _declared;
    private readonly Dictionary<Local, int> _reads;
    private readonly List<(Local Sum, Expression Value)> _constants = [];
    // What is declared anywhere; null where the number of steps is not known to be one.
    private IReadOnlyList<Declare>? _around;

    private LogProducts(Names names, IEnumerable<Local> lanes, IReadOnlyList<Statement> body)
    {
        _names = names;
        _lanes = [.. lanes, .. body.SelectMany(LoopRewriter.Declared)];
        _declared = body.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
        _reads = body.SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree).OfType<LocalRead>()
            .GroupBy(read => read.Local).ToDictionary(group => group.Key, group => group.Count());
    }

    public static Kernel Run(Kernel kernel, Names names, bool areSigned, bool areOfChosen)
    {
        var body = Run(kernel.Body, names, kernel, null);
        body = areSigned && (kernel.Holds is not null || IsTested(body)) ? SignedLogistics.Run(body) : body;
        body = areOfChosen && (kernel.Holds is not null || IsTested(body)) ? ChosenSoftMax.Run(body, names) : body;
        if (!IsTested(body))
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

    private static bool IsTested(Block body) => body.Statements.AndNested().Any(statement => statement is AccumulateLog { IsBounded: false });

    private static Block Run(Block block, Names names, Kernel kernel, LaneLoop? around) => new(block.Statements.SelectMany<Statement, Statement>(statement => statement switch
    {
        LaneLoop lanes => [lanes with { Body = Run(lanes.Body, names, kernel, lanes) }],
        Loop { IsVector: true } loop => InLanes(loop, names, kernel),
        Loop loop when around is not null && !loop.Body.Statements.OfType<Loop>().Any() => [loop with { Body = new LogProducts(names, around.Varying, loop.Body.Statements).Multiplied(loop.Body) }],
        _ when statement.Blocks.Count > 0 => [statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names, kernel, around))])],
        _ => [statement],
    }));

    /// <summary>A vector loop and what is added behind it for all its steps.</summary>
    private static IEnumerable<Statement> InLanes(Loop loop, Names names, Kernel kernel)
    {
        var pass = new LogProducts(names, [loop.Index], loop.Body.Statements)
        {
            _around = loop.Length.IsKnownAtEntry && !kernel.Function.MayBeNegative(loop.Length) ? [.. kernel.Body.Statements.AndNested().OfType<Declare>().Where(declare => !declare.Local.IsState)] : null,
        };
        var body = pass.Multiplied(loop.Body);
        var steps = Apply.Of(new Convert(ElementType.Float64), new Size(loop.Length));
        return [loop with { Body = WithoutTests(body) }, .. pass._constants.Select(constant => new Accumulate(constant.Sum, Apply.Of(new Multiply(), steps, constant.Value)))];
    }

    /// <summary>Where all states before a step are factors of a product, that says whether they are finite.</summary>
    private static Block WithoutTests(Block body)
    {
        var factors = new HashSet<Local>(body.Statements.OfType<AccumulateLog>().Where(product => !product.IsBounded).Select(product => product.Factor).OfType<LocalRead>().Select(read => read.Local));
        return new(body.Statements.Select(statement => statement is Recur { Before: { } before, State.Element: ElementType.Float64 } recur && factors.Contains(before) ? recur with { IsTestedElsewhere = true } : statement));
    }

    /// <summary>Tells each product what it is to say when a factor is none that it can take.</summary>
    private static Block Held(Block block, Local holds) => new(block.Statements.Select(statement => statement switch
    {
        AccumulateLog { IsBounded: false } product => product with { Holds = holds },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Held(inner, holds))]),
        _ => statement,
    }));

    private Block Multiplied(Block body)
    {
        var statements = body.Statements.SelectMany(statement => statement is Accumulate { Local.Element: ElementType.Float64 } sum ? Split(sum) : [statement]).ToList();

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

        if (_around is not null && rest is not null && !_reads.ContainsKey(sum.Local))
        {
            var constants = new List<Expression>();
            rest = Without(rest, isNegative: false, constants);
            _constants.AddRange(constants.Select(constant => (sum.Local, constant)));
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

    /// <summary>A sum without what it has of small constants, which are collected; null where nothing is left.</summary>
    private Expression? Without(Expression value, bool isNegative, List<Expression> constants)
    {
        if (Number(value) is { } number && System.Math.Abs(number) <= LargestConstant)
        {
            constants.Add(isNegative ? Minus(value) : value);
            return null;
        }

        if (value is not Apply { Op: Add or Subtract, Operands: [var x, var y] } sum)
        {
            return value;
        }

        var (left, right) = (Without(x, isNegative, constants), Without(y, isNegative != sum.Op is Subtract, constants));
        return right is null ? left : left is not null ? Apply.Of(sum.Op, left, right) : sum.Op is Add ? right : Apply.Of(new Negate(), right);
    }

    /// <summary>About how large a constant is, or the logarithm of one; null where it is none.</summary>
    private double? Number(Expression value) => value switch
    {
        Literal { Element: ElementType.Float64 } literal => literal.Value.Number,
        LocalRead read => _around!.FirstOrDefault(declare => declare.Local == read.Local) is { } declare ? Number(declare.Value) : null,
        Apply { Op: Log, Operands: [var x] } => Number(x) is { } number ? System.Math.Log(number) : null,
        Apply { Op: Negate, Operands: [var x] } => -Number(x),
        _ => null,
    };

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

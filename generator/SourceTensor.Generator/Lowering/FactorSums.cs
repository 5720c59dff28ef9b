using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// What all terms of a sum are multiplied by is multiplied with their sum, after the loop. Sums whose terms have the same other factors are one sum then,
/// of which each is a multiple, and what is stored of such terms is a multiple of the same product.
///
/// Precondition: a sum over the elements of vector loops, not inside of others, that nothing in the loop reads. Guard: the sums of terms are finite, so
/// that no term overflows, and what is multiplied with them, and each of its parts, is not so large that digits could be seen that a term has lost near 0,
/// nor so small that it has lost its own.
/// </summary>
internal sealed class FactorSums
{
    // Where a kernel has a second method anyway, or is given one.
    private const int Worthwhile = 2;
    private const int WorthwhileAlone = 4;

    // What is lost of a term below 2⁻¹⁰⁷⁴ stays below 10⁻²⁹³.
    private const double Largest = 1e30;
    private const double Smallest = 1e-270;

    private readonly Names _names;
    private readonly Local _holds;
    private readonly HashSet<Local> _own;
    private readonly HashSet<Local> _changing;
    private readonly HashSet<Local> _read;
    private readonly ILookup<Local, Statement> _writes;
    private readonly List<Statement> _before = [];
    private readonly List<Statement> _after = [];
    private readonly Dictionary<Expression, Expression> _factors = [];
    private readonly HashSet<Expression> _tested = [];

    private FactorSums(Names names, Local holds, Loop loop)
    {
        (_names, _holds) = (names, holds);
        var inside = new Statement[] { loop }.AndNested().ToList();
        _writes = inside.Where(statement => statement.LocalWritten() is not null).ToLookup(statement => statement.LocalWritten()!);
        _own = [.. inside.SelectMany(LoopRewriter.Declared)];
        _changing = [.. loop.Changing()];
        _read = [.. loop.Expressions().SelectMany(expression => expression.Tree).OfType<LocalRead>().Select(read => read.Local)];
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        var holds = kernel.Holds ?? new Local("holds", ElementType.Boolean, isState: true);
        var worthwhile = kernel.Holds is null ? WorthwhileAlone : Worthwhile;

        // A loop that stays as it is takes no names.
        var found = kernel.Body.Statements.OfType<Loop>().Where(loop => new FactorSums(new Names(), holds, loop).Saved(loop) >= worthwhile).ToList();
        if (found.Count == 0)
        {
            return kernel;
        }

        holds = kernel.Holds ?? new Local(names.Fresh("holds"), ElementType.Boolean, isState: true);
        var body = kernel.Body.Statements.SelectMany(statement => statement is Loop loop && found.Contains(loop) ? new FactorSums(names, holds, loop).Run(loop) : [statement]);
        return kernel with { Holds = holds, Body = new Block(kernel.Holds is null ? body.Prepend(new Declare(holds, new Literal(Constant.Of(true)))) : body) };
    }

    /// <summary>How many products less are computed for an element.</summary>
    private int Saved(Loop loop) => VectorLoops(loop).Sum(vectors =>
    {
        var sums = Terms(vectors).Where(term => term.Product.Invariant.Count > 0).ToList();
        return sums.Sum(term => term.Product.Invariant.Count) + sums.Count - Cores(sums).Count;
    });

    private IEnumerable<Statement> Run(Loop loop)
    {
        var rewritten = (Loop)Rewrite(loop);
        return [.. _before, rewritten, .. _after];
    }

    private Statement Rewrite(Statement statement) => statement switch
    {
        LaneLoop => statement,
        Loop { IsVector: true } loop => loop with { Body = Factored(loop) },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(block => new Block(block.Statements.Select(Rewrite)))]),
        _ => statement,
    };

    private static IEnumerable<Loop> VectorLoops(Loop loop) => new Statement[] { loop }.AndNested().OfType<Loop>().Where(inner => inner is { IsVector: true } and not LaneLoop);

    private Block Factored(Loop loop)
    {
        var terms = Terms(loop);
        var cores = Cores(terms.Where(term => term.Product.Invariant.Count > 0));
        cores.ForEach(core => _before.Add(new Declare(core.Sum, new Literal(Constant.Of(0.0)))));
        var body = new List<Statement>();
        var added = new HashSet<Core>();
        foreach (var statement in loop.Body.Statements)
        {
            var term = terms.FirstOrDefault(other => ReferenceEquals(other.Sum, statement));
            if (term is null || cores.Find(core => core.Is(term.Product.Varying)) is not { } core)
            {
                body.Add(statement is Store store ? store with { Value = Multiple(store.Value, loop, cores) } : statement);
                continue;
            }

            if (added.Add(core))
            {
                body.Add(new Accumulate(core.Sum, core.Value));
            }

            var sum = Times(Factor(term.Product.Invariant), new LocalRead(core.Sum));
            _after.Add(new Accumulate(term.Sum.Local, term.Product.IsNegative ? Apply.Of(new Negate(), sum) : sum));
        }

        _after.InsertRange(0, cores.Select(core => new Hold(_holds, Apply.Of(new IsFinite(), new LocalRead(core.Sum)))));
        return new Block(body.WithoutUnread());
    }

    /// <summary>The sums of a vector loop that nothing in the loop reads or writes otherwise.</summary>
    private List<Term> Terms(Loop loop) => loop.Expressions().SelectMany(expression => expression.Tree).Any(part => part.Element == ElementType.Float32) ? []
        : [.. loop.Body.Statements.OfType<Accumulate>()
            .Where(sum => sum.Local.Element == ElementType.Float64 && !_read.Contains(sum.Local) && !_own.Contains(sum.Local) && _writes[sum.Local].All(write => write is Accumulate))
            .Select(sum => new Term(sum, Product(sum.Value, loop)))
            .Where(term => term.Product.Varying.Any(factor => factor is not Apply { Op: Log or LogP1 }))];

    private FactoredProduct Product(Expression value, Loop loop)
    {
        var declared = loop.Body.Statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
        return FactoredProduct.Of(value, IsInvariant, local => declared.TryGetValue(local, out var known) ? known : null);
    }

    private bool IsInvariant(Expression value) => value.Element == ElementType.Float64 && value.CanStandBefore(_changing);

    /// <summary>What terms have beside what they are multiplied with: the short ones first, which are parts of others.</summary>
    private List<Core> Cores(IEnumerable<Term> terms)
    {
        var cores = new List<Core>();
        foreach (var term in terms.OrderBy(term => term.Product.Varying.Count))
        {
            var factors = term.Product.Varying;
            if (!cores.Exists(core => core.Is(factors)))
            {
                var part = cores.FindLast(core => FactoredProduct.Without(factors, core.Factors) is not null);
                var value = part is null ? FactoredProduct.Product(factors) : FactoredProduct.Product(FactoredProduct.Without(factors, part.Factors)!.Prepend(part.Value));
                cores.Add(new Core(factors, value, new Local(_names.Fresh(term.Sum.Local.Name + "_terms"), ElementType.Float64, isState: true)));
            }
        }

        return cores;
    }

    /// <summary>A value with multiples of terms in the place of products that are such.</summary>
    private Expression Multiple(Expression value, Loop loop, List<Core> cores) => value.Rewrite(part =>
        part is Apply { Op: Multiply or Negate, Element: ElementType.Float64 } && Product(part, loop) is { Invariant.Count: > 0 } product && cores.Find(core => core.Is(product.Varying)) is { } core
            ? Times(Factor(product.Invariant, product.IsNegative), core.Value)
            : null);

    private static Expression Times(Expression factor, Expression value) => factor is Literal { Value.Number: 1 } ? value : Apply.Of(new Multiply(), factor, value);

    /// <summary>The product of what is the same for all terms, which has a name where it takes a computation.</summary>
    private Expression Factor(IReadOnlyList<Expression> invariant, bool isNegative = false)
    {
        if (invariant.Count == 0)
        {
            return new Literal(Constant.Of(isNegative ? -1.0 : 1.0));
        }

        var product = FactoredProduct.Product(invariant);
        var factor = Named(product);
        if (_tested.Add(product))
        {
            Test(factor, invariant);
        }

        return !isNegative ? factor : Named(Apply.Of(new Negate(), factor));
    }

    private Expression Named(Expression value)
    {
        if (value is Literal or LocalRead)
        {
            return value;
        }

        if (!_factors.TryGetValue(value, out var known))
        {
            var local = new Local(_names.Fresh("factor"), ElementType.Float64);
            _before.Add(new Declare(local, value));
            _factors[value] = known = new LocalRead(local);
        }

        return known;
    }

    /// <summary>Neither it nor one of its parts is too large nor, unless one of these is 0, it too small.</summary>
    private void Test(Expression factor, IReadOnlyList<Expression> invariant)
    {
        if (factor is Literal { Value.Number: >= Smallest and <= Largest })
        {
            return;
        }

        List<Expression> parts = invariant is [_] ? [factor] : [.. invariant.Where(part => part is not Literal { Value.Number: >= Smallest and <= Largest }).Distinct().Select(Named)];
        var isNotSmall = Apply.Of(new GreaterThanOrEqual(), Magnitude(factor), new Literal(Constant.Of(Smallest)));
        var isWithin = parts.Aggregate(isNotSmall, (either, part) => Apply.Of(new LogicalOr(), either, Apply.Of(new Equal(), part, new Literal(Constant.Of(0.0)))));
        // Where one of them is 0, another one may be anything.
        _before.Add(new Hold(_holds, (parts.Count == 1 ? [factor] : parts.Prepend(factor)).Select(IsNotLarge).Append(isWithin).Aggregate((both, condition) => Apply.Of(new LogicalAnd(), both, condition))));
    }

    private static Expression Magnitude(Expression value) => Apply.Of(new Abs(), value);

    private static Expression IsNotLarge(Expression value) => Apply.Of(new LessThanOrEqual(), Magnitude(value), new Literal(Constant.Of(Largest)));

    /// <summary>A sum and what is added to it.</summary>
    private sealed record Term(Accumulate Sum, FactoredProduct Product);

    /// <summary>The factors of terms that differ from step to step.</summary>
    private sealed record Core(IReadOnlyList<Expression> Factors, Expression Value, Local Sum)
    {
        public bool Is(IReadOnlyList<Expression> factors) => factors.Count == Factors.Count && FactoredProduct.Without(factors, Factors) is not null;
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// What a step of a vector loop divides by the same number, more than once, is multiplied by its reciprocal: a division takes as long as nine products. Of two
/// such quotients that are added or subtracted, one of a constant that is not above 1, the sum is multiplied.
///
/// Precondition: in double precision, in loops not inside of others, where something else is relied on already. Guard: a quotient is led on by sums, products
/// and quotients to a sum over the steps, a recurrence or a product of logarithms that says whether it is finite: a reciprocal that overflows is not missed.
/// </summary>
internal sealed class SharedReciprocals
{
    private static readonly Literal s_one = new(Constant.Of(1.0));

    private readonly Names _names;
    private readonly Loop _loop;
    private readonly HashSet<Local> _changing;
    private readonly Dictionary<Local, Expression> _declared;
    private readonly Dictionary<Expression, Local> _reciprocals = [];
    private readonly Dictionary<(Local, Expression), bool> _carried = [];
    private readonly List<Local> _sums = [];

    // What has been another name of a reciprocal.
    private readonly Dictionary<Local, Local> _same = [];

    private SharedReciprocals(Names names, Loop loop)
    {
        (_names, _loop) = (names, loop);
        _changing = [.. loop.Changing()];
        _declared = loop.Body.Statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
    }

    public static Kernel Run(Kernel kernel, Names names) => kernel.Holds is not { } holds ? kernel : kernel with
    {
        Body = new Block(kernel.Body.Statements.SelectMany(statement => statement is Loop { IsVector: true } and not LaneLoop ? new SharedReciprocals(names, (Loop)statement).Run(holds) : [statement])),
    };

    private IEnumerable<Statement> Run(Local holds)
    {
        foreach (var divisor in Divisors())
        {
            _reciprocals[divisor] = new Local(_names.Fresh($"reciprocal_{_loop.Index.Name}"), ElementType.Float64);
        }

        return _reciprocals.Count == 0 ? [_loop] : [_loop with { Body = new Block(Multiplied()) }, .. _sums.Distinct().Select(sum => new Hold(holds, Apply.Of(new IsFinite(), new LocalRead(sum))))];
    }

    /// <summary>What is divided by more than once, and whose reciprocal nobody misses where it is infinite.</summary>
    private IEnumerable<Expression> Divisors()
    {
        if (!_loop.Body.Statements.All(statement => statement is Comment or Declare or Accumulate or AccumulateLog or Assign or Recur or Delay or Store))
        {
            return [];
        }

        var parts = _loop.Body.Statements.SelectMany(Values).SelectMany(Unconditional).ToList();
        return parts.Any(part => part.Element == ElementType.Float32) ? []
            : [.. parts.Where(IsQuotient).Distinct().GroupBy(quotient => ((Apply)quotient).Operands[1]).Where(group => group.Count() > 1 && IsSeen(group.Key)).Select(group => group.Key)];
    }

    private bool IsQuotient(Expression part) => part is Apply { Op: Divide, Element: ElementType.Float64, Operands: [_, var divisor] } && !IsSame(divisor);

    private static IEnumerable<Expression> Values(Statement statement) => statement switch
    {
        Declare declare => [declare.Value],
        Accumulate sum => [sum.Value],
        Assign fold => [fold.Value],
        AccumulateLog product => [product.Factor],
        Recur { Lag: { Added: { } added } } recur => [recur.Factor, recur.Offset, added],
        Recur recur => [recur.Factor, recur.Offset],
        Delay delay => [delay.Value],
        Store store => [store.Value],
        _ => [],
    };

    /// <summary>A value and all parts that are computed whatever else is.</summary>
    private IEnumerable<Expression> Unconditional(Expression value) => value.Unconditional(IsSame).SelectMany(Unconditional).Prepend(value);

    private bool IsChoice(Expression value) => value is Apply { Op: Where, Operands: [var condition, _, _] } && IsSame(condition);

    private bool IsSame(Expression value) => value.CanStandBefore(_changing);

    /// <summary>Whether something in the loop is no finite number where the reciprocal is none, and says so.</summary>
    private bool IsSeen(Expression divisor)
    {
        var assigned = _loop.Body.Statements.OfType<Assign>().Select(assign => assign.Local).ToList();
        foreach (var statement in _loop.Body.Statements)
        {
            switch (statement)
            {
                case Accumulate { Local.Element: ElementType.Float64 } sum when !assigned.Contains(sum.Local) && LeadsOn(sum.Value, divisor):
                    _sums.Add(sum.Local);
                    return true;
                case AccumulateLog { IsBounded: false } product when LeadsOn(product.Factor, divisor):
                case Recur { State.Element: ElementType.Float64 } recur when LeadsOn(recur.Offset, divisor):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is infinite or not a number wherever something times the reciprocal is.</summary>
    private bool LeadsOn(Expression value, Expression divisor) => value switch
    {
        LocalRead read => _declared.TryGetValue(read.Local, out var known) && _carried.GetOrAdd((read.Local, divisor), () => LeadsOn(known, divisor)),
        Apply { Op: Divide, Operands: [var x, var y] } quotient => (quotient.Element == ElementType.Float64 && y == divisor) || LeadsOn(x, divisor),
        Apply { Op: Add or Subtract or Multiply or Negate or Square or MultiplyAddEstimate } part => part.Operands.Any(operand => LeadsOn(operand, divisor)),
        _ => false,
    };

    private List<Statement> Multiplied()
    {
        var statements = new List<Statement>();
        var pending = new Dictionary<Expression, Local>(_reciprocals);
        foreach (var statement in _loop.Body.Statements)
        {
            foreach (var divisor in Values(statement).SelectMany(Unconditional).Where(IsQuotient).Select(part => ((Apply)part).Operands[1]).Distinct().Where(pending.ContainsKey).ToList())
            {
                statements.Add(new Declare(pending[divisor], Apply.Of(new Divide(), s_one, divisor)));
                pending.Remove(divisor);
            }

            if (statement is Declare { Local: { IsState: false } same, Value: Apply { Op: Divide, Operands: [Literal { Value.Number: 1 }, var inverted] } } && _reciprocals.TryGetValue(inverted, out var reciprocal))
            {
                _same[same] = reciprocal;
                continue;
            }

            statements.Add(statement switch
            {
                AccumulateLog product => product with { Factor = Product(product.Factor), Logarithm = Product(product.Logarithm) },
                Recur recur => recur with { Factor = Product(recur.Factor), Offset = Product(recur.Offset), Lag = recur.Lag is { Added: { } added } lag ? lag with { Added = Product(added) } : recur.Lag },
                Delay delay => delay with { Value = Product(delay.Value) },
                Comment => statement,
                _ => statement.WithValues(Product),
            });
        }

        return statements;
    }

    /// <summary>A value with products in the place of quotients.</summary>
    private Expression Product(Expression value) => value.Rewrite(part => part switch
    {
        LocalRead read when _same.TryGetValue(read.Local, out var same) => new LocalRead(same),
        _ when IsChoice(part) => part.Rewrite(inner => inner is LocalRead read && _same.TryGetValue(read.Local, out var same) ? new LocalRead(same) : null),
        Apply { Op: Add or Subtract, Operands: [Apply { Op: Divide, Operands: [var x, var divisor] }, Apply { Op: Divide, Operands: [var y, var other] }] } sum
            when divisor == other && _reciprocals.TryGetValue(divisor, out var reciprocal) && Sum(sum.Op is Subtract, x, y) is { } factor => Apply.Of(new Multiply(), Product(factor), new LocalRead(reciprocal)),
        Apply { Op: Divide, Operands: [var x, var divisor] } when _reciprocals.TryGetValue(divisor, out var reciprocal) =>
            x is Literal { Value.Number: 1 } ? new LocalRead(reciprocal) : Apply.Of(new Multiply(), Product(x), new LocalRead(reciprocal)),
        _ => null,
    });

    /// <summary>The sum or difference of two values, one of which is so small a constant that it does not matter to what overflows; null where none is.</summary>
    private static Expression? Sum(bool isDifference, Expression x, Expression y) => (x, y) switch
    {
        (Literal { Value.Number: >= -1 and <= 1 }, Apply { Op: Multiply, Operands: [Literal factor, var other] }) => Apply.Of(new MultiplyAddEstimate(), isDifference ? Minus(factor) : factor, other, x),
        (Apply { Op: Multiply, Operands: [Literal factor, var other] }, Literal { Value.Number: >= -1 and <= 1 } constant) => Apply.Of(new MultiplyAddEstimate(), factor, other, isDifference ? Minus(constant) : constant),
        (Literal { Value.Number: >= -1 and <= 1 }, _) or (_, Literal { Value.Number: >= -1 and <= 1 }) => Apply.Of(isDifference ? new Subtract() : new Add(), x, y),
        _ => null,
    };

    private static Literal Minus(Literal constant) => new(Constant.Of(-constant.Value.Number));
}

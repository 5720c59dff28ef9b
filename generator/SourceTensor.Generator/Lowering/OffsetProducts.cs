using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Of what a recurrence in lanes adds in each step, a product of a number that is the same in all steps and two that differ is that number times the product of
/// the two, where the step computes that anyway; and a product and a sum are one multiply-add.
///
/// Precondition: in double precision. Guard: every state is finite, which the recurrence relies on already, so that the product of the two does not overflow;
/// and the number is not so large that digits could be seen which it has lost near 0.
/// </summary>
internal sealed class OffsetProducts
{
    // What is lost of a product below 2⁻¹⁰⁷⁴ stays below 10⁻²⁹³.
    private const double Largest = 1e30;

    private readonly Loop _loop;
    private readonly HashSet<Local> _changing;
    private readonly HashSet<Buffer> _written;
    private readonly Dictionary<Local, Expression> _elements;
    private readonly List<Statement> _before = [];

    private OffsetProducts(Loop loop)
    {
        _loop = loop;
        _changing = [.. loop.Changing()];
        _written = [.. loop.BuffersWritten()];
        _elements = loop.Body.Statements.OfType<Declare>().Where(declare => declare.Value is Load).ToDictionary(declare => declare.Local, declare => declare.Value);
    }

    public static Kernel Run(Kernel kernel) => kernel with { Body = new Block(kernel.Body.Statements.SelectMany(statement => statement is Loop { IsVector: true } loop ? new OffsetProducts(loop).Run() : [statement])) };

    private IEnumerable<Statement> Run()
    {
        // What else the step computes is the state after it, and has to stay the same as what gives it that.
        var offsets = new Dictionary<Expression, Expression>();
        foreach (var recur in _loop.Body.Statements.OfType<Recur>().Where(recur => recur.State.Element == ElementType.Float64))
        {
            offsets[recur.Offset] = Added(Shared(recur.Offset, recur));
        }

        Expression Value(Expression value) => value.Rewrite(part => offsets.TryGetValue(part, out var other) ? other : null);
        var body = _loop.Body.Statements.Select(statement => statement is Recur recur ? recur with { Offset = Value(recur.Offset) } : statement.WithValues(Value)).ToList();
        return offsets.Count == 0 ? [_loop] : [.. _before, _loop with { Body = new Block(body) }];
    }

    private static Expression Added(Expression offset) => offset switch
    {
        Apply { Op: Add, Operands: [var x, Apply { Op: Multiply, Operands: [var factor, var other] }] } => Apply.Of(new MultiplyAddEstimate(), factor, other, x),
        Apply { Op: Add, Operands: [Apply { Op: Multiply, Operands: [var factor, var other] }, var x] } => Apply.Of(new MultiplyAddEstimate(), factor, other, x),
        _ => offset,
    };

    /// <summary>A sum whose products have the parts in them that are computed anyway.</summary>
    private Expression Shared(Expression value, Recur recur)
    {
        if (value is Apply { Op: Add or Subtract } sum)
        {
            return Apply.Of(sum.Op, [.. sum.Operands.Select(operand => Shared(operand, recur))]);
        }

        if (FactoredProduct.Of(value, IsInvariant, _ => null) is not { IsNegative: false, Invariant: [var factor], Varying: [var x, var y] } || Known(x, y, recur) is not { } known)
        {
            return value;
        }

        if (factor is not Literal { Value.Number: <= Largest })
        {
            _before.Add(new Hold(recur.Holds, Apply.Of(new LessThanOrEqual(), Apply.Of(new Abs(), factor), new Literal(Constant.Of(Largest)))));
        }

        return Apply.Of(new Multiply(), factor, known);
    }

    private bool IsInvariant(Expression value) => value.Element == ElementType.Float64 && value.CanStandBefore(_changing);

    /// <summary>The product of two factors as something else in the step computes it, of what no step writes; null where nothing does.</summary>
    private Expression? Known(Expression x, Expression y, Recur recur)
    {
        bool IsSame(Expression one, Expression other) => Read(one) == Read(other);
        return _loop.Body.Statements.Where(statement => !ReferenceEquals(statement, recur)).SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree)
            .FirstOrDefault(part => !_written.Any(part.Reads) && part switch
            {
                Apply { Op: Multiply, Operands: [var left, var right] } => (IsSame(left, x) && IsSame(right, y)) || (IsSame(left, y) && IsSame(right, x)),
                Apply { Op: Square, Operands: [var root] } => IsSame(root, x) && IsSame(root, y),
                _ => false,
            });
    }

    /// <summary>An element by where it is read, though it may have a name.</summary>
    private Expression Read(Expression value) => value is LocalRead read && _elements.TryGetValue(read.Local, out var element) ? element : value;
}

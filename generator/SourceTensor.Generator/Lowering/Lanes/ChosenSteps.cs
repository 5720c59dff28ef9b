using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In lanes, a state that a step either changes or keeps, (c ? a : 1) x + (c ? b : 0), is chosen after it is computed, c ? a x + b : x: one choice and not
/// two, and none that other states' wait for. A state that is kept stays what it is, to the sign of a zero.
///
/// (1 − a) x + a y, which waits least for the step before, is x + a (y − x) again: in lanes it does not matter how long a step waits, and y − x is often computed
/// anyway. Precondition: the state is relied on to be finite after the loop, which it is not where y − x overflows.
/// </summary>
internal sealed class ChosenSteps
{
    private readonly Dictionary<Local, Expression> _declared;
    private readonly HashSet<Local> _finite;

    private ChosenSteps(Block body, HashSet<Local> finite)
    {
        _declared = body.Statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
        _finite = [.. finite, .. body.Statements.OfType<Hold>().Select(hold => hold.Condition).OfType<Apply>().Where(test => test.Op is IsFinite).Select(test => test.Operands[0]).OfType<LocalRead>().Select(read => read.Local)];
    }

    public static Block Run(Block block) => Run(block, []);

    private static Block Run(Block block, HashSet<Local> finite)
    {
        var pass = new ChosenSteps(block, finite);
        List<Statement> statements = [.. block.Statements.Select(statement => statement is Assign assign ? pass.Towards(pass.Chosen(assign)) : statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, pass._finite))]))];
        return new Block(statements.SequenceEqual(block.Statements) ? statements : statements.WithoutUnread());
    }

    /// <summary>The step with x + a (y − x) in the place of (1 − a) x + a y.</summary>
    private Assign Towards(Assign assign) => !_finite.Contains(assign.Local) ? assign : assign with
    {
        Value = assign.Value.Rewrite(part => part is Apply { Op: MultiplyAddEstimate step, Operands: [var factor, LocalRead state, var addend] } && state.Local == assign.Local
            && Known(factor) is Apply { Op: Subtract, Operands: [Literal { Value.Number: 1 }, var rate] } && Known(addend) is Apply { Op: Multiply } product && product.Operands.Contains(rate)
            ? Apply.Of(step, rate, Apply.Of(new Subtract(), product.Operands[0] == rate ? product.Operands[1] : product.Operands[0], state), state)
            : null),
    };

    /// <summary>What a local is declared as, while that is still the same.</summary>
    private Expression Known(Expression value) =>
        value is LocalRead { IsTrivial: true } read && _declared.TryGetValue(read.Local, out var declared) && declared is Apply { Operands: var operands } && operands.All(operand => operand.IsTrivial) ? declared : value;

    private Assign Chosen(Assign assign)
    {
        if (assign.Value is not Apply { Op: MultiplyAddEstimate step, Operands: [var factor, LocalRead state, var addend] } || state.Local != assign.Local
            || Choice(factor) is not { } factors || Choice(addend) is not { } addends || factors.Operands[0] != addends.Operands[0])
        {
            return assign;
        }

        for (var kept = 1; kept <= 2; kept++)
        {
            if (factors.Operands[kept] is Literal { Value.Number: 1 } && addends.Operands[kept] is Literal { Value.Number: 0 })
            {
                var changed = Apply.Of(step, factors.Operands[3 - kept], state, addends.Operands[3 - kept]);
                return assign with { Value = Apply.Of(factors.Op, factors.Operands[0], kept == 1 ? state : changed, kept == 1 ? changed : state) };
            }
        }

        return assign;
    }

    /// <summary>A choice that stands here, or whose parts are still the same here.</summary>
    private Apply? Choice(Expression value) => Known(value) as Apply is { Op: Where } choice ? choice : null;
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In lanes, a state that a step either changes or keeps, (c ? a : 1) x + (c ? b : 0), is chosen after it is computed, c ? a x + b : x: one choice and not
/// two, and none that other states' wait for. A state that is kept stays what it is, to the sign of a zero.
/// </summary>
internal sealed class ChosenSteps
{
    private readonly Dictionary<Local, Expression> _declared;

    private ChosenSteps(Block body) => _declared = body.Statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);

    public static Block Run(Block block)
    {
        var pass = new ChosenSteps(block);
        List<Statement> statements = [.. block.Statements.Select(statement => statement is Assign assign ? pass.Chosen(assign) : statement.WithBlocks([.. statement.Blocks.Select(Run)]))];
        return new Block(statements.SequenceEqual(block.Statements) ? statements : statements.WithoutUnread());
    }

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
    private Apply? Choice(Expression value) => value switch
    {
        Apply { Op: Where } choice => choice,
        LocalRead { IsTrivial: true } read when _declared.TryGetValue(read.Local, out var declared) && declared is Apply { Op: Where } choice && choice.Operands.All(operand => operand.IsTrivial) => choice,
        _ => null,
    };
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Decides whether a loop can take several indices at once.</summary>
internal static class VectorAxis
{
    /// <summary>A loop known to be shorter than the narrowest useful vector stays scalar.</summary>
    public const int ShortestLoop = 8;

    private static readonly ElementType[] s_numbers = [ElementType.Float64, ElementType.Float32];

    /// <summary>Whether the loop can take several indices at once.</summary>
    public static bool IsVector(Local index, Dimension length, Block body) => NumberIn(index, length, body) is not null;

    /// <summary>
    /// The numbers that are in the lanes of a vector loop, null where the loop is none. Every statement stores, or adds up,
    /// numbers of that type, tests them, or looks for the largest or smallest; memory is read and written either at consecutive addresses or at one that the loop
    /// does not move; and every operation has vector code. What is tested is a mask in each lane. Numbers in single precision
    /// may be widened before they are added up.
    /// </summary>
    public static ElementType? NumberIn(Local index, Dimension length, Block body)
    {
        if ((length.IsConstant && length.Constant < ShortestLoop) || body.Statements.All(statement => statement is Comment))
        {
            return null;
        }

        var lanes = Varying(index, body);
        foreach (var number in s_numbers)
        {
            if (body.Statements.All(new Lanes(number, index, lanes).IsVector))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The first statement, or the innermost expression in it, that vectors of what the loop computes cannot do; null when there is none.</summary>
    public static object? FirstObstacle(Loop loop)
    {
        var isSingle = loop.Expressions().Any(expression => expression.Element == ElementType.Float32);
        var lanes = new Lanes(isSingle ? ElementType.Float32 : ElementType.Float64, loop.Index, Varying(loop.Index, loop.Body));
        return loop.Body.Statements.FirstOrDefault(statement => !lanes.IsVector(statement)) is { } statement ? lanes.Obstacle(statement) : null;
    }

    // What the body declares has, like the index, another value in each lane.
    private static HashSet<Local> Varying(Local index, Block body) => [index, .. body.Statements.SelectMany(LoopRewriter.Declared)];

    /// <summary>
    /// Whether something is read only at some positions. A choice by position is how what is not there, beside a window or a
    /// part of a concatenation, is not read; lanes would read both.
    /// </summary>
    public static bool GuardsAccess(Apply choice, Local index) =>
        choice.Operands[0].Tree.Any(part => part is LocalRead read && read.Local == index) && choice.Operands.Skip(1).Any(side => side.Tree.Any(part => part is Load));

    /// <summary>
    /// Whether the last elements of a vector loop are computed in a vector that begins among those before, which are written again as they
    /// are: where computing them one by one takes long, and nothing is read that is written, nor added up.
    /// </summary>
    public static bool EndsWithVector(Loop loop)
    {
        var written = new HashSet<Buffer>(loop.Body.Statements.OfType<Store>().Select(store => store.Buffer));
        return loop.Body.Statements.All(statement => statement is Comment or Declare or Store { Buffer.Element: ElementType.Float64 })
            && !loop.BuffersRead().Any(written.Contains)
            && loop.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Apply { Op.IsExpensive: true } apply && apply.Reads(loop.Index));
    }

    /// <summary>What a statement takes into the largest or smallest number so far; null when it does something else.</summary>
    public static Expression? FoldedIn(Assign assign) => assign.Value is Apply { Op: Maximum or Minimum, Operands: [LocalRead before, var value] } && before.Local == assign.Local && !value.Reads(assign.Local) ? value : null;

    /// <summary>What vectors of such numbers can compute.</summary>
    private sealed class Lanes(ElementType number, Local index, HashSet<Local> varying)
    {
        public bool IsVector(Statement statement) => statement switch
        {
            Comment => true,
            Declare declare => IsOperand(declare.Value),
            Store store => store.Along == index && !Varies(store.Offset) && store.Value.Element == number && IsOperand(store.Value),
            Recur recur => recur.State.Element == number && (recur.Factors is null ? !Varies(recur.Factor) : IsOperand(recur.Factor)) && recur.Offset.Element == number && IsOperand(recur.Offset) && (recur.Lag?.Added is not { } added || IsOperand(added)),
            Delay delay => delay.State.Element == number && IsOperand(delay.Value),
            Assign assign => number == ElementType.Float64 && FoldedIn(assign) is { Element: ElementType.Float64 } folded && IsOperand(folded) && !varying.Contains(assign.Local),
            Accumulate accumulate => accumulate.Value.Element == number ? IsOperand(accumulate.Value) : number == ElementType.Float32 && IsWidened(accumulate.Value),
            _ => false,
        };

        public object Obstacle(Statement statement) => statement switch
        {
            Declare { Value: var value } when Innermost(value) is { } part => part,
            Store { Value: var value } when Innermost(value) is { } part => part,
            Accumulate { Value: var value } when Innermost(value) is { } part => part,
            Recur { Factors: not null, Factor: var value } when Innermost(value) is { } part => part,
            Recur { Offset: var value } when Innermost(value) is { } part => part,
            Recur { Lag.Added: { } value } when Innermost(value) is { } part => part,
            Delay { Value: var value } when Innermost(value) is { } part => part,
            _ => statement,
        };

        private Expression? Innermost(Expression value) => IsOperand(value) ? null
            : value is Apply apply && apply.Operands.FirstOrDefault(operand => !IsOperand(operand)) is { } inner ? Innermost(inner)
            : value;

        private bool Varies(Expression value) => value.Tree.Any(part => part is LocalRead read ? varying.Contains(read.Local) : part is Load { Along: { } along } && varying.Contains(along));

        // Integers are held in 64 bits, as many lanes as there are of double precision.
        private bool IsLane(ElementType element) => element == number || (element == ElementType.Int32 && number == ElementType.Float64);

        private bool IsOperand(Expression value) => value switch
        {
            _ when !Varies(value) => IsLane(value.Element),
            LocalRead => IsLane(value.Element) || value.Element == ElementType.Boolean,
            Load load => IsLane(load.Element) && load.Along == index && !Varies(load.Offset),
            // One condition for all lanes chooses between whole vectors.
            Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(condition) => IsOperand(whenTrue) && IsOperand(whenFalse),
            Apply { Op: Where } choice when GuardsAccess(choice, index) => false,
            Apply apply => apply.Op.HasLanes(number, [.. apply.Operands.Select(operand => operand.Element)]) && apply.Operands.All(IsOperand),
            _ => false,
        };

        /// <summary>Computed in double precision, half of the lanes at a time, from numbers in single precision.</summary>
        private bool IsWidened(Expression value) => value.Element == ElementType.Float64 && value switch
        {
            _ when !Varies(value) => true,
            Apply { Op: Convert, Operands: [{ Element: ElementType.Float32 } narrow] } => IsOperand(narrow),
            Apply apply => apply.Op.HasLanes(ElementType.Float64, [.. apply.Operands.Select(operand => operand.Element)]) && apply.Operands.All(IsWidened),
            _ => false,
        };
    }
}

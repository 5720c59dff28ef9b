using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Decides whether a loop can take several indices at once.</summary>
internal static class VectorAxis
{
    /// <summary>A loop known to be shorter than the narrowest useful vector stays scalar.</summary>
    private const int ShortestLoop = 8;

    /// <summary>
    /// Every statement stores, or adds up, double-precision numbers, or tests them; memory is read and written either at
    /// consecutive addresses or at one that the loop does not move; and every operation has vector code. What is tested is a
    /// mask in each lane.
    /// </summary>
    public static bool IsVector(Local index, Dimension length, Block body)
    {
        // What the body declares has, like the index, another value in each lane.
        var lanes = body.Statements.OfType<Declare>().Select(declare => declare.Local).Prepend(index).ToList();
        return !(length.IsConstant && length.Constant < ShortestLoop)
            && body.Statements.Any(statement => statement is not Comment)
            && body.Statements.All(statement => statement switch
            {
                Comment => true,
                Declare declare => IsVectorOperand(lanes, declare.Value),
                Store store => store.Along == index && !Varies(lanes, store.Offset) && IsVector(lanes, store.Value),
                Accumulate accumulate => IsVector(lanes, accumulate.Value),
                _ => false,
            });
    }

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
            && loop.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Apply { Op: { IsExpensive: true } and not Square } apply && apply.Reads(loop.Index));
    }

    private static bool Varies(IReadOnlyList<Local> lanes, Expression value) => lanes.Any(value.Reads);

    private static bool IsVector(IReadOnlyList<Local> lanes, Expression value) => value.Element == ElementType.Float64 && IsVectorOperand(lanes, value);

    private static bool IsVectorOperand(IReadOnlyList<Local> lanes, Expression value) => value switch
    {
        _ when !Varies(lanes, value) => value.Element is ElementType.Float64 or ElementType.Int32,
        LocalRead => value.Element is ElementType.Float64 or ElementType.Boolean or ElementType.Int32,
        Load load => load.Element is ElementType.Float64 or ElementType.Int32 && load.Along == lanes[0] && !Varies(lanes, load.Offset),
        // One condition for all lanes chooses between whole vectors.
        Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(lanes, condition) =>
            IsVectorOperand(lanes, whenTrue) && IsVectorOperand(lanes, whenFalse),
        Apply { Op: Where } choice when GuardsAccess(choice, lanes[0]) => false,
        Apply apply => apply.Op.HasLanes([.. apply.Operands.Select(operand => operand.Element)]) && apply.Operands.All(operand => IsVectorOperand(lanes, operand)),
        _ => false,
    };
}

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
    /// Every statement stores, or adds up, double-precision numbers; memory is read and written either at consecutive
    /// addresses or at one that the loop does not move; and every operation has vector code.
    /// </summary>
    public static bool IsVector(Local index, Dimension length, Block body) =>
        !(length.IsConstant && length.Constant < ShortestLoop)
        && body.Statements.Any(statement => statement is not Comment)
        && body.Statements.All(statement => statement switch
        {
            Comment => true,
            Declare declare => IsVector(index, declare.Value),
            Store store => store.Along == index && !store.Offset.Reads(index) && IsVector(index, store.Value),
            Accumulate accumulate => IsVector(index, accumulate.Value),
            _ => false,
        });

    private static bool IsVector(Local index, Expression value) => value.Element == ElementType.Float64 && IsVectorOperand(index, value);

    private static bool IsVectorOperand(Local index, Expression value) => value switch
    {
        _ when !value.Reads(index) => value.Element == ElementType.Float64,
        Load load => load.Element == ElementType.Float64 && load.Along == index && !load.Offset.Reads(index),
        Apply apply => apply.Element is ElementType.Float64 or ElementType.Boolean && HasVectorText(apply) && apply.Operands.All(operand => IsVectorOperand(index, operand)),
        _ => false,
    };

    private static bool HasVectorText(Apply apply) =>
        apply.Op.Vector(apply.Element, [.. apply.Operands.Select(_ => CSharpText.Primary("x"))]) is not null;
}

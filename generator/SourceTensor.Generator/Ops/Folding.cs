using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations of constants whose result is exact: those of integers and booleans, comparisons and conversions. They must be known before
/// C# is printed: its compiler computes operations of literals itself, and refuses those that wrap around.
/// </summary>
internal static class Folding
{
    /// <summary>The result; null when an operand is no constant, the result is not exact, or there is none because it throws.</summary>
    public static Constant? Fold(ElementwiseOp op, IReadOnlyList<Value> inputs)
    {
        if (!inputs.All(input => input is Constant) || op.CanThrow(inputs))
        {
            return null;
        }

        var operands = inputs.Cast<Constant>().ToList();
        return op is Convert convert ? Cast(operands[0], convert.To)
            : op is ComparisonOp && operands[0].Element.IsFloating() ? Constant.Whole(ElementType.Boolean, Holds(op, operands[0].Number, operands[1].Number) ? 1 : 0)
            : operands.Any(operand => operand.Element.IsFloating()) ? null
            : Constant.Whole(op.Infer(inputs)[0].Element, op.EvaluateWhole(operands[0].Element, [.. operands.Select(operand => operand.Bits)]));
    }

    private static bool Holds(ElementwiseOp comparison, double x, double y) => comparison switch
    {
        Equal => x == y,
        NotEqual => x != y,
        LessThan => x < y,
        LessThanOrEqual => x <= y,
        GreaterThan => x > y,
        _ => x >= y,
    };

    /// <summary>A constant as another element type, as a C# cast makes it one.</summary>
    public static Constant Cast(Constant constant, ElementType to)
    {
        if (to.IsFloating())
        {
            // From the integer itself: a long rounded to double first could be rounded once more on the way to float.
            return constant.Element.IsFloating() || to == ElementType.Float64 ? Constant.Of(to, constant.Number) : Constant.Of(to, (float)constant.Bits);
        }

        return Constant.Whole(to, constant.Element.IsFloating() ? Truncate(constant.Number, to) : constant.Bits);
    }

    private static long Truncate(double number, ElementType to)
    {
        var (least, largest) = to == ElementType.Int32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        return double.IsNaN(number) ? 0 : number <= least ? least : number >= largest ? largest : (long)number;
    }
}

using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand as another element type, as a C# cast between scalars does it.</summary>
internal sealed record Convert(ElementType To) : UnaryOp
{
    public override string Name => "convert";

    public override string Summary => "Conversion between element types, as a C# cast.";

    public override IReadOnlyList<string> Methods => ["TensorConversions.ToDouble", "TensorConversions.ToSingle", "TensorConversions.ToInt32", "TensorConversions.ToInt64"];

    public override string Parameters => To.Abbreviation();

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) => operands[0] == To || (operands[0] != ElementType.Boolean && To != ElementType.Boolean)
        ? To
        : throw new TypeException($"{operands[0].Keyword()} as {To.Keyword()}");

    // Only between floating-point types does anything flow back; everything else is constant almost everywhere.
    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => x.Type.Element.IsFloating() && To.IsFloating()
        ? builder.Emit(new Convert(seed.Type.Element == To ? x.Type.Element : To), seed)
        : null;

    // Between floating-point types. Between integers it is EvaluateWhole; from one to the other, ToWhole and FromInteger.
    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Round(x, To);

    public override long EvaluateWhole(ElementType element, IReadOnlyList<long> operands) => Constant.Whole(To, operands[0]).Bits;

    /// <summary>A floating-point number as an integer type holds it: rounded towards 0, the nearest where it is out of range, 0 of NaN.</summary>
    public static long ToWhole<T>(INumberSystem<T> numbers, T x, ElementType to)
    {
        var whole = numbers.ToInteger(x);
        return to == ElementType.Int32 ? Math.Min(Math.Max(whole, int.MinValue), int.MaxValue) : whole;
    }

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Prefix($"({To.Keyword()})", x);

    public override bool HasIntegerLanes => true;

    protected override CSharpText? Vector(ElementType element, CSharpText x) =>
        element == ElementType.Int32 && To == ElementType.Float64 ? CSharpText.Call("KernelMath.ToDouble", [x]) : null;
}

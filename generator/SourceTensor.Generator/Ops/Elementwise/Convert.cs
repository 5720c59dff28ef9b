using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand as another element type, as a C# cast between scalars does it.</summary>
internal sealed record Convert(ElementType To) : UnaryOp
{
    public override string Name => "convert";

    public override string Summary => "Conversion between element types, as a C# cast.";

    public override IReadOnlyList<string> Methods => ["TensorConversions.ToDouble"];

    public override string Parameters => To.Abbreviation();

    public override bool IsExpensive => false;

    protected override (double Low, double High) TestDomain => (-3, 3);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) => To;

    // Only between floating-point types does anything flow back; everything else is constant almost everywhere.
    protected override Value? Chain(Builder builder, Value seed, Value x, Value output) => x.Type.Element.IsFloating() && To.IsFloating()
        ? builder.Emit(new Convert(seed.Type.Element == To ? x.Type.Element : To), seed)
        : null;

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Convert(x, To, To);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Prefix($"({To.Keyword()})", x);
}

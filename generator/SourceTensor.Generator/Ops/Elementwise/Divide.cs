using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x / y.</summary>
internal sealed record Divide : BinaryOp
{
    public override string Name => "divide";

    public override string Summary => "Quotient of two operands; of integers it is rounded towards 0.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_Division"];

    public override bool CanThrow(IReadOnlyList<Value> inputs) => CanThrowFor(inputs);

    /// <summary>Integers cannot be divided by 0, nor the least of them by −1.</summary>
    public static bool CanThrowFor(IReadOnlyList<Value> inputs) =>
        inputs[1].Type.Element.IsInteger() && inputs[1] is not Constant { Bits: not (0 or -1) };

    public override string Singularity => "overflows near y = 0";

    // ∂(x/y)/∂x = 1/y, ∂(x/y)/∂y = −(x/y)/y: infinite at y = 0.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => operand == 0
        ? builder.DivideSeed(seed, inputs[1])
        : builder.WhereSeed(seed, builder.Negate(builder.Emit(new Divide(), builder.Multiply(seed, output), inputs[1])));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Divide(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => Text("/", "Divide", element, operands);

    /// <summary>The operator; the C# compiler refuses it with a literal that would make it throw, so that needs a call.</summary>
    public static CSharpText Text(string symbol, string function, ElementType element, IReadOnlyList<CSharpText> operands) =>
        element.IsInteger() && operands[1].Text is "0" or "0L" or "-1" or "-1L"
            ? CSharpText.Call("KernelMath." + function, operands)
            : CSharpText.Infix(operands[0], symbol, operands[1], Precedence.Multiplicative);

    public override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands);
}

using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The derivative of that order of ψ, from the second on: <see cref="Digamma"/> and <see cref="Trigamma"/> are operations of their own.</summary>
internal sealed record Polygamma(int Order) : UnaryOp
{
    public override string Name => "polygamma";

    public override string Summary => "Derivative of the digamma function, of any order.";

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "overflows near 0";

    public override string Parameters => $"order {Order}";

    protected override (double Low, double High) TestDomain => (0.3, 6);

    protected override Value Chain(Builder builder, Value seed, Value x, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Emit(new Polygamma(Order + 1), x)));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x) => numbers.Polygamma(Order, x);

    protected override CSharpText Scalar(ElementType element, CSharpText x) => CSharpText.Call("KernelMath.Polygamma", [CSharpText.Primary(Order.ToString(System.Globalization.CultureInfo.InvariantCulture)), x]);
}

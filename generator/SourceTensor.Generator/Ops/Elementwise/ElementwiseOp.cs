using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// One result element per element of the operands. Operands of lower rank are repeated over the missing leading axes, and
/// axes whose length is known to be 1 along the other's.
/// </summary>
internal abstract record ElementwiseOp : Op
{
    public abstract int Arity { get; }

    /// <summary>Where the theory over all operations tests the given operand.</summary>
    public abstract (double Low, double High) Domain(int operand);

    /// <summary>
    /// <paramref name="seed"/> × ∂output/∂operand, for a seed that is an adjoint or a tangent; null when the partial
    /// derivative is zero everywhere. Where the partial can be infinite or NaN, a zero seed gives zero.
    /// </summary>
    public abstract Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output);

    /// <summary>Whether the partial derivative by an operand is known; where it is not, <see cref="Chain"/> throws and says what is missing.</summary>
    public virtual bool KnowsPartial(int operand) => true;

    /// <summary>One element from those of the operands; of integers and booleans only, see <see cref="EvaluateWhole"/>.</summary>
    public abstract T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands);

    /// <summary>One element where all operands are integers or booleans, exactly. The element type is that of the first.</summary>
    public virtual long EvaluateWhole(ElementType element, IReadOnlyList<long> operands) => Evaluate(IntegerNumbers.Of(element), operands);

    /// <summary>Whether operands of different types are converted to the largest of them.</summary>
    public virtual bool Promotes => true;

    /// <summary>The C# for one element.</summary>
    public abstract CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands);

    /// <summary>
    /// The C# for a vector of elements, in terms of <c>Lanes</c> (Vector128, Vector256 or Vector512); null when there is
    /// none and the loop stays scalar.
    /// </summary>
    public virtual CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => OfLaneMath(operands);

    /// <summary>The method of <c>LaneMath</c> that computes a vector of elements; null where that is no method of it.</summary>
    public virtual string? LaneFunction => null;

    protected CSharpText? OfLaneMath(IReadOnlyList<CSharpText> operands) => LaneFunction is { } name ? CSharpText.Call("LaneMath." + name, operands) : null;

    /// <summary>Whether there is such code for vectors of 32-bit integers, which are held in 64 bits, too.</summary>
    public virtual bool HasIntegerLanes => false;

    /// <summary>Whether there is code for vectors of such operands, as many lanes as there are of double precision.</summary>
    public bool HasLanes(IReadOnlyList<ElementType> operands) => HasLanes(ElementType.Float64, operands);

    /// <summary>Whether there is code for vectors of such operands, beside numbers of that type in the other lanes.</summary>
    public bool HasLanes(ElementType number, IReadOnlyList<ElementType> operands) =>
        operands.All(operand => operand == number || operand == ElementType.Boolean || (operand == ElementType.Int32 && number == ElementType.Float64 && HasIntegerLanes))
        && Vector(operands[0], [.. operands.Select(_ => CSharpText.Primary("x"))]) is not null;

    /// <summary>The vectors of that type in emitted code.</summary>
    protected static string Lanes(ElementType element) => element == ElementType.Float32 ? "LanesOfSingle" : "LanesOfDouble";

    /// <summary>Where a partial derivative is infinite, or too large for a number, though operands and result are not; null when that is nowhere.</summary>
    public virtual string? Singularity => null;

    /// <summary>
    /// Whether the partial derivative chooses: an operand that was not taken gets an adjoint of exactly 0, which stays 0
    /// upstream, whatever it meets. The rule of such an operation chooses between the seed and 0, and multiplies by nothing.
    /// </summary>
    public virtual bool Masks => false;

    /// <summary>Whether computing it twice costs more than storing it once.</summary>
    public virtual bool IsExpensive => true;

    /// <summary>Whether the operation has no meaning for integers.</summary>
    protected virtual bool IsFloatingOnly => false;

    protected virtual ElementType ResultElement(IReadOnlyList<ElementType> operands)
    {
        if (operands.Any(operand => operand != operands[0]))
        {
            throw new TypeException($"{Name} of {string.Join(" and ", operands.Select(operand => operand.Keyword()))}");
        }

        return !IsFloatingOnly || operands[0].IsFloating() ? operands[0] : throw new TypeException($"{Name} of {operands[0].Keyword()}");
    }

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        if (inputs.Count != Arity)
        {
            throw new TypeException($"{Name} takes {Arity} operands and got {inputs.Count}");
        }

        var shape = inputs.Select(input => input.Type.Shape).Aggregate(Shapes.Broadcast);
        return [new TensorType(ResultElement(inputs.Select(input => input.Type.Element).ToList()), shape)];
    }

    /// <summary>The function's name in <see cref="Math"/>, or in MathF for single precision.</summary>
    protected static string MathFunction(ElementType element, string name) =>
        (element == ElementType.Float32 ? "MathF." : "Math.") + name;
}

/// <summary>An elementwise operation of one operand.</summary>
internal abstract record UnaryOp : ElementwiseOp
{
    public sealed override int Arity => 1;

    public sealed override (double Low, double High) Domain(int operand) => TestDomain;

    public sealed override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        Chain(builder, seed, inputs[0], output);

    public sealed override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => Evaluate(numbers, operands[0]);

    public sealed override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => Scalar(element, operands[0]);

    public sealed override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => Vector(element, operands[0]);

    protected abstract (double Low, double High) TestDomain { get; }

    protected abstract Value? Chain(Builder builder, Value seed, Value x, Value output);

    protected abstract T Evaluate<T>(INumberSystem<T> numbers, T x);

    protected abstract CSharpText Scalar(ElementType element, CSharpText x);

    protected virtual CSharpText? Vector(ElementType element, CSharpText x) => OfLaneMath([x]);
}

/// <summary>An elementwise operation of two operands.</summary>
internal abstract record BinaryOp : ElementwiseOp
{
    public sealed override int Arity => 2;

    public override (double Low, double High) Domain(int operand) => (0.5, 2.0);

    public sealed override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => Evaluate(numbers, operands[0], operands[1]);

    protected abstract T Evaluate<T>(INumberSystem<T> numbers, T x, T y);
}

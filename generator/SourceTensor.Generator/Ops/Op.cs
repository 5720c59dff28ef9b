using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// An entry of the registry: one file states everything the compiler knows about one operation, its family the rest.
/// What every operation must state is abstract, so forgetting it does not compile.
/// </summary>
internal abstract record Op : Operation
{
    /// <summary>One line for the table of operations.</summary>
    public abstract string Summary { get; }

    /// <summary>
    /// The C# methods it stands for, as outermost static class and metadata name: <c>Math.Exp</c>,
    /// <c>TensorOperators.op_Addition</c>. Empty for what the compiler makes itself.
    /// </summary>
    public virtual IReadOnlyList<string> Methods => [];

    /// <summary>
    /// The results of a call of one of the methods: equations for what it stands for, with its parameters and operands. More
    /// than one where the method returns an array.
    /// </summary>
    /// <exception cref="TypeException">The arguments do not fit together; the message is written for the user.</exception>
    public virtual IReadOnlyList<Value> Bind(Call call) => throw new System.NotSupportedException($"{Name} cannot be called");

    /// <summary>The parameter of whose tensor the result is a part, without a copy; null for a tensor of its own.</summary>
    public virtual string? ViewOf => null;

    /// <summary>Those of the methods whose own result is not accurate: what is compiled then is, and differs.</summary>
    public virtual IReadOnlyList<string> InaccurateMethods => [];

    /// <summary>
    /// What it may err by, relative to the value and relative to the gradient, where that is more than every operation may,
    /// and why.
    /// </summary>
    public virtual (double Value, double Gradient, string Reason)? Tolerance => null;
}

/// <summary>
/// An operation that states the adjoints of its inputs and the tangent of its output as IR: every family but the elementwise
/// one, which states partial derivatives.
/// </summary>
internal abstract record PullbackOp : Op
{
    /// <summary>
    /// The adjoints of the inputs, given that of the output; null where an input has none (an integer, or nothing flows).
    /// </summary>
    public abstract IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint);

    /// <summary>
    /// The tangent of the output, given those of the inputs, of which null ones are 0 and one at least is not; null where nothing flows.
    /// </summary>
    public abstract Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents);

    /// <summary>The tangent where the operation is linear in its floating-point inputs: the operation itself, of their tangents.</summary>
    protected Value OfTangents(Builder builder, IReadOnlyList<Value> inputs, IReadOnlyList<Value?> tangents) => builder.Emit(
        this,
        [.. inputs.Zip(tangents, (input, tangent) => tangent ?? (input.Type.Element.IsFloating() ? builder.Zeros(input.Type) : input))]);

    /// <summary>The elements of the result, from those of the inputs, all row-major.</summary>
    public abstract T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape);
}

/// <summary>A tensor in the evaluator: its elements, row-major, and its lengths.</summary>
internal sealed record Elements<T>(T[] Values, int[] Shape)
{
    /// <summary>
    /// What integers and booleans are exactly: <see cref="Values"/> holds no <c>long</c> beyond 2⁵³ where it holds doubles.
    /// Null for floating-point numbers.
    /// </summary>
    public long[]? Whole { get; init; }
}

using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A call of a function whose derivative the user has written. The inputs are its arguments; the bodies have no need of them,
/// since they see what is outside.
/// </summary>
/// <param name="Function">The function's name.</param>
/// <param name="Type">What it returns.</param>
/// <param name="Value">What the function computes; null when it is called as it stands.</param>
/// <param name="Rule">
/// Without parameters, the partial derivatives of a scalar by scalars; with two, the cotangent and the result, the cotangents
/// of the arguments. One result for each differentiable input.
/// </param>
/// <param name="Differentiable">Which inputs the rule is about.</param>
/// <param name="Method">The C# method to call when there is no value.</param>
/// <param name="Tangent">From the tangents of the differentiable arguments to that of the result; null when the user has stated none, as of partial derivatives nobody need.</param>
internal sealed record Custom(string Function, TensorType Type, Body? Value, Body Rule, EquatableArray<int> Differentiable, string Method, Body? Tangent = null) : Operation
{
    /// <summary>
    /// Whether the value is there already, and so are its partial derivatives, which <see cref="Rule"/> returns and which are kept of each step of
    /// a loop: see <c>Preaccumulation</c>. Null where the rule is the user's.
    /// </summary>
    public Known? Partials { get; init; }

    /// <param name="value">A number.</param>
    /// <param name="partials">Its derivatives by the inputs, which are numbers.</param>
    /// <param name="areMasked">Whether one may be 0 because a choice was not taken: its product is 0 then.</param>
    public static Custom WithPartials(Value value, IReadOnlyList<Value> partials, bool areMasked) => new(
        "with_partials", value.Type, new Body([], [], [value]), new Body([], [], partials.ToEquatableArray()), [.. Enumerable.Range(0, partials.Count)], "")
    {
        Partials = new Known(areMasked),
    };

    public override string Name => Function;

    public override string Parameters => Value is null ? "called" : "custom";

    public bool IsPullback => Rule.Parameters.Count > 0;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => Value is null || Value.Equations.Any(equation => equation.CanThrow);

    public override IEnumerable<Dimension> Lengths => Type.Shape;

    public override Operation MapLengths(System.Func<Dimension, Dimension> map) => this with { Type = Type.MapLengths(map) };

    public override IReadOnlyList<Body> Bodies => [Rule, .. Value is null ? new Body[] { } : [Value], .. Tangent is null ? new Body[] { } : [Tangent]];

    public override Operation WithBodies(IReadOnlyList<Body> bodies) => this with
    {
        Rule = bodies[0],
        Value = Value is null ? null : bodies[1],
        Tangent = Tangent is null ? null : bodies[^1],
    };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => Rule.Results.Count == Differentiable.Count && (Value is null || Value.Results[0].Type == Type)
        ? [Type]
        : throw new TypeException($"a rule of {Rule.Results.Count} results for {Differentiable.Count} arguments");

    /// <summary>Of partial derivatives that are known.</summary>
    internal sealed record Known(bool AreMasked);
}

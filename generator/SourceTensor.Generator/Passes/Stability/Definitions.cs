using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>Which equation computes a value, in this body or one around it.</summary>
internal sealed class Definitions(Dictionary<Variable, Equation> known)
{
    private readonly Dictionary<Variable, Equation> _known = known;

    public Definitions(Definitions outer)
        : this(new Dictionary<Variable, Equation>(outer._known))
    {
    }

    public void Add(Equation equation)
    {
        if (equation.Outputs.Count == 1)
        {
            _known[equation.Output] = equation;
        }
    }

    /// <summary>What the operation that computes the value is applied to; null when that is another operation.</summary>
    public IReadOnlyList<Value>? Operands<TOperation>(Value value)
        where TOperation : Operation => Find<TOperation>(value)?.Inputs;

    public Equation? Find<TOperation>(Value value)
        where TOperation : Operation =>
        value is Variable variable && _known.TryGetValue(variable, out var equation) && equation.Operation is TOperation ? equation : null;

    /// <summary>The x of eˣ; null for anything else.</summary>
    public Value? Exponent(Value value) => Operands<Exp>(value)?[0];

    /// <summary>Whether it is that number, or a tensor of nothing else.</summary>
    public bool Is(Value value, double number) =>
        value is Constant constant ? constant.Is(number) : Operands<Broadcast>(value) is [Constant repeated] && repeated.Is(number);

    /// <summary>The x of 1 + eˣ, in either order.</summary>
    public Value? ExponentBesideOne(Value value) => Operands<Add>(value) is not [var first, var second] ? null
        : Is(first, 1) ? Exponent(second)
        : Is(second, 1) ? Exponent(first)
        : null;
}

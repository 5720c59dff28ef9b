using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// One direction in which a forward sweep differentiates, and the tangents along it found so far. A sweep can carry several:
/// what they are the derivatives of is then computed once.
/// </summary>
/// <param name="suffix">Tells the tangents of several directions apart; empty where there is one.</param>
internal sealed class Direction(Activity activity, string suffix = "")
{
    private readonly Dictionary<Variable, Value> _tangents = [];
    private readonly HashSet<Value> _masked = [];

    /// <summary>Which variables of the original body depend on what moves along this direction.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>The tangent of a value of the copy; null where it is 0.</summary>
    public Value? Tangent(Value value) => value is Variable variable && _tangents.TryGetValue(variable, out var tangent) ? tangent : null;

    public void Set(Variable variable, Value tangent, bool isMasked)
    {
        _tangents[variable] = tangent;
        if (isMasked)
        {
            _masked.Add(tangent);
        }
    }

    /// <summary>Whether zeros of a tangent may stand for what was not taken: they stay 0 whatever they are multiplied by.</summary>
    public bool IsMasked(Value tangent) => _masked.Contains(tangent);

    public string NameOf(Variable variable) => variable.Name + "_tan" + suffix;
}

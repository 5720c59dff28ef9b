using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>Which numbers of a body are the negatives of others, and which are choices between the two.</summary>
internal sealed class Opposites
{
    private readonly Dictionary<Value, Value> _negated;
    private readonly Dictionary<Value, Equation> _choices = [];

    public Opposites(Body body)
    {
        _negated = body.Equations.Where(equation => equation.Operation is Negate).ToDictionary(equation => (Value)equation.Output, equation => equation.Inputs[0]);
        var signs = new Dictionary<(Value Condition, Value WhenTrue, Value WhenFalse), Value>();
        foreach (var equation in body.Equations.Where(equation => equation.Operation is Where && AreOpposite(equation.Inputs[1], equation.Inputs[2])))
        {
            var (condition, whenTrue, whenFalse) = (equation.Inputs[0], equation.Inputs[1], equation.Inputs[2]);
            _choices[equation.Output] = equation;
            signs[(condition, whenTrue, whenFalse)] = equation.Output;
            if (signs.TryGetValue((condition, whenFalse, whenTrue), out var other))
            {
                _negated[equation.Output] = other;
            }
        }
    }

    /// <summary>What it is the negative of, which may be the same choice with its sides exchanged; itself where it is none.</summary>
    public (Value Of, bool IsNegated) Source(Value x)
    {
        var isNegated = false;
        while (_negated.TryGetValue(x, out var other))
        {
            (x, isNegated) = (other, !isNegated);
        }

        return (x, isNegated);
    }

    /// <summary>A number of the same magnitude, the same for all of them.</summary>
    public Value Magnitude(Value x)
    {
        var source = Source(x).Of;
        return _choices.TryGetValue(source, out var choice) ? Magnitude(choice.Inputs[1]) : source;
    }

    /// <summary>The choice between a number and its negative that this is, if it is one.</summary>
    public Equation? Choice(Value x) => _choices.TryGetValue(x, out var choice) ? choice : null;

    private bool AreOpposite(Value x, Value y) => (_negated.TryGetValue(x, out var ofX) && ofX == y) || (_negated.TryGetValue(y, out var ofY) && ofY == x);
}

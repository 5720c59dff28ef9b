using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>Whether loops run a step at all, computed at the entry of a function from lengths that are known there.</summary>
internal sealed class LoopRuns(Builder builder)
{
    private readonly Dictionary<Dimension, Variable> _known = [];

    /// <summary>What computes it.</summary>
    public IReadOnlyList<Equation> Equations => builder.Equations;

    /// <summary>Whether each of some loops does.</summary>
    public Variable All(IEnumerable<Dimension> lengths) => lengths.Select(Of).Aggregate((left, right) => builder.Emit(new LogicalAnd(), left, right));

    private Variable Of(Dimension length)
    {
        if (!_known.TryGetValue(length, out var runs))
        {
            builder.Origin = Equation.NoOrigin;
            _known[length] = runs = builder.Emit(new GreaterThan(), builder.Emit(new Length(length)), Constant.Of(0));
        }

        return runs;
    }
}

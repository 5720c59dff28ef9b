using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// An index that has been tested against an axis of the same length is not tested again: reading and then writing
/// <c>q[i]</c> tests once. What a body around this one has tested counts; what a loop or a branch inside has tested does
/// not, since it may not run.
/// </summary>
internal static class DropRepeatedTests
{
    public static Function Run(Function function) => function with { Body = Run(function.Body, []) };

    private static Body Run(Body body, HashSet<(Value Index, Dimension Length)> outer)
    {
        var tested = new HashSet<(Value Index, Dimension Length)>(outer);
        return body with { Equations = body.Equations.Select(equation => Run(equation, tested)).ToEquatableArray() };
    }

    private static Equation Run(Equation equation, HashSet<(Value Index, Dimension Length)> tested)
    {
        if (equation.Operation.Bodies.Count > 0)
        {
            return equation.MapBodies(inner => Run(inner, tested));
        }

        if (equation.Operation is not IndexOp { Checked: true } access)
        {
            return equation;
        }

        var tests = access.Indices(equation.Inputs).Zip(equation.Inputs[0].Type.Shape, (index, length) => (index, length)).ToList();
        var isRepeated = tests.All(tested.Contains);
        tested.UnionWith(tests);
        return isRepeated ? equation with { Operation = access.Unchecked() } : equation;
    }
}

using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>After the last differentiation a product with an exponential is a product: of what the exponential is, nothing needs to know.</summary>
internal static class ExpandMultiplyExponential
{
    public static Function Run(Function function) => function.MapBodies(body => body with
    {
        Equations = body.Equations.Select(equation => equation.Operation is MultiplyExponential
            ? equation with { Operation = new Multiply(), Inputs = [equation.Inputs[0], equation.Inputs[2]] }
            : equation).ToEquatableArray(),
    });
}

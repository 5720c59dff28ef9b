using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Writes every length of a finished function in canonical form: while it was built, lengths were found equal that earlier
/// equations had written differently.
/// </summary>
internal sealed class Canonicalizer(ShapeSolver solver)
{
    public Body Rewrite(Body body) => new(
        body.Parameters.Select(Rewrite).ToEquatableArray(),
        body.Equations.Select(Rewrite).ToEquatableArray(),
        body.Results.Select(Rewrite).ToEquatableArray());

    private Equation Rewrite(Equation equation) => equation with
    {
        Outputs = equation.Outputs.Select(Rewrite).ToEquatableArray(),
        Inputs = equation.Inputs.Select(Rewrite).ToEquatableArray(),
        Operation = equation.Operation switch
        {
            Scan scan => scan with { Length = solver.Canonical(scan.Length), Body = Rewrite(scan.Body) },
            Broadcast broadcast => new Broadcast(Rewrite(broadcast.Shape)),
            Length length => new Length(solver.Canonical(length.Dimension)),
            var operation => operation,
        },
    };

    private Value Rewrite(Value value) => value is Variable variable ? Rewrite(variable) : value;

    private Variable Rewrite(Variable variable) => variable with { Type = variable.Type with { Shape = Rewrite(variable.Type.Shape) } };

    private EquatableArray<Dimension> Rewrite(EquatableArray<Dimension> shape) => shape.Select(solver.Canonical).ToEquatableArray();
}

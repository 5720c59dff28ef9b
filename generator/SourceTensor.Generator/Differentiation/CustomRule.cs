using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A function with a rule of the user's: the rule's equations are run where the call is reversed. A cotangent that is exactly 0
/// gives 0, whatever the partial derivative is.
/// </summary>
internal static class CustomRule
{
    public static void Pull(Sweep sweep, Equation equation)
    {
        var custom = (Custom)equation.Operation;
        var adjoint = sweep.Adjoint(sweep.Copies[equation.Output])!;
        var copier = new Copier(sweep.Builder.Ids, sweep.Copies);
        if (custom.IsPullback)
        {
            copier.Bind(custom.Rule.Parameters[0], adjoint);
            copier.Bind(custom.Rule.Parameters[1], sweep.Copies[equation.Output]);
        }

        foreach (var step in custom.Rule.Equations)
        {
            sweep.Builder.Append(copier.Copy(step));
        }

        foreach (var (argument, result) in custom.Differentiable.Zip(custom.Rule.Results, (argument, result) => (equation.Inputs[argument], copier[result])))
        {
            var input = sweep.Copies[argument];
            if (sweep.IsActive(input))
            {
                sweep.Accumulate(input, custom.IsPullback ? result : sweep.Builder.WhereSeed(adjoint, sweep.Builder.Multiply(adjoint, result)));
            }
        }
    }
}

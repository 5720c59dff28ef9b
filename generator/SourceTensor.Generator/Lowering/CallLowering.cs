using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>Calls of functions of the user's that are called as they stand.</summary>
internal sealed partial class Lowerer
{
    private void LowerCall(Equation equation, Custom custom)
    {
        foreach (var tensor in equation.Inputs.OfType<Variable>().Where(input => !input.Type.IsScalar && PlaceOf(input) is not BufferPlace).Distinct())
        {
            Keep(tensor);
        }

        var local = new Local(_names.Fresh(equation.Output.Name), equation.Output.Type.Element);
        var arguments = equation.Inputs.Select(input => input.Type.IsScalar ? new CallArgument(At(input), null) : new CallArgument(null, ((BufferPlace)PlaceOf(input)).Part));
        Emit(new CallMethod(local, custom.Method, arguments.ToEquatableArray()));
        _frame[equation.Output] = new ScalarPlace(new LocalRead(local));
    }
}

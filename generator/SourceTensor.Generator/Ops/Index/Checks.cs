using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Removing tests of indices from a computation that has run before with the same values.</summary>
internal static class Checks
{
    public static Equation WithoutChecks(this Equation equation) => equation.Operation switch
    {
        IndexOp access => equation with { Operation = access.Unchecked() },
        RangeOp access => equation with { Operation = access.Unchecked() },
        _ => equation.MapBodies(WithoutChecks),
    };

    /// <summary>Whether it computes nothing but fails where something is wrong.</summary>
    public static bool IsOnlyCheck(Operation operation) => operation is CheckIndices or CheckNotEmpty or CheckRequirement or Throw;

    /// <summary>Whether running it a second time, on the same values, says nothing new.</summary>
    public static bool SaysNothingTwice(Operation operation) => IsOnlyCheck(operation) || operation is Assume;

    /// <summary>Whether it is a test, a guard, or what these are computed of: over, where it stands before anything else, when the first result is written.</summary>
    public static bool IsEntryTest(Equation equation) => equation.Operation switch
    {
        _ when IsOnlyCheck(equation.Operation) => true,
        Length => true,
        ElementwiseOp => equation.Output.Type.IsScalar && !equation.CanThrow,
        Branch guard => equation.Outputs.Count == 0 && guard.Bodies.All(side => side.Equations.All(IsEntryTest)),
        _ => false,
    };

    private static Body WithoutChecks(Body body) => body with
    {
        Equations = body.Equations.Where(equation => !SaysNothingTwice(equation.Operation)).Select(WithoutChecks).ToEquatableArray(),
    };
}

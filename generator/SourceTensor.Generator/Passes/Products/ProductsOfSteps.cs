using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>What the passes that move products out of loops ask about loops.</summary>
internal static class ProductsOfSteps
{
    /// <summary>Whether an equation is a loop of a number of steps that is known before, without another loop in it.</summary>
    public static bool IsInnermost(Equation equation, Function function) =>
        equation.Operation is Scan { IsGuarded: false } scan && !function.MayBeNegativeIn(equation, scan.Bound!) && !scan.Body.AllEquations().Any(inner => inner.Operation is Scan);

    /// <summary>What changes from step to step.</summary>
    public static HashSet<Variable> Own(Scan scan) => [.. scan.Body.Parameters, .. scan.Body.Equations.SelectMany(equation => equation.Outputs)];

    /// <summary>The sequence, all of it visited, that a value is the item of; null where it is none.</summary>
    public static Value? SequenceOf(Equation loop, Value value)
    {
        var scan = (Scan)loop.Operation;
        var position = value is Variable variable ? scan.Body.Parameters.ToList().IndexOf(variable) : -1;
        return position > scan.StateCount && loop.Inputs[position - 1] is var sequence && sequence.Type.Shape[0] == scan.Length ? sequence : null;
    }

    /// <summary>A label that a contraction does not have.</summary>
    public static string NewLabel(Contract op) => "tsrqpuvwxyzabcdefghijklmno".First(label => string.Concat(op.Operands).IndexOf(label) < 0).ToString();
}

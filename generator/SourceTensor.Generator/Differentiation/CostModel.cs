using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// What a function costs, estimated from its IR, in units of one addition of numbers in a register. It serves to compare two
/// ways of computing the same, so what they share may be estimated badly.
///
/// Elementwise operations cost 1 per element of the result, those that are computed by a series or a library call
/// <see cref="Expensive"/>; products of tensors 2 per term; factoring a matrix of n rows n³. Reading, reducing and copying
/// cost 1 per element. What the steps of a loop stack up is written and read again: <see cref="Stored"/> per element. The
/// steps of a loop are counted, both sides of a branch half. A length that is known at run time only is <see cref="Unknown"/>.
/// </summary>
internal static class CostModel
{
    private const double Unknown = 100;
    private const double Expensive = 20;
    private const double Stored = 4;

    public static double Of(Function function) => Of(function.Body);

    private static double Of(Body body) => body.Equations.Sum(Of);

    private static double Of(Equation equation) => equation.Operation switch
    {
        Scan scan => (Length(scan.Length) * Of(scan.Body)) + (Stored * equation.Outputs.Skip(scan.StateCount).Sum(output => Elements(output.Type))),
        Branch branch => branch.Bodies.Sum(Of) / 2,
        Custom custom => custom.Value is { } value ? Of(value) : Expensive,
        Add or Subtract or Multiply or Negate or ComparisonOp or MultiplyAdd => Elements(equation.Output.Type),
        ElementwiseOp op => Elements(equation.Output.Type) * (op.IsExpensive ? Expensive : 1),
        Contract contract => 2 * Distinct(contract).Aggregate(1.0, (product, label) => product * Length(contract.LengthOf(label, equation.Inputs))),
        MatrixOp => Elements(equation.Inputs[0].Type) * Length(equation.Inputs[0].Type.Shape[^1]),
        SoftMaxOp or LogSumExp => 2 * Expensive * Elements(equation.Inputs[0].Type),
        // The part, not the whole.
        IndexOp access => Elements(equation.Inputs[0].Type.Drop(access.Count)),
        RangeOp access => Length(access.LengthOf(equation.Inputs)) * Elements(equation.Inputs[0].Type.Drop(1)),
        ReductionOp => Elements(equation.Inputs[0].Type),
        Reshape or Unsqueeze or Broadcast or Ops.Length or Iota => 0,
        _ => equation.Outputs.Sum(output => Elements(output.Type)),
    };

    private static IEnumerable<char> Distinct(Contract contract) => string.Concat(contract.Operands).Distinct();

    private static double Elements(TensorType type) => type.Shape.Aggregate(1.0, (product, length) => product * Length(length));

    private static double Length(Dimension length) => Math.Max(0, length.Constant + length.Terms.Sum(term => term.Coefficient * Unknown));
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>How an operand stands in a call: what it is a parameter of, and what becomes of that before it is used.</summary>
internal enum OperandForm
{
    /// <summary>A scalar, or a tensor of the call's rank.</summary>
    Whole,

    /// <summary>A scalar beside tensors.</summary>
    Scalar,

    /// <summary>A tensor without the leading axis.</summary>
    Lower,

    /// <summary>A tensor without the leading axis, which is put back with length 1.</summary>
    LeadingOne,

    /// <summary>A tensor without the last axis, which is put back with length 1.</summary>
    LastOne,
}

/// <summary>One operand of a call.</summary>
internal sealed record CallOperand(string Name, ElementType Element, OperandForm Form)
{
    /// <summary>The rank of the operand itself, in a call of that rank.</summary>
    public int Rank(int rank) => Form switch
    {
        OperandForm.Whole => rank,
        OperandForm.Scalar => 0,
        _ => rank - 1,
    };

    /// <summary>What the call is written with, from what reads the operand.</summary>
    public string Text(string read, int rank) => Form switch
    {
        OperandForm.LeadingOne when rank == 1 => $"Tensor1D.Filled(1, {read})",
        OperandForm.LeadingOne => $"TensorMath.Unsqueeze({read}, 0)",
        OperandForm.LastOne => string.Create(CultureInfo.InvariantCulture, $"TensorMath.Unsqueeze({read}, {rank - 1})"),
        _ => read,
    };

    /// <summary>The part of the whole shape that it has.</summary>
    public int[] Shape(int[] whole) => Form switch
    {
        OperandForm.Whole => whole,
        OperandForm.Scalar => [],
        OperandForm.LastOne => whole[..^1],
        _ => whole[1..],
    };
}

/// <summary>One way to call an operation: a method, element types, a rank and the forms of the operands.</summary>
/// <param name="Expression">The call, its operands as {0}, {1}, {2}.</param>
internal sealed record OperationCall(ElementwiseOp Op, string Method, string Expression, int Rank, EquatableArray<CallOperand> Operands)
{
    public string Title => $"{Method} of {string.Join(", ", Operands.Select(operand => $"{operand.Form} {operand.Element.Keyword()}"))} at rank {Rank}";

    /// <summary>The call, reading each operand by its name or, in a loop, item by item.</summary>
    public string Text(System.Func<CallOperand, string> read) =>
        string.Format(CultureInfo.InvariantCulture, Expression, [.. Operands.Select(operand => operand.Text(read(operand), Rank))]);

    /// <summary>Whether a loop over the leading axis passes an item of this operand, and not the same one each time.</summary>
    public bool IsItem(CallOperand operand) => Rank == 0 || operand.Form == OperandForm.Whole;
}

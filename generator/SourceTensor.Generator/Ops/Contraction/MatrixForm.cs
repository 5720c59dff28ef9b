using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// A contraction as products of matrices, one for each index of the axes that are in front of all of them. Several axes that stand
/// together everywhere are one axis of a matrix.
/// </summary>
/// <param name="Outer">The labels in front: of each tensor those it has, in this order.</param>
/// <param name="Rows">The labels of the first operand and the result.</param>
/// <param name="Columns">Those of the second operand and the result.</param>
/// <param name="Terms">Those of both operands, which are summed over.</param>
internal sealed record MatrixForm(string Outer, string Rows, string Columns, string Terms)
{
    /// <summary>A matrix known to have fewer rows or columns fills no block of a product.</summary>
    private const int FewestRows = 4;

    /// <summary>A product known to have fewer multiplications costs less than the call.</summary>
    private const long FewestMultiplications = 512;

    /// <summary>Whether the form is that of products which are not known to be so small that loops are as fast.</summary>
    public static bool IsWorthACall(Contract op, IReadOnlyList<Value> inputs)
    {
        if (!inputs[0].Type.Element.IsFloating() || Of(op) is not { } form)
        {
            return false;
        }

        var lengths = new[] { form.Rows, form.Columns, form.Terms }.Select(labels => Length(labels, op, inputs)).ToList();
        return !lengths.Any(length => length.IsConstant && length.Constant < FewestRows)
            && !(lengths.All(length => length.IsConstant) && lengths.Aggregate(1L, (product, length) => product * length.Constant) < FewestMultiplications);
    }

    /// <summary>The form of a contraction; null where it has none.</summary>
    public static MatrixForm? Of(Contract op)
    {
        if (op.Operands.Count != 2 || op.Operands.Append(op.Result).Any(labels => labels.Distinct().Count() != labels.Length))
        {
            return null;
        }

        var (left, right, result) = (op.Operands[0], op.Operands[1], op.Result);
        var (rows, columns, terms) = (Run(left, result, right), Run(right, result, left), Run(left, right, result));
        if (rows.Length == 0 || columns.Length == 0 || terms.Length == 0)
        {
            return null;
        }

        var outer = new string([.. result.Where(label => (rows + columns).IndexOf(label) < 0)]);
        var form = new MatrixForm(outer, rows, columns, terms);
        return IsBehind(left, outer, rows, terms) && IsBehind(right, outer, terms, columns) && IsBehind(result, outer, rows, columns) ? form : null;
    }

    /// <summary>
    /// The factor whose elements a product has to reorder, since those that it multiplies together are not next to each other, and the
    /// labels of one where they are; null where there is none.
    /// </summary>
    public (int Operand, string Labels)? Reordered(Contract op)
    {
        // Along the last axis of the result the runtime loads vectors, of the factor that has it.
        var operand = Columns.IndexOf(op.Result[op.Result.Length - 1]) >= 0 ? 1 : 0;
        var (along, labels) = (operand == 1 ? Columns : Rows, OuterOf(op.Operands[operand]) + Terms + (operand == 1 ? Columns : Rows));
        return op.Operands[operand].EndsWith(along, System.StringComparison.Ordinal) ? null : (operand, labels);
    }

    /// <summary>The labels in front that a tensor has.</summary>
    public string OuterOf(string labels) => new([.. Outer.Where(label => labels.IndexOf(label) >= 0)]);

    /// <summary>How many rows, columns or terms there are.</summary>
    public static Dimension Length(string labels, Contract op, IReadOnlyList<Value> inputs) =>
        labels.Select(label => op.LengthOf(label, inputs)).Aggregate(Dimension.Product);

    /// <summary>How far the next index of the last of some labels is in a row-major tensor.</summary>
    public static Dimension Stride(string labels, string tensor, Contract op, IReadOnlyList<Value> inputs) =>
        tensor.Substring(tensor.IndexOf(labels[labels.Length - 1]) + 1).Select(label => op.LengthOf(label, inputs)).Aggregate(Dimension.Of(1), Dimension.Product);

    /// <summary>The last labels that two of three tensors have, the third has not, and that stand together in both in one order.</summary>
    private static string Run(string one, string other, string third)
    {
        var shared = new string([.. one.Where(label => other.IndexOf(label) >= 0 && third.IndexOf(label) < 0)]);
        var longest = "";
        for (var start = shared.Length - 1; start >= 0 && Contains(one, shared.Substring(start)) && Contains(other, shared.Substring(start)); start--)
        {
            longest = shared.Substring(start);
        }

        return longest;
    }

    private static bool Contains(string labels, string run) => labels.IndexOf(run, System.StringComparison.Ordinal) >= 0;

    /// <summary>Whether a tensor's axes are those in front, then those of its matrix.</summary>
    private static bool IsBehind(string labels, string outer, string rows, string columns)
    {
        var front = new string([.. outer.Where(label => labels.IndexOf(label) >= 0)]);
        return labels == front + rows + columns || labels == front + columns + rows;
    }
}

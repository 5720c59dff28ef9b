using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The calls that are contractions.</summary>
internal sealed partial record Contract
{
    private const string BatchLabels = "abcde";

    public override IReadOnlyList<string> Methods =>
    [
        "TensorMath.Dot", "TensorMath.Outer", "TensorMath.MatMul", "TensorMath.Trace", "TensorMath.Einsum",
        .. Enumerable.Range(1, 5).Select(rank => $"Tensor{rank}D.Einsum"),
    ];

    public override IReadOnlyList<Value> Bind(Call call) => call.Method switch
    {
        "Dot" => [Product(call, ["i", "i"], "", [call.Value("x"), call.Value("y")])],
        "Outer" => [Product(call, ["i", "j"], "ij", [call.Value("x"), call.Value("y")])],
        "Trace" => [Trace(call, call.Value("x"))],
        "MatMul" => [MatMul(call, call.Value("x"), call.Value("y"))],
        _ => [Einsum(call)],
    };

    private static Value Trace(Call call, Value x)
    {
        var batch = BatchLabels.Substring(0, x.Type.Rank - 2);
        return Product(call, [batch + "ii"], batch, [x]);
    }

    // As NumPy's matmul: a vector is a row on the left and a column on the right, and leading axes are aligned at the last.
    private static Value MatMul(Call call, Value x, Value y)
    {
        string Batch(int rank, int other) => rank <= 2 ? "" : BatchLabels.Substring(Math.Max(rank, other) - rank, rank - 2);
        var (left, right) = (Batch(x.Type.Rank, y.Type.Rank), Batch(y.Type.Rank, x.Type.Rank));
        var (rows, columns) = (x.Type.Rank == 1 ? "" : "i", y.Type.Rank == 1 ? "" : "j");
        return Product(call, [left + rows + "k", right + "k" + columns], (left.Length > right.Length ? left : right) + rows + columns, [x, y]);
    }

    private static Value Einsum(Call call)
    {
        var operands = call.Values("operands");
        Subscripts subscripts;
        try
        {
            subscripts = Subscripts.Parse(call.Text("subscripts"), [.. operands.Select(operand => operand.Type.Rank)], call.Result.Rank);
        }
        catch (FormatException bad)
        {
            throw new SubscriptsException("subscripts", bad.Message);
        }

        // A letter has one length, whether or not the operands that have it meet in one product.
        Unify(call, [.. subscripts.Operands], operands);
        var (result, next) = (operands[0], 1);
        foreach (var (left, right, labels) in subscripts.Steps())
        {
            result = right is null ? Product(call, [left], labels, [result]) : Product(call, [left, right], labels, [result, operands[next++]]);
        }

        return result;
    }

    private static Value Product(Call call, EquatableArray<string> operands, string result, IReadOnlyList<Value> inputs)
    {
        Unify(call, operands, inputs);
        return call.Builder.Contract(operands, result, [.. inputs.Select(call.Canonical)], selects: false);
    }

    /// <summary>Requires that all axes with the same label have the same length.</summary>
    private static void Unify(Call call, EquatableArray<string> operands, IReadOnlyList<Value> inputs)
    {
        var lengths = new Dictionary<char, Dimension>();
        for (var k = 0; k < operands.Count; k++)
        {
            for (var axis = 0; axis < operands[k].Length; axis++)
            {
                var (label, length) = (operands[k][axis], inputs[k].Type.Shape[axis]);
                if (lengths.TryGetValue(label, out var first))
                {
                    call.Equal(first, length, () => call.Method == "Einsum" ? $"{first} and {length} must be equal, both are `{label}`" : (FormattableString)$"{first} and {length} must be equal");
                }
                else
                {
                    lengths[label] = length;
                }
            }
        }
    }
}

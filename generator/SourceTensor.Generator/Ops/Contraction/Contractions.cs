using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Contractions as rules and calls write them.</summary>
internal static class Contractions
{
    /// <summary>A contraction, or what it comes down to: nothing to do, or a product element by element.</summary>
    public static Value Contract(this Builder builder, IReadOnlyList<string> operands, string result, IReadOnlyList<Value> inputs, bool selects)
    {
        if (inputs.Count == 1)
        {
            return operands[0] == result ? inputs[0] : builder.Emit(new Contract([operands[0]], result), inputs[0]);
        }

        // A number is multiplied by a tensor without labels; so are tensors whose axes all correspond.
        var isElementwise = (operands[0] == result && (operands[1] == result || operands[1].Length == 0)) || (operands[0].Length == 0 && operands[1] == result);
        if (!isElementwise || HasDiagonal(result))
        {
            return builder.Emit(new Contract([operands[0], operands[1]], result, selects), inputs[0], inputs[1]);
        }

        var product = builder.Multiply(inputs[0], inputs[1]);
        return selects ? builder.WhereSeed(inputs[0], product) : product;
    }

    private static bool HasDiagonal(string labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels.IndexOf(labels[i]) < i)
            {
                return true;
            }
        }

        return false;
    }
}

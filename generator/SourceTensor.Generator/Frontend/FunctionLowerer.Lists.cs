using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.Generator.Frontend;

/// <summary>Lists written out, and arrays that operations return.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand List(IOperation list, IEnumerable<IOperation> elements)
    {
        var items = new List<Operand>();
        foreach (var element in elements)
        {
            if (element is ISpreadOperation)
            {
                return Unsupported(element, "`..` in a list");
            }

            if (Lower(element) is not { } item || item is Poison)
            {
                return Poison.Instance;
            }

            items.Add(item);
        }

        return items.Count > 0 || TypeMap.Find(list.Type) is null ? new ListOperand(items) : Unsupported(list, "an empty list");
    }

    private Operand ArrayCreation(IArrayCreationOperation creation) => creation.Initializer is { } initializer && creation.DimensionSizes.Length == 1
        ? List(creation, initializer.ElementValues)
        : Unsupported(creation, Describe(creation), "; make a tensor: `Tensor1D.Zeros<double>(n)`");

    /// <summary><c>parts[1]</c> of an array that an operation has returned.</summary>
    private Operand ArrayElement(IArrayElementReferenceOperation reference)
    {
        if (Lower(reference.ArrayReference) is not { } array || array is Poison)
        {
            return Poison.Instance;
        }

        if (array is not ListOperand list || reference.Indices is not [{ ConstantValue: { HasValue: true, Value: int index } }])
        {
            return Unsupported(reference, Describe(reference), "; elements of an array are picked by constants");
        }

        return index >= 0 && index < list.Items.Count ? list.Items[index] : Fail(Descriptors.IndexOutOfRange, reference, index, list.Items.Count);
    }
}

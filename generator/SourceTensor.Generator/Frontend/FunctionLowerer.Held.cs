using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Operands that have been evaluated while the others of their expression have not. In <c>q + Fill(q)</c> the left one is
/// the tensor, not what is in it before the call: a call that writes it would change it, so nothing may write what is held.
/// </summary>
internal sealed partial class FunctionLowerer
{
    // For each expression or statement being followed, what its parts have given, as variables without a symbol.
    private readonly Stack<List<Cell>> _held = new([[]]);

    private void Hold(IOperation operation, Operand? operand)
    {
        if (operand?.Leaves.Any(leaf => leaf is { Memory: not null, Value.Type.IsScalar: false }) == true)
        {
            _held.Peek().Add(NewCell(SourceText.Of(operation.Syntax), operand));
        }
    }

    /// <summary>The parts of the present expression are not waited for any more: they have been used, or become variables.</summary>
    private void Release() => _held.Peek().Clear();
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Products of matrices: calls of the runtime, for a transposed factor too. Known to be small, they are loops.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The contraction as products of matrices that are worth a call; null where it is lowered to loops.</summary>
    private MatrixForm? WorthACall(Equation equation, Contract op)
    {
        if (!op.IsWorthACall(equation.Inputs))
        {
            return null;
        }

        var form = MatrixForm.Of(op)!;
        return (form.Outer + form.Rows + form.Columns + form.Terms).Any(label => _function.MayBeNegativeIn(equation, op.LengthOf(label, equation.Inputs))) ? null : form;
    }

    private void LowerProduct(Equation equation, Contract op, MatrixForm form)
    {
        var (left, right) = (InMemory(equation.Inputs[0]), InMemory(equation.Inputs[1]));
        var result = _scan?.MemoryOf(equation.Output, left, right) ?? Allocate(equation.Output);
        var (rows, columns, terms) = (Length(form.Rows), Length(form.Columns), Length(form.Terms));
        ForEach([.. form.Outer.Select(label => op.LengthOf(label, equation.Inputs))], outer => Emit(new MultiplyMatrices(
            rows,
            columns,
            terms,
            Factor(left, op.Operands[0], form.Rows, form.Terms, outer),
            Factor(right, op.Operands[1], form.Terms, form.Columns, outer),
            Factor(result, op.Result, form.Rows, form.Columns, outer),
            op.Selects)));
        _frame[equation.Output] = result;

        Dimension Length(string labels) => MatrixForm.Length(labels, op, equation.Inputs);

        MatrixPart Factor(BufferPlace place, string tensor, string rowLabels, string columnLabels, IReadOnlyList<Expression> outer) => new(
            place.View([.. form.OuterOf(tensor).Select(label => outer[form.Outer.IndexOf(label)])]).Part,
            MatrixForm.Stride(rowLabels, tensor, op, equation.Inputs),
            MatrixForm.Stride(columnLabels, tensor, op, equation.Inputs));
    }
}

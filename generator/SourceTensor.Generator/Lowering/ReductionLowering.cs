using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Reductions: a scalar is gathered in a local, a tensor of them is written to memory one by one.</summary>
internal sealed partial class Lowerer
{
    private void LowerReduction(Equation equation, ReductionOp op)
    {
        var operand = PlaceOf(equation.Inputs[0]);
        if (equation.Output.Type.IsScalar)
        {
            Define(equation.Output, new ScalarPlace(Reduce(op, equation.Output, operand.Type.Shape, operand.At)));
            return;
        }

        var axis = op.Axis!.Value;
        var result = Allocate(equation.Output);
        ForEach(result.Type.Shape, indices =>
        {
            Expression Element(IReadOnlyList<Expression> reduced) => operand.At([.. indices.Take(axis), .. reduced, .. indices.Skip(axis)]);
            var (offset, along) = result.Locate(indices);
            Emit(new Store(result.Buffer, offset, along, Reduce(op, equation.Output, [operand.Type.Shape[axis]], Element)));
        });
        _frame[equation.Output] = result;
    }

    private Expression Reduce(ReductionOp op, Variable output, IReadOnlyList<Dimension> shape, System.Func<IReadOnlyList<Expression>, Expression> element) => op switch
    {
        Sum => SumOf(output, shape, element),
        Largest => LargestOf(output, shape, element),
        _ => throw new InvalidIRException($"no lowering of the reduction `{op.Name}`"),
    };

    // A sum of floating-point numbers to a scalar is added up in double precision, any other in the tensor's own type.
    private Expression SumOf(Variable output, IReadOnlyList<Dimension> shape, System.Func<IReadOnlyList<Expression>, Expression> element)
    {
        var accumulator = output.Type.IsScalar && output.Type.Element.IsFloating() ? ElementType.Float64 : output.Type.Element;
        var sum = new Local(_names.Fresh(output.Name), accumulator);
        Emit(new Declare(sum, new Literal(Constant.Of(accumulator, 0))));
        ForEach(shape, indices => Emit(new Accumulate(sum, As(accumulator, element(indices)))));
        return As(output.Type.Element, new LocalRead(sum));
    }

    private LocalRead LargestOf(Variable output, IReadOnlyList<Dimension> shape, System.Func<IReadOnlyList<Expression>, Expression> element)
    {
        var largest = new Local(_names.Fresh(output.Name), output.Type.Element);
        Emit(new Declare(largest, new Literal(Constant.Of(output.Type.Element, double.NegativeInfinity))));
        ForEach(shape, indices => Emit(new Assign(largest, Apply.Of(new Maximum(), new LocalRead(largest), element(indices)))));
        return new LocalRead(largest);
    }

    private static Expression As(ElementType type, Expression value) => value.Element == type ? value : Apply.Of(new Convert(type), value);
}

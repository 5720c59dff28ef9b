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
        if (op is Sum && axis < operand.Type.Rank - 1)
        {
            // Row by row, where memory is read as it stands.
            var labels = "abcdefgh".Substring(0, operand.Type.Rank);
            LowerContract(equation, new Contract([labels], labels.Remove(axis, 1)));
            return;
        }

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
        Largest largest => FoldOf(output, new Maximum(largest.IsOfNumbers), new LargestOf(null).Start(output.Type.Element), shape, element),
        FoldOp fold => FoldOf(output, fold.Step, fold.Start(output.Type.Element), shape, element),
        PositionOp position => PositionOf(output, position, shape, element),
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

    private LocalRead FoldOf(Variable output, ElementwiseOp step, Constant start, IReadOnlyList<Dimension> shape, System.Func<IReadOnlyList<Expression>, Expression> element)
    {
        var gathered = new Local(_names.Fresh(output.Name), output.Type.Element);
        Emit(new Declare(gathered, new Literal(start)));
        ForEach(shape, indices => Emit(new Assign(gathered, Apply.Of(step, new LocalRead(gathered), element(indices)))));
        return new LocalRead(gathered);
    }

    /// <summary>The best element so far and where it is; what is not a number is better than every number.</summary>
    private LocalRead PositionOf(Variable output, PositionOp op, IReadOnlyList<Dimension> shape, System.Func<IReadOnlyList<Expression>, Expression> element)
    {
        var type = element([.. shape.Select(_ => Literal.Zero)]).Element;
        var (position, best) = (new Local(_names.Fresh(output.Name), ElementType.Int32), new Local(_names.Fresh("best"), type));
        Emit(new Declare(position, new Literal(Constant.Of(0))));
        Emit(new Declare(best, new Literal(op.Start(type))));
        ForEach(shape, indices =>
        {
            var own = new Local(_names.Fresh("element"), type);
            Emit(new Declare(own, element(indices)));
            var isBetter = Apply.Of(new LogicalNot(), Apply.Of(op.IsNotBetter, new LocalRead(own), new LocalRead(best)));
            isBetter = type.IsFloating() ? Apply.Of(new LogicalAnd(), isBetter, Apply.Of(new LogicalNot(), Apply.Of(new IsNaN(), new LocalRead(best)))) : isBetter;
            var replace = InBlock(() =>
            {
                Emit(new Assign(best, new LocalRead(own)));
                Emit(new Assign(position, Offsets.Flatten(indices, shape.ToEquatableArray())));
            });
            Emit(new If(isBetter, replace, new Block()));
        });
        return new LocalRead(position);
    }

    private static Expression As(ElementType type, Expression value) => value.Element == type ? value : Apply.Of(new Convert(type), value);
}

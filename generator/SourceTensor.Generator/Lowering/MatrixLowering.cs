using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Functions of matrices: calls of the runtime, one for each matrix.</summary>
internal sealed partial class Lowerer
{
    private readonly Dictionary<(string Name, int Number, TensorType Type), Part> _scratch = [];

    private void LowerMatrix(Equation equation, MatrixOp op)
    {
        var operands = equation.Inputs.Select(InMemory).ToList();
        var type = operands[0].Type;
        var (n, batch) = (type.Shape[type.Rank - 1], type.Shape.Take(type.Rank - 2).ToEquatableArray());
        List<Expression> sizes = op.Result == MatrixResult.RightSide
            ? [new Size(n), operands[1].Type.Rank == type.Rank ? new Size(operands[1].Type.Shape[type.Rank - 1]) : new Literal(Constant.Of(1))]
            : [new Size(n)];
        List<Part> scratch = op.Factors ? [Scratch("factors", 0, type with { Shape = [n, n] })] : [];
        scratch.AddRange(Enumerable.Range(0, op.Permutations).Select(number => Scratch("order", number, new TensorType(ElementType.Int32, [n]))));
        if (op.Result != MatrixResult.Number)
        {
            var result = Allocate(equation.Output);
            ForEach(batch, indices => Emit(Call(indices, null, result.View(indices).Part)));
            _frame[equation.Output] = result;
            return;
        }

        if (batch.Count == 0)
        {
            var number = new Local(_names.Fresh(equation.Output.Name), type.Element);
            Emit(Call([], number, null));
            Define(equation.Output, new ScalarPlace(new LocalRead(number)));
            return;
        }

        var numbers = Allocate(equation.Output);
        ForEach(batch, indices =>
        {
            var number = new Local(_names.Fresh(equation.Output.Name + "_i"), type.Element);
            Emit(Call(indices, number, null));
            var (offset, along) = numbers.Locate(indices);
            Emit(new Store(numbers.Buffer, offset, along, new LocalRead(number)));
        });
        _frame[equation.Output] = numbers;

        CallKernel Call(IReadOnlyList<Expression> indices, Local? number, Part? to) =>
            new(op.Kernel, number, [.. operands.Select(operand => operand.View(indices).Part)], to, scratch, sizes, op.Flags);
    }

    /// <summary>The tensor as elements in memory, which are computed now if they have not been.</summary>
    private BufferPlace InMemory(Value value)
    {
        var variable = (Variable)value;
        if (_frame[variable] is not BufferPlace)
        {
            Keep(variable);
        }

        return (BufferPlace)_frame[variable];
    }

    /// <summary>Memory that a call uses for itself; calls of the same size, which never overlap, share it.</summary>
    private Part Scratch(string name, int number, TensorType type)
    {
        if (_scratch.TryGetValue((name, number, type), out var part))
        {
            return part;
        }

        part = Allocate(new Variable(-1, name, type)).Part;
        if (type.Shape.All(length => length.IsKnownAtEntry))
        {
            _scratch.Add((name, number, type), part);
        }

        return part;
    }

    private void LowerTriangle(Equation equation, TriangularPart op)
    {
        var (operand, type) = (PlaceOf(equation.Inputs[0]), equation.Output.Type);
        Define(equation.Output, new VirtualPlace(type, operand.Cost + 2, [operand], Element, readsIndex: true));

        Expression Element(IReadOnlyList<Expression> indices)
        {
            var (row, column, x) = (indices[indices.Count - 2], indices[indices.Count - 1], operand.At(indices));
            Expression zero = new Literal(Constant.Of(type.Element, 0));
            Expression inside = op.Lower ? Apply.Of(new LessThan(), column, row) : Apply.Of(new LessThan(), row, column);
            return op.HalvesDiagonal
                ? Apply.Of(new Where(), inside, x, Apply.Of(new Where(), Apply.Of(new Equal(), row, column), Apply.Of(new Multiply(), new Literal(Constant.Of(type.Element, 0.5)), x), zero))
                : Apply.Of(new Where(), op.Lower ? Apply.Of(new LessThanOrEqual(), column, row) : Apply.Of(new LessThanOrEqual(), row, column), x, zero);
        }
    }
}

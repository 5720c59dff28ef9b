using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>What an operation of matrices makes of each of them.</summary>
internal enum MatrixResult
{
    /// <summary>A matrix of the same size.</summary>
    Matrix,

    /// <summary>What has the shape of the right-hand side.</summary>
    RightSide,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>
/// Operations of square matrices, the last two axes of the first operand; the axes before them run over matrices of which each
/// is treated alone. A second operand is a right-hand side: of one rank less its items are vectors, of the same rank matrices.
/// They run as calls of <c>MatrixKernels</c>.
/// </summary>
internal abstract record MatrixOp : OperandwiseOp
{
    private const string BatchLabels = "ABCDE";

    /// <summary>The method of <c>MatrixKernels</c>.</summary>
    public abstract string Kernel { get; }

    public abstract MatrixResult Result { get; }

    /// <summary>Whether the kernel factors a copy of the matrix, which needs scratch memory of its size.</summary>
    public virtual bool Factors => false;

    /// <summary>How many permutations the kernel needs scratch memory for.</summary>
    public virtual int Permutations => 0;

    /// <summary>The flags that the kernel is called with.</summary>
    public virtual IReadOnlyList<(string Name, bool Value)> Flags => [];

    /// <summary>The matrix, vector or number that the operation makes of one matrix of n rows, and a right-hand side of some columns.</summary>
    protected abstract T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns);

    /// <summary>The labels of the leading axes: what rules put before those of a matrix.</summary>
    protected static string Batch(IReadOnlyList<Value> inputs) => BatchLabels.Substring(0, inputs[0].Type.Rank - 2);

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var a = Square(call, call.Value("a"));
        if (!call.Parameters.Contains("b"))
        {
            return [call.Builder.Emit(this, a)];
        }

        var b = call.Value("b");
        for (var axis = 0; axis < a.Type.Rank - 1; axis++)
        {
            call.Equal(a.Type.Shape[axis], b.Type.Shape[axis], () => $"a right-hand side has as many rows as the matrix");
        }

        return [call.Builder.Emit(this, a, b)];
    }

    private static Value Square(Call call, Value a)
    {
        call.Equal(a.Type.Shape[a.Type.Rank - 2], a.Type.Shape[a.Type.Rank - 1], () => $"a square matrix is needed");
        return call.Canonical(a);
    }

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var a = inputs[0].Type;
        if (a.Rank < 2 || !a.Element.IsFloating() || a.Shape[a.Rank - 2] != a.Shape[a.Rank - 1])
        {
            throw new TypeException($"{Name} of {a}");
        }

        if (Result != MatrixResult.RightSide)
        {
            return [Result == MatrixResult.Matrix ? a : a with { Shape = a.Shape.Take(a.Rank - 2).ToEquatableArray() }];
        }

        var b = inputs[1].Type;
        return b.Element == a.Element && (b.Rank == a.Rank || b.Rank == a.Rank - 1) && b.Shape.Take(a.Rank - 1).SequenceEqual(a.Shape.Take(a.Rank - 1))
            ? [b]
            : throw new TypeException($"{a} with a right-hand side of {b}");
    }

    public sealed override T[] Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<Elements<T>> inputs, int[] resultShape)
    {
        var shape = inputs[0].Shape;
        var (n, count) = (shape[^1], shape.Take(shape.Length - 2).Product());
        var columns = inputs.Count == 1 ? 0 : inputs[1].Shape.Skip(shape.Length - 1).Product();
        return [.. Enumerable.Range(0, count).SelectMany(i => Compute(numbers, [.. inputs.Select(input => Item(input, i, count))], n, columns))];
    }

    private static T[] Item<T>(Elements<T> x, int i, int count)
    {
        var length = x.Values.Length / count;
        return [.. x.Values.Skip(i * length).Take(length)];
    }
}

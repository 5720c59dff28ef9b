using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>Reading and writing by index in the evaluator.</summary>
public sealed class IndexTests
{
    private static readonly Elements<double> Table = Shaped([2, 3], 1, 2, 3, 4, 5, 6);

    private static Function Indexed(int count, Func<bool, IndexOp> operation, int? valueRank, bool isChecked = true)
    {
        var f = new FunctionBuilder("Indexed");
        var x = f.Tensor("x", 2);
        var (i, j) = (f.Scalar("i", ElementType.Int32), f.Scalar("j", ElementType.Int32));
        Value[] inputs = count == 1 ? [x, i] : [x, i, j];
        if (valueRank is { } rank)
        {
            inputs = [.. inputs, f.Parameter("v", x.Type.Drop(2 - rank))];
        }

        return f.Return(f.Body.Emit(operation(isChecked), inputs), x);
    }

    [Fact]
    public void An_element_and_a_row()
    {
        Assert.Equal([6.0], Run(Indexed(2, flag => new Element(2, flag), null), Table, Scalar(1), Scalar(2))[0].Values);
        var row = Run(Indexed(1, flag => new Element(1, flag), null), Table, Scalar(1), Scalar(0))[0];
        Assert.Equal([4.0, 5, 6], row.Values);
        Assert.Equal([3], row.Shape);
    }

    [Fact]
    public void A_write_makes_a_new_value_and_leaves_the_old_one()
    {
        var results = Run(Indexed(2, flag => new WithElement(2, flag), 0), Table, Scalar(0), Scalar(1), Scalar(9));
        Assert.Equal([1.0, 9, 3, 4, 5, 6], results[0].Values);
        Assert.Equal(Table.Values, results[1].Values);
        var row = Run(Indexed(1, flag => new WithElement(1, flag), 1), Table, Scalar(1), Scalar(0), Vector(7, 8, 9));
        Assert.Equal([1.0, 2, 3, 7, 8, 9], row[0].Values);
    }

    [Fact]
    public void Adding_to_an_element_and_to_a_row()
    {
        Assert.Equal([1.0, 2, 3, 4, 15, 6], Run(Indexed(2, flag => new AddElement(2, flag), 0), Table, Scalar(1), Scalar(1), Scalar(10))[0].Values);
        Assert.Equal([11.0, 22, 33, 4, 5, 6], Run(Indexed(1, flag => new AddElement(1, flag), 1), Table, Scalar(0), Scalar(0), Vector(10, 20, 30))[0].Values);
    }

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(2, 0, true)]
    [InlineData(0, 3, true)]
    [InlineData(0, -1, false)]
    public void An_index_out_of_range_throws_whether_or_not_the_kernel_would_test_it(int i, int j, bool isChecked) =>
        Assert.Throws<IndexOutOfRangeException>(() => Run(Indexed(2, flag => new Element(2, flag), null, isChecked), Table, Scalar(i), Scalar(j)));

    [Fact]
    public void Indices_are_checked_as_far_as_they_are_visited()
    {
        var f = new FunctionBuilder("Checked");
        var indices = f.Tensor("indices", 1, ElementType.Int32);
        f.Scalar("n", ElementType.Int32);
        f.Body.EmitAll(new CheckIndices(Dimension.Of(Symbol.ForValue(1, "n")), Dimension.Of(3)), [], [indices]);
        var function = f.Return(f.Body.Emit(new Length(indices.Type.Shape[0] - Dimension.Of(1))));
        Assert.Equal([3.0], Run(function, Vector(0, 2, 1, 3), Scalar(3))[0].Values);
        Assert.Throws<IndexOutOfRangeException>(() => Run(function, Vector(0, 2, 1, 3), Scalar(4)));
        Assert.Equal([3.0], Run(function, Vector(-1, 2, 1, 3), Scalar(-2))[0].Values);
        Assert.Throws<IndexOutOfRangeException>(() => Run(function, Vector(-1, 2, 1, 3), Scalar(1)));
    }
}

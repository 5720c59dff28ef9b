using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class RaggedTests
{
    [Fact]
    public void Members_of_unequal_length_lie_behind_each_other()
    {
        Ragged<Tensor1D<int>> x = [[0, 1, 1], [], [1, 0]];
        Assert.Equal(3, x.Count);
        Assert.Equal([0, 3, 3, 5], x.Offsets);
        Assert.Equal([3, 0, 2], x.Lengths.Span);
        Assert.Equal(3, x.MaxLength);
        Assert.Equal([0, 1, 1, 1, 0], x.Flat.Span);
        Assert.Equal([1, 0], x[2].Span);
        Assert.Equal(0, x[1].Length);
    }

    [Fact]
    public void A_member_is_a_view()
    {
        var x = Ragged.FromLengths([1.0, 2, 3], 1, 2);
        x[1][0] = 7;
        Assert.Equal([1, 7, 3], x.Flat.Span);
    }

    [Fact]
    public void Arrays_and_tensors_are_copied_and_a_flat_array_is_not()
    {
        double[][] arrays = [[1, 2], [3]];
        var from = Ragged.From(arrays);
        arrays[0][0] = 9;
        Assert.Equal([1, 2, 3], from.Flat.Span);
        double[] flat = [1, 2, 3];
        var over = Ragged.FromLengths(flat, 2, 1);
        flat[2] = 9;
        Assert.Equal([9], over[1].Span);
        IEnumerable<Tensor2D<double>> matrices = [[[1, 2]], [[3, 4], [5, 6]]];
        var x = Ragged.From(matrices);
        Assert.Equal([1, 2], x.Lengths.Span);
        Assert.Equal((2, 2), (x[1].Rows, x[1].Columns));
        Assert.Equal([5, 6], x[1][1].Span);
    }

    [Fact]
    public void Every_rank_up_to_four_has_ragged_batches()
    {
        var x = Ragged.Create(Tensor3D.Filled(1, 2, 3, 1.0), Tensor3D.Filled(2, 2, 3, 2.0));
        Assert.Equal((3, 2, 3), (x.Flat.GetLength(0), x.Flat.GetLength(1), x.Flat.GetLength(2)));
        Assert.Equal(24, x[0].Span.Length + x.Flat.Span.Length);
        Assert.All(x[1].Span.ToArray(), value => Assert.Equal(2, value));
        var y = Ragged.FromLengths(Tensor4D.Ones<float>(3, 1, 2, 1), 2, 1);
        Assert.Equal(1, y[1].GetLength(0));
        Assert.Equal(2, y[1].GetLength(2));
    }

    [Fact]
    public void Members_without_items_say_nothing_about_the_other_axes()
    {
        var x = Ragged.Create(default(Tensor2D<double>), [[1, 2]], Tensor2D.Zeros<double>(0, 5));
        Assert.Equal([0, 1, 0], x.Lengths.Span);
        Assert.Equal((0, 2), (x[0].Rows, x[0].Columns));
        var exception = Assert.Throws<ArgumentException>(() => Ragged.Create<Tensor2D<double>>([[1]], [], [[1, 2]]));
        Assert.Equal("members", exception.ParamName);
        Assert.Contains("Member 2 has the shape [1, 2], but member 0 has the shape [1, 1]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_has_no_members()
    {
        var none = default(Ragged<Tensor1D<int>>);
        Assert.Equal(0, none.Count);
        Assert.Equal([0], none.Offsets);
        Assert.Equal(0, none.MaxLength);
        Assert.Equal(0, none.Lengths.Length);
        Assert.Equal("[0 members: ]", none.ToString());
        foreach (var member in none)
            Assert.Fail($"there is a member {member}");
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
        Assert.Equal(0, Ragged.Create<Tensor1D<double>>().Count);
        Assert.Equal(0, none.With(default(Tensor2D<double>)).Count);
    }

    [Fact]
    public void Long_tables_are_grouped_in_the_order_in_which_members_appear()
    {
        string[] people = ["eve", "adam", "eve", "bob", "adam", "eve"];
        var x = Ragged.GroupBy([1.0, 2, 3, 4, 5, 6], people, out var members);
        Assert.Equal(["eve", "adam", "bob"], members);
        Assert.Equal([3, 2, 1], x.Lengths.Span);
        Assert.Equal([1, 3, 6, 2, 5, 4], x.Flat.Span);
        Tensor2D<int> rows = [[1, 2], [3, 4], [5, 6]];
        var y = Ragged.GroupBy(rows, [7, 3, 7], out var numbers);
        Assert.Equal([7, 3], numbers);
        Assert.Equal([1, 2, 5, 6], y[0].Span);
        Assert.Equal(0, Ragged.GroupBy(Array.Empty<double>(), Array.Empty<int>(), out _).Count);
    }

    [Fact]
    public void Members_are_walked_over_and_printed()
    {
        Ragged<Tensor1D<int>> x = [[1], [2, 3], [], [4]];
        var lengths = new List<int>();
        foreach (var member in x)
            lengths.Add(member.Length);
        Assert.Equal([1, 2, 0, 1], lengths);
        Assert.Equal("[4 members: [1] [1], [2] [2, 3], [0] [], …]", x.ToString());
    }

    [Fact]
    public void Other_values_of_the_same_members_share_the_offsets()
    {
        Ragged<Tensor1D<int>> x = [[1], [2, 3]];
        var y = x.With(new Tensor2D<double>([1, 2, 3, 4, 5, 6], 3, 2));
        Assert.Equal([3, 4, 5, 6], y[1].Span);
        Assert.Equal("flat", Assert.Throws<ArgumentException>(() => x.With(new Tensor1D<double>([1.0, 2]))).ParamName);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Throws("lengths", "add up to 4, but there are 3 items", () => Ragged.FromLengths([1, 2, 3], 2, 2));
        Throws("lengths", "member 1 is -1", () => Ragged.FromLengths([1, 2, 3], 4, -1));
        Throws("offsets", "one offset more", () => new Ragged<Tensor1D<int>>([1]));
        Throws("offsets", "not from 1 to 3", () => new Ragged<Tensor1D<int>>([1, 2, 3], 1, 3));
        Throws("offsets", "Offset 2 is 1, less than the one before it, 2", () => new Ragged<Tensor1D<int>>([1, 2, 3], 0, 2, 1, 3));
        Throws("keys", "2 keys for 3 items", () => Ragged.GroupBy([1, 2, 3], [1, 2], out _));
        Assert.Throws<ArgumentNullException>(() => Ragged.From<double>(null!));
        Assert.Throws<ArgumentNullException>(() => Ragged.From<double>([null!]));
        Assert.Throws<ArgumentNullException>(() => Ragged.FromLengths<double>(null!));
        Assert.Contains("no member 3: they are 0 … 1", Assert.Throws<IndexOutOfRangeException>(() => Ragged.FromLengths([1, 2], 1, 1)[3]).Message, StringComparison.Ordinal);

        static void Throws(string parameter, string message, Func<object> call)
        {
            var exception = Assert.Throws<ArgumentException>(call);
            Assert.Equal(parameter, exception.ParamName);
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }
}

using System;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Subscripts of an Einstein sum are wrong.</summary>
public sealed class ST1014
{
    [Theory]
    [InlineData("ik,kj", "`ik,kj` has no `->`; the letters of the result are written behind it")]
    [InlineData("ik,k.->ij", "`.` in `ik,k.->ij` is no letter; each axis is one letter, and `,` stands between operands")]
    [InlineData("...k,kj->ij", "`.` in `...k,kj->ij` is no letter; each axis is one letter, and `,` stands between operands")]
    [InlineData("ik,kj->ij->", "`-` in `ik,kj->ij->` is no letter; each axis is one letter, and `,` stands between operands")]
    [InlineData("ik,kj->i,j", "`ik,kj->i,j` has a `,` behind the arrow; there is one result")]
    [InlineData("ik,kj->ii", "the result of `ik,kj->ii` has the letter `i` twice")]
    [InlineData("ik,kj->im", "the result of `ik,kj->im` has the letter `m`, which no operand has")]
    [InlineData("ik,kj->i", "the result of `ik,kj->i` has 1 axis, but the method returns a tensor of rank 2")]
    [InlineData("ij->ij", "`ij->ij` is for 1 operands, and 2 are given")]
    [InlineData("ik,kjl->ij", "`kjl` in `ik,kjl->ij` is for 3 axes, and operand 2 is a tensor of rank 2")]
    [InlineData("ik,k->i", "the result of `ik,k->i` has 1 axis, but the method returns a tensor of rank 2")]
    public async Task Flags_what_the_plain_call_throws(string subscripts, string message)
    {
        Assert.Equal([message], await Analyze.Messages(Analyze.Members($$"""
            [TensorFunction]
            public static Tensor2D<double> F(Tensor2D<double> a, Tensor2D<double> b) => Tensor2D.Einsum({|ST1014:"{{subscripts}}"|}, a, b);
            """)));
        Tensor2D<double> a = [[1, 2], [3, 4]];
        var thrown = Assert.Throws<ArgumentException>("subscripts", () => Tensor2D.Einsum(subscripts, a, a));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_what_is_too_large_on_the_way() =>
        Assert.Equal(["on the way `abc,def` of `abc,def,abcde->f` would be a tensor of rank 6, and the highest is 5; change the order of the operands"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static Tensor1D<double> F(Tensor3D<double> a, Tensor3D<double> b, Tensor5D<double> c) => Tensor1D.Einsum({|ST1014:"abc,def,abcde->f"|}, a, b, c);
            """)));

    [Fact]
    public async Task Flags_the_result_of_a_number() =>
        Assert.Equal(["the result of `i,i->i` has 1 axis, but the method returns a number"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => Einsum(subscripts: {|ST1014:"i,i->i"|}, x, x);
            """)));

    [Fact]
    public async Task Does_not_flag_lengths_that_only_a_run_can_tell() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            private const string Form = "i , ij , j -> ";

            [TensorFunction]
            public static double F(Tensor2D<double> a, Tensor1D<double> x) => Einsum(Form, x, a, x) + Einsum("ii->", a);
            """)));

    [Fact]
    public async Task A_text_that_is_no_constant_is_a_construct_that_is_not_supported() =>
        await Analyze.Members("""
            [TensorFunction]
            public static Tensor2D<double> F(Tensor2D<double> a, bool turned) => Tensor2D.Einsum({|ST1001:turned ? "ij->ji" : "ij->ij"|}, a);
            """);

    [Fact]
    public async Task Lengths_that_never_agree_are_shapes_that_do_not_fit() =>
        Assert.Equal(
            ["`Tensor2D.Einsum(\"ik,kj->ij\", a, a)`: `a` has [2, 3]; 3 and 2 must be equal, both are `k`"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(double x)
                {
                    var a = Tensor2D.Filled(2, 3, x);
                    return Sum({|ST1006:Tensor2D.Einsum("ik,kj->ij", a, a)|});
                }
                """)));
}

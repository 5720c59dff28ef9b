using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Types of numbers, arithmetic and fields that are not in the language: each says so at its expression.</summary>
public sealed class NumbersNotSupported
{
    private static readonly string[] Numbers = ["uint", "short", "byte", "ulong", "char", "decimal", "sbyte", "ushort", "nint"];

    [Fact]
    public async Task Other_numbers_are_named()
    {
        var members = string.Concat(Numbers.Select((type, i) => $"[TensorFunction] public static double F{i}(int x) {{ var y = {{|ST1001:({type})x|}}; return (double)y; }}\n"));
        Assert.Equal(
            Numbers.Select(type => $"a value of type `{type}` is not supported in a [TensorFunction]; numbers are double, float, int and long").Order(),
            (await Analyze.Messages(Analyze.Members(members))).Order());
    }

    [Fact]
    public async Task Constants_of_other_types_are_named() =>
        Assert.Equal(
            ["a value of type `uint` is not supported in a [TensorFunction]; numbers are double, float, int and long", "a value of type `decimal` is not supported in a [TensorFunction]; numbers are double, float, int and long"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction] public static long F(int x) { var u = {|ST1001:3u|}; return u * x; }
                [TensorFunction] public static double G(double x) { var m = {|ST1001:1.5m|}; return x * (double)m; }
                [TensorFunction] public static double Fine(double x) => x * (double)1.5m + 'a' - (byte)7;
                """)));

    [Fact]
    public async Task Checked_arithmetic_is_not_silently_unchecked() =>
        Assert.Equal(
            [
                "checked arithmetic is not supported in a [TensorFunction]; integers wrap around, write unchecked(…)",
                "checked arithmetic is not supported in a [TensorFunction]; integers wrap around, write unchecked(…)",
                "checked arithmetic is not supported in a [TensorFunction]; integers wrap around, write unchecked(…)",
                "checked arithmetic is not supported in a [TensorFunction]; integers wrap around, write unchecked(…)",
                "a checked conversion is not supported in a [TensorFunction]; write unchecked(…)",
            ],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction] public static int A(int x) => checked({|ST1001:x * 2|});
                [TensorFunction] public static int B(int x) => checked({|ST1001:-x|});
                [TensorFunction] public static int C(int x) { var y = x; checked { {|ST1001:y += 3|}; } return y; }
                [TensorFunction] public static long D(long x) { var y = x; checked { {|ST1001:y++|}; } return y; }
                [TensorFunction] public static int E(double x) => checked({|ST1001:(int)x|});
                [TensorFunction] public static double Fine(double x, int n) => checked(x * 2 + (double)(n / 3) + (x - 1) + (double)n) + unchecked(n * n);
                """)));

    [Fact]
    public async Task Fields_that_may_change_or_are_not_seen_are_refused() =>
        Assert.Equal(
            [
                "the field `Variable` is not supported in a [TensorFunction]; constants and static readonly numbers, tensors and arrays can be read, other fields cannot",
                "the field `Names` is not supported in a [TensorFunction]; constants and static readonly numbers, tensors and arrays can be read, other fields cannot",
                "the private field `Hidden` of another class is not supported in a [TensorFunction]; make it internal",
            ],
            await Analyze.Messages(Analyze.Members("""
                private static double Variable = 3;
                private static readonly string[] Names = ["a"];
                private static class Other { private static readonly double Hidden = Math.Sqrt(3); public static double Get() => Hidden; }
                [TensorFunction] public static double A(double x) => x * {|ST1001:Variable|};
                [TensorFunction] public static double B(double x) => x * {|ST1001:Names|}.Length;
                [TensorFunction] public static double C(double x) => x * {|ST1001:Other.Get()|};
                """)));
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>
/// Functions of vectors against values of 40 digits, at the edges of their domains and where one formula takes over from another:
/// each width, each type, each lane. Run with <c>DOTNET_EnableAVX512=0</c> and <c>DOTNET_EnableAVX2=0</c> too, other instructions are tested.
/// </summary>
public sealed class LaneMathTests
{
    private static readonly int[] s_widths = [128, 256, 512];

    /// <summary>Functions that are others on a part of their domain.</summary>
    private static readonly Dictionary<string, (string Function, Func<double, bool> IsInside)> s_parts = new()
    {
        ["ExpOfNegative"] = ("Exp", x => x <= 0),
        ["ExpOrNotFinite"] = ("Exp", x => x <= 709),
        ["LogOfPositive"] = ("Log", x => x >= 1.17549435e-38),
    };

    private static readonly Dictionary<string, Func<double, double>> s_scalars = new()
    {
        ["Exp"] = Math.Exp,
        ["Exp2"] = double.Exp2,
        ["ExpM1"] = KernelMath.ExpM1,
        ["Log"] = Math.Log,
        ["Log2"] = Math.Log2,
        ["LogP1"] = KernelMath.LogP1,
        ["Sigmoid"] = KernelMath.Sigmoid,
        ["Softplus"] = KernelMath.Softplus,
        ["LogSigmoid"] = KernelMath.LogSigmoid,
        ["Tanh"] = Math.Tanh,
        ["Sin"] = Math.Sin,
        ["Cos"] = Math.Cos,
        ["Tan"] = Math.Tan,
        ["Erf"] = KernelMath.Erf,
        ["Erfc"] = KernelMath.Erfc,
        ["LogGamma"] = KernelMath.LogGamma,
        ["Digamma"] = KernelMath.Digamma,
        ["Log10"] = Math.Log10,
        ["Sinh"] = Math.Sinh,
        ["Cosh"] = Math.Cosh,
        ["Asinh"] = Math.Asinh,
        ["Acosh"] = Math.Acosh,
        ["Atanh"] = Math.Atanh,
        ["Asin"] = Math.Asin,
        ["Acos"] = Math.Acos,
        ["Atan"] = Math.Atan,
        ["Cbrt"] = Math.Cbrt,
        ["Erfcx"] = KernelMath.Erfcx,
        ["NormalCdf"] = KernelMath.NormalCdf,
        ["NormalDensity"] = KernelMath.NormalDensity,
        ["LogNormalCdf"] = KernelMath.LogNormalCdf,
        ["InverseMillsRatio"] = KernelMath.InverseMillsRatio,
        ["Gelu"] = KernelMath.Gelu,
        ["LogOneMinusExp"] = KernelMath.LogOneMinusExp,
    };

    private static readonly Dictionary<string, Func<double, double, double>> s_binary = new()
    {
        ["Pow"] = Math.Pow,
        ["Atan2"] = Math.Atan2,
        ["Hypot"] = double.Hypot,
        ["LogAddExp"] = KernelMath.LogAddExp,

        // Of all bits of a condition the sign is looked at.
        ["NegateWhere"] = (condition, x) => double.IsNegative(condition) ? -x : x,
    };

    private static readonly double[] s_edges =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, -1.9, -2.2, 3.5, -3, 4.25, 10, 20, -20.5, 40, -40, 88.9, -104.5, 128, -150.5, 300, -300, 709.7, 709.8, 710, -708.5, -745.1, -745.2, -800,
        1023.9, 1024, -1074, -1075.1, double.Epsilon, -double.Epsilon, 1e-310, -1e-310, 2.2250738585072014e-308, 1.4e-45, -1.4e-45, 1e-39, 1e-20, -1e-20, 1e20, -1e20,
        double.MaxValue, double.MinValue, float.MaxValue, float.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    public static TheoryData<string> Functions => [.. Methods().Select(method => method.Name).Distinct().Order()];

    public static TheoryData<string> Rounded => [.. Methods().Select(method => method.Name).Distinct().Where(name => name != nameof(LaneMath.NegateWhere)).Order()];

    public static TheoryData<string> Scalars => [.. s_scalars.Keys];

    public static TheoryData<string> Binary => [.. s_binary.Keys];

    /// <summary>Points where one formula takes over from another.</summary>
    public static TheoryData<string, double> Seams => new()
    {
        { "Exp", -708.3964185322641 }, { "Exp", Math.Log(2) / 2 }, { "Exp", Math.Log(2) / 32 }, { "Exp2", -1022 }, { "Exp2", 0.5 }, { "Exp2", 0.03125 },
        { "ExpM1", Math.Log(2) / 2 }, { "ExpM1", -Math.Log(2) / 2 }, { "ExpM1", -40 }, { "ExpM1", 1e-17 },
        { "Log", 0.75 }, { "Log", 1.5 }, { "Log", 1 }, { "Log", 2.2250738585072014e-308 }, { "Log2", 0.75 }, { "Log2", 1 }, { "LogP1", -0.25 }, { "LogP1", 0.5 },
        { "Sigmoid", 0 }, { "Softplus", 0 }, { "LogSigmoid", 0 }, { "Tanh", 20 }, { "Tanh", -20 }, { "Tanh", Math.Log(2) / 4 }, { "Tanh", Math.Log(2) / 32 }, { "Tanh", -Math.Log(2) / 32 },
        { "Sin", Math.PI / 2 }, { "Sin", 1e7 }, { "Cos", Math.PI }, { "Cos", 1e7 }, { "Tan", Math.PI / 4 }, { "Tan", 1e7 },
        { "Erf", 0.5 }, { "Erf", -0.5 }, { "Erfc", 0.5 }, { "Erfc", -0.5 },
        { "LogGamma", 0.25 }, { "LogGamma", 1.25 }, { "LogGamma", 2.25 }, { "LogGamma", 3.25 }, { "LogGamma", 4.25 }, { "LogGamma", 1 }, { "LogGamma", 2 }, { "LogGamma", -0.5 },
        { "Digamma", 1 }, { "Digamma", 2 }, { "Digamma", 3 }, { "Digamma", 4 }, { "Digamma", 1.4616321449683623 },
        { "Log10", 1 }, { "Sinh", 709 }, { "Cosh", -709 }, { "Asinh", 1e9 }, { "Acosh", 1e9 }, { "Atanh", 0.2 }, { "Asin", 0.5 }, { "Acos", -0.5 }, { "Acos", 0.5 },
        { "Atan", 0.4142135623730951 }, { "Atan", 2.414213562373095 }, { "Cbrt", 2.1213203435596424 }, { "Erfcx", 0 }, { "Erfcx", 1e17 },
        { "NormalCdf", 0.7071067811865476 }, { "NormalCdf", -0.7071067811865476 }, { "Gelu", 0.7071067811865476 }, { "Gelu", -0.7071067811865476 },
        { "LogNormalCdf", 0 }, { "LogNormalCdf", 0.9192388155425118 }, { "LogNormalCdf", 0.6744897501960817 }, { "InverseMillsRatio", 0 }, { "LogOneMinusExp", -0.6931471805599453 }, { "LogOneMinusExp", -1.3862943611198906 },
    };

    private static IEnumerable<MethodInfo> Methods() => typeof(LaneMath).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.Name != nameof(LaneMath.AddHalves));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_are_there_for_every_width_and_type(string function)
    {
        var expected = s_widths.SelectMany(width => new[] { $"Vector{width}`1 Double", $"Vector{width}`1 Single" });
        Assert.Equal(expected.Order(), Methods().Where(method => method.Name == function).Select(method => $"{method.ReturnType.Name} {method.ReturnType.GetGenericArguments()[0].Name}").Order());
        Assert.All(Methods(), method => Assert.True(method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining)));
    }

    [Theory]
    [MemberData(nameof(Rounded))]
    public void Values_are_within_4_units_in_the_last_place_and_exponentials_and_logarithms_within_2(string function)
    {
        var (table, isInside) = s_parts.GetValueOrDefault(function, (function, _ => true));
        var largest = table is "Exp" or "Log" ? 2 : 4;
        foreach (var (type, rows) in AccuracyTests.RowsOf(table).GroupBy(row => row[1]).Select(group => (group.Key, group.ToList())))
        {
            var points = rows.Select(row => (Row: row, Arguments: row[2..^1].Select(Parse).ToArray())).Where(point => isInside(point.Arguments[0])).ToList();
            Assert.NotEmpty(points);
            double[][] arguments = [.. points.Select(point => point.Arguments)];
            foreach (var width in s_widths)
            {
                var values = Evaluate(function, type, width, arguments);
                var worst = points.Select((point, i) => (Error: Error(type, point.Row[^1], values[i]), Row: string.Join(' ', point.Row))).MaxBy(entry => entry.Error);
                Assert.True(worst.Error <= largest, FormattableString.Invariant($"{width} bits, {worst.Row}: {worst.Error:F2} units in the last place"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Edges_are_those_of_the_scalar_function(string function)
    {
        foreach (var width in s_widths)
        {
            Check(s_edges, Evaluate(function, "double", width, [.. s_edges.Select(x => new[] { x })]), x => s_scalars[function](x), 1e-14);
            double[] singles = [.. s_edges.Select(x => (double)(float)x)];
            Check(singles, Evaluate(function, "float", width, [.. singles.Select(x => new[] { x })]), x => (float)s_scalars[function](x), 4e-7);
        }

        void Check(double[] points, double[] values, Func<double, double> expected, double tolerance) =>
            Assert.All(points.Zip(values), pair => Same(expected(pair.First), pair.Second, tolerance, $"{function} at {pair.First:R}"));
    }

    [Theory]
    [MemberData(nameof(Binary))]
    public void Edges_of_two_operands_are_those_of_the_scalar_function(string function)
    {
        double[] numbers = [0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 2.5, -2.5, 1e-310, -1e-310, 1e300, -1e300, 9007199254740993, 4503599627370497, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        double[][] pairs = [.. numbers.SelectMany(x => numbers.Select(y => new[] { x, y }))];
        double[][] singles = [.. pairs.Select(pair => pair.Select(x => (double)(float)x).ToArray())];
        foreach (var width in s_widths)
        {
            Assert.All(pairs.Zip(Evaluate(function, "double", width, pairs)), pair =>
                Same(s_binary[function](pair.First[0], pair.First[1]), pair.Second, 1e-14, $"{function} at {pair.First[0]:R}, {pair.First[1]:R}"));
            Assert.All(singles.Zip(Evaluate(function, "float", width, singles)), pair =>
                Same((float)s_binary[function](pair.First[0], pair.First[1]), pair.Second, 4e-7, $"{function} at {pair.First[0]:R}, {pair.First[1]:R}"));
        }
    }

    [Fact]
    public void Halves_are_added_in_double_precision()
    {
        float[] x = [.. Enumerable.Range(1, 16).Select(i => 1f / i)];
        Assert.Equal(Vector128.Create((double)x[0] + x[2], (double)x[1] + x[3]), LaneMath.AddHalves(Vector128.Create(x)));
        Assert.Equal(Enumerable.Range(0, 4).Select(i => (double)x[i] + x[i + 4]), Elements<double>(LaneMath.AddHalves(Vector256.Create(x))));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (double)x[i] + x[i + 8]), Elements<double>(LaneMath.AddHalves(Vector512.Create(x))));
    }

    /// <summary>Where the exponential is too large for a number, however much: a sum or a product that it is in says so.</summary>
    [Fact]
    public void An_exponential_that_is_tested_is_not_finite_where_it_overflows()
    {
        double[] large = [709.79, 710, 711, 745.5, 1e3, 12345.678, 1e5, 1e9, 1e14, 1.2e15, 3e18, 1e20, 1e100, 1e300, double.MaxValue, double.PositiveInfinity, double.NaN];
        foreach (var x in large.Concat(Enumerable.Range(0, 20000).Select(i => Math.Exp(6.5651 + (i * 0.035)))))
        {
            Assert.False(double.IsFinite(LaneMath.ExpOrNotFinite(Vector512.Create(x))[5]), $"{x}");
            Assert.False(double.IsFinite(LaneExp512.InRegisters().ExpOrNotFinite(Vector512.Create(x))[5]), $"{x}");
            Assert.False(double.IsFinite(LaneMath.ExpOrNotFinite(Vector256.Create(x))[3]), $"{x}");
            Assert.False(double.IsFinite(LaneMath.ExpOrNotFinite(Vector128.Create(x))[1]), $"{x}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Lanes_do_not_know_of_each_other(string function)
    {
        double[] points = function == "ExpOfNegative" ? [-0.5, double.NegativeInfinity, double.NaN, -1e-310, -740, -3]
            : function == "LogOfPositive" ? [0.5, double.PositiveInfinity, double.NaN, 1e30, 1, 3] : [0.5, double.PositiveInfinity, double.NaN, -1e-310, 1e30, -3, 740, -2.5];
        foreach (var (type, width) in s_widths.SelectMany(width => new[] { ("double", width), ("float", width) }))
        {
            var lanes = width / (type == "double" ? 64 : 32);
            double[] Alone(double x) => Evaluate(function, type, width, [.. Enumerable.Repeat(Arguments(x), lanes)]);
            foreach (var (odd, lane) in points.SelectMany(odd => Enumerable.Range(0, lanes).Select(lane => (odd, lane))))
            {
                var mixed = Evaluate(function, type, width, [.. Enumerable.Range(0, lanes).Select(i => Arguments(i == lane ? odd : points[0]))]);
                Assert.Equal(Enumerable.Range(0, lanes).Select(i => (i == lane ? Alone(odd) : Alone(points[0]))[i]), mixed);
            }
        }

        double[] Arguments(double x) => s_binary.ContainsKey(function) ? [x, 2.5] : [x];
    }

    [Theory]
    [MemberData(nameof(Seams))]
    public void Where_formulas_meet_there_is_no_step(string function, double seam)
    {
        const int Count = 64;
        double[] points = [.. Enumerable.Range(-Count, (2 * Count) + 1).Select(k => Neighbour(seam, k))];
        var (low, high) = (Neighbour(seam, -1 << 20), Neighbour(seam, 1 << 20));
        var slope = Math.Abs((s_scalars[function](high) - s_scalars[function](low)) / (high - low));
        foreach (var width in s_widths)
        {
            // As far from each other as the slope says, and two errors.
            var values = Evaluate(function, "double", width, [.. points.Select(x => new[] { x })]);
            for (var i = 1; i < points.Length; i++)
            {
                var expected = slope * (points[i] - points[i - 1]);
                var unit = Math.BitIncrement(Math.Max(Math.Abs(values[i]), Math.Abs(values[i - 1]))) - Math.Max(Math.Abs(values[i]), Math.Abs(values[i - 1]));
                Assert.True(Math.Abs(values[i] - values[i - 1]) <= (1.5 * expected) + (6 * unit), FormattableString.Invariant($"{width} bits, {function}: {values[i - 1]:R} and {values[i]:R} at {points[i]:R}"));
            }
        }
    }

    [Fact]
    public void Hyperbolic_tangents_are_nowhere_beyond_1()
    {
        double[][] points = [.. Enumerable.Range(-20000, 40001).Select(i => new[] { i * 0.00105 })];
        foreach (var width in s_widths)
            Assert.All(Evaluate("Tanh", "double", width, points), value => Assert.InRange(value, -1, 1));
    }

    [Fact]
    public void Of_all_numbers_the_closest_to_a_multiple_of_half_pi_keeps_its_digits()
    {
        double[][] x = [[6381956970095103 * Math.ScaleB(1, 797)]];
        foreach (var width in s_widths)
        {
            Assert.InRange(Error("double", "-4.687165924254627611122582801963884398778e-19", Evaluate("Cos", "double", width, x)[0]), 0, 2);
            Assert.InRange(Error("double", "9.999999999999999999999999999999999998902e-1", Evaluate("Sin", "double", width, x)[0]), 0, 2);
            Assert.InRange(Error("double", "-2.133485385753703843674852663344474982752e+18", Evaluate("Tan", "double", width, x)[0]), 0, 2);
        }
    }

    [Fact]
    public void Narrower_vectors_are_written_from_those_of_512_bits()
    {
        var files = WriteNarrower.Files().ToList();
        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(WriteNarrower.Folder(), file.Name))));
        Assert.Equal(files.Select(file => Path.Combine(WriteNarrower.Folder(), file.Name)).Order(), WriteNarrower.Present().Order());
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Neighbour(double x, int steps)
    {
        for (; steps > 0; steps--)
            x = Math.BitIncrement(x);
        for (; steps < 0; steps++)
            x = Math.BitDecrement(x);
        return x;
    }

    private static double Error(string type, string expected, double actual) => !double.IsFinite(actual) ? double.PositiveInfinity
        : type == "float" ? Exact.Ulps(expected, actual, 24, -149) : Exact.Ulps(expected, actual);

    private static void Same(double expected, double actual, double tolerance, FormattableString point) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual)
            : expected.Equals(actual) ? double.IsNegative(expected) == double.IsNegative(actual)
            : Math.Abs(expected - actual) <= (tolerance * Math.Abs(expected)) + double.Epsilon,
        FormattableString.Invariant($"{FormattableString.Invariant(point)}: expected {expected:R}, got {actual:R}"));

    private static double[] Evaluate(string function, string type, int width, double[][] arguments) =>
        type == "double" ? Evaluate<double>(function, width, arguments) : Evaluate<float>(function, width, arguments);

    /// <summary>The function of vectors of that width, filled with the points one after the other, the last one repeated.</summary>
    private static double[] Evaluate<T>(string function, int width, double[][] arguments)
        where T : unmanaged, INumber<T>
    {
        var vector = (width switch { 128 => typeof(Vector128<>), 256 => typeof(Vector256<>), _ => typeof(Vector512<>) }).MakeGenericType(typeof(T));
        var method = typeof(LaneMath).GetMethod(function, [.. arguments[0].Select(_ => vector)])!;
        var lanes = width / 8 / Marshal.SizeOf<T>();
        var values = new List<double>();
        for (var start = 0; start < arguments.Length; start += lanes)
        {
            var operands = Enumerable.Range(0, arguments[0].Length).Select(operand => Vector<T>(width, [.. Enumerable.Range(start, lanes).Select(i => T.CreateChecked(arguments[Math.Min(i, arguments.Length - 1)][operand]))]));
            values.AddRange(Elements<T>(method.Invoke(null, [.. operands])!).Select(double.CreateChecked).Take(arguments.Length - start));
        }

        return [.. values];
    }

    private static object Vector<T>(int width, T[] lanes)
        where T : unmanaged => width switch { 128 => Vector128.Create(lanes), 256 => Vector256.Create(lanes), _ => Vector512.Create(lanes) };

    private static T[] Elements<T>(object vector)
        where T : unmanaged
    {
        var lanes = new T[Vector512<T>.Count];
        switch (vector)
        {
            case Vector128<T> narrow: narrow.CopyTo(lanes); return lanes[..Vector128<T>.Count];
            case Vector256<T> middle: middle.CopyTo(lanes); return lanes[..Vector256<T>.Count];
            default: ((Vector512<T>)vector).CopyTo(lanes); return lanes;
        }
    }
}

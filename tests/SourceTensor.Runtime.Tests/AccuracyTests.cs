using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>Every function of the tables under <c>Data/</c> against values of 40 digits.</summary>
public sealed class AccuracyTests
{
    private const double LargestError = 4;

    /// <summary>What is ill conditioned somewhere: the points are such that 16 digits of the arguments give fewer of the value.</summary>
    private static readonly Dictionary<string, double> s_illConditioned = new()
    {
        // Close to 0 where B(x, y) is close to 1.
        ["LogBeta"] = 16,

        // Far out in the tails, where the value is e^−600 and a relative change of a shape counts 600 times in it.
        ["GammaRegularizedP"] = 250,
        ["GammaRegularizedQ"] = 250,
        ["BetaRegularized"] = 900,
    };

    private static readonly Dictionary<string, List<string[]>> Rows = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*.tsv")
        .SelectMany(File.ReadAllLines)
        .Select(line => line.Split('\t'))
        .GroupBy(row => row[0])
        .ToDictionary(group => group.Key, group => group.ToList());

    public static TheoryData<string> Functions => [.. Rows.Keys.Order()];

    /// <summary>The lines of one function: its name, the type, arguments and the value.</summary>
    internal static IReadOnlyList<string[]> RowsOf(string function) => Rows[function];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Values_are_within_4_units_in_the_last_place(string function)
    {
        var worst = Rows[function].Select(row => (Error: Error(row), Row: string.Join(' ', row))).MaxBy(entry => entry.Error);
        Assert.True(worst.Error <= s_illConditioned.GetValueOrDefault(function, LargestError), FormattableString.Invariant($"{worst.Row}: {worst.Error:F2} units in the last place"));
    }

    [Fact]
    public void Errors_are_measured_in_units_in_the_last_place()
    {
        Assert.Equal(0, Exact.Ulps("1.5", 1.5));
        Assert.Equal(1, Exact.Ulps("1", Math.BitIncrement(1)));
        Assert.Equal(3, Exact.Ulps("0", 3 * double.Epsilon), 1e-9);
        Assert.Equal(0.5, Exact.Ulps("4503599627370496.5", 4503599627370496));
        Assert.Equal(2, Exact.Ulps("-1.0e3", (double)MathF.BitIncrement(MathF.BitIncrement(-1000f)), 24, -149));
    }

    private static double Error(string[] row)
    {
        var isSingle = row[1] == "float";
        var type = isSingle ? typeof(float) : typeof(double);
        object[] arguments = [.. row[2..^1].Select(text => isSingle ? float.Parse(text, CultureInfo.InvariantCulture) : (object)double.Parse(text, CultureInfo.InvariantCulture))];
        var types = arguments.Select(_ => type).ToArray();
        var method = (typeof(TensorMath).GetMethod(row[0], types) ?? typeof(KernelMath).GetMethod(row[0], types))!;
        var actual = Convert.ToDouble(method.Invoke(null, arguments), CultureInfo.InvariantCulture);
        return !double.IsFinite(actual) ? double.PositiveInfinity : isSingle ? Exact.Ulps(row[^1], actual, 24, -149) : Exact.Ulps(row[^1], actual);
    }
}

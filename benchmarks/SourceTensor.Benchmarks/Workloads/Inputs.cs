using System;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>Inputs that are the same everywhere.</summary>
internal static class Inputs
{
    /// <summary>A choice between two options.</summary>
    public static int Coin(long i) => (int)((((i * 1103515245) + 12345) % (1L << 31)) >> 16) & 1;

    /// <summary>A matrix of numbers that look random.</summary>
    public static double[] Mix(int rows, int columns, double scale, double start) =>
        Fill(rows, columns, (i, j) => scale * Math.Sin(start + (0.37 * i * j) + (0.11 * i) + (0.7 * j)));

    public static double[] Fill(int length, Func<int, double> element) => [.. Enumerable.Range(0, length).Select(element)];

    public static double[] Fill(int rows, int columns, Func<int, int, double> element) => Fill(rows * columns, k => element(k / columns, k % columns));
}

using System;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;

namespace SourceTensor.Benchmarks;

/// <summary>
/// Products of matrices, as a share of what the machine can multiply and add at most, and beside OpenBLAS with one thread where it is
/// installed.
/// </summary>
internal static class ProductBenchmark
{
    private delegate void Dgemm(int order, int transposeLeft, int transposeRight, int m, int n, int k, double alpha, nint a, int lda, nint b, int ldb, double beta, nint c, int ldc);

    private delegate void SetThreads(int count);

    private static readonly (string Name, int Rows, int Columns, int Terms, bool LeftTransposed, bool RightTransposed)[] s_products =
    [
        ("7", 7, 7, 7, false, false), ("16", 16, 16, 16, false, false), ("33", 33, 33, 33, false, false), ("64", 64, 64, 64, false, false), ("65", 65, 65, 65, false, false),
        ("128", 128, 128, 128, false, false), ("256", 256, 256, 256, false, false), ("333", 333, 333, 333, false, false), ("512", 512, 512, 512, false, false), ("1000", 1000, 1000, 1000, false, false),
        ("64, left transposed", 64, 64, 64, true, false), ("64, right transposed", 64, 64, 64, false, true), ("512, right transposed", 512, 512, 512, false, true),
        ("512, left transposed", 512, 512, 512, true, false),
        ("16 x 64, 64 x 64", 16, 64, 64, false, false), ("16 x 64, 64 x 64 transposed", 16, 64, 64, false, true), ("3200 x 32, 32 x 64 transposed", 3200, 64, 32, false, true),
        ("64 x 3200 transposed, 3200 x 64", 64, 64, 3200, true, false), ("128 x 7, 7 x 100", 128, 100, 7, false, false), ("128 x 100, 100 x 100", 128, 100, 100, false, false),
        ("128 x 100, 100 x 100 transposed", 128, 100, 100, false, true), ("128 x 100, 100 x 7 transposed", 128, 7, 100, false, true),
    ];

    public static int Run(Options options)
    {
        var dgemm = FindOpenBlas();
        var peak = Peak();
        Console.WriteLine(FormattableString.Invariant($"At most {peak:F1} GFLOP/s in double precision, {2 * peak:F1} in single precision."));
        Console.WriteLine($"{"",-36}{"us",10}{"GFLOP/s",10}{"of peak",9}{"OpenBLAS us",13}{"ratio",8}{"float us",11}{"of peak",9}");
        foreach (var product in s_products)
        {
            Compare(product.Name, product.Rows, product.Columns, product.Terms, product.LeftTransposed, product.RightTransposed, dgemm, peak);
        }

        return 0;
    }

    private static void Compare(string name, int rows, int columns, int terms, bool leftTransposed, bool rightTransposed, Dgemm? dgemm, double peak)
    {
        var flops = 2.0 * rows * columns * terms;
        var repeats = (int)Math.Max(1, 2e6 / flops);
        double[] left = Values(rows * terms), right = Values(terms * columns), result = new double[rows * columns], other = new double[rows * columns];
        float[] leftSingle = [.. left.Select(x => (float)x)], rightSingle = [.. right.Select(x => (float)x)], resultSingle = new float[rows * columns];
        var (leftStrides, rightStrides) = (leftTransposed ? (1, rows) : (terms, 1), rightTransposed ? (1, terms) : (columns, 1));
        GCHandle[] pinned = [.. new[] { left, right, other }.Select(array => GCHandle.Alloc(array, GCHandleType.Pinned))];
        var addresses = pinned.Select(handle => handle.AddrOfPinnedObject()).ToArray();
        var times = Measure.Least(
            () => Repeat(repeats, () => MatrixProduct.Multiply(rows, columns, terms, left, leftStrides, right, rightStrides, result, (columns, 1))),
            () => Repeat(repeats, () => MatrixProduct.Multiply(rows, columns, terms, leftSingle, leftStrides, rightSingle, rightStrides, resultSingle, (columns, 1))),
            () => Repeat(
                dgemm is null ? 0 : repeats,
                () => dgemm!(101, leftTransposed ? 112 : 111, rightTransposed ? 112 : 111, rows, columns, terms, 1, addresses[0], leftTransposed ? rows : terms, addresses[1], rightTransposed ? terms : columns, 0, addresses[2], columns)))
            .Select(seconds => seconds / repeats * 1e6).ToArray();
        foreach (var handle in pinned)
        {
            handle.Free();
        }

        var blas = dgemm is null ? $"{"-",13}{"-",8}" : FormattableString.Invariant($"{times[2],13:F2}{times[2] / times[0],8:F2}");
        Console.WriteLine(FormattableString.Invariant($"{name,-36}{times[0],10:F2}{flops / times[0] * 1e-3,10:F1}{flops / times[0] * 1e-3 / peak,9:F2}{blas}{times[1],11:F2}{flops / times[1] * 1e-3 / peak / 2,9:F2}"));
        if (dgemm is not null && result.Zip(other, (x, y) => Math.Abs(x - y)).Max() > 1e-10 * terms)
            throw new InvalidOperationException($"The product {name} is not OpenBLAS's.");
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private static double[] Values(int length) => [.. Enumerable.Range(0, length).Select(i => Math.Sin(0.37 * i))];

    // Multiply-adds that do not wait for each other.
    private static double Peak()
    {
        const int Steps = 100_000;
        var lanes = Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 2;
        var seconds = double.PositiveInfinity;
        for (var round = 0; round < 200; round++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(lanes == 8 ? PeakKernels.Of512(Steps) : lanes == 4 ? PeakKernels.Of256(Steps) : PeakKernels.Of128(Steps));
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return 2.0 * lanes * PeakKernels.Chains * Steps / seconds * 1e-9;
    }

    private static Dgemm? FindOpenBlas()
    {
        if (!NativeLibrary.TryLoad("libopenblas.so.0", out var library) || !NativeLibrary.TryGetExport(library, "cblas_dgemm", out var dgemm))
            return null;
        if (NativeLibrary.TryGetExport(library, "openblas_set_num_threads", out var setThreads))
            Marshal.GetDelegateForFunctionPointer<SetThreads>(setThreads)(1);
        return Marshal.GetDelegateForFunctionPointer<Dgemm>(dgemm);
    }
}

using System.Collections.Generic;

namespace SourceTensor.Benchmarks;

/// <summary>Products of square matrices. Their gradient, by both and for a given cotangent, is two products more.</summary>
internal static class GemmWorkload
{
    /// <summary>The workload of matrices of so many rows.</summary>
    public static Workload Create(int rows)
    {
        var (a, b, cotangent) = (Inputs.Mix(rows, rows, 1, 1), Inputs.Mix(rows, rows, 1, 2), Inputs.Mix(rows, rows, 1, 3));
        var expected = Plain(rows, a, b, cotangent);
        var value = expected.Gradient();
        var checksums = new Dictionary<string, Checksum>();
        foreach (var (name, values) in expected.Results)
        {
            checksums[name] = Checksum.Of(values);
        }

        var versions = new List<Version> { Generated(rows, a, b, cotangent), expected, Primitives(rows, a, b, cotangent) };
        if (NativeBaseline.IsThere)
            versions.Insert(1, Native(rows, a, b, cotangent));
        return new Workload($"gemm_{rows}", value, checksums, [.. versions]);
    }

    private static Version Generated(int rows, double[] a, double[] b, double[] cotangent)
    {
        var (c, byA, byB, workspace) = (new double[a.Length], new double[a.Length], new double[b.Length], new TensorWorkspace());
        Tensor2D<double> left = new(a, rows, rows), right = new(b, rows, rows), adjoint = new(cotangent, rows, rows);
        return new Version(
            Side.Generated,
            () =>
            {
                Models.GemmCompiled(left, right, c, workspace);
                return c[0];
            },
            () =>
            {
                Models.GemmVjp(left, right, adjoint, c, byA, byB, workspace);
                return c[0];
            },
            ("product", c), ("a", byA), ("b", byB));
    }

    private static Version Native(int rows, double[] a, double[] b, double[] cotangent)
    {
        var (c, byA, byB) = (new double[a.Length], new double[a.Length], new double[b.Length]);
        return new Version(
            Side.PlainC,
            () =>
            {
                NativeBaseline.gemm(rows, a, b, c);
                return c[0];
            },
            () =>
            {
                NativeBaseline.gemm_gradient(rows, a, b, cotangent, c, byA, byB);
                return c[0];
            },
            ("product", c), ("a", byA), ("b", byB));
    }

    private static Version Plain(int rows, double[] a, double[] b, double[] cotangent)
    {
        var (c, byA, byB) = (new double[a.Length], new double[a.Length], new double[b.Length]);
        return new Version(
            Side.PlainCSharp,
            () =>
            {
                PlainGemm.Value(rows, a, b, c);
                return c[0];
            },
            () =>
            {
                PlainGemm.Gradient(rows, a, b, cotangent, c, byA, byB);
                return c[0];
            },
            ("product", c), ("a", byA), ("b", byB));
    }

    private static Version Primitives(int rows, double[] a, double[] b, double[] cotangent)
    {
        var (c, byA, byB) = (new double[a.Length], new double[a.Length], new double[b.Length]);
        return new Version(
            Side.TensorPrimitives,
            () =>
            {
                PrimitiveGemm.Value(rows, a, b, c);
                return c[0];
            },
            () =>
            {
                PrimitiveGemm.Gradient(rows, a, b, cotangent, c, byA, byB);
                return c[0];
            },
            ("product", c), ("a", byA), ("b", byB));
    }
}

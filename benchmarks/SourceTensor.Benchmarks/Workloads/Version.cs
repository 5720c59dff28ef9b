using System;

namespace SourceTensor.Benchmarks;

/// <summary>Who computes a workload.</summary>
internal enum Side
{
    /// <summary>The generated members of <see cref="Models"/>.</summary>
    Generated,

    /// <summary>Plain loops in C, <c>gcc -O3 -march=native -ffast-math</c>.</summary>
    PlainC,

    /// <summary>C with AVX-512 intrinsics, as an expert writes it for one workload, the gradient derived by hand.</summary>
    ExpertC,

    /// <summary>Plain loops over arrays in C#, the gradient derived by hand.</summary>
    PlainCSharp,

    /// <summary><see cref="System.Numerics.Tensors.TensorPrimitives"/> wherever they fit, the gradient derived by hand.</summary>
    TensorPrimitives,
}

/// <summary>One implementation of a workload, over memory of its own.</summary>
/// <param name="Side">Who computes.</param>
/// <param name="Forward">Computes the value.</param>
/// <param name="Gradient">Computes the value and <paramref name="Results"/>.</param>
/// <param name="Results">What <paramref name="Gradient"/> writes: gradients by their names.</param>
internal sealed record Version(Side Side, Func<double> Forward, Func<double> Gradient, params (string Name, double[] Values)[] Results)
{
    /// <summary>Tells several forms of the same side apart.</summary>
    public string Form { get; init; } = "";
}

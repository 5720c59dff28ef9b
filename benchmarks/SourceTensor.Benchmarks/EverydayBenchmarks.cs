using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace SourceTensor.Benchmarks;

/// <summary>The workloads for BenchmarkDotNet: one class for each side.</summary>
public abstract class EverydayBenchmarks
{
    private readonly Side _side;
    private Func<double> _forward = () => 0, _gradient = () => 0;

    private protected EverydayBenchmarks(Side side) => _side = side;

    /// <summary>Which workloads there are.</summary>
    public virtual IEnumerable<string> Names => Benchmarks.Workload.Names;

    /// <summary>The name of the workload.</summary>
    [ParamsSource(nameof(Names))]
    public string Workload { get; set; } = "";

    /// <summary>Makes the inputs.</summary>
    [GlobalSetup]
    public void Setup()
    {
        // Of several forms of the generated members the last is the batch.
        var version = Benchmarks.Workload.Create(Workload).Versions.Last(version => version.Side == _side);
        (_forward, _gradient) = (version.Forward, version.Gradient);
    }

    /// <summary>Computes the value.</summary>
    [Benchmark]
    public double Forward() => _forward();

    /// <summary>Computes the value and the gradient.</summary>
    [Benchmark]
    public double Gradient() => _gradient();
}

/// <summary>The generated members.</summary>
[MemoryDiagnoser]
public class GeneratedBenchmarks() : EverydayBenchmarks(Side.Generated);

/// <summary>Plain loops in C.</summary>
public class PlainCBenchmarks() : EverydayBenchmarks(Side.PlainC)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => NativeBaseline.IsThere ? base.Names : [];
}

/// <summary>C as an expert writes it.</summary>
public class ExpertCBenchmarks() : EverydayBenchmarks(Side.ExpertC)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => NativeExpert.IsThere ? base.Names.Where(name => !name.StartsWith("gemm", StringComparison.Ordinal)) : [];
}

/// <summary>Plain loops in C#.</summary>
public class PlainCSharpBenchmarks() : EverydayBenchmarks(Side.PlainCSharp);

/// <summary>TensorPrimitives, where they fit.</summary>
public class TensorPrimitivesBenchmarks() : EverydayBenchmarks(Side.TensorPrimitives)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => ["rl_multi", "elementwise", "garch", "rnn", "mlp", "gemm_64", "gemm_512"];
}

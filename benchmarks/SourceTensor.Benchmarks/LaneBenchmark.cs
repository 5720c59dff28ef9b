using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;

namespace SourceTensor.Benchmarks;

/// <summary>
/// Nanoseconds per element of the functions of vectors, of each width, beside the scalar function, <see cref="TensorPrimitives"/>
/// and the vectors of the base library: 1024 elements in the first-level cache.
/// </summary>
internal static class LaneBenchmark
{
    private const int Length = 1024;
    private const int Repeats = 20;

    // Some distance between them: addresses that are equal modulo 4096 would wait for each other.
    private static readonly double[] s_memory = new double[(2 * Length) + 64];
    private static readonly float[] s_singles = new float[(2 * Length) + 64];

    private delegate void Whole(ReadOnlySpan<double> x, Span<double> destination);

    public static int Run(Options options)
    {
        Console.WriteLine($"{"ns per element",-18}{"512",8}{"256",8}{"128",8}{"float",8}{"scalar",8}{"tensors",8}");
        Row<ExpLanes>("Exp", -20, 20, Math.Exp, TensorPrimitives.Exp);
        Row<LibraryExpLanes>("  Vector.Exp", -20, 20);
        Row<ExpOfNegativeLanes>("ExpOfNegative", -20, 0);
        Row<Exp2Lanes>("Exp2", -20, 20, double.Exp2, TensorPrimitives.Exp2);
        Row<ExpM1Lanes>("ExpM1", -2, 2, KernelMath.ExpM1, TensorPrimitives.ExpM1);
        Row<LogLanes>("Log", 0.1, 100, Math.Log, TensorPrimitives.Log);
        Row<LibraryLogLanes>("  Vector.Log", 0.1, 100);
        Row<LogOfPositiveLanes>("LogOfPositive", 0.1, 100);
        Row<Log2Lanes>("Log2", 0.1, 100, Math.Log2, TensorPrimitives.Log2);
        Row<LogP1Lanes>("LogP1", -0.5, 2, KernelMath.LogP1, TensorPrimitives.LogP1);
        Row<SigmoidLanes>("Sigmoid", -8, 8, KernelMath.Sigmoid, TensorPrimitives.Sigmoid);
        Row<SoftplusLanes>("Softplus", -8, 8, KernelMath.Softplus);
        Row<TanhLanes>("Tanh", -3, 3, Math.Tanh, TensorPrimitives.Tanh);
        Row<PowLanes>("Pow(x, 1.7)", 0.1, 100, x => Math.Pow(x, 1.7), (x, destination) => TensorPrimitives.Pow(x, 1.7, destination));
        Row<SinLanes>("Sin", -10, 10, Math.Sin, TensorPrimitives.Sin);
        Row<LibrarySinLanes>("  Vector.Sin", -10, 10);
        Row<CosLanes>("Cos", -10, 10, Math.Cos, TensorPrimitives.Cos);
        Row<TanLanes>("Tan", -10, 10, Math.Tan, TensorPrimitives.Tan);
        Row<ErfLanes>("Erf", -3, 3, KernelMath.Erf);
        Row<ErfcLanes>("Erfc", -3, 6, KernelMath.Erfc);
        Row<LogGammaLanes>("LogGamma", 0.1, 20, KernelMath.LogGamma);
        Row<DigammaLanes>("Digamma", 0.1, 20, KernelMath.Digamma);
        Row<LogSigmoidLanes>("LogSigmoid", -8, 8, KernelMath.LogSigmoid);
        Row<Log10Lanes>("Log10", 0.1, 100, Math.Log10, TensorPrimitives.Log10);
        Row<SinhLanes>("Sinh", -3, 3, Math.Sinh, TensorPrimitives.Sinh);
        Row<CoshLanes>("Cosh", -3, 3, Math.Cosh, TensorPrimitives.Cosh);
        Row<AsinhLanes>("Asinh", -3, 3, Math.Asinh, TensorPrimitives.Asinh);
        Row<AcoshLanes>("Acosh", 1, 5, Math.Acosh, TensorPrimitives.Acosh);
        Row<AtanhLanes>("Atanh", -1, 1, Math.Atanh, TensorPrimitives.Atanh);
        Row<AsinLanes>("Asin", -1, 1, Math.Asin, TensorPrimitives.Asin);
        Row<AcosLanes>("Acos", -1, 1, Math.Acos, TensorPrimitives.Acos);
        Row<AtanLanes>("Atan", -3, 3, Math.Atan, TensorPrimitives.Atan);
        Row<Atan2Lanes>("Atan2(x, 1.7)", -3, 3, x => Math.Atan2(x, 1.7), (x, destination) => TensorPrimitives.Atan2(x, 1.7, destination));
        Row<CbrtLanes>("Cbrt", -3, 3, Math.Cbrt, TensorPrimitives.Cbrt);
        Row<HypotLanes>("Hypot(x, 1.7)", -3, 3, x => double.Hypot(x, 1.7));
        Row<ErfcxLanes>("Erfcx", -2, 6, KernelMath.Erfcx);
        Row<NormalCdfLanes>("NormalCdf", -5, 5, KernelMath.NormalCdf);
        Row<NormalDensityLanes>("NormalDensity", -5, 5, KernelMath.NormalDensity);
        Row<LogNormalCdfLanes>("LogNormalCdf", -5, 5, KernelMath.LogNormalCdf);
        Row<InverseMillsRatioLanes>("InverseMills", -5, 5, KernelMath.InverseMillsRatio);
        Row<GeluLanes>("Gelu", -5, 5, KernelMath.Gelu);
        Row<LogOneMinusExpLanes>("LogOneMinusExp", -5, 0, KernelMath.LogOneMinusExp);
        Row<LogAddExpLanes>("LogAddExp(x, 1.7)", -8, 8, x => KernelMath.LogAddExp(x, 1.7));
        return 0;
    }

    private static void Row<TFunction>(string name, double low, double high, Func<double, double>? scalar = null, Whole? whole = null)
        where TFunction : ILaneFunction
    {
        for (var i = 0; i < Length; i++)
        {
            s_memory[i] = low + ((high - low) * ((i * 389 % Length) + 0.5) / Length);
            s_singles[i] = (float)s_memory[i];
        }

        var least = Measure.Least(
            Repeated(Wide<TFunction>),
            Repeated(Middle<TFunction>),
            Repeated(Narrow<TFunction>),
            Repeated(Singles<TFunction>),
            Repeated(() => One(scalar)),
            Repeated(() => whole?.Invoke(Input, Output)));
        bool[] exists = [Vector512.IsHardwareAccelerated, Vector256.IsHardwareAccelerated, true, Vector512.IsHardwareAccelerated, scalar is not null, whole is not null];
        var cells = least.Zip(exists, (time, isThere) => isThere ? FormattableString.Invariant($"{time / Repeats / Length * 1e9,8:F2}") : $"{"",8}");
        Console.WriteLine($"{name,-18}{string.Concat(cells)}");
    }

    private static Span<double> Input => s_memory.AsSpan(0, Length);

    private static Span<double> Output => s_memory.AsSpan(Length + 64 - 8, Length);

    private static Action Repeated(Action action) => () =>
    {
        for (var i = 0; i < Repeats; i++)
        {
            action();
        }
    };

    private static void One(Func<double, double>? scalar)
    {
        for (var i = 0; scalar is not null && i < Length; i++)
        {
            Output[i] = scalar(Input[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide<TFunction>()
        where TFunction : ILaneFunction
    {
        ref var input = ref MemoryMarshal.GetReference(Input);
        ref var output = ref MemoryMarshal.GetReference(Output);
        for (nuint i = 0; i < Length; i += (nuint)Vector512<double>.Count)
        {
            TFunction.Apply(Vector512.LoadUnsafe(ref input, i)).StoreUnsafe(ref output, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Middle<TFunction>()
        where TFunction : ILaneFunction
    {
        ref var input = ref MemoryMarshal.GetReference(Input);
        ref var output = ref MemoryMarshal.GetReference(Output);
        for (nuint i = 0; i < Length; i += (nuint)Vector256<double>.Count)
        {
            TFunction.Apply(Vector256.LoadUnsafe(ref input, i)).StoreUnsafe(ref output, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow<TFunction>()
        where TFunction : ILaneFunction
    {
        ref var input = ref MemoryMarshal.GetReference(Input);
        ref var output = ref MemoryMarshal.GetReference(Output);
        for (nuint i = 0; i < Length; i += (nuint)Vector128<double>.Count)
        {
            TFunction.Apply(Vector128.LoadUnsafe(ref input, i)).StoreUnsafe(ref output, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Singles<TFunction>()
        where TFunction : ILaneFunction
    {
        ref var input = ref MemoryMarshal.GetReference(s_singles.AsSpan());
        ref var output = ref Unsafe.Add(ref input, Length + 64 - 16);
        for (nuint i = 0; i < Length; i += (nuint)Vector512<float>.Count)
        {
            TFunction.Apply(Vector512.LoadUnsafe(ref input, i)).StoreUnsafe(ref output, i);
        }
    }
}

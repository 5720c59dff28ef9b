using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;

namespace SourceTensor.Benchmarks;

/// <summary>A function of one number in each lane. Types and not delegates, so that the loops have them inlined.</summary>
internal interface ILaneFunction
{
    static abstract Vector512<double> Apply(Vector512<double> x);

    static abstract Vector256<double> Apply(Vector256<double> x);

    static abstract Vector128<double> Apply(Vector128<double> x);

    static abstract Vector512<float> Apply(Vector512<float> x);
}

internal readonly struct ExpLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Exp(x);
}

internal readonly struct ExpOfNegativeLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.ExpOfNegative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.ExpOfNegative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.ExpOfNegative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.ExpOfNegative(x);
}

internal readonly struct Exp2Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Exp2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Exp2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Exp2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Exp2(x);
}

internal readonly struct ExpM1Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.ExpM1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.ExpM1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.ExpM1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.ExpM1(x);
}

internal readonly struct LogLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Log(x);
}

internal readonly struct LogOfPositiveLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogOfPositive(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogOfPositive(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogOfPositive(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogOfPositive(x);
}

internal readonly struct Log2Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Log2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Log2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Log2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Log2(x);
}

internal readonly struct LogP1Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogP1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogP1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogP1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogP1(x);
}

internal readonly struct SigmoidLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Sigmoid(x);
}

internal readonly struct SoftplusLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Softplus(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Softplus(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Softplus(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Softplus(x);
}

internal readonly struct TanhLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Tanh(x);
}

internal readonly struct PowLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Pow(x, Vector512.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Pow(x, Vector256.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Pow(x, Vector128.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Pow(x, Vector512.Create(1.7f));
}

internal readonly struct SinLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Sin(x);
}

internal readonly struct CosLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Cos(x);
}

internal readonly struct TanLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Tan(x);
}

internal readonly struct ErfLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Erf(x);
}

internal readonly struct ErfcLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Erfc(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Erfc(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Erfc(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Erfc(x);
}

internal readonly struct LogGammaLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogGamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogGamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogGamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogGamma(x);
}

internal readonly struct DigammaLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Digamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Digamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Digamma(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Digamma(x);
}

internal readonly struct LogSigmoidLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogSigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogSigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogSigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogSigmoid(x);
}

internal readonly struct Log10Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Log10(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Log10(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Log10(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Log10(x);
}

internal readonly struct SinhLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Sinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Sinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Sinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Sinh(x);
}

internal readonly struct CoshLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Cosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Cosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Cosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Cosh(x);
}

internal readonly struct AsinhLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Asinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Asinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Asinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Asinh(x);
}

internal readonly struct AcoshLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Acosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Acosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Acosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Acosh(x);
}

internal readonly struct AtanhLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Atanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Atanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Atanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Atanh(x);
}

internal readonly struct AsinLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Asin(x);
}

internal readonly struct AcosLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Acos(x);
}

internal readonly struct AtanLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Atan(x);
}

internal readonly struct CbrtLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Cbrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Cbrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Cbrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Cbrt(x);
}

internal readonly struct ErfcxLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Erfcx(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Erfcx(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Erfcx(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Erfcx(x);
}

internal readonly struct NormalCdfLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.NormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.NormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.NormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.NormalCdf(x);
}

internal readonly struct NormalDensityLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.NormalDensity(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.NormalDensity(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.NormalDensity(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.NormalDensity(x);
}

internal readonly struct LogNormalCdfLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogNormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogNormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogNormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogNormalCdf(x);
}

internal readonly struct InverseMillsRatioLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.InverseMillsRatio(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.InverseMillsRatio(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.InverseMillsRatio(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.InverseMillsRatio(x);
}

internal readonly struct GeluLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Gelu(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Gelu(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Gelu(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Gelu(x);
}

internal readonly struct LogOneMinusExpLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogOneMinusExp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogOneMinusExp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogOneMinusExp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogOneMinusExp(x);
}

internal readonly struct Atan2Lanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Atan2(x, Vector512.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Atan2(x, Vector256.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Atan2(x, Vector128.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Atan2(x, Vector512.Create(1.7f));
}

internal readonly struct HypotLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.Hypot(x, Vector512.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.Hypot(x, Vector256.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.Hypot(x, Vector128.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.Hypot(x, Vector512.Create(1.7f));
}

internal readonly struct LogAddExpLanes : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> x) => LaneMath.LogAddExp(x, Vector512.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Apply(Vector256<double> x) => LaneMath.LogAddExp(x, Vector256.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Apply(Vector128<double> x) => LaneMath.LogAddExp(x, Vector128.Create(1.7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> x) => LaneMath.LogAddExp(x, Vector512.Create(1.7f));
}

internal readonly struct LibraryExpLanes : ILaneFunction
{
    public static Vector512<double> Apply(Vector512<double> x) => Vector512.Exp(x);

    public static Vector256<double> Apply(Vector256<double> x) => Vector256.Exp(x);

    public static Vector128<double> Apply(Vector128<double> x) => Vector128.Exp(x);

    public static Vector512<float> Apply(Vector512<float> x) => Vector512.Exp(x);
}

internal readonly struct LibraryLogLanes : ILaneFunction
{
    public static Vector512<double> Apply(Vector512<double> x) => Vector512.Log(x);

    public static Vector256<double> Apply(Vector256<double> x) => Vector256.Log(x);

    public static Vector128<double> Apply(Vector128<double> x) => Vector128.Log(x);

    public static Vector512<float> Apply(Vector512<float> x) => Vector512.Log(x);
}

internal readonly struct LibrarySinLanes : ILaneFunction
{
    public static Vector512<double> Apply(Vector512<double> x) => Vector512.Sin(x);

    public static Vector256<double> Apply(Vector256<double> x) => Vector256.Sin(x);

    public static Vector128<double> Apply(Vector128<double> x) => Vector128.Sin(x);

    public static Vector512<float> Apply(Vector512<float> x) => Vector512.Sin(x);
}

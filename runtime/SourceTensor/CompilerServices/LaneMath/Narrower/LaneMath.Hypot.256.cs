// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The length of a vector.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Hypot(Vector256<double> x, Vector256<double> y)
    {
        var (width, height) = (Abs(x), Abs(y));
        var larger = Max(width, height);
        var scale = ConditionalSelect(GreaterThan(larger, Create(1e150)), Create(2.409919865102884e-181),
            ConditionalSelect(LessThan(larger, Create(1e-150)), Create(4.149515568880993e180), Vector256<double>.One));
        var back = ConditionalSelect(GreaterThan(larger, Create(1e150)), Create(4.149515568880993e180),
            ConditionalSelect(LessThan(larger, Create(1e-150)), Create(2.409919865102884e-181), Vector256<double>.One));
        var (a, b) = (width * scale, height * scale);
        var length = Sqrt(MultiplyAddEstimate(a, a, b * b)) * back;
        var isInfinite = Vector256.Equals(width, Create(double.PositiveInfinity)) | Vector256.Equals(height, Create(double.PositiveInfinity));
        return ConditionalSelect(isInfinite, Create(double.PositiveInfinity), length);
    }

    /// <inheritdoc cref="Hypot(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Hypot(Vector256<float> x, Vector256<float> y) => Narrow(Hypot(WidenLower(x), WidenLower(y)), Hypot(WidenUpper(x), WidenUpper(y)));
}

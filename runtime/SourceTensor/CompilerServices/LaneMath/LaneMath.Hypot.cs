using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The length of a vector.</content>
public static partial class LaneMath
{
    /// <summary>√(x² + y²), within 4 units in the last place, without overflow on the way; ∞ where one is infinite, whatever the other is.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <param name="y">Any number in each lane.</param>
    /// <returns>The lengths.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Hypot(Vector512<double> x, Vector512<double> y)
    {
        var (width, height) = (Abs(x), Abs(y));
        var larger = Max(width, height);
        var scale = ConditionalSelect(GreaterThan(larger, Create(1e150)), Create(2.409919865102884e-181),
            ConditionalSelect(LessThan(larger, Create(1e-150)), Create(4.149515568880993e180), Vector512<double>.One));
        var back = ConditionalSelect(GreaterThan(larger, Create(1e150)), Create(4.149515568880993e180),
            ConditionalSelect(LessThan(larger, Create(1e-150)), Create(2.409919865102884e-181), Vector512<double>.One));
        var (a, b) = (width * scale, height * scale);
        var length = Sqrt(MultiplyAddEstimate(a, a, b * b)) * back;
        var isInfinite = Vector512.Equals(width, Create(double.PositiveInfinity)) | Vector512.Equals(height, Create(double.PositiveInfinity));
        return ConditionalSelect(isInfinite, Create(double.PositiveInfinity), length);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Hypot(Vector512<float> x, Vector512<float> y) => Narrow(Hypot(WidenLower(x), WidenLower(y)), Hypot(WidenUpper(x), WidenUpper(y)));
}

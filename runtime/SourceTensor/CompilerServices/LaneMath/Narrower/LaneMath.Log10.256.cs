// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The logarithm to base 10.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Log10(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log10(Vector256<double> x)
    {
        // Rounded once: the low part is what rounding took from the high one, where that is a number.
        var log = LogTwice(x, out var logLow);
        var high = log * Create(0.4342944819032518);
        var low = MultiplyAddEstimate(log, Create(1.098319650216765e-17), MultiplyAddEstimate(logLow, Create(0.4342944819032518), ProductError(log, Create(0.4342944819032518), high)));
        return LogAtEdges(high + ConditionalSelect(LessThan(Abs(high), Create(1000.0)), low, Vector256<double>.Zero), x);
    }

    /// <inheritdoc cref="Log10(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log10(Vector256<float> x) => Narrow(Log10(WidenLower(x)), Log10(WidenUpper(x)));
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>What is said of it in LaneMath.Tanh.Avx512.cs.</content>
public readonly partial struct LaneTanh512
{
    // As that of LaneExp512.
#pragma warning disable CS0649, IDE0044
    private static nint s_first;
#pragma warning restore CS0649, IDE0044

    private readonly Vector512<double> _perLogTwo;
    private readonly Vector512<double> _shift;
    private readonly Vector512<double> _first;
    private readonly Vector512<double> _third;
    private readonly Vector512<double> _fifth;
    private readonly Vector512<double> _seventh;
    private readonly Vector512<double> _unit;
    private readonly Vector512<double> _twoUnits;
    private readonly Vector512<double> _powers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LaneTanh512(ref double numbers)
    {
        _perLogTwo = Create(numbers);
        _shift = Create(Unsafe.Add(ref numbers, 1));
        _first = Create(Unsafe.Add(ref numbers, 2));
        _third = Create(Unsafe.Add(ref numbers, 3));
        _fifth = Create(Unsafe.Add(ref numbers, 4));
        _seventh = Create(Unsafe.Add(ref numbers, 5));
        _unit = Create(Unsafe.Add(ref numbers, 6));
        _twoUnits = Create(Unsafe.Add(ref numbers, 7));
        _powers = LoadUnsafe(ref numbers, 8);
    }

    private static ReadOnlySpan<double> Numbers =>
    [
        LaneMath.TanhPerLogTwo, LaneMath.RoundingShift, LaneMath.TanhFirst, LaneMath.TanhThird, LaneMath.TanhFifth, LaneMath.TanhSeventh, LaneMath.TanhUnit, 2 * LaneMath.TanhUnit,
        LaneMath.TanhPower0, LaneMath.TanhPower1, LaneMath.TanhPower2, LaneMath.TanhPower3, LaneMath.TanhPower4, LaneMath.TanhPower5, LaneMath.TanhPower6, LaneMath.TanhPower7,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneTanh512 Loaded() => new(ref Unsafe.Add(ref MemoryMarshal.GetReference(Numbers), s_first));

    /// <summary>tanh x for −20 ≤ x ≤ 20.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Within(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, _perLogTwo, _shift);
        var r = Avx512F.FusedMultiplySubtract(x, _perLogTwo, shifted - _shift);
        var power = Avx512F.PermuteVar8x64(_powers, shifted.AsInt64());
        var square = r * r;
        var t = r * MultiplyAddEstimate(square, MultiplyAddEstimate(square, MultiplyAddEstimate(square, _seventh, _fifth), _third), _first);
        var difference = LaneMath.WithTanhExponent(power, shifted) - _unit;
        var sum = difference + _twoUnits;
        return Avx512F.FusedMultiplySubtract(sum, t, difference) / Avx512F.FusedMultiplyAddNegated(difference, t, sum);
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>What is said of them in LaneMath.Exp.Avx512.cs.</content>
public readonly partial struct LaneExp512
{
    // 0, but the JIT does not know: what is read behind so many others is no constant to it, and has to be kept.
#pragma warning disable CS0649, IDE0044
    private static nint s_first;
#pragma warning restore CS0649, IDE0044

    private readonly Vector512<double> _least;
    private readonly Vector512<double> _largest;
    private readonly Vector512<double> _perLogTwo;
    private readonly Vector512<double> _shift;
    private readonly Vector512<double> _logTwo;
    private readonly Vector512<double> _logTwoRest;
    private readonly Vector512<double> _second;
    private readonly Vector512<double> _third;
    private readonly Vector512<double> _fourth;
    private readonly Vector512<double> _fifth;
    private readonly Vector512<double> _sixth;
    private readonly Vector512<double> _powers;
    private readonly Vector512<double> _morePowers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LaneExp512(ref double numbers)
    {
        _least = Create(numbers);
        _largest = Create(Unsafe.Add(ref numbers, 1));
        _perLogTwo = Create(Unsafe.Add(ref numbers, 2));
        _shift = Create(Unsafe.Add(ref numbers, 3));
        _logTwo = Create(Unsafe.Add(ref numbers, 4));
        _logTwoRest = Create(Unsafe.Add(ref numbers, 5));
        _second = Create(Unsafe.Add(ref numbers, 6));
        _third = Create(Unsafe.Add(ref numbers, 7));
        _fourth = Create(Unsafe.Add(ref numbers, 8));
        _fifth = Create(Unsafe.Add(ref numbers, 9));
        _sixth = Create(Unsafe.Add(ref numbers, 10));
        _powers = LoadUnsafe(ref numbers, 11);
        _morePowers = LoadUnsafe(ref numbers, 19);
    }

    private static ReadOnlySpan<double> Numbers =>
    [
        -746.0, 710.0, 1.4426950408889634, LaneMath.SixteenthsShift, -0.6931471805592082, -7.371002565167799e-13,
        0.5, 0.16666666665301144, 0.04166666666495975, 0.008333449724528355, 0.0013889034377935184,
        1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927,
        1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneExp512 Loaded() => new(ref Unsafe.Add(ref MemoryMarshal.GetReference(Numbers), s_first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> OfAny(Vector512<double> x)
    {
        var r = Remainder(MinNative(_largest, MaxNative(_least, x)), out var shifted, out var n);
        var power = Avx512F.PermuteVar8x64x2(_powers, shifted.AsInt64(), _morePowers);
        return Avx512F.Scale(MultiplyAddEstimate(power, LessOne(r), power), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> OfNegative(Vector512<double> x)
    {
        var r = Remainder(MaxNative(_least, x), out var shifted, out var n);
        var power = Avx512F.Scale(Avx512F.PermuteVar8x64x2(_powers, shifted.AsInt64(), _morePowers), n);
        return MultiplyAddEstimate(power, LessOne(r), power);
    }

    /// <summary>r of x = n log 2 + r with n in sixteenths, whose number is in the lowest bits of <paramref name="shifted"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Remainder(Vector512<double> x, out Vector512<double> shifted, out Vector512<double> n)
    {
        shifted = MultiplyAddEstimate(x, _perLogTwo, _shift);
        n = shifted - _shift;
        return MultiplyAddEstimate(n, _logTwoRest, MultiplyAddEstimate(n, _logTwo, x));
    }

    /// <summary>eʳ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> LessOne(Vector512<double> r)
    {
        var square = r * r;
        var rest = MultiplyAddEstimate(square, MultiplyAddEstimate(square, _sixth, MultiplyAddEstimate(r, _fifth, _fourth)), MultiplyAddEstimate(r, _third, _second));
        return MultiplyAddEstimate(square, rest, r);
    }
}

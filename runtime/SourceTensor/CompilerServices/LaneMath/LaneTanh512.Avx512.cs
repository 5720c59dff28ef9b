using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>What is said of it in LaneMath.ExpM1.Avx512.cs.</content>
public readonly partial struct LaneTanh512
{
    // As that of LaneExp512.
#pragma warning disable CS0649, IDE0044
    private static nint s_first;
#pragma warning restore CS0649, IDE0044

    private readonly Vector512<double> _perLogTwo;
    private readonly Vector512<double> _shift;
    private readonly Vector512<double> _logTwo;
    private readonly Vector512<double> _logTwoRest;
    private readonly Vector512<double> _second;
    private readonly Vector512<double> _third;
    private readonly Vector512<double> _fourth;
    private readonly Vector512<double> _fifth;
    private readonly Vector512<double> _sixth;
    private readonly Vector512<double> _seventh;
    private readonly Vector512<double> _powers;
    private readonly Vector512<double> _morePowers;
    private readonly Vector512<double> _lacking;
    private readonly Vector512<double> _moreLacking;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LaneTanh512(ref double numbers)
    {
        _perLogTwo = Create(numbers);
        _shift = Create(Unsafe.Add(ref numbers, 1));
        _logTwo = Create(Unsafe.Add(ref numbers, 2));
        _logTwoRest = Create(Unsafe.Add(ref numbers, 3));
        _second = Create(Unsafe.Add(ref numbers, 4));
        _third = Create(Unsafe.Add(ref numbers, 5));
        _fourth = Create(Unsafe.Add(ref numbers, 6));
        _fifth = Create(Unsafe.Add(ref numbers, 7));
        _sixth = Create(Unsafe.Add(ref numbers, 8));
        _seventh = Create(Unsafe.Add(ref numbers, 9));
        _powers = LoadUnsafe(ref numbers, 10);
        _morePowers = LoadUnsafe(ref numbers, 18);
        _lacking = LoadUnsafe(ref numbers, 26);
        _moreLacking = LoadUnsafe(ref numbers, 34);
    }

    private static ReadOnlySpan<double> Numbers =>
    [
        1.4426950408889634, LaneMath.SixteenthsShift, -0.6931471805592082, -7.371002565167799e-13,
        0.5000000000000001, 0.16666666666666669, 0.04166666666359425, 0.008333333332991954, 0.001388906347556763, 0.00019841463826261545,
        1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927,
        1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424, 1.9152065613971474,
        0.0, 8.189317638195515e-17, -2.7939114859515733e-17, 7.826573258636076e-17, 3.3484623336251524e-17, 3.750854201303127e-17, 1.9572585293112036e-17, 5.68648095791174e-17,
        -6.835808657661922e-17, -2.3591094770850053e-17, 5.1548301170786783e-17, 1.5341410053603723e-17, 4.875160526227062e-17, 1.685487290628973e-17, 1.790126907604513e-17, -5.545065618639427e-17,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneTanh512 Loaded() => new(ref Unsafe.Add(ref MemoryMarshal.GetReference(Numbers), s_first));

    /// <summary>eˣ − 1 for −40 ≤ x ≤ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> ExpM1OfNegative(Vector512<double> x)
    {
        var shifted = MultiplyAddEstimate(x, _perLogTwo, _shift);
        var n = shifted - _shift;
        var r = MultiplyAddEstimate(n, _logTwoRest, MultiplyAddEstimate(n, _logTwo, x));
        var power = Avx512F.Scale(Avx512F.PermuteVar8x64x2(_powers, shifted.AsInt64(), _morePowers), n);
        var lacking = Avx512F.PermuteVar8x64x2(_lacking, shifted.AsInt64(), _moreLacking);
        var square = r * r;
        var rest = MultiplyAddEstimate(square * square,
            MultiplyAddEstimate(r, _seventh, _sixth),
            MultiplyAddEstimate(square, MultiplyAddEstimate(r, _fifth, _fourth), MultiplyAddEstimate(r, _third, _second)));
        return MultiplyAddEstimate(power, MultiplyAddEstimate(square, rest, r + lacking), power - Vector512<double>.One);
    }
}

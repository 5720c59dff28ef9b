// Written by write_lane_polynomials.py; change that and run it.
namespace SourceTensor.CompilerServices;

/// <content>What the hyperbolic tangent is computed with where a register can be indexed.</content>
public static partial class LaneMath
{
    /// <summary>16 / log 2.</summary>
    internal const double TanhPerLogTwo = 23.083120654223414;

    /// <summary>u, beside which the powers are numbers but for a fraction of their last digit.</summary>
    internal const double TanhUnit = 1.8272003305051632;

    /// <summary>Of tanh(r log 2 / 16), for |r| ≤ ½, what is multiplied with that power of r.</summary>
    internal const double TanhFirst = 0.04332169878499658;

    /// <summary>Of tanh(r log 2 / 16), for |r| ≤ ½, what is multiplied with that power of r.</summary>
    internal const double TanhThird = -2.710161555894896e-05;

    /// <summary>Of tanh(r log 2 / 16), for |r| ≤ ½, what is multiplied with that power of r.</summary>
    internal const double TanhFifth = 2.0345394202186845e-08;

    /// <summary>Of tanh(r log 2 / 16), for |r| ≤ ½, what is multiplied with that power of r.</summary>
    internal const double TanhSeventh = -1.5449396420459853e-11;

    /// <summary>u 2^(−0/8), with 0 eighths of an exponent more.</summary>
    internal const double TanhPower0 = 1.8272003305051632;

    /// <summary>u 2^(−1/8), with 1 eighths of an exponent more.</summary>
    internal const double TanhPower1 = 1.8005500908181462;

    /// <summary>u 2^(−2/8), with 2 eighths of an exponent more.</summary>
    internal const double TanhPower2 = 1.7864862078721941;

    /// <summary>u 2^(−3/8), with 3 eighths of an exponent more.</summary>
    internal const double TanhPower3 = 1.783964064947015;

    /// <summary>u 2^(−4/8), with 4 eighths of an exponent more.</summary>
    internal const double TanhPower4 = 1.7920257442865017;

    /// <summary>u 2^(−5/8), with 5 eighths of an exponent more.</summary>
    internal const double TanhPower5 = 1.8097928314352467;

    /// <summary>u 2^(−6/8), with 6 eighths of an exponent more.</summary>
    internal const double TanhPower6 = 1.8364598167860318;

    /// <summary>u 2^(−7/8), with 7 eighths of an exponent more.</summary>
    internal const double TanhPower7 = 1.867576089544395;
}

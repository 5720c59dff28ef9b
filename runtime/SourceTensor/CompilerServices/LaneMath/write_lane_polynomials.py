"""Writes LaneMath.Polynomials.cs and LaneMath.TanhNumbers.Avx512.cs beside it: what functions of vectors are computed with, by mpmath 1.3.0.

Each polynomial is fitted at Chebyshev points on its interval to the error that its row allows. Run:   python3 write_lane_polynomials.py
"""

import pathlib
import struct

from mpmath import mp, mpf

mp.dps = 70
HALF_LOG_2 = mp.log(2) / 2 * mpf("1.0001")
DIGAMMA_ROOT = mp.findroot(mp.digamma, mpf("1.4616321449683623"))


def away(x):
    """A point where a removable singularity is removed: the functions are smooth and 50 digits are far more than needed."""
    return x if abs(x) > mpf(10) ** -20 else mpf(10) ** -20


def of_root(f):
    """A function of x at z = x²."""
    return lambda z: f(mp.sqrt(away(z)))


def of_inverse(f):
    """A function of x at w = 1/x²; at 0 its limit, near enough."""
    return lambda w: f(1 / mp.sqrt(w if w > mpf(10) ** -12 else mpf(10) ** -12))


def scaled_erfcx(t):
    if t == 1:
        return 1 / mp.sqrt(mp.pi)
    a = 4 * (1 + t) / (1 - t)
    return (1 + a) * mp.exp(a * a) * mp.erfc(a)


def stirling(x):
    return (mp.loggamma(x) - (x - mpf("0.5")) * (mp.log(x) - 1) + mpf("0.5") - mp.log(2 * mp.pi) / 2) * x


# Name, element type, doc, function of the variable, interval, largest absolute error as a power of two.
# Where the first coefficient is most of the value it is added last, so that the rounding of the others counts less.
ADDED_LAST = {"ErfOverX", "ScaledErfcx", "LogGammaOverRoots", "DigammaOverRoot"}
ROWS = [
    ("ExpRest", "double", "(eʳ − 1 − r) / r², for |r| ≤ ½ log 2", lambda r: (mp.exp(away(r)) - 1 - away(r)) / away(r) ** 2, (-HALF_LOG_2, HALF_LOG_2), -53),
    ("ExpRestNearZero", "double", "(eʳ − 1 − r) / r², for |r| ≤ log 2 / 32", lambda r: (mp.exp(away(r)) - 1 - away(r)) / away(r) ** 2,
     (-HALF_LOG_2 / 16, HALF_LOG_2 / 16), -43),
    ("LogRest", "double", "(2 artanh s − 2s) / s³ by s², for |s| ≤ 1/5", of_root(lambda s: (2 * mp.atanh(s) - 2 * s) / s**3), (0, mpf("0.0401")), -51),
    ("LogRestNearZero", "double", "(log(1 + r) − r + ½r²) / r³, for −1/32 ≤ r ≤ 1/16",
     lambda r: (mp.log(1 + away(r)) - away(r) + away(r) ** 2 / 2) / away(r) ** 3, (mpf("-0.0313"), mpf("0.0626")), -45),
    ("LogRestOfFifth", "double", "(2 artanh s − 2s − ⅔ s³) / s⁵ by s², for |s| ≤ 1/5",
     of_root(lambda s: (2 * mp.atanh(s) - 2 * s - 2 * s**3 / 3) / s**5), (0, mpf("0.0401")), -56),
    ("LogOfOnePlusRest", "double", "(2 artanh(t/2) − t) / t³ by t², for 0 ≤ t ≤ ⅔", of_root(lambda t: (2 * mp.atanh(t / 2) - t) / t**3), (0, mpf(4) / 9), -55),
    ("SinRest", "double", "(sin r − r) / r³ by r², for |r| ≤ ½π", of_root(lambda r: (mp.sin(r) - r) / r**3), (0, mpf("2.4675")), -57),
    ("SinRestNearZero", "double", "(sin r − r) / r³ by r², for |r| ≤ ¼π", of_root(lambda r: (mp.sin(r) - r) / r**3), (0, mpf("0.6170")), -55),
    ("CosRestNearZero", "double", "(cos r − 1 + ½r²) / r⁴ by r², for |r| ≤ ¼π", of_root(lambda r: (mp.cos(r) - 1 + r * r / 2) / r**4), (0, mpf("0.6170")), -55),
    ("AtanRest", "double", "(arctan t − t) / t³ by t², for |t| ≤ tan ⅛π", of_root(lambda t: (mp.atan(t) - t) / t**3), (0, mpf("0.1716")), -56),
    ("AsinRest", "double", "(arcsin s − s) / s³ by s², for |s| ≤ ½", of_root(lambda s: (mp.asin(s) - s) / s**3), (0, mpf("0.2501")), -56),
    ("CubeRoot", "double", "∛(1 + f), roughly, for −¼ ≤ f ≤ ½", lambda f: mp.cbrt(1 + f), (mpf("-0.25"), mpf("0.5")), -20),
    ("ErfOverX", "double", "erf(x) / x by x², for |x| ≤ 0.65", of_root(lambda x: mp.erf(x) / x), (0, mpf("0.4225")), -57),
    ("ScaledErfcx", "double", "(1 + a) e^(a²) erfc a by t = (a − 4) / (a + 4), for a ≥ 0", scaled_erfcx, (-1, 1), -56),
    ("LogGammaOverRoots", "double", "log Γ(2 + z) / (z (z + 1)), for −¾ ≤ z ≤ ¼", lambda z: mp.loggamma(2 + away(z)) / away(z) / (1 + z), (mpf("-0.75"), mpf("0.25")), -57),
    ("Stirling", "double", "x (log Γ(x) − (x − ½)(log x − 1) + ½ − ½ log 2π) by 1/x², for x ≥ 4¼", of_inverse(stirling), (0, 1 / mpf("18.0625")), -53),
    ("DigammaOverRoot", "double", "ψ(x) / (x − r) for its root r by x − 1½, for 1 ≤ x ≤ 2",
     lambda u: mp.digamma(DIGAMMA_ROOT + away(u + mpf("1.5") - DIGAMMA_ROOT)) / away(u + mpf("1.5") - DIGAMMA_ROOT), (mpf("-0.5"), mpf("0.5")), -56),
    ("DigammaTail", "double", "x² (log x − 1/(2x) − ψ(x)) by 1/x², for x ≥ 4", of_inverse(lambda x: (mp.log(x) - 1 / (2 * x) - mp.digamma(x)) * x * x),
     (0, mpf(1) / 16), -52),
    ("ExpRest", "float", "(eʳ − 1 − r) / r², for |r| ≤ ½ log 2", lambda r: (mp.exp(away(r)) - 1 - away(r)) / away(r) ** 2, (-HALF_LOG_2, HALF_LOG_2), -25),
    ("LogRest", "float", "(log(1 + f) − f + ½f²) / f³, for −¼ ≤ f ≤ ½",
     lambda f: (mp.log(1 + away(f)) - away(f) + away(f) ** 2 / 2) / away(f) ** 3, (mpf("-0.25"), mpf("0.5")), -24),
    ("LogOfOnePlusRest", "float", "(2 artanh(t/2) − t) / t³ by t², for 0 ≤ t ≤ ⅔", of_root(lambda t: (2 * mp.atanh(t / 2) - t) / t**3), (0, mpf(4) / 9), -26),
]


def fit(function, ends, error):
    """The coefficients, lowest first, of the shortest polynomial that is good enough."""
    for count in range(3, 40):
        coefficients, worst = mp.chebyfit(function, list(ends), count, error=True)
        if worst < mpf(2) ** error:
            return [mpf(c) for c in coefficients[::-1]]
    raise ValueError("no short polynomial")


def literal(value, element):
    if element == "double":
        return f"Create({float(value)!r})"
    rounded = struct.unpack("f", struct.pack("f", float(value)))[0]
    digits = next(f"{rounded:.{n}g}" for n in range(1, 12) if struct.unpack("f", struct.pack("f", float(f"{rounded:.{n}g}")))[0] == rounded)
    return f"Create({digits}f)"


def combine(coefficients, element, level=0):
    """Lines of the polynomial in G. Estrin's form: halves are computed side by side, so that few operations wait for each other."""
    if len(coefficients) == 1:
        return [literal(coefficients[0], element)]
    if len(coefficients) == 2:
        return [f"MultiplyAddEstimate(x, {literal(coefficients[1], element)}, {literal(coefficients[0], element)})"]
    low = 1 << ((len(coefficients) - 1).bit_length() - 1)
    # One coefficient above the halves joins the upper one: no power of its own, and one operation more to wait for.
    if len(coefficients) == low + 1 and low >= 4:
        low //= 2
    first = [f"MultiplyAddEstimate(x{low},"]
    high = combine(coefficients[low:], element, level + 1)
    rest = combine(coefficients[:low], element, level + 1)
    high[-1] += ","
    rest[-1] += ")"
    return first + ["    " + line for line in high] + ["    " + line for line in rest]


def lines():
    yield "// Written by write_lane_polynomials.py; change that and run it."
    yield "using System.Runtime.CompilerServices;"
    yield "using System.Runtime.Intrinsics;"
    yield "using static System.Runtime.Intrinsics.Vector512;"
    yield ""
    yield "namespace SourceTensor.CompilerServices;"
    yield ""
    yield "/// <content>Polynomials, in E. Estrin's form: few of their operations wait for each other.</content>"
    yield "public static partial class LaneMath"
    yield "{"
    for i, (name, element, doc, function, ends, error) in enumerate(ROWS):
        coefficients = fit(function, ends, error)
        print(name, element, len(coefficients))
        vector = f"Vector512<{element}>"
        if i:
            yield ""
        yield f"    /// <summary>{doc}.</summary>"
        yield "    [MethodImpl(MethodImplOptions.AggressiveInlining)]"
        yield f"    private static {vector} {name}({vector} x)"
        yield "    {"
        power, previous = 2, "x"
        last = coefficients[:1] if name in ADDED_LAST else []
        coefficients = coefficients[len(last):]
        body = combine(coefficients, element)
        while any(f"x{power}," in line for line in body):
            yield f"        var x{power} = {previous} * {previous};"
            previous, power = f"x{power}", power * 2
        if last:
            body = ["MultiplyAddEstimate(x,", *("    " + line for line in body)]
            body[-1] += ","
            body.append("    " + literal(last[0], element) + ")")
        body[-1] += ";"
        yield "        return " + body[0]
        for line in body[1:]:
            yield "        " + line
        yield "    }"
    yield "}"


# tanh x of x = (n + r) log 2 / 16 is (u - w + (u + w) t) / (u + w + (u - w) t), where w = u 2^(-n/8) and t is the tangent of r log 2 / 16. u may be
# any number. This one makes the powers in the register nearly numbers, in relation to what 1 - 2^(-n/8) is, and of those that do
# it is the one whose results are best: 3.25 units in the last place, of 24 million.
TANH_UNIT = 1.8272003305051632
TANH_PER_UNIT = float(16 / mp.log(2))
ORDINALS = ["First", "Third", "Fifth", "Seventh"]


def tanh_powers():
    """u 2^(-i/8) with i eighths of an exponent more: they go when the bits of n are taken away from those of the exponent."""
    for i in range(8):
        exact = mpf(TANH_UNIT) * mpf(2) ** (mpf(-i) / 8)
        power = float(exact)
        near = mpf(2) ** (mpf(-min(i, 8 - i)) / 8)
        assert i == 0 or abs(power / exact - 1) * 2 * near / (1 - near**2) < mpf(2) ** -53, i
        yield struct.unpack("d", struct.pack("q", struct.unpack("q", struct.pack("d", power))[0] + (i << 49)))[0]


def tanh_lines():
    yield "// Written by write_lane_polynomials.py; change that and run it."
    yield "namespace SourceTensor.CompilerServices;"
    yield ""
    yield "/// <content>What the hyperbolic tangent is computed with where a register can be indexed.</content>"
    yield "public static partial class LaneMath"
    yield "{"
    yield "    /// <summary>16 / log 2.</summary>"
    yield f"    internal const double TanhPerLogTwo = {TANH_PER_UNIT!r};"
    yield ""
    yield "    /// <summary>u, beside which the powers are numbers but for a fraction of their last digit.</summary>"
    yield f"    internal const double TanhUnit = {TANH_UNIT!r};"
    coefficients = fit(of_root(lambda r: mp.tanh(r / TANH_PER_UNIT) / r), (0, mpf("0.2501")), -60)
    print("Tanh", "double", len(coefficients))
    for ordinal, coefficient in zip(ORDINALS, coefficients, strict=True):
        yield ""
        yield "    /// <summary>Of tanh(r log 2 / 16), for |r| ≤ ½, what is multiplied with that power of r.</summary>"
        yield f"    internal const double Tanh{ordinal} = {float(coefficient)!r};"
    for i, power in enumerate(tanh_powers()):
        yield ""
        yield f"    /// <summary>u 2^(−{i}/8), with {i} eighths of an exponent more.</summary>"
        yield f"    internal const double TanhPower{i} = {power!r};"
    yield "}"


HERE = pathlib.Path(__file__)
HERE.with_name("LaneMath.Polynomials.cs").write_text("\n".join(lines()) + "\n")
HERE.with_name("LaneMath.TanhNumbers.Avx512.cs").write_text("\n".join(tanh_lines()) + "\n")

"""Writes SpecialPolynomials.cs beside it: the polynomials that special functions are computed with, fitted with mpmath 1.3.0.

Each is fitted at Chebyshev points on its interval, its error below 2^-58 of the function. Run:   python3 write_polynomials.py
"""

import pathlib
from fractions import Fraction

from mpmath import mp, mpf

mp.dps = 80
ROOT = mp.findroot(mp.digamma, mpf("1.4616321449683623"))


def away(x):
    """A point where a removable singularity is removed: the functions are smooth and 60 digits are far more than needed."""
    return x if abs(x) > mpf(10) ** -25 else mpf(10) ** -25


def fit(function, low, high):
    """Centre and coefficients, lowest first, of the shortest polynomial that is good enough."""
    low, high = mpf(low), mpf(high)
    centre = mpf(float((low + high) / 2))
    for count in range(3, 40):
        coefficients, error = mp.chebyfit(lambda t: function(centre + t), [low - centre, high - centre], count, error=True)
        if error < mpf(2) ** -58 * min(abs(function(low + (high - low) * i / 8)) for i in range(9)):
            return centre, coefficients[::-1]
    raise ValueError("no short polynomial")


def erfcx(x):
    return mp.exp(x * x) * mp.erfc(x)


def over(w, function):
    """A function of x at w = 1/x²; at 0 its limit, near enough."""
    return function(1 / mp.sqrt(w if w > mpf(10) ** -12 else mpf(10) ** -12))


def stirling(x):
    return (mp.loggamma(x) - (x - mpf("0.5")) * (mp.log(x) - 1) + mpf("0.5") - mp.log(2 * mp.pi) / 2) * x


TABLES = {
    "ErfOverX": ("erf(x) / x by x², for x² ≤ 1.", lambda s: mp.erf(mp.sqrt(away(s))) / mp.sqrt(away(s)), [0, 1]),
    "Erfcx": ("e^(x²) erfc(x), for 0 ≤ x ≤ 6.", erfcx, [0, 0.5, 1, 1.5, 2, 3, 4, 6]),
    "ErfcxTail": ("√π x e^(x²) erfc(x) by 1/x², for x ≥ 6.", lambda w: over(w, lambda x: mp.sqrt(mp.pi) * x * erfcx(x)), [0, mpf(1) / 36]),
    "ErfcxSlopeTail": ("−√π x² (2x e^(x²) erfc(x) − 2/√π) by 1/x², for x ≥ 2.", lambda w: over(w, lambda x: 2 * x * x - 2 * mp.sqrt(mp.pi) * x**3 * erfcx(x)), [0, 0.02, 0.05, 0.1, 0.17, 0.25]),
    "LogGammaAboveOne": ("log Γ(1 + z) / z, for −½ ≤ z ≤ ½.", lambda z: mp.loggamma(1 + away(z)) / away(z), [-0.5, -0.25, 0, 0.25, 0.5]),
    "LogGammaAboveTwo": ("log Γ(2 + z) / z, for −½ ≤ z ≤ ½.", lambda z: mp.loggamma(2 + away(z)) / away(z), [-0.5, 0, 0.5]),
    "LogGamma": ("log Γ(x), for 2½ ≤ x ≤ 10.", mp.loggamma, [2.5, 3.5, 5, 7, 10]),
    "Stirling": ("x (log Γ(x) − (x − ½)(log x − 1) + ½ − ½ log 2π) by 1/x², for x ≥ 2.", lambda w: over(w, stirling), [0, 0.01, mpf(1) / 16, 0.125, 0.25]),
    "DigammaOverRoot": ("ψ(x) / (x − r) for its root r, for 1 ≤ x ≤ 2.", lambda x: mp.digamma(ROOT + away(x - ROOT)) / away(x - ROOT), [1, 1.25, 1.5, 2]),
    "Digamma": ("ψ(x), for 2 ≤ x ≤ 10.", mp.digamma, [2, 3, 4.5, 7, 10]),
    "DigammaTail": ("x² (log x − 1/(2x) − ψ(x)) by 1/x², for x ≥ 10.", lambda w: over(w, lambda x: (mp.log(x) - 1 / (2 * x) - mp.digamma(x)) * x * x), [0, 0.01]),
}


LARGE_SHAPE_ORDERS, LARGE_SHAPE_TERMS = 6, 18


def large_shape():
    """
    The power series of C_0, C_1, ... in eta, exactly. C_0 = 1/mu - 1/eta where mu - log(1 + mu) = eta^2/2, and
    eta C_k = C_(k-1)' less what makes that finite, a multiple of eta/mu.
    """
    count = LARGE_SHAPE_TERMS + 2 * LARGE_SHAPE_ORDERS + 4
    # mu mu' = eta (1 + mu).
    mu = [Fraction(0), Fraction(1)]
    for n in range(2, count + 2):
        mu.append((2 * mu[n - 1] / (n + 1) - sum(mu[i] * mu[n + 1 - i] for i in range(2, n))) / 2)
    # eta / mu.
    inverse = [Fraction(1)]
    for n in range(1, count + 1):
        inverse.append(-sum(mu[i + 1] * inverse[n - i] for i in range(1, n + 1)))
    c = inverse[1:]
    for _ in range(LARGE_SHAPE_ORDERS):
        yield [float(value) for value in c[LARGE_SHAPE_TERMS - 1::-1]]
        slope = [(n + 1) * value for n, value in enumerate(c[1:])]
        c = [(a - slope[0] * b) for a, b in zip(slope, inverse)][1:]


def lines():
    yield "// Written by write_polynomials.py; change that and run it."
    yield "using System;"
    yield ""
    yield "namespace SourceTensor.CompilerServices;"
    yield ""
    yield "/// <summary>"
    yield "/// What special functions are computed with: for each interval its end, its centre, the number of coefficients and these,"
    yield "/// lowest first. <see cref=\"Evaluate\"/> finds the interval."
    yield "/// </summary>"
    yield "internal static class SpecialPolynomials"
    yield "{"
    yield "    /// <summary>The positive root of the digamma function, in two parts.</summary>"
    yield f"    public const double DigammaRoot = {float(ROOT)!r};"
    yield ""
    yield "    /// <inheritdoc cref=\"DigammaRoot\"/>"
    yield f"    public const double DigammaRootLow = {float(ROOT - mpf(float(ROOT)))!r};"
    for name, (doc, function, ends) in TABLES.items():
        yield ""
        yield f"    /// <summary>{doc}</summary>"
        yield f"    public static ReadOnlySpan<double> {name} =>"
        yield "    ["
        for low, high in zip(ends, ends[1:]):
            centre, coefficients = fit(function, low, high)
            yield f"        {float(high)!r}, {float(centre)!r}, {len(coefficients)},"
            for i in range(0, len(coefficients), 5):
                yield "        " + ", ".join(repr(float(c)) for c in coefficients[i:i + 5]) + ","
        yield "    ];"
    yield ""
    yield "    /// <summary>How many coefficients each row of <see cref=\"LargeShape\"/> has.</summary>"
    yield f"    public const int LargeShapeTerms = {LARGE_SHAPE_TERMS};"
    yield ""
    yield "    /// <summary>The coefficients of C₀(η), C₁(η) … of N. Temme's expansion (DLMF 8.12), highest power first.</summary>"
    yield "    public static ReadOnlySpan<double> LargeShape =>"
    yield "    ["
    for row in large_shape():
        for i in range(0, len(row), 6):
            yield "        " + ", ".join(repr(value) for value in row[i:i + 6]) + ","
    yield "    ];"
    yield ""
    yield "    /// <summary>The polynomial of the first interval that ends at <paramref name=\"x\"/> or after it.</summary>"
    yield "    /// <param name=\"table\">The intervals.</param>"
    yield "    /// <param name=\"x\">A number in one of them.</param>"
    yield "    /// <returns>The value.</returns>"
    yield "    public static double Evaluate(ReadOnlySpan<double> table, double x)"
    yield "    {"
    yield "        var start = 0;"
    yield "        while (x > table[start])"
    yield "            start += 3 + (int)table[start + 2];"
    yield "        var t = x - table[start + 1];"
    yield "        var coefficients = table.Slice(start + 3, (int)table[start + 2]);"
    yield "        var value = 0.0;"
    yield "        for (var i = coefficients.Length - 1; i >= 0; i--)"
    yield "            value = (value * t) + coefficients[i];"
    yield "        return value;"
    yield "    }"
    yield "}"


pathlib.Path(__file__).with_name("SpecialPolynomials.cs").write_text("\n".join(lines()) + "\n")

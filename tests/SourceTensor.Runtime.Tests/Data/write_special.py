"""Writes special.tsv beside it: special functions at points, to 40 digits, in the form of elementary.tsv.

Run:   python3 write_special.py
"""

import pathlib

from mpmath import mp, mpf

from write_elementary import EVERYWHERE, EXPONENTS, LARGE, NEAR_ONE, POSITIVE, SMALL, SPREAD, TINY, UNIT, around, lines, scattered, signed

DIGITS = 60


def precise(function, digits=DIGITS):
    def evaluate(*x):
        with mp.workdps(digits):
            return +function(*x)
    return evaluate


def complement(x):
    """erfc without the underflow or the loss of digits of 1 − erf."""
    return mp.erfc(x)


def normal(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def log_gamma(x):
    return mp.log(abs(mp.gamma(x))) if x < 100 else mp.loggamma(x)


def inverse(y):
    return mp.erfinv(y)


NORMAL = signed(SPREAD + SMALL[:12] + [4.0, 6.5, 8.0, 12.3, 20.0, 26.0, 30.5, 37.0, 38.4]) + scattered(-8, 8, 60, 101)
NEGATIVE = [-0.3, -0.6, -1.2, -1.7, -2.2, -2.6, -3.4, -3.7, -4.3, -7.6, -10.4, -20.3, -50.7, -170.3, -1000.4] + [-x for x in (0.1, 0.01, 1e-5, 1e-10, 1e-300)]
GAMMA = POSITIVE + NEAR_ONE + [1 + x for x in NEAR_ONE] + [4.0, 6.3, 8.9, 9.99, 10.01, 25.3, 171.6] + scattered(0, 12, 80, 102)
ROOT = 1.4616321449683623
DIGAMMA = GAMMA + around(ROOT) + [ROOT + s * d for d in (1e-1, 1e-3, 1e-6, 1e-9) for s in (1, -1)]
CENTRAL = [x for x in UNIT if abs(x) < 1] + scattered(-1, 1, 60, 103) + signed([1 - d for d in (1e-2, 1e-4, 1e-6, 1e-9, 1e-12, 2.0**-52, 2.0**-53)])
BELOW = [-x for x in SPREAD + SMALL + TINY + LARGE if x < 745] + scattered(-2, 0, 40, 104) + [-0.6931471805599453]



def sorted_out(function):
    """Away from zero and one, where mpmath's incomplete functions may give up."""
    def evaluate(*x):
        with mp.workdps(400):
            value = function(*x)
            return +value.real if isinstance(value, mp.mpc) else +value
    return evaluate


def near(a):
    """Points around the mean of the gamma distribution of that shape, some in its tails."""
    return [a * r for r in (0.1, 0.5, 0.9, 0.99, 1.0, 1.01, 1.1, 1.5, 3.0)] + [a + s * a**0.5 for s in (-3.3, -1.0, 0.4, 2.2, 5.0) if a + s * a**0.5 > 0]


SHAPES = [(a, x) for a in (1e-10, 1e-3, 0.2, 0.5, 0.99, 1.0, 1.7, 3.2, 9.9, 10.1, 25.3, 120.7, 999.0) for x in near(a) + [1e-8, 0.3, 0.9, 1.1, 5.0, 20.0]]
LARGE_SHAPES = [(a, a + s * a**0.5) for a in (1001.0, 5000.0, 1e5, 1e8) for s in (-6.0, -2.5, -1.0, -0.1, 0.0, 0.3, 1.5, 4.0, 8.0)]
BETAS = [(a, b, x) for a in (0.01, 0.3, 1.0, 2.6, 8.9, 12.4, 80.0, 500.0) for b in (0.05, 0.7, 1.5, 6.1, 15.2, 130.0) for x in (1e-5, 0.02, 0.3, 0.5, 0.81, 0.999)]


def lower(a, x):
    """xᵃ e⁻ˣ / Γ(a + 1) Σ xⁿ / ((a + 1) … (a + n)), whatever the length of the series: mpmath has no uniform expansion."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -390:
        n += 1
        term = term * x / (a + n)
        total += term
    return total * mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))


def beta(a, b, x):
    """xᵃ (1 − x)ᵇ / (a B(a, b)) Σ (a + b)ₙ / (a + 1)ₙ xⁿ."""
    if x > (a + 1) / (a + b + 2):
        return 1 - beta(b, a, 1 - x)
    term = total = mpf(1)
    n = 0
    while abs(term) > total * mpf(10) ** -390:
        term = term * x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    return total * mp.exp(a * mp.log(x) + b * mp.log1p(-x) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b))


SPECIAL = {
    "Sigmoid": (precise(lambda x: 1 / (1 + mp.exp(-x))), EXPONENTS + scattered(-40, 40, 40, 105)),
    "LogSigmoid": (lambda x: -mp.log1p(mp.exp(-x)), EXPONENTS + [1e10, -1e10, -1e300] + scattered(-40, 40, 40, 106)),
    "Softplus": (lambda x: mp.log1p(mp.exp(x)), EXPONENTS + [1e10, 1e300] + scattered(-40, 40, 40, 107)),
    "Relu": (lambda x: max(x, mpf(0)), [0.3, 1e300, 5e-324]),
    "Gelu": (precise(lambda x: x * normal(x), 400), NORMAL),
    "LogOneMinusExp": (lambda x: mp.log(-mp.expm1(x)), BELOW),
    "LogAddExp": (lambda x, y: max(x, y) + mp.log1p(mp.exp(-abs(x - y))), [(x, y) for x in (0.3, 2.5, -0.7, -1.0, 100.0, -745.0, 1e5, 1e300, -1e300, 1e-300) for y in (0.5, 3.7, -2.0, 99.0, -800.0, 1e-10, -1e300)]),
    "Erf": (precise(mp.erf, 400), EVERYWHERE + scattered(-3, 3, 60, 108)),
    "Erfc": (precise(complement, 800), NORMAL + [-50.0, 26.5] + SMALL),
    "Erfcx": (precise(lambda x: mp.exp(x * x) * mp.erfc(x), 2500), [x for x in NORMAL if -26 < x] + [50.0, 100.0, 1000.0]),
    "ErfInverse": (inverse, CENTRAL),
    "NormalCdf": (precise(normal, 400), NORMAL),
    "LogNormalCdf": (precise(lambda x: mp.log(normal(x)), 800), NORMAL + [-100.0]),
    "LogGamma": (precise(log_gamma, 400), GAMMA + NEGATIVE),
    "Digamma": (precise(mp.digamma, 400), DIGAMMA + NEGATIVE),
    "Trigamma": (precise(lambda x: mp.polygamma(1, x), 400), GAMMA + NEGATIVE),
    "LogBeta": (precise(lambda x, y: mp.loggamma(x) + mp.loggamma(y) - mp.loggamma(x + y), 700),
                [(x, y) for x in (0.1, 0.5, 2.5, 7.3, 9.9, 12.0, 150.0, 1e5, 1e-5, 1e-300, 1e10) for y in (0.2, 0.8, 3.0, 8.8, 10.1, 40.0, 1e3, 1e8, 1e-10, 1e20)]),
    "GammaRegularizedP": (sorted_out(lower), SHAPES + LARGE_SHAPES[:27]),
    "GammaRegularizedQ": (sorted_out(lambda a, x: 1 - lower(a, x)), SHAPES + LARGE_SHAPES[:27]),
    "BetaRegularized": (sorted_out(beta), BETAS),
}

if __name__ == "__main__":
    functions = [(name, f, points if isinstance(points[0], tuple) else [(x,) for x in points]) for name, (f, points) in SPECIAL.items()]
    pathlib.Path(__file__).with_name("special.tsv").write_text("\n".join(lines(functions)) + "\n")

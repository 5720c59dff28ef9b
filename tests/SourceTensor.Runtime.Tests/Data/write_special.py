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
}

if __name__ == "__main__":
    functions = [(name, f, points if isinstance(points[0], tuple) else [(x,) for x in points]) for name, (f, points) in SPECIAL.items()]
    pathlib.Path(__file__).with_name("special.tsv").write_text("\n".join(lines(functions)) + "\n")

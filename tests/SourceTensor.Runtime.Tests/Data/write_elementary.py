"""Writes elementary.tsv beside it: functions at points, to 40 digits, computed with mpmath 1.3.0.

A line is: function, type of the arguments (double or float), arguments, value. Arguments are exact in their type; values
that the type cannot hold (overflow) are left out. Run:   python3 write_elementary.py
"""

import math
import pathlib
import random
import struct

from mpmath import mp, mpf

# Differences such as log(1 + x) at x = 1e-300 are taken without any loss.
mp.dps = 720


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def around(x):
    """A number and its neighbours."""
    return [math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf)]


SPREAD = [0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.1, 1.5, 2.0, 2.5, 3.0, 5.0, 7.5, 10.0, 15.0]
SMALL = [1e-1, 1e-2, 1e-3, 1e-5, 1e-7, 1e-8, 3e-9, 1e-10, 1e-12, 1e-16, 2.0**-53, 2.0**-54, 1e-20, 1e-100, 1e-300]
TINY = [2.2250738585072014e-308, 1e-310, 5e-324]
LARGE = [20.0, 36.7, 50.0, 100.0, 1e3, 1e5, 1e10, 1e16, 1e22, 1e100, 1e300, 1.7976931348623157e308]
NEAR_ONE = [1 + s * d for d in (1e-1, 1e-2, 1e-4, 1e-8, 1e-12, 2.0**-52) for s in (-1, 1)] + around(1.0)


def signed(points):
    return [s * x for x in points for s in (1, -1)]


def scattered(low, high, count, seed):
    generator = random.Random(seed)
    return [generator.uniform(low, high) for _ in range(count)]


POSITIVE = SPREAD + SMALL + TINY + LARGE + NEAR_ONE
EVERYWHERE = signed(SPREAD + SMALL + TINY + LARGE)
EXPONENTS = signed(SPREAD + SMALL + TINY + [20.0, 36.7, 50.0, 100.0, 300.0, 700.0, 709.0]) + [709.782, -708.5, -720.0, -740.0, -745.0]
ANGLES = EVERYWHERE + [k * math.pi / 4 for k in range(-9, 10)] + around(math.pi) + around(math.pi / 2) + scattered(-100, 100, 20, 1)
UNIT = [x for x in signed(SPREAD + SMALL + TINY) + signed(NEAR_ONE) + scattered(-1, 1, 20, 2) if abs(x) <= 1]

UNARY = {
    "Sqrt": (mp.sqrt, POSITIVE),
    "Cbrt": (lambda x: mp.sign(x) * mp.cbrt(abs(x)), EVERYWHERE),
    "Reciprocal": (lambda x: 1 / x, EVERYWHERE),
    "Exp": (mp.exp, EXPONENTS + scattered(-20, 20, 20, 3)),
    "Exp2": (lambda x: mpf(2) ** x, EXPONENTS + [1000.0, 1023.5, -1000.0, -1050.0, -1074.0] + scattered(-20, 20, 20, 4)),
    "ExpM1": (mp.expm1, EXPONENTS + scattered(-2, 2, 40, 5)),
    "Log": (mp.log, POSITIVE + scattered(0, 10, 20, 6)),
    "Log2": (lambda x: mp.log(x) / mp.log(2), POSITIVE + [2.0**k for k in (-1074, -30, -1, 4, 31, 1023)] + scattered(0, 10, 20, 7)),
    "Log10": (mp.log10, POSITIVE + [1e-5, 1e15] + scattered(0, 10, 20, 8)),
    "LogP1": (mp.log1p, [x for x in EVERYWHERE + [-x for x in NEAR_ONE] + scattered(-1, 3, 40, 9) if x > -1]),
    "Sin": (mp.sin, ANGLES),
    "Cos": (mp.cos, ANGLES),
    "Tan": (mp.tan, ANGLES),
    "Asin": (mp.asin, UNIT),
    "Acos": (mp.acos, UNIT),
    "Atan": (mp.atan, EVERYWHERE + scattered(-3, 3, 20, 10)),
    "Sinh": (mp.sinh, EXPONENTS + [710.4, -710.4] + scattered(-3, 3, 20, 11)),
    "Cosh": (mp.cosh, EXPONENTS + [710.4, -710.4] + scattered(-3, 3, 20, 12)),
    "Tanh": (mp.tanh, EVERYWHERE + scattered(-3, 3, 40, 13)),
    "Asinh": (mp.asinh, EVERYWHERE + scattered(-3, 3, 20, 14)),
    "Acosh": (mp.acosh, [x for x in POSITIVE + scattered(1, 3, 20, 15) if x >= 1]),
    "Atanh": (mp.atanh, [x for x in UNIT if abs(x) < 1]),
}

PAIRS = [(x, y) for x in (0.3, 1.0, 2.5, 1e-8, 1e-300, 1e8, 1e300) for y in (0.5, 1.0, 3.7, 1e-5, 1e-300, 1e5, 1e300)]
BINARY = {
    "Atan2": (mp.atan2, [(s * x, t * y) for x, y in PAIRS for s in (1, -1) for t in (1, -1)]),
    "Hypot": (mp.hypot, PAIRS + [(-3.0, 4.0), (5e-324, 5e-324), (1.0, 2.0**-27), (1e-310, 3e-310)] + list(zip(scattered(-3, 3, 20, 16), scattered(-3, 3, 20, 17)))),
    "Pow": (mp.power, [(x, y) for x in (0.3, 0.999, 1.0, 1.0001, 2.0, 2.5, 10.0, 1e-5, 1e20, 1e-300) for y in (-2.0, -0.5, 0.5, 1.0, 1.7, 3.0, 10.0, 0.01, 100.3, 1e-10, -7.25)]
            + [(-2.0, 3.0), (-2.5, 2.0), (-0.3, -5.0)]),
}

LIMITS = {"double": (1.7976931348623157e308, 2.0**-1074), "float": (3.4028234663852886e38, 2.0**-149)}


def lines(functions):
    """The lines of functions that are given by name, definition and points."""
    for name, f, points in functions:
        for kind, (largest, smallest) in LIMITS.items():
            seen = set()
            for point in points:
                if any(abs(x) > largest for x in point):
                    continue
                point = tuple(single(x) for x in point) if kind == "float" else point
                if point in seen or any(x == 0 for x in point):
                    continue
                seen.add(point)
                try:
                    value = f(*(mpf(x) for x in point))
                except (ValueError, ZeroDivisionError):
                    continue
                if isinstance(value, mp.mpc) or not mp.isfinite(value) or abs(value) > largest or (value != 0 and abs(value) < smallest):
                    continue
                yield "\t".join([name, kind, *(repr(x) for x in point), mp.nstr(value, 40, strip_zeros=False, min_fixed=0, max_fixed=0)])


if __name__ == "__main__":
    functions = [(name, f, [(x,) for x in points]) for name, (f, points) in UNARY.items()]
    functions += [(name, f, points) for name, (f, points) in BINARY.items()]
    pathlib.Path(__file__).with_name("elementary.tsv").write_text("\n".join(lines(functions)) + "\n")

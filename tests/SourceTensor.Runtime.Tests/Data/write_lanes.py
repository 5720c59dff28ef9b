"""Writes lanes.tsv beside it: more points of the functions that are computed in vectors, in the form of elementary.tsv.

They are dense where one polynomial, one multiple or one factor takes over from another. Run:   python3 write_lanes.py
"""

import math
import pathlib
import random

from mpmath import mp, mpf

from write_elementary import lines, scattered

COUNT = 60


def spread(low, high, seed, count=COUNT):
    """Numbers whose logarithms to base 10 are spread evenly, of both signs."""
    generator = random.Random(seed)
    return [generator.choice((-1, 1)) * 10 ** generator.uniform(low, high) for _ in range(count)]


def beside(*points):
    """Doubles and floats on both sides of each point, next to it and a little farther away."""
    steps = [2.0**-52, 2.0**-51, 2.0**-40, 2.0**-23, 2.0**-22, 1e-3]
    return [x for point in points for x in [point, *(point * (1 + s * d) for d in steps for s in (1, -1))]]


def precise(function, digits=60):
    def evaluate(*x):
        with mp.workdps(digits):
            return +function(*x)
    return evaluate


def softplus(x):
    return mp.log1p(mp.exp(x)) if x < 100 else x + mp.exp(-x)




HALVES_OF_LOG_2 = [k * math.log(2) / 2 for k in range(-9, 10) if k]
EXPONENTS = scattered(-745, 709.7, COUNT, 201) + scattered(-2, 2, COUNT, 202) + spread(-20, 1, 203) + scattered(-745.1, -707, 60, 204) \
    + scattered(-104, 88, COUNT, 205) + beside(*HALVES_OF_LOG_2) + [k * math.log(2) / 32 for k in range(-33, 34, 2)] + beside(-708.3964185322641, 709.78, 88.7, -87.3, -103.9)
POSITIVE = [abs(x) for x in spread(-320, 308, 206) + spread(-44, 38, 207)] + scattered(0.5, 2, COUNT, 208) + [1 + x for x in spread(-15, -1, 209)] \
    + beside(0.75, 1.5, 3.0, 0.375, 2.2250738585072014e-308, 1.17549435e-38, math.sqrt(2), math.sqrt(0.5))
ANGLES = scattered(-10, 10, COUNT, 210) + scattered(-1000, 1000, COUNT, 211) + spread(-10, 7, 212) + spread(7, 37, 213) + spread(37, 308, 214) \
    + [k * math.pi / 2 for k in range(-30, 31)] + [k * math.pi / 4 for k in range(-31, 32, 2)] + beside(1e7, -1e7) \
    + [k * math.pi for k in (12345, 271828, 3141592)] + [5e15, 2.0**1023]
GAMMA = scattered(0, 12, 3 * COUNT, 215) + [abs(x) for x in spread(-300, 300, 216)] + [1 + x for x in spread(-15, -0.4, 217)] + [2 + x for x in spread(-15, -0.4, 218)] \
    + beside(0.25, 0.5, 1.25, 2.25, 2.5, 3.25, 3.5, 4.0, 4.25, 4.5, 1.0, 2.0, 3.0)
ROOT = 1.4616321449683623

ROOT_HALF = math.sqrt(0.5)
NORMAL = scattered(-1, 1, COUNT, 260) + scattered(-37.5, 9, 2 * COUNT, 261) + spread(-300, 0, 262) + beside(ROOT_HALF, -ROOT_HALF, 0.9192388155425118, 0.6744897501960817)


def normal(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def density(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


UNARY = {
    "Exp": (mp.exp, EXPONENTS),
    "Exp2": (lambda x: mpf(2) ** x, [x * 1.44 for x in EXPONENTS] + scattered(-0.5, 0.5, COUNT, 219) + [k / 16 for k in range(-33, 34)]),
    "ExpM1": (precise(mp.expm1, 400), EXPONENTS + scattered(-1, 1, COUNT, 220) + beside(-40.0, -20.0)),
    "Log": (mp.log, POSITIVE),
    "Log2": (lambda x: mp.log(x) / mp.log(2), POSITIVE),
    "LogP1": (precise(mp.log1p, 400), [x for x in scattered(-0.9999, 3, COUNT, 221) + spread(-300, 300, 222) + spread(-20, -0.01, 223) + scattered(-0.3, 0.6, COUNT, 224)
                                       + beside(-0.25, 0.5, 2.0, 1e300) if x > -1]),
    "Tanh": (precise(mp.tanh, 400), scattered(-5, 5, COUNT, 225) + spread(-300, 2, 226) + scattered(-1, 1, COUNT, 227) + beside(20.0, 10.0, *HALVES_OF_LOG_2[:6])),
    "Sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), scattered(-744, 40, COUNT, 228) + scattered(-5, 5, COUNT, 229) + spread(-20, 1, 230)),
    "Softplus": (precise(softplus, 400), scattered(-744, 744, COUNT, 231) + scattered(-5, 5, COUNT, 232) + spread(-20, 1, 233)),
    "LogSigmoid": (precise(lambda x: -softplus(-x), 400), scattered(-744, 744, COUNT, 234) + scattered(-5, 5, COUNT, 235) + spread(-20, 1, 236)),
    "Sin": (precise(mp.sin, 420), ANGLES),
    "Cos": (precise(mp.cos, 420), ANGLES),
    "Tan": (precise(mp.tan, 420), ANGLES),
    "Erf": (precise(mp.erf, 400), scattered(-6, 6, COUNT, 237) + spread(-300, 0, 238) + scattered(-1, 1, COUNT, 239) + beside(0.5, -0.5)),
    "Erfc": (precise(mp.erfc), scattered(-6, 26.5, 2 * COUNT, 240) + spread(-300, 0, 241) + scattered(-1, 1, COUNT, 242) + beside(0.5, -0.5)),
    "LogGamma": (precise(mp.loggamma), [x for x in GAMMA if x > 0]),
    "Log10": (precise(mp.log10), POSITIVE + [10.0**k for k in range(-30, 31)]),
    "Sinh": (precise(mp.sinh, 400), scattered(-1, 1, COUNT, 252) + scattered(-710.4, 710.4, COUNT, 253) + spread(-300, 1, 254) + beside(709.0)),
    "Cosh": (precise(mp.cosh), scattered(-1, 1, COUNT, 255) + scattered(-710.4, 710.4, COUNT, 256) + beside(709.0)),
    "Asinh": (precise(mp.asinh, 400), scattered(-1, 1, COUNT, 257) + spread(-300, 300, 258) + beside(1e9)),
    "Acosh": (precise(mp.acosh, 400), scattered(1, 2, COUNT, 259) + [1 + abs(x) for x in spread(-15, 16, 263)] + beside(1e9)),
    "Atanh": (precise(mp.atanh, 400), [x for x in scattered(-1, 1, 2 * COUNT, 264) + spread(-300, -0.01, 265) + beside(0.2, -1 / 7) if abs(x) < 1]),
    "Asin": (precise(mp.asin, 400), scattered(-1, 1, 2 * COUNT, 266) + beside(0.5, -0.5) + spread(-300, -0.01, 267)),
    "Acos": (precise(mp.acos, 400), scattered(-1, 1, 2 * COUNT, 268) + beside(0.5, -0.5)),
    "Atan": (precise(mp.atan, 400), scattered(-5, 5, 2 * COUNT, 269) + spread(-300, 300, 270) + beside(math.tan(math.pi / 8), math.tan(3 * math.pi / 8))),
    "Cbrt": (precise(lambda x: mp.sign(x) * mp.cbrt(abs(x))), spread(-320, 308, 271) + spread(-44, 38, 272) + beside(0.75, 1.5, 3.0, 6.0, 8.0)),
    "Erfcx": (precise(lambda x: mp.exp(x * x) * mp.erfc(x) if x < 1e6 else (1 - 1 / (2 * x * x) + 3 / (4 * x**4) - 15 / (8 * x**6)) / (x * mp.sqrt(mp.pi)), 400), scattered(-1, 1, COUNT, 273) + scattered(-26, 30, COUNT, 274) + [abs(x) for x in spread(-3, 300, 275)]),
    "NormalCdf": (precise(normal), NORMAL),
    "NormalDensity": (precise(density), NORMAL + scattered(0, 38, COUNT, 276)),
    "Gelu": (precise(lambda x: x * normal(x)), NORMAL),
    "LogNormalCdf": (precise(lambda x: mp.log(normal(x)) if x < 0 else mp.log1p(-normal(-x)), 400), NORMAL),
    "InverseMillsRatio": (precise(lambda x: density(x) / normal(x)), NORMAL + spread(0, 20, 277)),
    "LogOneMinusExp": (precise(lambda x: mp.log(-mp.expm1(x)), 400), [-abs(x) for x in scattered(-2, 0, 2 * COUNT, 278) + spread(-300, 2.8, 279)] + beside(-math.log(2), -math.log(4))),
    "Digamma": (precise(mp.digamma), GAMMA + [ROOT + x for x in spread(-15, -0.6, 243)]),
}

POWERS = [(abs(x), y) for x in spread(-5, 5, 244, 20) for y in scattered(-60, 60, 10, 245)] \
    + [(1 + x, y) for x in spread(-8, -0.5, 246, 20) for y in spread(-1, 4, 247, 10)] \
    + [(abs(x), y) for x in spread(-300, 300, 248, 20) for y in scattered(-2, 2, 6, 249)] \
    + [(abs(x), y) for x in spread(-38, 38, 250, 20) for y in scattered(-2, 2, 6, 251)]

PAIRS = [(x, y) for x in spread(-3, 3, 280, 12) for y in spread(-3, 3, 281, 12)] + [(x, y) for x in spread(-300, 300, 282, 10) for y in spread(-300, 300, 283, 10)]
SUMS = [(x, x + d) for x in scattered(1, 50, 20, 284) + scattered(-50, -5, 20, 285) for d in spread(-5, 1.5, 286, 6)]
BINARY = {
    "Pow": (mp.power, POWERS),
    "Atan2": (precise(mp.atan2, 400), PAIRS),
    "Hypot": (precise(mp.hypot, 400), PAIRS),
    "LogAddExp": (precise(lambda x, y: mp.log(mp.exp(x) + mp.exp(y))), SUMS),
}

if __name__ == "__main__":
    functions = [(name, f, [(x,) for x in points]) for name, (f, points) in UNARY.items()] + [(name, f, points) for name, (f, points) in BINARY.items()]
    mp.dps = 60
    pathlib.Path(__file__).with_name("lanes.tsv").write_text("\n".join(lines(functions)) + "\n")

"""Arguments, densities and derivatives for the scripts that write models.json: everything to 60 digits."""

from mpmath import mp, mpf

DIGITS = 60
STEP = mpf(10) ** -15


def at(i, low, high):
    """As Programs/Sample.cs spreads its numbers, in double precision."""
    return low + (i + 1) * 0.6180339887498949 % 1 * (high - low)


def vector(length, low=-1.0, high=1.0):
    return [mpf(at(i, low, high)) for i in range(length)]


def rows(values, columns):
    return [values[i:i + columns] for i in range(0, len(values), columns)]


def matrix(count, columns, low=-1.0, high=1.0):
    return rows(vector(count * columns, low, high), columns)


def choices(length, limit):
    return [int(at(i, 0, limit)) for i in range(length)]


def choice_rows(count, columns, limit):
    return rows(choices(count * columns, limit), columns)


def numbers(*values):
    """The doubles that a program's literals are."""
    return [mpf(value) for value in values]


def record(*values):
    """A record or tuple: a number becomes exact, anything else is a part as it stands."""
    return tuple(mpf(value) if isinstance(value, (int, float)) else value for value in values)


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def soft_max(x):
    """Each as 1 over a sum of ratios."""
    return [1 / mp.fsum(mp.exp(other - one) for other in x) for one in x]


def log_normal_density(x, mean, deviation):
    return mp.log(mp.exp(-((x - mean) / deviation) ** 2 / 2) / (deviation * mp.sqrt(2 * mp.pi)))


def leaves(argument):
    """The parts of a record, each a number or nested lists."""
    if isinstance(argument, tuple):
        return [leaf for part in argument for leaf in leaves(part)]
    return [argument]


def flat(leaf):
    if isinstance(leaf, list):
        return [number for item in leaf for number in flat(item)]
    return [leaf]


def moved(argument, index, change):
    """The argument with one of its numbers changed, and how many numbers it has."""
    if isinstance(argument, (list, tuple)):
        items, count = [], 0
        for item in argument:
            new, size = moved(item, index - count, change)
            items.append(new)
            count += size
        return type(argument)(items), count
    return (argument + change if index == 0 else argument), 1


def differences(function, arguments, wrt):
    """Central differences, good to 30 digits; a list for each number or tensor."""
    def partial(k, index):
        def value(change):
            changed = list(arguments)
            changed[k] = moved(arguments[k], index, change)[0]
            return function(*changed)
        return (value(STEP) - value(-STEP)) / (2 * STEP)

    gradient = []
    for k in wrt:
        index = 0
        for leaf in leaves(arguments[k]):
            size = len(flat(leaf))
            gradient.append([partial(k, index + i) for i in range(size)])
            index += size
    return gradient

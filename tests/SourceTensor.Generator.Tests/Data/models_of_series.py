"""Models of time series, populations, networks, prices and ratings, each in another way than its program computes it."""

import math

from mpmath import mp, mpf

from model_tools import choices, log_normal_density, matrix, numbers, record, sigmoid, soft_max, vector


def affine(x, weights, bias):
    return [mp.fsum(value * row[j] for value, row in zip(x, weights)) + bias[j] for j in range(len(bias))]


def neural_likelihood(theta, trials, *layers):
    total = mpf(0)
    for trial in trials:
        x = [*theta, *trial]
        for weights, bias in layers[:-1]:
            x = [(mp.exp(2 * z) - 1) / (mp.exp(2 * z) + 1) for z in affine(x, weights, bias)]
        total += max(affine(x, *layers[-1])[0], mpf(-16))
    return total


def hierarchical_prior(mean, concentration, rates, participants, trials, successes):
    """Densities as products, with gamma functions and binomial coefficients."""
    mu, kappa = sigmoid(mean), mp.exp(concentration)
    a, b = mu * kappa, (1 - mu) * kappa
    density = mu * (1 - mu) * kappa * mpf(0.1) ** 2 / mp.gamma(2) * kappa * mp.exp(-mpf(0.1) * kappa)
    for rate in rates:
        theta = sigmoid(rate)
        density *= theta ** a * (1 - theta) ** b * mp.gamma(a + b) / (mp.gamma(a) * mp.gamma(b))
    for participant, n, k in zip(participants, trials, successes):
        theta = sigmoid(rates[participant])
        density *= math.comb(n, k) * theta ** k * (1 - theta) ** (n - k)
    return mp.log(density)


def moving_average(mu, phi, theta, log_sigma, y):
    """Errors as sums over all that came before."""
    rest = [y[0] - mu - phi * mu] + [y[t] - mu - phi * y[t - 1] for t in range(1, len(y))]
    errors = [mp.fsum((-theta) ** (t - s) * rest[s] for s in range(t + 1)) for t in range(len(y))]
    return mp.fsum(log_normal_density(error, 0, mp.exp(log_sigma)) for error in errors)


def garch(mu, constant, arch, garch_rate, degrees, first_scale, returns):
    """Each variance as a sum over all earlier returns."""
    density = mpf(1)
    for t, x in enumerate(returns):
        variance = garch_rate ** t * first_scale ** 2 + mp.fsum(garch_rate ** (t - 1 - s) * (constant + arch * (returns[s] - mu) ** 2) for s in range(t))
        density *= mp.gamma((degrees + 1) / 2) / (mp.gamma(degrees / 2) * mp.sqrt(degrees * mp.pi * variance))
        density *= (1 + (x - mu) ** 2 / (degrees * variance)) ** (-(degrees + 1) / 2)
    return mp.log(density)


def stochastic_volatility(mean, persistence, log_scale, innovations, returns):
    phi, sigma = mp.tanh(persistence), mp.exp(log_scale)
    shocks = [sigma / mp.sqrt(1 - phi ** 2) * innovations[0]] + [sigma * z for z in innovations[1:]]
    total = mpf(0)
    for t, x in enumerate(returns):
        h = mean + mp.fsum(phi ** (t - s) * shocks[s] for s in range(t + 1))
        total += log_normal_density(x, 0, mp.exp(h / 2)) + log_normal_density(innovations[t], 0, 1)
    return total


def predator_prey(log_rates, log_initial, log_sigma, observed, times, between):
    alpha, beta, gamma, delta = (mp.exp(rate) for rate in log_rates)
    change = lambda x, y: (alpha * x - beta * x * y, delta * x * y - gamma * y)
    tableau = [(mpf(0), mpf(1) / 6), (mpf(1) / 2, mpf(1) / 3), (mpf(1) / 2, mpf(1) / 3), (mpf(1), mpf(1) / 6)]
    x, y = mp.exp(log_initial[0]), mp.exp(log_initial[1])
    total, before = mpf(0), mpf(0)
    for (seen_x, seen_y), time in zip(observed, times):
        h = (time - before) / between
        for _ in range(between):
            slope, dx, dy = (mpf(0), mpf(0)), mpf(0), mpf(0)
            for ahead, weight in tableau:
                slope = change(x + ahead * h * slope[0], y + ahead * h * slope[1])
                dx, dy = dx + weight * slope[0], dy + weight * slope[1]
            x, y = x + h * dx, y + h * dy
        before = time
        for seen, expected in ((seen_x, x), (seen_y, y)):
            total += log_normal_density(mp.log(seen), mp.log(expected), mp.exp(log_sigma)) - mp.log(seen)
    return total


def infections(log_contact, log_recovery, log_initial, population, steps_per_day, cases):
    """Nobody is born or dies, so all people together stay as many; susceptible people are a product."""
    contact, recovery, infected = mp.exp(log_contact), mp.exp(log_recovery), mp.exp(log_initial)
    susceptible = population - infected
    total = mpf(0)
    for count in cases:
        morning = susceptible
        for _ in range(steps_per_day):
            share = contact * infected / population / steps_per_day
            susceptible, infected = susceptible * (1 - share), infected * (1 - recovery / steps_per_day) + susceptible * share
        new = morning - susceptible
        total += mp.log(new ** count * mp.exp(-new) / math.factorial(count))
    return total


def long_short_term_memory(weights, symbols):
    """One unit and one gate at a time."""
    inputs, recurrent, bias, outputs = weights
    size = len(recurrent)
    hidden, cell = [mpf(0)] * size, [mpf(0)] * size
    total = mpf(0)
    for symbol, following in zip(symbols, symbols[1:]):
        gate = lambda k, i: inputs[symbol][k * size + i] + bias[k * size + i] + mp.fsum(hidden[j] * recurrent[j][k * size + i] for j in range(size))
        cell = [cell[i] * sigmoid(gate(1, i)) + mp.tanh(gate(2, i)) * sigmoid(gate(0, i)) for i in range(size)]
        hidden = [mp.tanh(cell[i]) * sigmoid(gate(3, i)) for i in range(size)]
        total -= mp.log(soft_max(affine(hidden, outputs, [mpf(0)] * len(outputs[0])))[following])
    return total / (len(symbols) - 1)


def call(spot, strike, rate, volatility, maturity):
    """The discounted mean of what is paid, over the normal distribution of the logarithm of the price."""
    drift, deviation = (rate - volatility ** 2 / 2) * maturity, volatility * mp.sqrt(maturity)
    least = (mp.log(strike / spot) - drift) / deviation
    paid = lambda z: (spot * mp.exp(drift + deviation * z) - strike) * mp.exp(-z * z / 2)
    return mp.exp(-rate * maturity) * mp.quad(paid, [least, least + 2, least + 5, least + 10, least + 30]) / mp.sqrt(2 * mp.pi)


def greeks(spot, strike, rate, volatility, maturity):
    """Delta, the slope by the strike, rho, vega and minus theta, as textbooks have them (Hull, chapter 19)."""
    root = mp.sqrt(maturity)
    d1 = mp.log(spot * mp.exp(rate * maturity) / strike) / (volatility * root) + volatility * root / 2
    d2 = d1 - volatility * root
    slope = spot * mp.npdf(d1)
    discounted = strike * mp.exp(-rate * maturity) * mp.ncdf(d2)
    return [[mp.ncdf(d1)], [-discounted / strike], [maturity * discounted], [root * slope], [slope * volatility / (2 * root) + rate * discounted]]


def asian(spot, strike, rate, volatility, maturity, normals):
    """Prices from the sum of the normal numbers so far."""
    steps = len(normals)
    total = mpf(0)
    for path in zip(*normals):
        at = lambda t: maturity * t / steps
        prices = [spot * mp.exp((rate - volatility ** 2 / 2) * at(t) + volatility * mp.sqrt(at(1)) * mp.fsum(path[:t])) for t in range(1, steps + 1)]
        total += max(mp.fsum(prices) / steps - strike, mpf(0))
    return mp.exp(-rate * maturity) * total / len(normals[0])


def ratings(rate, advantage, width, games, players):
    standing = [mpf(0)] * players
    likelihood = mpf(1)
    for home, away, result in games:
        if home == away:
            continue
        strength = mp.exp(standing[home] - standing[away] + advantage)
        win, loss = strength / (strength + mp.exp(width)), 1 / (1 + strength * mp.exp(width))
        likelihood *= [loss, 1 - win - loss, win][result]
        change = rate * (mpf(result) / 2 - strength / (1 + strength))
        standing[home], standing[away] = standing[home] + change, standing[away] - change
    return -mp.log(likelihood)


def incidence(log_reproduction, effect, shape, rate, seed, intervention):
    """Sums over the lag, the weights by mpmath's incomplete gamma function."""
    weights = [mp.gammainc(shape, rate * day, rate * (day + 1), regularized=True) for day in range(len(intervention))]
    cases = [seed]
    for t in range(1, len(intervention)):
        cases.append(mp.exp(log_reproduction - effect * intervention[t]) * mp.fsum(weights[lag] * cases[t - 1 - lag] for lag in range(t)))
    return cases


def renewal(log_reproduction, effect, shape, rate, seed, dispersion, intervention, counts):
    """Ratios of gamma functions at a whole distance as products."""
    likelihood = mpf(1)
    for mean, count in zip(incidence(log_reproduction, effect, shape, rate, seed, intervention), counts):
        success = mean / (dispersion + mean)
        likelihood *= mp.fprod((dispersion + i) / (i + 1) for i in range(count)) * (1 - success) ** dispersion * success ** count
    return mp.log(likelihood)


def thermostat(gains, house, target, outside, h):
    """The two temperatures as a linear system."""
    proportional, integral_gain, derivative = gains
    capacity, wall, loss, power = house
    state = mp.matrix([outside[0] + 2, outside[0]])
    system = mp.eye(2) + h / capacity * mp.matrix([[-wall, wall], [wall / 5, -(wall + loss) / 5]])
    errors, integral, cost = [target[0] - state[0]], mpf(0), mpf(0)
    for wanted_air, cold in zip(target, outside):
        errors.append(wanted_air - state[0])
        wanted = proportional * errors[-1] + integral_gain * integral + derivative * (errors[-1] - errors[-2]) / h
        heating = min(max(wanted, mpf(0)), mpf(1))
        integral += h * errors[-1] if 0 < wanted < 1 else 0
        state = system * state + h / capacity * mp.matrix([power * heating, loss * cold / 5])
        cost += h * (errors[-1] ** 2 + mpf(0.1) * heating ** 2)
    return cost


def state_space_model(log_decay, inputs, outputs, log_step, x, target):
    """A convolution with the response to an impulse."""
    step = mp.exp(log_step)
    total = mpf(0)
    for t in range(len(x)):
        for i, goal in enumerate(target[t]):
            response = lambda lag: mp.fsum(c * b * step * mp.exp(-lag * step * mp.exp(a)) for a, b, c in zip(log_decay[i], inputs[i], outputs[i]))
            total += (mp.fsum(response(t - s) * x[s][i] for s in range(t + 1)) - goal) ** 2
    return total / (len(x) * len(x[0]))


def models():
    yield "NeuralLikelihood", "LogLikelihood", neural_likelihood, [0], [
        [vector(3), matrix(5, 2), (matrix(5, 6, -0.9, 0.8), vector(6)), (matrix(6, 4), vector(4)), (matrix(4, 1), vector(1))]]
    yield "HierarchicalPrior", "LogDensity", hierarchical_prior, [0, 1, 2], [
        [*numbers(0.4, 1.7), vector(4), choices(7, 4), [n + 9 for n in choices(7, 9)], choices(7, 9)]]
    yield "MovingAverage", "LogLikelihood", moving_average, [0, 1, 2, 3], [
        [*numbers(0.2, 0.6, -0.4, -0.3), vector(10)], [*numbers(0.2, 0.6, -0.4, -0.3), vector(1)]]
    yield "Volatility", "Garch", garch, [0, 1, 2, 3, 4, 5], [[*numbers(0.1, 0.2, 0.3, 0.5, 5.5, 0.9), vector(9)]]
    yield "Volatility", "Stochastic", stochastic_volatility, [0, 1, 2, 3], [
        [*numbers(-0.5, 1.2, -0.7), vector(8), vector(8)], [*numbers(-0.5, 1.2, -0.7), vector(1), vector(1)]]
    yield "PredatorPrey", "LogLikelihood", predator_prey, [0, 1, 2], [
        [numbers(-0.6, -1.2, -0.3, -1.5), record(0.8, 0.3), mpf(-0.7), matrix(4, 2, 0.5, 4), numbers(0.5, 1, 2, 3.5), 3]]
    yield "Infections", "LogLikelihood", infections, [0, 1, 2], [[*numbers(-0.2, -1.3, 0.9, 500), 3, choices(7, 40)]]
    yield "LongShortTermMemory", "Loss", long_short_term_memory, [0], [[(matrix(3, 8), matrix(2, 8), vector(8), matrix(2, 3)), choices(6, 3)]]
    yield "OptionPrices", "Call", call, greeks, [numbers(100, 95, 0.03, 0.25, 0.75), numbers(42, 60, -0.01, 0.4, 2), numbers(1, 1.01, 0.02, 0.1, 0.01)]
    yield "OptionPrices", "Asian", asian, [0, 1, 2, 3, 4], [[*numbers(100, 98, 0.03, 0.25, 0.75), matrix(4, 9, -2, 2)]]
    yield "Ratings", "LogLoss", ratings, [0, 1, 2], [[*numbers(0.4, 0.3, 0.6), [[i * 7 % 5, i * 3 % 5, i * 5 % 3] for i in range(12)], 5]]
    epidemic = numbers(0.6, 0.8, 2.3, 0.7, 5)
    yield "Renewal", "Incidence", incidence, None, [[*epidemic, vector(8, 0, 1)]]
    yield "Renewal", "LogLikelihood", renewal, [0, 1, 2, 3, 4, 5], [[*epidemic, mpf(4), vector(8, 0, 1), choices(8, 30)]]
    yield "Thermostat", "Cost", thermostat, [0, 1, 4], [
        [record(0.12, 0.05, 0.02), record(2, 1.5, 0.8, 6), vector(12, 18, 22), vector(12, 3, 12), mpf(0.5)]]
    yield "StateSpaceModel", "Loss", state_space_model, [0, 1, 2, 3, 4], [
        [matrix(3, 5), matrix(3, 5), matrix(3, 5), mpf(-0.6), matrix(6, 3), matrix(6, 3)]]

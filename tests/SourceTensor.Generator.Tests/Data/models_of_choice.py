"""Models of learning, choice and response times, each in another way than its program under Programs/ computes it."""

import itertools

from mpmath import mp, mpf

from model_tools import (choice_rows, choices, log_normal_density, matrix, numbers, record, sigmoid, soft_max, vector)


def rescorla_wagner(parameters, arms, chosen, rewards):
    """Values decay in closed form between visits; habits are sums over the history."""
    gain, loss, forgetting = (sigmoid(x) for x in parameters[:3])
    temperature, stickiness, lapse = mp.log(1 + mp.exp(parameters[3])), parameters[4], mpf(0.2) / (1 + mp.exp(-parameters[5]))
    learned = [(0, mpf(0.5))] * arms

    def value(arm, t):
        since, q = learned[arm]
        return mpf(0.5) + (q - mpf(0.5)) * (1 - forgetting) ** (t - since)

    total = mpf(0)
    for t, (choice, reward) in enumerate(zip(chosen, rewards)):
        habits = [mp.fsum(mpf(0.5) ** (t - s) for s in range(t) if chosen[s] == arm) for arm in range(arms)]
        probability = soft_max([temperature * value(arm, t) + stickiness * habits[arm] for arm in range(arms)])[choice]
        total += mp.log(lapse / arms + probability - lapse * probability)
        q = value(choice, t)
        rate = gain if reward >= q else loss
        learned[choice] = (t + 1, (1 - rate) * q + rate * reward)
    return total


def exponential_average(rate, rewards):
    """What a learner who starts from 0 expects after these rewards."""
    n = len(rewards)
    return mp.fsum(rate * (1 - rate) ** (n - 1 - k) * reward for k, reward in enumerate(rewards))


def contextual_bandit_of_each(alpha, beta, conditions, actions, rewards, count):
    result = []
    for a, b, seen, taken, got in zip(alpha, beta, conditions, actions, rewards):
        total = mpf(0)
        for t in range(len(taken)):
            past = lambda action: exponential_average(a, [got[s] for s in range(t) if (seen[s], taken[s]) == (seen[t], action)])
            total += mp.log(sigmoid(b * (past(taken[t]) - past(1 - taken[t]))))
        result.append(total)
    return result


def contextual_bandit(*arguments):
    return mp.fsum(contextual_bandit_of_each(*arguments))


def two_stage(parameters, transitions, chosen, states, rewards):
    """Traces worked out by hand: within a trial the first stage learns from both errors, the second from its own."""
    rate, decay, planning, first_temperature, second_temperature = parameters
    first_stage, second_stage = [mpf(0), mpf(0)], [[mpf(0), mpf(0)], [mpf(0), mpf(0)]]
    probability = mpf(1)
    for (first, second), state, reward in zip(chosen, states, rewards):
        best = [max(values) for values in second_stage]
        planned = [row[0] * best[0] + row[1] * best[1] for row in transitions]
        probability *= soft_max([first_temperature * (planning * p + (1 - planning) * q) for p, q in zip(planned, first_stage)])[first]
        probability *= soft_max([second_temperature * q for q in second_stage[state]])[second]
        before = second_stage[state][second]
        first_stage[first] += rate * (before - first_stage[first]) + rate * decay * (reward - before)
        second_stage[state][second] += rate * (reward - before)
    return mp.log(probability)


def temporal_difference(rate, discount, decay, states, rewards, count):
    """Traces as sums over all earlier visits."""
    values = [mpf(0)] * count
    for t in range(len(states) - 1):
        error = rewards[t] + discount * values[states[t + 1]] - values[states[t]]
        powers = [(discount * decay) ** (t - s) if t > s else mpf(1) for s in range(t + 1)]
        values = [value + mp.fsum(rate * error * powers[s] for s in range(t + 1) if states[s] == state) for state, value in enumerate(values)]
    return values


def temporal_difference_error(rate, discount, decay, states, rewards, truth):
    return mp.sqrt(mp.fsum((v - w) ** 2 for v, w in zip(temporal_difference(rate, discount, decay, states, rewards, len(truth)), truth)))


def working_memory(parameters, sizes, stimuli, actions, rewards, count):
    """Memories fade in closed form between visits."""
    rate, bias, decay, reliance, capacity, lapse = parameters
    uniform = mpf(1) / count
    total = mpf(0)
    for block, size in enumerate(sizes):
        q = {}
        memory = {}
        weight = reliance * min(mpf(1), capacity / size)

        def remembered(item, t):
            since, value = memory.get(item, (0, uniform))
            return uniform + (value - uniform) * (1 - decay) ** (t - since)

        for t, (stimulus, action, reward) in enumerate(zip(stimuli[block], actions[block], rewards[block])):
            stimulus %= size
            learning = soft_max([8 * q.get((stimulus, a), uniform) for a in range(count)])[action]
            remembering = soft_max([8 * remembered((stimulus, a), t) for a in range(count)])[action]
            total += mp.log((1 - lapse) * (learning + weight * (remembering - learning)) + lapse / count)
            item = (stimulus, action)
            fast = 1 if reward > 0 else bias
            memory[item] = (t + 1, (1 - fast) * remembered(item, t + 1) + fast * reward)
            q[item] = (1 - fast * rate) * q.get(item, uniform) + fast * rate * reward
    return total


def first_passage(time, drift, boundary, start):
    """The density at the lower bound, by both series with many more terms than are needed."""
    t = time / boundary ** 2
    short = mp.fsum((start + 2 * k) * mp.exp(-(start + 2 * k) ** 2 / (2 * t)) for k in range(-30, 31)) / mp.sqrt(2 * mp.pi * t ** 3)
    long = mp.pi * mp.fsum(k * mp.exp(-(k * mp.pi) ** 2 * t / 2) * mp.sin(k * mp.pi * start) for k in range(1, 120))
    assert abs(short - long) < mpf(10) ** -45 * (1 + abs(short)), (short, long)
    return short / boundary ** 2 * mp.exp(-drift * boundary * start - drift ** 2 * time / 2)


def drift_diffusion(parameters, times, responses, rewards):
    rate, scale, boundary, bias, delay = parameters
    likelihood = mpf(1)
    for t, (time, response) in enumerate(zip(times, responses)):
        def expected(option):
            got = [rewards[s] for s in range(t) if responses[s] == option]
            return exponential_average(rate, got) + (1 - rate) ** len(got) / 2
        drift = scale * (expected(1) - expected(0))
        likelihood *= first_passage(time - delay, drift, boundary, bias) if response == 0 else first_passage(time - delay, -drift, boundary, 1 - bias)
    return mp.log(likelihood)


def ballistic_accumulators(drifts, spread, start, threshold, delay, times, winners):
    """Integrals over the start of each racer: of the density, and of the probability, of a drift that takes it there in time."""
    normal_density = lambda x: mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)
    normal_probability = lambda x: mp.erfc(-x / mp.sqrt(2)) / 2
    likelihood = mpf(1)
    for time, winner in zip(times, winners):
        decision = time - delay
        for i, drift in enumerate(drifts):
            needed = lambda place: (threshold - place * start) / decision
            if i == winner:
                likelihood *= mp.quad(lambda place: normal_density((needed(place) - drift) / spread) / spread * needed(place) / decision, [0, 1])
            else:
                likelihood *= mp.quad(lambda place: normal_probability((needed(place) - drift) / spread), [0, 1])
    return mp.log(likelihood)


def hidden_markov_paths(start, transitions, means, log_scales, observed):
    """All paths with their probabilities."""
    first, step = soft_max(start), [soft_max(row) for row in transitions]
    density = [[mp.exp(log_normal_density(y, mean, mp.exp(scale))) for mean, scale in zip(means, log_scales)] for y in observed]
    for path in itertools.product(range(len(start)), repeat=len(observed)):
        probability = first[path[0]]
        for t, state in enumerate(path):
            probability *= density[t][state] * (step[path[t - 1]][state] if t else 1)
        yield probability, path


def hidden_markov(*arguments):
    return mp.log(mp.fsum(probability for probability, _ in hidden_markov_paths(*arguments)))


def hidden_markov_best(*arguments):
    probability, path = max(hidden_markov_paths(*arguments))
    return list(path), mp.log(probability)


def kalman_bandit(temperature, decay, center, diffusion, noise, mean, deviation, chosen, rewards):
    """Each arm is a Gaussian process over all trials; what is expected of it is conditional on all it has paid so far."""
    def expected(arm, t):
        seen = [s for s in range(t) if chosen[s] == arm]
        average = lambda s: center + decay ** s * (mean - center)
        variance = lambda s: decay ** (2 * s) * deviation ** 2 + diffusion ** 2 * (1 - decay ** (2 * s)) / (1 - decay ** 2)
        covariance = lambda s, r: decay ** abs(s - r) * variance(min(s, r))
        if not seen:
            return average(t)
        joint = mp.matrix([[covariance(s, r) + (noise ** 2 if s == r else 0) for r in seen] for s in seen])
        weights = mp.lu_solve(joint, mp.matrix([rewards[s] - average(s) for s in seen]))
        return average(t) + mp.fsum(covariance(s, t) * weight for s, weight in zip(seen, weights))

    return mp.fsum(mp.log(soft_max([temperature * expected(arm, t) for arm in range(3)])[choice]) for t, choice in enumerate(chosen))


def models():
    learner = record(0.3, -0.8, -1.5, 1.2, 0.4, -0.5)
    yield "RescorlaWagner", "LogLikelihood", rescorla_wagner, [0], [
        [learner, 3, choices(12, 3), vector(12)],
        [record(-1.1, 0.6, 0.2, 0.1, -0.7, 1.5), 2, choices(9, 2), vector(9, 0, 1)],
        [learner, 3, [], []]]
    bandit = [vector(3, 0.1, 0.9), vector(3, 0.5, 3), choice_rows(3, 7, 3), choice_rows(3, 7, 2), matrix(3, 7), 3]
    yield "ContextualBandit", "LogLikelihoods", contextual_bandit_of_each, None, [bandit]
    yield "ContextualBandit", "LogLikelihood", contextual_bandit, [0, 1], [bandit]
    yield "TwoStage", "LogLikelihood", two_stage, [0], [
        [record(0.4, 0.6, 0.3, 2.5, 1.5), [numbers(0.7, 0.3), numbers(0.3, 0.7)], choice_rows(10, 2, 2), choices(10, 2), vector(10, 0, 1)],
        [record(0.7, 0.9, 0.8, 1, 4), [numbers(0.8, 0.2), numbers(0.4, 0.6)], choice_rows(6, 2, 2), choices(6, 2), vector(6)]]
    yield "TemporalDifference", "Values", temporal_difference, None, [
        [*numbers(0.3, 0.9, 0.7), choices(9, 4), vector(9), 4],
        [*numbers(0.3, 0.9, 0.7), [], [], 4]]
    yield "TemporalDifference", "Error", temporal_difference_error, [0, 1, 2, 4], [
        [*numbers(0.3, 0.9, 0.7), choices(9, 4), vector(9), vector(4)],
        [*numbers(0.1, 1.0, 0.0), choices(5, 3), vector(5), vector(3)]]
    paid = [[mpf(1 if (i * 5 + t * 3) % 7 < 4 else 0) for t in range(8)] for i in range(3)]
    yield "WorkingMemory", "LogLikelihood", working_memory, [0], [
        [record(0.2, 0.6, 0.15, 0.9, 2.5, 0.05), [2, 3, 6], choice_rows(3, 8, 6), choice_rows(3, 8, 3), paid, 3],
        [record(0.05, 0.3, 0.4, 0.7, 4.2, 0.01), [1, 5, 4], choice_rows(3, 8, 5), choice_rows(3, 8, 3), paid, 3]]
    yield "DriftDiffusion", "LogLikelihood", drift_diffusion, [0], [
        [record(0.3, 2.5, 1.4, 0.45, 0.2), vector(8, 0.35, 3), choices(8, 2), vector(8, 0, 1)],
        [record(0.6, 1.2, 2.2, 0.6, 0.1), vector(6, 0.3, 0.9), choices(6, 2), vector(6, 0, 1)]]
    yield "BallisticAccumulators", "LogLikelihood", ballistic_accumulators, [0, 1, 2, 3, 4], [
        [numbers(2.4, 1.3, 0.9), *numbers(0.9, 0.5, 1.2, 0.15), vector(7, 0.4, 1.1), choices(7, 3)],
        [numbers(1.1, 1.6), *numbers(1.0, 0.8, 1.0, 0.2), vector(4, 0.5, 1.5), choices(4, 2)]]
    markov = [
        [vector(3), matrix(3, 3), vector(3, -2, 2), vector(3, -0.5, 0.5), vector(6, -2, 2)],
        [vector(2), matrix(2, 2), vector(2), vector(2), vector(1)]]
    yield "HiddenMarkov", "LogLikelihood", hidden_markov, [0, 1, 2, 3], markov
    yield "HiddenMarkov", "Viterbi", hidden_markov_best, None, markov
    yield "KalmanBandit", "LogLikelihood", kalman_bandit, [0, 1, 2, 3, 4, 5, 6], [
        [*numbers(1.5, 0.9, 0.4, 0.5, 0.8, 0.1, 1.2), choices(9, 3), vector(9)]]

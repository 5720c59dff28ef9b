/*
 * hmm: probabilities instead of logarithms, a vector of which is one register, and two recurrences at once.
 *
 * With A = exp(logA) and B = exp(logB), forward a[t] = (a[t-1] A) B[t] and backward w[t] = (A w[t+1]) B[t]; the value is log sum (a[t-1] A) w[t]
 * for any t. So both recurrences run towards the middle, each while the other waits, and the value takes half the steps. For the gradient both
 * go on: each meets what the other one has left behind. Nothing is kept but that, where the gradient by logB will be, and B.
 *
 * A product with A is eight rotations of the vector times the diagonals of A; the gradient by logA uses the same rotations.
 *
 * Scales are powers of two that are multiplied into B[t], for both recurrences: these numbers belong to a model whose value differs by a known
 * logarithm and whose gradient is the same, and there is nothing else to undo. One is found every eight steps, and used two steps later,
 * when nothing has to wait for it. In between, the densities of eight steps must not leave the range of a double, as here by far they do not.
 */
#include "lanes.h"

enum { STATES = LANES, STEPS_OF_A_SCALE = 8 };

/* Diagonals d of a matrix: `down` has element ((j + d) mod 8, j) in lane j, `right` element (i, (i + d) mod 8) in lane i. */
struct transitions {
    lanes down[STATES], right[STATES];
};

/* One of the recurrences. */
struct chain {
    lanes state, next_exponent, exponent;
    int steps_to_scale;
};

static void load_transitions(struct transitions *to, double a[STATES][STATES], const double *log_a)
{
    for (int i = 0; i < STATES; i++)
        _mm512_storeu_pd(a[i], power_of_two(_mm512_mul_pd(all(SIXTEENTHS), _mm512_loadu_pd(log_a + i * STATES))));
    for (int d = 0; d < STATES; d++)
        for (int j = 0; j < STATES; j++) {
            int i = (j + d) % STATES;
            ((double *)&to->down[d])[j] = a[i][j];
            ((double *)&to->right[d])[j] = a[j][i];
        }
}

/* What is too small for a double is as small as it can be. */
INLINE lanes density(const double *log_b)
{
    return power_of_two(_mm512_max_pd(all(-16.0 * 1000.0), _mm512_mul_pd(all(SIXTEENTHS), _mm512_loadu_pd(log_b))));
}

/* Lane j of rotation d is lane (j + d) mod 8. */
INLINE void rotate(lanes rotated[STATES], lanes x)
{
    __m512i v = _mm512_castpd_si512(x);
    rotated[0] = x;
#define ROTATE(d) rotated[d] = _mm512_castsi512_pd(_mm512_alignr_epi64(v, v, d))
    ROTATE(1), ROTATE(2), ROTATE(3), ROTATE(4), ROTATE(5), ROTATE(6), ROTATE(7);
#undef ROTATE
}

/* Four short sums instead of one long: the recurrence waits for it. */
INLINE lanes product(const lanes diagonal[STATES], const lanes rotated[STATES])
{
    lanes sum[4];
    for (int i = 0; i < 4; i++)
        sum[i] = _mm512_fmadd_pd(rotated[i + 4], diagonal[i + 4], _mm512_mul_pd(rotated[i], diagonal[i]));
    return _mm512_add_pd(_mm512_add_pd(sum[0], sum[1]), _mm512_add_pd(sum[2], sum[3]));
}

/* The exponent of the largest lane, in all of them. */
INLINE void find_scale(struct chain *c)
{
    lanes largest = _mm512_max_pd(c->state, _mm512_shuffle_f64x2(c->state, c->state, 0x4e));
    largest = _mm512_max_pd(largest, _mm512_shuffle_f64x2(largest, largest, 0xb1));
    largest = _mm512_max_pd(largest, _mm512_permute_pd(largest, 0x55));
    c->next_exponent = _mm512_getexp_pd(largest);
}

/* One step towards the middle. */
INLINE void approach(struct chain *c, const lanes diagonal[STATES], const double *log_b, double *b, double *kept)
{
    lanes rotated[STATES], now = density(log_b);
    rotate(rotated, c->state);
    if (--c->steps_to_scale == 0) {
        now = _mm512_scalef_pd(now, _mm512_sub_pd(_mm512_setzero_pd(), c->next_exponent));
        c->exponent = _mm512_add_pd(c->exponent, c->next_exponent);
        c->steps_to_scale = STEPS_OF_A_SCALE;
    }
    lanes state = _mm512_mul_pd(product(diagonal, rotated), now);
    if (b) {
        _mm512_store_pd(b, now);
        _mm512_storeu_pd(kept, state);
    }
    c->state = state;
    if (c->steps_to_scale == 2)
        find_scale(c);
}

/* Both recurrences as far as the middle; b and kept, where they are wanted, are [steps][STATES]. */
INLINE void approach_both(struct chain *forward, struct chain *backward, const struct transitions *a, int steps, const double *log_b,
                          double *b, double *kept)
{
#define AT(array, t) ((array) ? (array) + (t) * STATES : (array))
    const int middle = steps / 2, end = steps - 1;
    *forward = *backward = (struct chain){.exponent = _mm512_setzero_pd(), .steps_to_scale = STEPS_OF_A_SCALE};
    forward->state = _mm512_mul_pd(all(1.0 / STATES), density(log_b));
    backward->state = density(AT(log_b, end));
    if (b) {
        _mm512_store_pd(b, forward->state);
        _mm512_storeu_pd(kept, forward->state);
        _mm512_store_pd(AT(b, end), backward->state);
        _mm512_storeu_pd(AT(kept, end), backward->state);
    }
    for (int t = 1; t < middle; t++) {
        approach(forward, a->down, AT(log_b, t), AT(b, t), AT(kept, t));
        approach(backward, a->right, AT(log_b, end - t), AT(b, end - t), AT(kept, end - t));
    }
    if (end - middle >= middle)
        approach(backward, a->right, AT(log_b, middle), AT(b, middle), AT(kept, middle));
}

static double value_of(double likelihood, const struct chain *forward, const struct chain *backward)
{
    return log(likelihood) + M_LN2 * _mm512_cvtsd_f64(_mm512_add_pd(forward->exponent, backward->exponent));
}

/* For two steps or more. */
double expert_hmm(int steps, const double *log_a, const double *log_b)
{
    struct transitions a;
    struct chain forward, backward;
    double matrix[STATES][STATES];
    lanes rotated[STATES];
    load_transitions(&a, matrix, log_a);
    approach_both(&forward, &backward, &a, steps, log_b, NULL, NULL);
    rotate(rotated, forward.state);
    return value_of(_mm512_reduce_add_pd(_mm512_mul_pd(product(a.down, rotated), backward.state)), &forward, &backward);
}

/* For two steps or more. memory: for [steps][STATES], and one vector more. */
double expert_hmm_gradient(int steps, const double *log_a, const double *log_b, double *memory, double *log_a_gradient,
                           double *log_b_gradient)
{
    double *b = aligned(memory);
    struct transitions a;
    struct chain forward, backward;
    double matrix[STATES][STATES];
    lanes rotated[STATES], down[STATES], right[STATES];
    const int middle = steps / 2;
    load_transitions(&a, matrix, log_a);
    approach_both(&forward, &backward, &a, steps, log_b, b, log_b_gradient);

    /* The backward recurrence takes its step over the middle, but for the pair of steps there, which the forward one takes. */
    lanes before = forward.state, after = backward.state;
    rotate(rotated, after);
    lanes meeting = _mm512_mul_pd(before, product(a.right, rotated));
    double likelihood = _mm512_reduce_add_pd(meeting);
    lanes inverse = all(1.0 / likelihood);
    _mm512_storeu_pd(log_b_gradient + (middle - 1) * STATES, _mm512_mul_pd(meeting, inverse));
    after = _mm512_mul_pd(product(a.right, rotated), _mm512_load_pd(b + (middle - 1) * STATES));
    for (int d = 0; d < STATES; d++)
        down[d] = right[d] = _mm512_setzero_pd();
    for (int up = middle, to = middle - 2; up < steps || to >= 0; up++, to--) {
        if (up < steps) {
            lanes kept = _mm512_loadu_pd(log_b_gradient + up * STATES);
            rotate(rotated, before);
            for (int d = 0; d < STATES; d++)
                down[d] = _mm512_fmadd_pd(rotated[d], kept, down[d]);
            lanes here = product(a.down, rotated);
            before = _mm512_mul_pd(here, _mm512_load_pd(b + up * STATES));
            _mm512_storeu_pd(log_b_gradient + up * STATES, _mm512_mul_pd(_mm512_mul_pd(here, kept), inverse));
        }
        if (to >= 0) {
            lanes kept = _mm512_loadu_pd(log_b_gradient + to * STATES);
            rotate(rotated, after);
            for (int d = 0; d < STATES; d++)
                right[d] = _mm512_fmadd_pd(rotated[d], kept, right[d]);
            lanes here = product(a.right, rotated);
            after = _mm512_mul_pd(here, _mm512_load_pd(b + to * STATES));
            _mm512_storeu_pd(log_b_gradient + to * STATES, _mm512_mul_pd(_mm512_mul_pd(here, kept), inverse));
        }
    }
    for (int d = 0; d < STATES; d++)
        for (int j = 0; j < STATES; j++) {
            int i = (j + d) % STATES;
            log_a_gradient[i * STATES + j] = matrix[i][j] * ((double *)&down[d])[j] / likelihood;
        }
    for (int d = 0; d < STATES; d++)
        for (int i = 0; i < STATES; i++) {
            int j = (i + d) % STATES;
            log_a_gradient[i * STATES + j] += matrix[i][j] * ((double *)&right[d])[i] / likelihood;
        }
    return value_of(likelihood, &forward, &backward);
}

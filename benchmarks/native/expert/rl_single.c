/*
 * rl_single and rl_single_long: the trials of each option are put beside each other, since only they change what is expected of it. What is left
 * is a recurrence with one factor, 1 - alpha, eight trials of which are three multiply-adds of moved lanes and one for what comes before.
 * Then the trials are gone through in their order, eight at a time; what was expected of an option in each of them is looked up by the number
 * of its trials before. Nothing waits for one multiply-add in each trial.
 *
 * As in rl_multi, one exponential is all of log softmax, states are 16 / log(2) · beta · q, the arguments of the logarithms are multiplied,
 * and differences of beta · q are below 80. beta is not zero. The gradient carries the tangent of q by alpha along, scaled as q is.
 */
#include "lanes.h"

enum { BLOCK = 512, SIDE_BY_SIDE = 2, FACTORS = 8 };

/* What belongs to one option: rewards of its trials in a block, and what it has before each of these and after the last one. */
struct option {
    double rewards[BLOCK + LANES], q[BLOCK + 2 * LANES], tangent[BLOCK + 2 * LANES];
    int count;
} __attribute__((aligned(64)));

/* Eight steps of x -> keep x + in: powers of keep. */
struct powers {
    lanes one, two, four, eight, rising;
};

struct sums {
    struct log_product product;
    lanes by_alpha, by_beta;
};

static struct powers powers_of(double keep)
{
    double k2 = keep * keep, k4 = k2 * k2;
    return (struct powers){all(keep), all(k2), all(k4), all(k4 * k4), _mm512_set_pd(k4 * k4, k4 * k2 * keep, k4 * k2, k4 * keep, k4, k2 * keep, k2, keep)};
}

/* Lane i becomes lane i + by, zeros come in. */
#define MOVED(x, by) _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), _mm512_setzero_si512(), LANES - (by)))

static inline __attribute__((always_inline)) lanes last_lane(lanes x) { return _mm512_permutexvar_pd(_mm512_set1_epi64(LANES - 1), x); }

/* x after each of eight steps. *before is x before the first, in all lanes, and becomes x after the last, which waits for one multiply-add. */
static inline __attribute__((always_inline)) lanes scan(const struct powers *keep, lanes in, lanes *before)
{
    in = _mm512_fmadd_pd(keep->one, MOVED(in, 1), in);
    in = _mm512_fmadd_pd(keep->two, MOVED(in, 2), in);
    in = _mm512_fmadd_pd(keep->four, MOVED(in, 4), in);
    lanes after = _mm512_fmadd_pd(keep->rising, *before, in);
    *before = _mm512_fmadd_pd(keep->eight, *before, last_lane(in));
    return after;
}

/* All eight lanes are stored, of which the first ones are wanted: compressing into memory is slow. */
static inline __attribute__((always_inline)) void sort_eight(struct option option[2], int *count0, int *count1, __m256i choice, lanes reward, __mmask8 part)
{
    __mmask8 one = _mm256_test_epi32_mask(choice, choice), zero = _mm256_mask_testn_epi32_mask(part, choice, choice);
    _mm512_storeu_pd(option[0].rewards + *count0, _mm512_maskz_compress_pd(zero, reward));
    _mm512_storeu_pd(option[1].rewards + *count1, _mm512_maskz_compress_pd(one, reward));
    *count0 += __builtin_popcount(zero);
    *count1 += __builtin_popcount(one);
}

static inline __attribute__((always_inline)) void sort_trials(struct option option[2], int trials, const int *choices, const double *rewards)
{
    int t = 0, count0 = 0, count1 = 0;
    for (; t + LANES <= trials; t += LANES)
        sort_eight(option, &count0, &count1, _mm256_loadu_si256((const __m256i *)(choices + t)), _mm512_loadu_pd(rewards + t), 0xff);
    if (t < trials) {
        __mmask8 part = first(trials - t);
        sort_eight(option, &count0, &count1, _mm256_maskz_loadu_epi32(part, choices + t), _mm512_maskz_loadu_pd(part, rewards + t), part);
    }
    option[0].count = count0;
    option[1].count = count1;
}

/* What both options have before their trials, from what they had after those of the block before. Beyond the last trial of one is nothing of use. */
static inline __attribute__((always_inline)) void learn(struct option option[2], const struct powers *keep, double scale, double alpha, int has_gradient)
{
    lanes q[2], tangent[2];
    int count = option[0].count > option[1].count ? option[0].count : option[1].count;
    for (int k = 0; k < 2; k++) {
        q[k] = all(option[k].q[0]);
        tangent[k] = all(option[k].tangent[0]);
    }
    for (int m = 0; m < count; m += LANES)
        for (int k = 0; k < 2; k++) {
            lanes reward = _mm512_mul_pd(all(scale), _mm512_load_pd(option[k].rewards + m)), first = q[k];
            lanes after = scan(keep, _mm512_mul_pd(all(alpha), reward), &q[k]);
            _mm512_storeu_pd(option[k].q + m + 1, after);
            if (has_gradient) {
                lanes before = _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(after), _mm512_castpd_si512(first), LANES - 1));
                _mm512_storeu_pd(option[k].tangent + m + 1, scan(keep, _mm512_sub_pd(reward, before), &tangent[k]));
            }
        }
}

/* How many of the lanes before are in a mask: bits become bytes, and a product with ones adds up those below. */
static inline __attribute__((always_inline)) __m512i count_before(__mmask8 mask)
{
    return _mm512_cvtepu8_epi64(_mm_cvtsi64_si128(_pdep_u64(mask, 0x0101010101010101) * 0x0101010101010100));
}

/* Trials in so many vectors, whose instructions fill each other's waits; of the last one those of `last`. done: trials before, of each option. */
static inline __attribute__((always_inline)) void weigh(struct sums sums[SIDE_BY_SIDE], const struct option option[2], int done[2], int vectors,
                                                        __mmask8 last, const int *choices, int has_gradient)
{
    for (int v = 0; v < vectors; v++) {
        __mmask8 part = v == vectors - 1 ? last : 0xff;
        __m256i choice = _mm256_maskz_loadu_epi32(part, choices + v * LANES);
        __mmask8 one = _mm256_test_epi32_mask(choice, choice);
        __m512i before1 = count_before(one), before0 = _mm512_sub_epi64(_mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0), before1);
        lanes q0 = _mm512_permutexvar_pd(before0, _mm512_loadu_pd(option[0].q + done[0]));
        lanes q1 = _mm512_permutexvar_pd(before1, _mm512_loadu_pd(option[1].q + done[1]));
        lanes x = _mm512_mask_sub_pd(_mm512_sub_pd(q1, q0), one, q0, q1), e = _mm512_maskz_mov_pd(part, power_of_two(x));
        if (has_gradient) {
            lanes sum = _mm512_add_pd(all(1.0), e), slope = _mm512_div_pd(e, sum);
            lanes d0 = _mm512_permutexvar_pd(before0, _mm512_loadu_pd(option[0].tangent + done[0]));
            lanes d1 = _mm512_permutexvar_pd(before1, _mm512_loadu_pd(option[1].tangent + done[1]));
            lanes difference = _mm512_mask_sub_pd(_mm512_sub_pd(d1, d0), one, d0, d1);
            sums[v].product.mantissa = _mm512_mul_pd(sums[v].product.mantissa, sum);
            sums[v].by_alpha = _mm512_fnmadd_pd(slope, difference, sums[v].by_alpha);
            sums[v].by_beta = _mm512_fnmadd_pd(slope, x, sums[v].by_beta);
        } else {
            sums[v].product.mantissa = _mm512_fmadd_pd(sums[v].product.mantissa, e, sums[v].product.mantissa);
        }
        int ones = __builtin_popcount(one);
        done[0] += LANES - ones;
        done[1] += ones;
    }
}

static inline __attribute__((always_inline)) void weigh_trials(struct sums sums[SIDE_BY_SIDE], const struct option option[2], int trials,
                                                               const int *choices, int has_gradient)
{
    enum { TOGETHER = SIDE_BY_SIDE * LANES };
    int t = 0, done[2] = {0, 0};
    while (t + TOGETHER <= trials) {
        int end = t + FACTORS * TOGETHER < trials ? t + FACTORS * TOGETHER : trials;
        for (; t + TOGETHER <= end; t += TOGETHER)
            weigh(sums, option, done, SIDE_BY_SIDE, 0xff, choices + t, has_gradient);
        for (int v = 0; v < SIDE_BY_SIDE; v++)
            set_exponent_aside(&sums[v].product);
    }
    for (; t < trials; t += LANES)
        weigh(sums, option, done, 1, first(trials - t), choices + t, has_gradient);
}

static inline __attribute__((always_inline)) double run(int has_gradient, int trials, const int *choices, const double *rewards, double alpha, double beta,
                                                        double *alpha_gradient, double *beta_gradient)
{
    struct option option[2];
    const struct powers keep = powers_of(1.0 - alpha);
    const double scale = SIXTEENTHS * beta;
    struct sums sums[SIDE_BY_SIDE];
    for (int v = 0; v < SIDE_BY_SIDE; v++)
        sums[v] = (struct sums){log_product_of_none(), _mm512_setzero_pd(), _mm512_setzero_pd()};
    option[0].q[0] = option[1].q[0] = 0.5 * scale;
    option[0].tangent[0] = option[1].tangent[0] = 0.0;
    for (int t = 0; t < trials; t += BLOCK) {
        int count = trials - t < BLOCK ? trials - t : BLOCK;
        sort_trials(option, count, choices + t, rewards + t);
        learn(option, &keep, scale, alpha, has_gradient);
        weigh_trials(sums, option, count, choices + t, has_gradient);
        for (int k = 0; k < 2; k++) {
            option[k].q[0] = option[k].q[option[k].count];
            option[k].tangent[0] = option[k].tangent[option[k].count];
        }
    }
    if (has_gradient) {
        *alpha_gradient = _mm512_reduce_add_pd(_mm512_add_pd(sums[0].by_alpha, sums[1].by_alpha)) / SIXTEENTHS;
        *beta_gradient = _mm512_reduce_add_pd(_mm512_add_pd(sums[0].by_beta, sums[1].by_beta)) / scale;
    }
    return -log_of_product(joined(sums[0].product, sums[1].product));
}

double expert_rl_single(int trials, const int *choices, const double *rewards, double alpha, double beta)
{
    return run(0, trials, choices, rewards, alpha, beta, NULL, NULL);
}

double expert_rl_single_gradient(int trials, const int *choices, const double *rewards, double alpha, double beta, double *alpha_gradient,
                                 double *beta_gradient)
{
    return run(1, trials, choices, rewards, alpha, beta, alpha_gradient, beta_gradient);
}

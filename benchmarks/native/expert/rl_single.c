/*
 * rl_single and rl_single_long: the trials of each option are put beside each other, since only they change what is expected of it. What is left
 * is a recurrence with one factor, 1 - alpha, eight trials of which are three multiply-adds of moved lanes and one for what comes before.
 * Then the trials are gone through in their order, sixteen at a time; what was expected of an option in each of them is looked up by the number
 * of its trials before. Nothing waits for one multiply-add in each trial.
 *
 * As in rl_multi, one exponential is all of log softmax, states are 16 / log(2) · beta · q, the arguments of the logarithms are multiplied,
 * and differences of beta · q are below 80. beta is not zero. The gradient carries the tangent of q by alpha along, scaled as q is.
 */
#include "lanes.h"

enum { BLOCK = 512, SIDE_BY_SIDE = 2, FACTORS = 8 };

/* What belongs to one option: rewards of its trials in a block, and what it has before each of these and after the last one. */
struct option {
    double rewards[BLOCK + 2 * LANES], q[BLOCK + 2 * LANES], tangent[BLOCK + 2 * LANES];
    int count;
} __attribute__((aligned(64)));

/* A block of trials. Of eight trials: which of them chose option 1, and how often that was in those of them before, a byte for each. */
struct block {
    struct option option[2];
    unsigned char chose_one[BLOCK / LANES];
    unsigned long ones_before[BLOCK / LANES];
};

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
    lanes rising = _mm512_set_pd(k4 * k4, k4 * k2 * keep, k4 * k2, k4 * keep, k4, k2 * keep, k2, keep);
    return (struct powers){all(keep), all(k2), all(k4), all(k4 * k4), rising};
}

/* Lane i becomes lane i + by; what comes in are the last ones of `from`. */
#define MOVED(x, from, by) _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), _mm512_castpd_si512(from), LANES - (by)))

INLINE lanes last_lane(lanes x) { return _mm512_permutexvar_pd(_mm512_set1_epi64(LANES - 1), x); }

/* x before each of eight steps. *first is x before the first, in all lanes, and becomes x after the last, which waits for one multiply-add. */
INLINE lanes scan(const struct powers *keep, lanes in, lanes *first)
{
    const lanes zero = _mm512_setzero_pd();
    in = _mm512_fmadd_pd(keep->one, MOVED(in, zero, 1), in);
    in = _mm512_fmadd_pd(keep->two, MOVED(in, zero, 2), in);
    in = _mm512_fmadd_pd(keep->four, MOVED(in, zero, 4), in);
    lanes after = _mm512_fmadd_pd(keep->rising, *first, in), before = MOVED(after, *first, 1);
    *first = _mm512_fmadd_pd(keep->eight, *first, last_lane(in));
    return before;
}

/* Eight trials of which `part` are. All lanes are stored, of which the first ones are wanted: compressing into memory is slow. */
INLINE void sort_eight(struct block *b, int t, int *count, __m256i choice, lanes reward, __mmask8 part)
{
    __mmask8 one = _mm256_test_epi32_mask(choice, choice), zero = _mm256_mask_testn_epi32_mask(part, choice, choice);
    _mm512_storeu_pd(b->option[0].rewards + count[0], _mm512_maskz_compress_pd(zero, reward));
    _mm512_storeu_pd(b->option[1].rewards + count[1], _mm512_maskz_compress_pd(one, reward));
    count[0] += __builtin_popcount(zero);
    count[1] += __builtin_popcount(one);

    /* Bits become bytes, and a product with ones adds up those below. */
    b->chose_one[t / LANES] = one;
    b->ones_before[t / LANES] = _pdep_u64(one, 0x0101010101010101) * 0x0101010101010100;
}

INLINE void sort_trials(struct block *b, int trials, const int *choices, const double *rewards)
{
    int t = 0, count[2] = {0, 0};
    for (; t + LANES <= trials; t += LANES)
        sort_eight(b, t, count, _mm256_loadu_si256((const __m256i *)(choices + t)), _mm512_loadu_pd(rewards + t), 0xff);
    if (t < trials) {
        __mmask8 part = first(trials - t);
        sort_eight(b, t, count, _mm256_maskz_loadu_epi32(part, choices + t), _mm512_maskz_loadu_pd(part, rewards + t), part);
    }
    b->option[0].count = count[0];
    b->option[1].count = count[1];
}

/* What both options have before their trials, from what they had before the first one. Beyond the last trial of one is nothing of use. */
INLINE void learn(struct option option[2], const struct powers *keep, double scale, double alpha, int has_gradient)
{
    lanes q[2], tangent[2];
    int last = option[0].count > option[1].count ? option[0].count : option[1].count;
    for (int k = 0; k < 2; k++) {
        q[k] = all(option[k].q[0]);
        tangent[k] = all(option[k].tangent[0]);
    }
    for (int m = 0; m <= last; m += LANES)
        for (int k = 0; k < 2; k++) {
            lanes reward = _mm512_mul_pd(all(scale), _mm512_load_pd(option[k].rewards + m));
            lanes before = scan(keep, _mm512_mul_pd(all(alpha), reward), &q[k]);
            _mm512_store_pd(option[k].q + m, before);
            if (has_gradient)
                _mm512_store_pd(option[k].tangent + m, scan(keep, _mm512_sub_pd(reward, before), &tangent[k]));
        }
}

/* Trials in so many vectors, whose instructions fill each other's waits; of the last one those of `last`. done: trials before, of each option. */
INLINE void weigh(struct sums sums[SIDE_BY_SIDE], const struct block *b, int t, int done[2], int vectors, __mmask8 last, int has_gradient)
{
    for (int v = 0; v < vectors; v++) {
        __mmask8 part = v == vectors - 1 ? last : 0xff, one = b->chose_one[t / LANES + v];
        __m512i before1 = _mm512_cvtepu8_epi64(_mm_loadl_epi64((const __m128i *)(b->ones_before + t / LANES + v)));
        __m512i before0 = _mm512_sub_epi64(_mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0), before1);
        lanes q0 = _mm512_permutexvar_pd(before0, _mm512_loadu_pd(b->option[0].q + done[0]));
        lanes q1 = _mm512_permutexvar_pd(before1, _mm512_loadu_pd(b->option[1].q + done[1]));
        lanes x = _mm512_mask_sub_pd(_mm512_sub_pd(q1, q0), one, q0, q1), e = _mm512_maskz_mov_pd(part, power_of_two(x));
        if (has_gradient) {
            lanes sum = _mm512_add_pd(all(1.0), e), slope = _mm512_div_pd(e, sum);
            lanes d0 = _mm512_permutexvar_pd(before0, _mm512_loadu_pd(b->option[0].tangent + done[0]));
            lanes d1 = _mm512_permutexvar_pd(before1, _mm512_loadu_pd(b->option[1].tangent + done[1]));
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

INLINE void weigh_trials(struct sums sums[SIDE_BY_SIDE], const struct block *b, int trials, int has_gradient)
{
    enum { TOGETHER = SIDE_BY_SIDE * LANES };
    int t = 0, done[2] = {0, 0};
    while (t + TOGETHER <= trials) {
        int end = t + FACTORS * TOGETHER < trials ? t + FACTORS * TOGETHER : trials;
        for (; t + TOGETHER <= end; t += TOGETHER)
            weigh(sums, b, t, done, SIDE_BY_SIDE, 0xff, has_gradient);
        for (int v = 0; v < SIDE_BY_SIDE; v++)
            set_exponent_aside(&sums[v].product);
    }
    for (; t < trials; t += LANES)
        weigh(sums, b, t, done, 1, first(trials - t), has_gradient);
}

INLINE double run(int has_gradient, int trials, const int *choices, const double *rewards, double alpha, double beta,
                  double *alpha_gradient, double *beta_gradient)
{
    struct block block;
    struct option *option = block.option;
    const struct powers keep = powers_of(1.0 - alpha);
    const double scale = SIXTEENTHS * beta;
    struct sums sums[SIDE_BY_SIDE];
    for (int v = 0; v < SIDE_BY_SIDE; v++)
        sums[v] = (struct sums){log_product_of_none(), _mm512_setzero_pd(), _mm512_setzero_pd()};
    option[0].q[0] = option[1].q[0] = 0.5 * scale;
    option[0].tangent[0] = option[1].tangent[0] = 0.0;
    for (int t = 0; t < trials; t += BLOCK) {
        int count = trials - t < BLOCK ? trials - t : BLOCK;
        sort_trials(&block, count, choices + t, rewards + t);
        learn(option, &keep, scale, alpha, has_gradient);
        weigh_trials(sums, &block, count, has_gradient);
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

/*
 * rl_multi: a participant in each lane, sixteen of them side by side, whose instructions fill each other's waits.
 *
 * A trial adds log softmax(beta q)[chosen] = -log(1 + exp(x)), where x = beta (q[other] - q[chosen]). One exponential is all of it: the
 * arguments of the logarithms are multiplied, and the logarithm of the product of all participants is taken once. States are kept as
 * 16 / log(2) · beta · q, whose difference is what the exponential takes. Choices are masks: what depends on them is a masked instruction.
 *
 * Nobody's x is above 80 here, so that eight factors do not overflow.
 */
#include "lanes.h"

enum { SIDE_BY_SIDE = 2, FACTORS = 8 };

/* Of a length that is known, whatever part of it is used: the states stay in registers. */
typedef lanes side_by_side[SIDE_BY_SIDE];

#define EACH for (int v = 0; v < vectors; v++)

/*
 * Participants in so many vectors; of the last one the lanes of `last` take part. The gradient carries tangents along: of q by alpha, scaled as
 * the states are; q does not depend on beta. The slope is that of log(1 + exp(x)), exp(x) / (1 + exp(x)).
 */
INLINE void learn(int vectors, __mmask8 last, int has_gradient, int trials, int stride, const int *choices, const double *rewards,
                  const double *alpha, const double *beta, struct log_product *total, double *alpha_gradient, double *beta_gradient)
{
    side_by_side scale, rate, keep, q0, q1, d0, d1, by_alpha, by_beta;
    struct log_product product[SIDE_BY_SIDE];
    __mmask8 part[SIDE_BY_SIDE];
    EACH {
        part[v] = v == vectors - 1 ? last : 0xff;
        rate[v] = _mm512_maskz_loadu_pd(part[v], alpha + v * LANES);
        scale[v] = _mm512_mul_pd(all(SIXTEENTHS), _mm512_maskz_loadu_pd(part[v], beta + v * LANES));
        keep[v] = _mm512_sub_pd(all(1.0), rate[v]);
        q0[v] = q1[v] = _mm512_mul_pd(all(0.5), scale[v]);
        d0[v] = d1[v] = by_alpha[v] = by_beta[v] = _mm512_setzero_pd();
        product[v] = log_product_of_none();
    }
    for (int t = 0; t < trials;) {
        int end = t + FACTORS < trials ? t + FACTORS : trials;
        for (; t < end; t++, choices += stride, rewards += stride) {
            EACH {
                __m256i choice = _mm256_maskz_loadu_epi32(part[v], choices + v * LANES);
                __mmask8 one = _mm256_test_epi32_mask(choice, choice), zero = _mm256_testn_epi32_mask(choice, choice);
                lanes reward = _mm512_mul_pd(scale[v], _mm512_maskz_loadu_pd(part[v], rewards + v * LANES));
                lanes error = _mm512_mask_sub_pd(_mm512_sub_pd(reward, q0[v]), one, reward, q1[v]);
                lanes x = _mm512_mask_sub_pd(_mm512_sub_pd(q1[v], q0[v]), one, q0[v], q1[v]);
                lanes e = power_of_two(x);
                if (has_gradient) {
                    lanes sum = _mm512_add_pd(all(1.0), e), slope = _mm512_div_pd(e, sum);
                    lanes difference = _mm512_mask_sub_pd(_mm512_sub_pd(d1[v], d0[v]), one, d0[v], d1[v]);
                    product[v].mantissa = _mm512_mul_pd(product[v].mantissa, sum);
                    by_alpha[v] = _mm512_fnmadd_pd(slope, difference, by_alpha[v]);
                    by_beta[v] = _mm512_fnmadd_pd(slope, x, by_beta[v]);
                    d0[v] = _mm512_mask_fmadd_pd(d0[v], zero, keep[v], error);
                    d1[v] = _mm512_mask_fmadd_pd(d1[v], one, keep[v], error);
                } else {
                    product[v].mantissa = _mm512_fmadd_pd(product[v].mantissa, e, product[v].mantissa);
                }
                q0[v] = _mm512_mask3_fmadd_pd(rate[v], error, q0[v], zero);
                q1[v] = _mm512_mask3_fmadd_pd(rate[v], error, q1[v], one);
            }
        }
        EACH set_exponent_aside(product + v);
    }
    EACH {
        total->mantissa = _mm512_mask_mul_pd(total->mantissa, part[v], total->mantissa, product[v].mantissa);
        total->exponent = _mm512_mask_add_pd(total->exponent, part[v], total->exponent, product[v].exponent);
        if (has_gradient) {
            _mm512_mask_storeu_pd(alpha_gradient + v * LANES, part[v], _mm512_mul_pd(by_alpha[v], all(1.0 / SIXTEENTHS)));
            _mm512_mask_storeu_pd(beta_gradient + v * LANES, part[v], _mm512_div_pd(by_beta[v], scale[v]));
        }
    }
    set_exponent_aside(total);
}

INLINE double learn_all(int has_gradient, int trials, int participants, const int *choices, const double *rewards, const double *alpha,
                        const double *beta, double *alpha_gradient, double *beta_gradient)
{
    struct log_product total = log_product_of_none();
    int p = 0;
    for (; p + SIDE_BY_SIDE * LANES <= participants; p += SIDE_BY_SIDE * LANES)
        learn(SIDE_BY_SIDE, 0xff, has_gradient, trials, participants, choices + p, rewards + p, alpha + p, beta + p, &total, alpha_gradient + p,
              beta_gradient + p);
    for (; p < participants; p += LANES)
        learn(1, first(participants - p), has_gradient, trials, participants, choices + p, rewards + p, alpha + p, beta + p, &total,
              alpha_gradient + p, beta_gradient + p);
    return -log_of_product(total);
}

double expert_rl_multi(int trials, int participants, const int *choices, const double *rewards, const double *alpha, const double *beta)
{
    return learn_all(0, trials, participants, choices, rewards, alpha, beta, NULL, NULL);
}

double expert_rl_multi_gradient(int trials, int participants, const int *choices, const double *rewards, const double *alpha,
                                const double *beta, double *alpha_gradient, double *beta_gradient)
{
    return learn_all(1, trials, participants, choices, rewards, alpha, beta, alpha_gradient, beta_gradient);
}

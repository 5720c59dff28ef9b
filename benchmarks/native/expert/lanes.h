/*
 * What the expert's versions share: functions of eight numbers at once, in registers.
 *
 * The exponential is that of base two, of an argument in sixteenths: where an argument is a product anyway, 16 / log(2) goes into one of the
 * factors beforehand, and both the division by log(2) and the reduction of the argument (exact then) cost nothing.
 * Exponentials do not look for arguments out of range: who calls them knows that there are none, and says so.
 */
#ifndef EXPERT_LANES_H
#define EXPERT_LANES_H

#include <immintrin.h>
#include <math.h>

#if !defined(__AVX512F__) || !defined(__AVX512DQ__) || !defined(__AVX512VL__)
#error "The expert's versions are for processors with AVX-512 (F, DQ, VL)."
#endif

typedef __m512d lanes;

enum { LANES = 8 };

/* What is given as a constant, above all a number of registers, has to be one inside. */
#define INLINE static inline __attribute__((always_inline))

/* Sixteenths of a power of two in a natural exponent. */
#define SIXTEENTHS 23.08312065422341451775879

INLINE lanes all(double x) { return _mm512_set1_pd(x); }

/* The first `count` lanes. */
static inline __mmask8 first(int count) { return count >= LANES ? 0xff : (__mmask8)((1u << count) - 1); }

/* The caller's memory from where a cache line begins: stores and loads of whole lines are twice as fast. */
static inline double *aligned(double *memory) { return (double *)(((unsigned long)memory + 63) & ~63ul); }

/* 2^(j / 16), without the j that comes with the exponent when an integer k is added as k << 48. */
static const unsigned long long power_table[16] __attribute__((aligned(64))) = {
    0x3ff0000000000000, 0x3fefb5586cf9890f, 0x3fef72b83c7d517b, 0x3fef387a6e756238, 0x3fef06fe0a31b715, 0x3feedea64c123422,
    0x3feebfdad5362a27, 0x3feeab07dd485429, 0x3feea09e667f3bcd, 0x3feea11473eb0187, 0x3feeace5422aa0db, 0x3feec49182a3f090,
    0x3feee89f995ad3ad, 0x3fef199bdd85529c, 0x3fef5818dcfba487, 0x3fefa4afa2a490da,
};

/* 2^(u / 16) as power · (1 + rest), |rest| < 0.022. */
struct power {
    lanes power, rest;
};

/* For |u| < 16 · 1022. */
INLINE struct power split_power(lanes u)
{
    /* Adding 1.5 · 2^52 rounds to an integer and leaves it in the lowest bits; what is left of u is exact. */
    const lanes magic = all(6755399441055744.0);
    lanes shifted = _mm512_add_pd(u, magic), r = _mm512_sub_pd(u, _mm512_sub_pd(shifted, magic));
    __m512i k = _mm512_castpd_si512(shifted);
    __m512i entry = _mm512_permutex2var_epi64(_mm512_load_si512(power_table), k, _mm512_load_si512(power_table + 8));
    lanes power = _mm512_castsi512_pd(_mm512_add_epi64(entry, _mm512_slli_epi64(k, 48)));

    /* 2^(r / 16) - 1 for |r| <= 1/2, to 1.4e-17. */
    lanes r2 = _mm512_mul_pd(r, r);
    lanes low = _mm512_fmadd_pd(r, all(0.00093838479280898806035), all(0.043321698784996609583));
    lanes middle = _mm512_fmadd_pd(r, all(1.4676100320633047421e-7), all(0.000013550807777499836921));
    lanes high = _mm512_fmadd_pd(r, all(9.1813735089597276919e-12), all(1.271608503011442569e-9));
    lanes rest = _mm512_fmadd_pd(r2, _mm512_fmadd_pd(r2, high, middle), low);
    return (struct power){power, _mm512_mul_pd(r, rest)};
}

/* 2^(u / 16) for |u| < 16 · 1022. */
INLINE lanes power_of_two(lanes u)
{
    struct power p = split_power(u);
    return _mm512_fmadd_pd(p.power, p.rest, p.power);
}

/*
 * tanh(x), given u = 2 · 16 / log(2) · x: m / (m + 2), where m = exp(2 x) - 1 loses nothing near 0. To 1e-16, or 3e-15 of small values:
 * what the table's powers lack of their last digit is left out. Beyond 20 it is one; the order of the operands lets NaN through.
 */
INLINE lanes tanh_of_scaled(lanes u)
{
    const lanes limit = all(40.0 * SIXTEENTHS);
    struct power p = split_power(_mm512_min_pd(limit, _mm512_max_pd(_mm512_sub_pd(_mm512_setzero_pd(), limit), u)));
    lanes m = _mm512_fmadd_pd(p.power, p.rest, _mm512_sub_pd(p.power, all(1.0)));
    return _mm512_div_pd(m, _mm512_add_pd(m, all(2.0)));
}

/* What is multiplied into the argument of tanh. */
#define TANH_SCALE (2.0 * SIXTEENTHS)

/* x (1 - tanh²). */
INLINE lanes times_slope_of_tanh(lanes x, lanes tanh)
{
    return _mm512_fnmadd_pd(_mm512_mul_pd(x, tanh), tanh, x);
}

/* Rows become columns. */
INLINE void transpose(lanes row[LANES])
{
    lanes pair[LANES], quad[LANES];
    for (int i = 0; i < LANES; i += 2) {
        pair[i] = _mm512_unpacklo_pd(row[i], row[i + 1]);
        pair[i + 1] = _mm512_unpackhi_pd(row[i], row[i + 1]);
    }
    for (int i = 0; i < LANES; i += 4)
        for (int j = 0; j < 2; j++) {
            quad[i + j] = _mm512_shuffle_f64x2(pair[i + j], pair[i + j + 2], 0x88);
            quad[i + j + 2] = _mm512_shuffle_f64x2(pair[i + j], pair[i + j + 2], 0xdd);
        }
    for (int j = 0; j < 4; j++) {
        lanes even = _mm512_shuffle_f64x2(quad[j], quad[j + 4], 0x88), odd = _mm512_shuffle_f64x2(quad[j], quad[j + 4], 0xdd);
        row[j] = even;
        row[j + 4] = odd;
    }
}

/* A product of many positive numbers, whose logarithm is wanted: what it has of powers of two is set aside before it overflows. */
struct log_product {
    lanes mantissa, exponent;
};

static inline struct log_product log_product_of_none(void) { return (struct log_product){all(1.0), _mm512_setzero_pd()}; }

INLINE void set_exponent_aside(struct log_product *p)
{
    p->exponent = _mm512_add_pd(p->exponent, _mm512_getexp_pd(p->mantissa));
    p->mantissa = _mm512_getmant_pd(p->mantissa, _MM_MANT_NORM_1_2, _MM_MANT_SIGN_zero);
}

static inline struct log_product joined(struct log_product a, struct log_product b)
{
    set_exponent_aside(&a);
    set_exponent_aside(&b);
    return (struct log_product){_mm512_mul_pd(a.mantissa, b.mantissa), _mm512_add_pd(a.exponent, b.exponent)};
}

/* The sum of the logarithms in all lanes. Mantissas are in [1, 2), so that eight of them fit one number. */
static inline double log_of_product(struct log_product p)
{
    set_exponent_aside(&p);
    return _mm512_reduce_add_pd(p.exponent) * M_LN2 + log(_mm512_reduce_mul_pd(p.mantissa));
}

#endif

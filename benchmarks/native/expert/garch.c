/*
 * garch: 64 days at a time, eight of them in each lane, one after the other in eight vectors. In a lane h of a day is one multiply-add of the
 * day before; what each lane begins with is the same recurrence over lanes, with b^8, in three multiply-adds of moved lanes for all of them;
 * and what it began with adds b^i to its day i. The gradient carries the tangents by w, a and b along in the same way, so that nothing is kept.
 *
 * The logarithms' arguments are multiplied. Eight of them, and products of pairs, do not leave the range of a double.
 */
#include "lanes.h"

enum { DAYS = LANES * LANES };

/*
 * Of the recurrence x -> b x + in: powers of b, for each day of a lane, and for what moves over 1, 2, 4 and up to 8 lanes.
 * And what 1 on each day is after each day of a lane that begins with 0, and at the end of each lane when the first one does.
 */
struct powers {
    double day[LANES + 1], ones[LANES];
    lanes lane[3], rising, ends_of_ones;
};

/* Lane i becomes lane i + by; what comes in are the last ones of `from`. */
#define MOVED(x, from, by) _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), _mm512_castpd_si512(from), LANES - (by)))

/* x -> b^8 x + in, from lane to lane. */
INLINE lanes scan_lanes(const struct powers *b, lanes x)
{
    const lanes zero = _mm512_setzero_pd();
    x = _mm512_fmadd_pd(b->lane[0], MOVED(x, zero, 1), x);
    x = _mm512_fmadd_pd(b->lane[1], MOVED(x, zero, 2), x);
    return _mm512_fmadd_pd(b->lane[2], MOVED(x, zero, 4), x);
}

static void find_powers(struct powers *to, double b)
{
    double rising[LANES], sum = 0.0;
    to->day[0] = 1.0;
    for (int i = 0; i < LANES; i++) {
        to->day[i + 1] = b * to->day[i];
        to->ones[i] = sum = b * sum + 1.0;
    }
    rising[0] = to->day[LANES];
    for (int i = 1; i < LANES; i++)
        rising[i] = rising[i - 1] * rising[0];
    for (int i = 0; i < 3; i++)
        to->lane[i] = all(rising[(1 << i) - 1]);
    to->rising = _mm512_loadu_pd(rising);
    to->ends_of_ones = scan_lanes(to, all(sum));
}

INLINE lanes last_lane(lanes x) { return _mm512_permutexvar_pd(_mm512_set1_epi64(LANES - 1), x); }

/* x of each day from what comes in on it. The last lane of *end is what the 64 days before ended with; *end becomes what the lanes end with. */
INLINE void scan(const struct powers *b, lanes x[LANES], lanes *end)
{
    for (int i = 1; i < LANES; i++)
        x[i] = _mm512_fmadd_pd(all(b->day[1]), x[i - 1], x[i]);
    lanes ends = _mm512_fmadd_pd(b->rising, last_lane(*end), scan_lanes(b, x[LANES - 1])), begin = MOVED(ends, *end, 1);
    for (int i = 0; i < LANES; i++)
        x[i] = _mm512_fmadd_pd(all(b->day[i + 1]), begin, x[i]);
    *end = ends;
}

/* The same when 1 comes in on each day, most of which is known. */
INLINE void scan_ones(const struct powers *b, lanes x[LANES], lanes *end)
{
    lanes ends = _mm512_fmadd_pd(b->rising, last_lane(*end), b->ends_of_ones), begin = MOVED(ends, *end, 1);
    for (int i = 0; i < LANES; i++)
        x[i] = _mm512_fmadd_pd(all(b->day[i + 1]), begin, all(b->ones[i]));
    *end = ends;
}

/* Of the days so far: squares of e, the variance and its tangents, of each the last one; and the sums. */
struct state {
    lanes square, h, by_w, by_a, by_b;
    struct log_product product;
    lanes ratios, sum_w, sum_a, sum_b;
};

/* Terms of the value. A day that is not has h = 1 and e = 0. */
INLINE void add_terms(struct state *s, lanes h[LANES], const lanes square[LANES], __mmask8 part[LANES])
{
    for (int i = 0; i < LANES; i++)
        h[i] = _mm512_mask_mov_pd(all(1.0), part[i], h[i]);
    for (int i = 0; i < LANES; i += 2) {
        lanes pair = _mm512_mul_pd(h[i], h[i + 1]);
        lanes sum = _mm512_fmadd_pd(square[i], h[i + 1], _mm512_mul_pd(square[i + 1], h[i]));
        s->ratios = _mm512_add_pd(s->ratios, _mm512_div_pd(sum, pair));
        s->product.mantissa = _mm512_mul_pd(s->product.mantissa, pair);
    }
    set_exponent_aside(&s->product);
}

/* The same, and derivatives: the slope of log h + e² / h by h, times tangents. */
INLINE void add_slopes(struct state *s, lanes h[LANES], const lanes square[LANES], const lanes by_w[LANES], const lanes by_a[LANES],
                       const lanes by_b[LANES], __mmask8 part[LANES])
{
    for (int i = 0; i < LANES; i += 2) {
        lanes h0 = _mm512_mask_mov_pd(all(1.0), part[i], h[i]), h1 = _mm512_mask_mov_pd(all(1.0), part[i + 1], h[i + 1]);
        lanes pair = _mm512_mul_pd(h0, h1), inverse = _mm512_div_pd(all(1.0), pair);
        s->product.mantissa = _mm512_mul_pd(s->product.mantissa, pair);
        for (int k = 0; k < 2; k++) {
            lanes reciprocal = _mm512_mul_pd(inverse, k ? h0 : h1), ratio = _mm512_mul_pd(square[i + k], reciprocal);
            lanes slope = _mm512_maskz_fnmadd_pd(part[i + k], ratio, reciprocal, reciprocal);
            s->ratios = _mm512_add_pd(s->ratios, ratio);
            s->sum_w = _mm512_fmadd_pd(slope, by_w[i + k], s->sum_w);
            s->sum_a = _mm512_fmadd_pd(slope, by_a[i + k], s->sum_a);
            s->sum_b = _mm512_fmadd_pd(slope, by_b[i + k], s->sum_b);
        }
    }
    set_exponent_aside(&s->product);
}

/* What was found of the days is of the days after them. */
INLINE void delay(lanes to[LANES], const lanes x[LANES], lanes last)
{
    to[0] = MOVED(x[LANES - 1], last, 1);
    for (int i = 1; i < LANES; i++)
        to[i] = x[i - 1];
}

/* 64 days, of which there are `count`. */
INLINE void add_days(struct state *s, const struct powers *b, double w, double a, const double *e, int count, int is_first,
                     int has_gradient)
{
    lanes square[LANES], before[LANES], h[LANES], by_w[LANES], by_b[LANES];
    __mmask8 part[LANES];
    for (int i = 0; i < LANES; i++)
        square[i] = count >= DAYS ? _mm512_loadu_pd(e + i * LANES)
                    : count > i * LANES ? _mm512_maskz_loadu_pd(first(count - i * LANES), e + i * LANES) : _mm512_setzero_pd();
    transpose(square);
    for (int i = 0; i < LANES; i++) {
        square[i] = _mm512_mul_pd(square[i], square[i]);
        part[i] = count >= DAYS ? 0xff : first((count - i + LANES - 1) / LANES);
    }
    delay(before, square, s->square);
    s->square = square[LANES - 1];
    for (int i = 0; i < LANES; i++)
        h[i] = _mm512_fmadd_pd(all(a), before[i], all(w));
    if (is_first)
        h[0] = _mm512_mask_mov_pd(h[0], 1, all(1.0));
    lanes h_before = s->h;
    scan(b, h, &s->h);
    if (!has_gradient) {
        add_terms(s, h, square, part);
        return;
    }
    delay(by_b, h, h_before);
    scan(b, by_b, &s->by_b);
    scan(b, before, &s->by_a);
    if (is_first) {
        /* What is given does not depend on w. */
        for (int i = 0; i < LANES; i++)
            by_w[i] = all(1.0);
        by_w[0] = _mm512_mask_mov_pd(by_w[0], 1, _mm512_setzero_pd());
        scan(b, by_w, &s->by_w);
    } else {
        scan_ones(b, by_w, &s->by_w);
    }
    add_slopes(s, h, square, by_w, before, by_b, part);
}

INLINE double run(int has_gradient, int n, const double *e, double w, double a, double b, double *w_gradient, double *a_gradient,
                  double *b_gradient)
{
    struct powers powers;
    struct state s;
    s.square = s.h = s.by_w = s.by_a = s.by_b = s.ratios = s.sum_w = s.sum_a = s.sum_b = _mm512_setzero_pd();
    s.product = log_product_of_none();
    find_powers(&powers, b);
    int t = 0;
    for (; t + DAYS <= n; t += DAYS)
        add_days(&s, &powers, w, a, e + t, DAYS, t == 0, has_gradient);
    if (t < n)
        add_days(&s, &powers, w, a, e + t, n - t, t == 0, has_gradient);
    if (has_gradient) {
        *w_gradient = 0.5 * _mm512_reduce_add_pd(s.sum_w);
        *a_gradient = 0.5 * _mm512_reduce_add_pd(s.sum_a);
        *b_gradient = 0.5 * _mm512_reduce_add_pd(s.sum_b);
    }
    return 0.5 * (n * log(2.0 * M_PI) + log_of_product(s.product) + _mm512_reduce_add_pd(s.ratios));
}

double expert_garch(int n, const double *e, double w, double a, double b) { return run(0, n, e, w, a, b, NULL, NULL, NULL); }

double expert_garch_gradient(int n, const double *e, double w, double a, double b, double *w_gradient, double *a_gradient,
                             double *b_gradient)
{
    return run(1, n, e, w, a, b, w_gradient, a_gradient, b_gradient);
}

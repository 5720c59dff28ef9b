/*
 * series: the steps are cut into eight parts of equal length, one in each lane. What a part does to its beginning is s -> scale s + shift m,
 * and to the sum likewise, which is what the lanes carry along; the parts are joined at the end. All of it is linear in m, so that the gradient
 * is a by-product. Of four reciprocals one division is made.
 */
#include "lanes.h"

/* What steps do, one after the other: to s and to the sum, by what they find and by m. */
struct steps {
    lanes scale, shift, sum_scale, sum_shift;
};

INLINE void add_step(struct steps *to, lanes reciprocal)
{
    to->scale = _mm512_mul_pd(to->scale, reciprocal);
    to->shift = _mm512_fmadd_pd(to->shift, reciprocal, all(1.0));
    to->sum_scale = _mm512_add_pd(to->sum_scale, to->scale);
    to->sum_shift = _mm512_add_pd(to->sum_shift, to->shift);
}

static inline double of_lane(lanes x, int lane) { return ((double *)&x)[lane]; }

double expert_series_gradient(int n, double m, double *m_gradient)
{
    const int part = n / LANES;
    lanes next = _mm512_fmadd_pd(_mm512_set_pd(7, 6, 5, 4, 3, 2, 1, 0), all(part), all(1.0)), zero = _mm512_setzero_pd();
    struct steps steps = {all(1.0), zero, zero, zero};
    int i = 0;
    for (; i + 4 <= part; i += 4) {
        lanes a = next, b = _mm512_add_pd(next, all(1.0)), c = _mm512_add_pd(next, all(2.0)), d = _mm512_add_pd(next, all(3.0));
        lanes ab = _mm512_mul_pd(a, b), cd = _mm512_mul_pd(c, d), inverse = _mm512_div_pd(all(1.0), _mm512_mul_pd(ab, cd));
        lanes inverse_ab = _mm512_mul_pd(inverse, cd), inverse_cd = _mm512_mul_pd(inverse, ab);
        add_step(&steps, _mm512_mul_pd(inverse_ab, b));
        add_step(&steps, _mm512_mul_pd(inverse_ab, a));
        add_step(&steps, _mm512_mul_pd(inverse_cd, d));
        add_step(&steps, _mm512_mul_pd(inverse_cd, c));
        next = _mm512_add_pd(next, all(4.0));
    }
    for (; i < part; i++) {
        add_step(&steps, _mm512_div_pd(all(1.0), next));
        next = _mm512_add_pd(next, all(1.0));
    }

    /* s is factor + shift · m, the sum too. */
    double factor = 1.0, shift = 0.0, sum_factor = 0.0, sum_shift = 0.0;
    for (int lane = 0; lane < LANES; lane++) {
        double scale = of_lane(steps.scale, lane), sum_scale = of_lane(steps.sum_scale, lane);
        sum_factor += sum_scale * factor;
        sum_shift += sum_scale * shift + of_lane(steps.sum_shift, lane);
        factor *= scale;
        shift = scale * shift + of_lane(steps.shift, lane);
    }
    for (i = LANES * part; i < n; i++) {
        factor /= i + 1;
        shift = shift / (i + 1) + 1.0;
        sum_factor += factor;
        sum_shift += shift;
    }
    *m_gradient = sum_shift;
    return sum_factor + m * sum_shift;
}

double expert_series(int n, double m)
{
    double gradient;
    return expert_series_gradient(n, m, &gradient);
}

/*
 * elementwise: value and gradient in one pass, two vectors side by side. With y = sqrt(8 / log 2) (x - mu) / sigma, the argument of the first
 * exponential is -y² sixteenths of a power of two; exp(-x), and one division by 1 + exp(-x), are the rest. Sums are of y and y², and scaled
 * once. Arguments are kept in the range of a double: what is farther away counts as little as that.
 */
#include "lanes.h"

enum { SIDE_BY_SIDE = 2 };

struct sums {
    lanes value, by_mu, by_sigma;
};

/* Factors that make y of x - mu, and z / sigma of y. */
struct density {
    double mu, to_y, to_slope, inverse_sigma;
};

static struct density density_of(double mu, double sigma)
{
    double to_y = sqrt(0.5 * SIXTEENTHS) / sigma;
    return (struct density){mu, to_y, 1.0 / (to_y * sigma * sigma), 1.0 / sigma};
}

INLINE void add(struct sums *sums, struct density p, lanes x, __mmask8 part, double *x_gradient, int has_gradient)
{
    const lanes smallest = all(-16.0 * 1000.0);
    lanes y = _mm512_mul_pd(_mm512_sub_pd(x, all(p.mu)), all(p.to_y)), square = _mm512_mul_pd(y, y);
    lanes bell = power_of_two(_mm512_max_pd(smallest, _mm512_sub_pd(_mm512_setzero_pd(), square)));
    lanes e = power_of_two(_mm512_min_pd(all(16.0 * 1000.0), _mm512_mul_pd(all(-SIXTEENTHS), x)));
    lanes sigmoid = _mm512_div_pd(all(1.0), _mm512_add_pd(all(1.0), e)), value = _mm512_maskz_mul_pd(part, bell, sigmoid);
    sums->value = _mm512_add_pd(sums->value, value);
    if (has_gradient) {
        lanes slope = _mm512_fmsub_pd(e, sigmoid, _mm512_mul_pd(y, all(p.to_slope)));
        _mm512_mask_storeu_pd(x_gradient, part, _mm512_mul_pd(_mm512_mul_pd(value, all(p.inverse_sigma)), slope));
        sums->by_mu = _mm512_fmadd_pd(value, y, sums->by_mu);
        sums->by_sigma = _mm512_fmadd_pd(value, square, sums->by_sigma);
    }
}

INLINE double run(int has_gradient, int n, const double *x, double mu, double sigma, double *x_gradient, double *mu_gradient,
                  double *sigma_gradient)
{
    struct sums sums[SIDE_BY_SIDE];
    const struct density p = density_of(mu, sigma);
    for (int v = 0; v < SIDE_BY_SIDE; v++)
        sums[v].value = sums[v].by_mu = sums[v].by_sigma = _mm512_setzero_pd();
    int i = 0;
    for (; i + SIDE_BY_SIDE * LANES <= n; i += SIDE_BY_SIDE * LANES)
        for (int v = 0; v < SIDE_BY_SIDE; v++)
            add(sums + v, p, _mm512_loadu_pd(x + i + v * LANES), 0xff, x_gradient + i + v * LANES, has_gradient);
    for (; i < n; i += LANES)
        add(sums, p, _mm512_maskz_loadu_pd(first(n - i), x + i), first(n - i), x_gradient + i, has_gradient);
    double value = _mm512_reduce_add_pd(_mm512_add_pd(sums[0].value, sums[1].value)) * p.inverse_sigma;
    if (has_gradient) {
        double by_mu = _mm512_reduce_add_pd(_mm512_add_pd(sums[0].by_mu, sums[1].by_mu)) * p.inverse_sigma;
        double by_sigma = _mm512_reduce_add_pd(_mm512_add_pd(sums[0].by_sigma, sums[1].by_sigma)) * p.inverse_sigma;
        *mu_gradient = by_mu * p.to_slope;
        *sigma_gradient = (by_sigma / (0.5 * SIXTEENTHS) - value) / sigma;
    }
    return value;
}

double expert_elementwise(int n, const double *x, double mu, double sigma) { return run(0, n, x, mu, sigma, NULL, NULL, NULL); }

double expert_elementwise_gradient(int n, const double *x, double mu, double sigma, double *x_gradient, double *mu_gradient,
                                   double *sigma_gradient)
{
    return run(1, n, x, mu, sigma, x_gradient, mu_gradient, sigma_gradient);
}

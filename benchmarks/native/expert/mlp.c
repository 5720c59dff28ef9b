/*
 * mlp: sixteen rows in the lanes of two vectors go through all layers and back before the next ones; what is kept of them fits the first-level
 * cache. Units are scalars that multiply these lanes, so that no width has to be a multiple of eight: a layer of 100 units costs 100, not 104.
 *
 * Weights are packed once in the order in which they are read, ten units beside each other, which with two vectors are twenty sums in registers.
 * Those in front of a tanh are scaled as it wants them.
 */
#include "lanes.h"
#include <string.h>

enum { INPUTS = 7, HIDDEN = 100, UNITS = 10, VECTORS = 2, ROWS = VECTORS * LANES };

/* Weights in the order of use: [block of units][what comes in][unit of the block]. */
struct weights {
    double first[HIDDEN][INPUTS], first_bias[HIDDEN], second[HIDDEN / UNITS][HIDDEN][UNITS], second_bias[HIDDEN];
    double back[HIDDEN / UNITS][HIDDEN][UNITS];
};

/* Of each unit what it has in sixteen rows. */
typedef lanes units[HIDDEN][VECTORS];

static void pack(struct weights *to, const double *w1, const double *b1, const double *w2, const double *b2, int has_gradient)
{
    for (int i = 0; i < HIDDEN; i++) {
        to->first_bias[i] = TANH_SCALE * b1[i];
        to->second_bias[i] = TANH_SCALE * b2[i];
        for (int d = 0; d < INPUTS; d++)
            to->first[i][d] = TANH_SCALE * w1[d * HIDDEN + i];
    }
    for (int block = 0; block < HIDDEN / UNITS; block++)
        for (int k = 0; k < HIDDEN; k++)
            for (int u = 0; u < UNITS; u++)
                to->second[block][k][u] = TANH_SCALE * w2[k * HIDDEN + block * UNITS + u];
    if (has_gradient)
        for (int block = 0; block < HIDDEN / UNITS; block++)
            for (int u = 0; u < UNITS; u++)
                for (int k = 0; k < HIDDEN; k++)
                    to->back[block][k][u] = w2[(block * UNITS + u) * HIDDEN + k];
}

/* Ten units of a product: sum += packed[k][u] · in[k]. */
INLINE void multiply(lanes sum[UNITS][VECTORS], const double packed[HIDDEN][UNITS], units in)
{
    for (int k = 0; k < HIDDEN; k++)
#pragma GCC unroll 10
        for (int u = 0; u < UNITS; u++) {
            lanes weight = all(packed[k][u]);
            for (int v = 0; v < VECTORS; v++)
                sum[u][v] = _mm512_fmadd_pd(weight, in[k][v], sum[u][v]);
        }
}

/* Inputs of rows as lanes; what is beyond the last row is zero. */
INLINE void load_rows(lanes x[VECTORS][LANES], const double *rows, int count)
{
    for (int v = 0; v < VECTORS; v++) {
        for (int r = 0; r < LANES; r++)
            x[v][r] = v * LANES + r < count ? _mm512_maskz_loadu_pd(first(INPUTS), rows + (v * LANES + r) * INPUTS) : _mm512_setzero_pd();
        transpose(x[v]);
    }
}

/* Both layers; what the output is, without its bias, in each row. */
INLINE void forward(const struct weights *w, const double *w3, const double *rows, int count, units one, units two, lanes output[VECTORS])
{
    lanes x[VECTORS][LANES];
    load_rows(x, rows, count);
    for (int i = 0; i < HIDDEN; i++)
        for (int v = 0; v < VECTORS; v++) {
            lanes sum = all(w->first_bias[i]);
            for (int d = 0; d < INPUTS; d++)
                sum = _mm512_fmadd_pd(all(w->first[i][d]), x[v][d], sum);
            one[i][v] = tanh_of_scaled(sum);
        }
    for (int v = 0; v < VECTORS; v++)
        output[v] = _mm512_setzero_pd();
    for (int block = 0; block < HIDDEN / UNITS; block++) {
        lanes sum[UNITS][VECTORS];
        for (int u = 0; u < UNITS; u++)
            for (int v = 0; v < VECTORS; v++)
                sum[u][v] = all(w->second_bias[block * UNITS + u]);
        multiply(sum, w->second[block], one);
        for (int u = 0; u < UNITS; u++)
            for (int v = 0; v < VECTORS; v++) {
                int i = block * UNITS + u;
                two[i][v] = tanh_of_scaled(sum[u][v]);
                output[v] = _mm512_fmadd_pd(two[i][v], all(w3[i]), output[v]);
            }
    }
}

/* From the output's weights back to the inputs; both layers are overwritten by their adjoints. */
INLINE void backward(const struct weights *w, const double *w1, const double *w3, int count, units one, units two, double *x_gradient)
{
    for (int i = 0; i < HIDDEN; i++)
        for (int v = 0; v < VECTORS; v++)
            two[i][v] = times_slope_of_tanh(all(w3[i]), two[i][v]);
    for (int block = 0; block < HIDDEN / UNITS; block++) {
        lanes sum[UNITS][VECTORS];
        memset(sum, 0, sizeof sum);
        multiply(sum, w->back[block], two);
        for (int u = 0; u < UNITS; u++)
            for (int v = 0; v < VECTORS; v++)
                one[block * UNITS + u][v] = times_slope_of_tanh(sum[u][v], one[block * UNITS + u][v]);
    }
    lanes x[VECTORS][LANES];
    memset(x, 0, sizeof x);
    for (int i = 0; i < HIDDEN; i++)
        for (int d = 0; d < INPUTS; d++)
            for (int v = 0; v < VECTORS; v++)
                x[v][d] = _mm512_fmadd_pd(all(w1[d * HIDDEN + i]), one[i][v], x[v][d]);
    for (int v = 0; v < VECTORS; v++) {
        transpose(x[v]);
        for (int r = 0; r < LANES && v * LANES + r < count; r++)
            _mm512_mask_storeu_pd(x_gradient + (v * LANES + r) * INPUTS, first(INPUTS), x[v][r]);
    }
}

INLINE double run(int has_gradient, int rows, const double *x, const double *w1, const double *b1, const double *w2, const double *b2,
                  const double *w3, double b3, double *x_gradient)
{
    struct weights w;
    units one, two;
    lanes output[VECTORS], total = _mm512_setzero_pd();
    pack(&w, w1, b1, w2, b2, has_gradient);
    for (int n = 0; n < rows; n += ROWS) {
        forward(&w, w3, x + n * INPUTS, rows - n, one, two, output);
        for (int v = 0; v < VECTORS && n + v * LANES < rows; v++)
            total = _mm512_mask_add_pd(total, first(rows - n - v * LANES), total, output[v]);
        if (has_gradient)
            backward(&w, w1, w3, rows - n, one, two, x_gradient + n * INPUTS);
    }
    return _mm512_reduce_add_pd(total) + rows * b3;
}

double expert_mlp(int rows, const double *x, const double *w1, const double *b1, const double *w2, const double *b2, const double *w3,
                  double b3)
{
    return run(0, rows, x, w1, b1, w2, b2, w3, b3, NULL);
}

double expert_mlp_gradient(int rows, const double *x, const double *w1, const double *b1, const double *w2, const double *b2,
                           const double *w3, double b3, double *x_gradient)
{
    return run(1, rows, x, w1, b1, w2, b2, w3, b3, x_gradient);
}

/*
 * rnn: every product is one of tiles of eight rows and sixteen columns, whose sums are sixteen registers.
 *
 * The inputs' product is not taken out of the loop over time: the rows of W' and U' lie above each other, and a step is a product of depth 96.
 * So nothing but the states is written to memory, and the part that waits for nobody fills the waits of the one before. The gradients by the
 * weights are one product for each twenty steps, whose adjoints are still in the second-level cache; the states are all that is kept.
 *
 * Weights in front of tanh are scaled as it wants them.
 */
#include "lanes.h"
#include <string.h>

enum { BATCH = 16, INPUTS = 32, HIDDEN = 64, TILE_ROWS = 8, TILE_VECTORS = 2, TILE_COLUMNS = TILE_VECTORS * LANES, PANELS = HIDDEN / TILE_COLUMNS };
enum { STATE = BATCH * HIDDEN, STEPS_OF_A_PRODUCT = 20 };

/* Panels of sixteen columns, each read from its beginning to its end. */
struct weights {
    double input[PANELS][INPUTS][TILE_COLUMNS], state[PANELS][HIDDEN][TILE_COLUMNS], bias[HIDDEN], back[PANELS][HIDDEN][TILE_COLUMNS];
} __attribute__((aligned(64)));

typedef lanes tile[TILE_ROWS][TILE_VECTORS];

#define EACH_OF_TILE for (int r = 0; r < TILE_ROWS; r++) for (int v = 0; v < TILE_VECTORS; v++)

/* sum[r][] += a(r, k) b(k, ), where a(r, k) = a[r * row + k * column] and rows of b lie `next` apart. */
INLINE void multiply(tile sum, int depth, const double *a, int row, int column, const double *b, int next)
{
    for (int k = 0; k < depth; k++) {
        lanes right[TILE_VECTORS];
        for (int v = 0; v < TILE_VECTORS; v++)
            right[v] = _mm512_loadu_pd(b + k * next + v * LANES);
#pragma GCC unroll 8
        for (int r = 0; r < TILE_ROWS; r++) {
            lanes left = all(a[r * row + k * column]);
            for (int v = 0; v < TILE_VECTORS; v++)
                sum[r][v] = _mm512_fmadd_pd(left, right[v], sum[r][v]);
        }
    }
}

static void pack(struct weights *to, const double *w, const double *u, const double *b)
{
    for (int panel = 0; panel < PANELS; panel++)
        for (int c = 0; c < TILE_COLUMNS; c++) {
            int i = panel * TILE_COLUMNS + c;
            to->bias[i] = TANH_SCALE * b[i];
            for (int d = 0; d < INPUTS; d++)
                to->input[panel][d][c] = TANH_SCALE * u[i * INPUTS + d];
            for (int j = 0; j < HIDDEN; j++) {
                to->state[panel][j][c] = TANH_SCALE * w[i * HIDDEN + j];
                to->back[panel][j][c] = w[j * HIDDEN + i];
            }
        }
}

INLINE void step(const struct weights *w, const double *x, const double *from, double *to)
{
    for (int panel = 0; panel < PANELS; panel++)
        for (int n = 0; n < BATCH; n += TILE_ROWS) {
            tile sum;
            EACH_OF_TILE sum[r][v] = _mm512_load_pd(w->bias + panel * TILE_COLUMNS + v * LANES);
            multiply(sum, INPUTS, x + n * INPUTS, INPUTS, 1, w->input[panel][0], TILE_COLUMNS);
            multiply(sum, HIDDEN, from + n * HIDDEN, HIDDEN, 1, w->state[panel][0], TILE_COLUMNS);
            EACH_OF_TILE _mm512_store_pd(to + (n + r) * HIDDEN + panel * TILE_COLUMNS + v * LANES, tanh_of_scaled(sum[r][v]));
        }
}

static double sum_of_squares(const double *h)
{
    lanes total = _mm512_setzero_pd();
    for (int i = 0; i < STATE; i += LANES)
        total = _mm512_fmadd_pd(_mm512_load_pd(h + i), _mm512_load_pd(h + i), total);
    return _mm512_reduce_add_pd(total);
}

/* What flows into a step's sums becomes what flows into those of the step before, whose states are h. */
INLINE void step_back(const struct weights *w, const double *flow, const double *h, double *before)
{
    for (int panel = 0; panel < PANELS; panel++)
        for (int n = 0; n < BATCH; n += TILE_ROWS) {
            tile sum;
            memset(sum, 0, sizeof sum);
            multiply(sum, HIDDEN, flow + n * HIDDEN, HIDDEN, 1, w->back[panel][0], TILE_COLUMNS);
            EACH_OF_TILE {
                int at = (n + r) * HIDDEN + panel * TILE_COLUMNS + v * LANES;
                _mm512_store_pd(before + at, times_slope_of_tanh(sum[r][v], _mm512_load_pd(h + at)));
            }
        }
}

/* gradient(i, j) += sum over rows of flow(row, i) in(row, j). */
INLINE void add_product(double *gradient, const double *flow, const double *in, int rows, int columns)
{
    for (int j = 0; j < columns; j += TILE_COLUMNS)
        for (int i = 0; i < HIDDEN; i += TILE_ROWS) {
            tile sum;
            EACH_OF_TILE sum[r][v] = _mm512_loadu_pd(gradient + (i + r) * columns + j + v * LANES);
            multiply(sum, rows, flow + i, 1, HIDDEN, in + j, columns);
            EACH_OF_TILE _mm512_storeu_pd(gradient + (i + r) * columns + j + v * LANES, sum[r][v]);
        }
}

static void add_rows(double *gradient, const double *flow, int rows)
{
    for (int j = 0; j < HIDDEN; j += LANES) {
        lanes sum = _mm512_loadu_pd(gradient + j);
        for (int n = 0; n < rows; n++)
            sum = _mm512_add_pd(sum, _mm512_load_pd(flow + n * HIDDEN + j));
        _mm512_storeu_pd(gradient + j, sum);
    }
}

double expert_rnn(int steps, const double *x, const double *w, const double *u, const double *b)
{
    struct weights packed;
    double h[2][STATE] __attribute__((aligned(64)));
    pack(&packed, w, u, b);
    memset(h[0], 0, sizeof h[0]);
    for (int t = 0; t < steps; t++)
        step(&packed, x + t * BATCH * INPUTS, h[t & 1], h[~t & 1]);
    return sum_of_squares(h[steps & 1]);
}

/* memory: for [steps + 1][BATCH][HIDDEN], and one vector more. */
double expert_rnn_gradient(int steps, const double *x, const double *w, const double *u, const double *b, double *memory,
                           double *w_gradient, double *u_gradient, double *b_gradient)
{
    struct weights packed;
    double *h = aligned(memory), flow[STEPS_OF_A_PRODUCT + 1][STATE] __attribute__((aligned(64)));
    pack(&packed, w, u, b);
    memset(h, 0, sizeof(double) * STATE);
    for (int t = 0; t < steps; t++)
        step(&packed, x + t * BATCH * INPUTS, h + t * STATE, h + (t + 1) * STATE);

    memset(w_gradient, 0, sizeof(double) * HIDDEN * HIDDEN);
    memset(u_gradient, 0, sizeof(double) * HIDDEN * INPUTS);
    memset(b_gradient, 0, sizeof(double) * HIDDEN);
    const double *last = h + steps * STATE;
    for (int i = 0; i < STATE; i += LANES)
        _mm512_store_pd(flow[0] + i, times_slope_of_tanh(_mm512_mul_pd(all(2.0), _mm512_load_pd(last + i)), _mm512_load_pd(last + i)));
    memcpy(flow[STEPS_OF_A_PRODUCT], flow[0], sizeof flow[0]);
    for (int end = steps; end > 0; end -= STEPS_OF_A_PRODUCT) {
        /* flow[i] is that of step begin + i, which leads from h[begin + i]; what the step before the first one needs comes last. */
        int begin = end > STEPS_OF_A_PRODUCT ? end - STEPS_OF_A_PRODUCT : 0, count = end - begin;
        memcpy(flow[count - 1], flow[STEPS_OF_A_PRODUCT], sizeof flow[0]);
        for (int i = count - 1; i > 0; i--)
            step_back(&packed, flow[i], h + (begin + i) * STATE, flow[i - 1]);
        if (begin > 0)
            step_back(&packed, flow[0], h + begin * STATE, flow[STEPS_OF_A_PRODUCT]);
        add_product(w_gradient, flow[0], h + begin * STATE, count * BATCH, HIDDEN);
        add_product(u_gradient, flow[0], x + begin * BATCH * INPUTS, count * BATCH, INPUTS);
        add_rows(b_gradient, flow[0], count * BATCH);
    }
    return sum_of_squares(last);
}

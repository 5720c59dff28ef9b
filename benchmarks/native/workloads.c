/*
 * The workloads as plain C loops, value and hand-written gradient: what a C programmer writes before thinking about vectors.
 * No intrinsics and no pragmas; what the compiler makes of it with -O3 -march=native -ffast-math is the baseline.
 * Arrays are row-major. Memory for what a gradient keeps is the caller's.
 */
#include <math.h>
#include <string.h>

/* One participant; trials lie `stride` apart. */
static double learn(int trials, int stride, const int *choices, const double *rewards, double alpha, double beta)
{
    double q[2] = {0.5, 0.5}, total = 0.0;
    for (int t = 0; t < trials; t++) {
        int c = choices[t * stride];
        double x0 = beta * q[0], x1 = beta * q[1], largest = x0 > x1 ? x0 : x1;
        total += beta * q[c] - largest - log(exp(x0 - largest) + exp(x1 - largest));
        q[c] += alpha * (rewards[t * stride] - q[c]);
    }
    return total;
}

/* Two parameters: derivatives are carried along. */
static double learn_gradient(int trials, int stride, const int *choices, const double *rewards, double alpha, double beta,
                             double *alpha_gradient, double *beta_gradient)
{
    double q[2] = {0.5, 0.5}, d[2] = {0.0, 0.0}, total = 0.0, by_alpha = 0.0, by_beta = 0.0;
    for (int t = 0; t < trials; t++) {
        int c = choices[t * stride];
        double x0 = beta * q[0], x1 = beta * q[1], largest = x0 > x1 ? x0 : x1;
        double e0 = exp(x0 - largest), e1 = exp(x1 - largest), sum = e0 + e1, p0 = e0 / sum, p1 = e1 / sum;
        double error = rewards[t * stride] - q[c];
        total += beta * q[c] - largest - log(sum);
        by_alpha += beta * (d[c] - p0 * d[0] - p1 * d[1]);
        by_beta += q[c] - p0 * q[0] - p1 * q[1];
        d[c] += error - alpha * d[c];
        q[c] += alpha * error;
    }
    *alpha_gradient = by_alpha;
    *beta_gradient = by_beta;
    return total;
}

double rl_single(int trials, const int *choices, const double *rewards, double alpha, double beta)
{
    return learn(trials, 1, choices, rewards, alpha, beta);
}

double rl_single_gradient(int trials, const int *choices, const double *rewards, double alpha, double beta,
                          double *alpha_gradient, double *beta_gradient)
{
    return learn_gradient(trials, 1, choices, rewards, alpha, beta, alpha_gradient, beta_gradient);
}

double rl_multi(int trials, int participants, const int *choices, const double *rewards, const double *alpha, const double *beta)
{
    double total = 0.0;
    for (int p = 0; p < participants; p++)
        total += learn(trials, participants, choices + p, rewards + p, alpha[p], beta[p]);
    return total;
}

double rl_multi_gradient(int trials, int participants, const int *choices, const double *rewards, const double *alpha, const double *beta,
                         double *alpha_gradient, double *beta_gradient)
{
    double total = 0.0;
    for (int p = 0; p < participants; p++)
        total += learn_gradient(trials, participants, choices + p, rewards + p, alpha[p], beta[p], alpha_gradient + p, beta_gradient + p);
    return total;
}

double series(int n, double m)
{
    double s = 1.0, total = 0.0;
    for (int i = 0; i < n; i++) {
        s = s / (i + 1) + m;
        total += s;
    }
    return total;
}

double series_gradient(int n, double m, double *m_gradient)
{
    double s = 1.0, d = 0.0, total = 0.0, by_m = 0.0;
    for (int i = 0; i < n; i++) {
        s = s / (i + 1) + m;
        d = d / (i + 1) + 1.0;
        total += s;
        by_m += d;
    }
    *m_gradient = by_m;
    return total;
}

double elementwise(int n, const double *x, double mu, double sigma)
{
    double total = 0.0;
    for (int i = 0; i < n; i++) {
        double z = (x[i] - mu) / sigma;
        total += exp(-0.5 * z * z) / sigma / (1.0 + exp(-x[i]));
    }
    return total;
}

double elementwise_gradient(int n, const double *x, double mu, double sigma, double *x_gradient, double *mu_gradient, double *sigma_gradient)
{
    double total = 0.0, by_mu = 0.0, by_sigma = 0.0;
    for (int i = 0; i < n; i++) {
        double z = (x[i] - mu) / sigma, s = 1.0 / (1.0 + exp(-x[i]));
        double value = exp(-0.5 * z * z) / sigma * s, slope = value * z / sigma;
        total += value;
        by_mu += slope;
        by_sigma += slope * z - value / sigma;
        x_gradient[i] = value * (1.0 - s) - slope;
    }
    *mu_gradient = by_mu;
    *sigma_gradient = by_sigma;
    return total;
}

double garch(int n, const double *e, double w, double a, double b)
{
    double h = 1.0, total = 0.0;
    for (int t = 0; t < n; t++) {
        total += log(2.0 * M_PI) + log(h) + e[t] * e[t] / h;
        h = w + a * e[t] * e[t] + b * h;
    }
    return 0.5 * total;
}

double garch_gradient(int n, const double *e, double w, double a, double b, double *w_gradient, double *a_gradient, double *b_gradient)
{
    double h = 1.0, hw = 0.0, ha = 0.0, hb = 0.0, total = 0.0, by_w = 0.0, by_a = 0.0, by_b = 0.0;
    for (int t = 0; t < n; t++) {
        double square = e[t] * e[t], inverse = 1.0 / h, slope = inverse - square * inverse * inverse;
        total += log(2.0 * M_PI) + log(h) + square * inverse;
        by_w += slope * hw;
        by_a += slope * ha;
        by_b += slope * hb;
        hw = 1.0 + b * hw;
        ha = square + b * ha;
        hb = h + b * hb;
        h = w + a * square + b * h;
    }
    *w_gradient = 0.5 * by_w;
    *a_gradient = 0.5 * by_a;
    *b_gradient = 0.5 * by_b;
    return 0.5 * total;
}

static double log_sum_exp(int k, const double *x)
{
    double largest = x[0], sum = 0.0;
    for (int i = 1; i < k; i++)
        largest = x[i] > largest ? x[i] : largest;
    for (int i = 0; i < k; i++)
        sum += exp(x[i] - largest);
    return largest + log(sum);
}

/* f: [steps][k], what the recurrence gives in each step. The innermost loops run along rows. */
double hmm(int k, int steps, const double *log_a, const double *log_b, double *f)
{
    double largest[k], sum[k];
    for (int j = 0; j < k; j++)
        f[j] = log_b[j] - log(k);
    for (int t = 1; t < steps; t++) {
        const double *before = f + (t - 1) * k;
        for (int j = 0; j < k; j++) {
            largest[j] = before[0] + log_a[j];
            sum[j] = 0.0;
        }
        for (int i = 1; i < k; i++)
            for (int j = 0; j < k; j++) {
                double x = before[i] + log_a[i * k + j];
                largest[j] = x > largest[j] ? x : largest[j];
            }
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++)
                sum[j] += exp(before[i] + log_a[i * k + j] - largest[j]);
        for (int j = 0; j < k; j++)
            f[t * k + j] = largest[j] + log(sum[j]) + log_b[t * k + j];
    }
    return log_sum_exp(k, f + (steps - 1) * k);
}

double hmm_gradient(int k, int steps, const double *log_a, const double *log_b, double *restrict f,
                    double *restrict log_a_gradient, double *restrict log_b_gradient)
{
    double value = hmm(k, steps, log_a, log_b, f), shift[k];
    memset(log_a_gradient, 0, sizeof(double) * k * k);
    for (int j = 0; j < k; j++)
        log_b_gradient[(steps - 1) * k + j] = exp(f[(steps - 1) * k + j] - value);
    for (int t = steps - 1; t > 0; t--) {
        double *now = log_b_gradient + t * k, *before = now - k;
        for (int j = 0; j < k; j++)
            shift[j] = log_b[t * k + j] - f[t * k + j];
        for (int i = 0; i < k; i++) {
            double sum = 0.0;
            for (int j = 0; j < k; j++) {
                double flow = now[j] * exp(f[(t - 1) * k + i] + log_a[i * k + j] + shift[j]);
                log_a_gradient[i * k + j] += flow;
                sum += flow;
            }
            before[i] = sum;
        }
    }
    return value;
}

/* h: [steps + 1][batch][hidden], the first of which are zeros. */
double rnn(int steps, int batch, int inputs, int hidden, const double *x, const double *w, const double *u, const double *b, double *h)
{
    int size = batch * hidden;
    memset(h, 0, sizeof(double) * size);
    for (int t = 0; t < steps; t++)
        for (int n = 0; n < batch; n++) {
            const double *from = h + t * size + n * hidden, *in = x + (t * batch + n) * inputs;
            double *to = h + (t + 1) * size + n * hidden;
            for (int i = 0; i < hidden; i++) {
                double sum = b[i];
                for (int j = 0; j < hidden; j++)
                    sum += from[j] * w[i * hidden + j];
                for (int d = 0; d < inputs; d++)
                    sum += in[d] * u[i * inputs + d];
                to[i] = sum;
            }
            for (int i = 0; i < hidden; i++)
                to[i] = tanh(to[i]);
        }
    double total = 0.0;
    for (int i = 0; i < size; i++)
        total += h[steps * size + i] * h[steps * size + i];
    return total;
}

/* adjoint: [batch][hidden]. */
double rnn_gradient(int steps, int batch, int inputs, int hidden, const double *x, const double *w, const double *u, const double *b, double *h,
                    double *adjoint, double *w_gradient, double *u_gradient, double *b_gradient)
{
    double value = rnn(steps, batch, inputs, hidden, x, w, u, b, h), flow[hidden];
    int size = batch * hidden;
    memset(w_gradient, 0, sizeof(double) * hidden * hidden);
    memset(u_gradient, 0, sizeof(double) * hidden * inputs);
    memset(b_gradient, 0, sizeof(double) * hidden);
    for (int i = 0; i < size; i++)
        adjoint[i] = 2.0 * h[steps * size + i];
    for (int t = steps - 1; t >= 0; t--)
        for (int n = 0; n < batch; n++) {
            const double *from = h + t * size + n * hidden, *to = h + (t + 1) * size + n * hidden, *in = x + (t * batch + n) * inputs;
            double *own = adjoint + n * hidden;
            for (int i = 0; i < hidden; i++)
                flow[i] = own[i] * (1.0 - to[i] * to[i]);
            memset(own, 0, sizeof(double) * hidden);
            for (int i = 0; i < hidden; i++) {
                b_gradient[i] += flow[i];
                for (int j = 0; j < hidden; j++) {
                    w_gradient[i * hidden + j] += flow[i] * from[j];
                    own[j] += flow[i] * w[i * hidden + j];
                }
                for (int d = 0; d < inputs; d++)
                    u_gradient[i * inputs + d] += flow[i] * in[d];
            }
        }
    return value;
}

/* One row through both hidden layers. */
static double layers(int inputs, int hidden, const double *x, const double *w1, const double *b1, const double *w2, const double *b2,
                     const double *w3, double b3, double *first, double *second)
{
    memcpy(first, b1, sizeof(double) * hidden);
    for (int d = 0; d < inputs; d++)
        for (int i = 0; i < hidden; i++)
            first[i] += x[d] * w1[d * hidden + i];
    for (int i = 0; i < hidden; i++)
        first[i] = tanh(first[i]);
    memcpy(second, b2, sizeof(double) * hidden);
    for (int j = 0; j < hidden; j++)
        for (int i = 0; i < hidden; i++)
            second[i] += first[j] * w2[j * hidden + i];
    double total = b3;
    for (int i = 0; i < hidden; i++) {
        second[i] = tanh(second[i]);
        total += second[i] * w3[i];
    }
    return total;
}

double mlp(int rows, int inputs, int hidden, const double *x, const double *w1, const double *b1, const double *w2, const double *b2,
           const double *w3, double b3)
{
    double first[hidden], second[hidden], total = 0.0;
    for (int n = 0; n < rows; n++)
        total += layers(inputs, hidden, x + n * inputs, w1, b1, w2, b2, w3, b3, first, second);
    return total;
}

double mlp_gradient(int rows, int inputs, int hidden, const double *x, const double *w1, const double *b1, const double *w2, const double *b2,
                    const double *w3, double b3, double *x_gradient)
{
    double first[hidden], second[hidden], total = 0.0;
    for (int n = 0; n < rows; n++) {
        total += layers(inputs, hidden, x + n * inputs, w1, b1, w2, b2, w3, b3, first, second);
        for (int i = 0; i < hidden; i++)
            second[i] = w3[i] * (1.0 - second[i] * second[i]);
        for (int j = 0; j < hidden; j++) {
            double sum = 0.0;
            for (int i = 0; i < hidden; i++)
                sum += second[i] * w2[j * hidden + i];
            first[j] = sum * (1.0 - first[j] * first[j]);
        }
        for (int d = 0; d < inputs; d++) {
            double sum = 0.0;
            for (int i = 0; i < hidden; i++)
                sum += first[i] * w1[d * hidden + i];
            x_gradient[n * inputs + d] = sum;
        }
    }
    return total;
}

void gemm(int n, const double *a, const double *b, double *c)
{
    memset(c, 0, sizeof(double) * n * n);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            for (int j = 0; j < n; j++)
                c[i * n + j] += a[i * n + k] * b[k * n + j];
}

/* a_gradient = cotangent bᵀ, b_gradient = aᵀ cotangent. */
void gemm_gradient(int n, const double *a, const double *b, const double *cotangent, double *c, double *a_gradient, double *b_gradient)
{
    gemm(n, a, b, c);
    memset(b_gradient, 0, sizeof(double) * n * n);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++) {
            double sum = 0.0;
            for (int j = 0; j < n; j++) {
                sum += cotangent[i * n + j] * b[k * n + j];
                b_gradient[k * n + j] += a[i * n + k] * cotangent[i * n + j];
            }
            a_gradient[i * n + k] = sum;
        }
}

using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// Tensors of which a step writes a part and reads more than that: what was overwritten is put back while going backwards, so
/// that no step costs what the tensor holds.
/// </summary>
public static partial class LargeStates
{
    /// <summary>Rows are read before an element of them is written.</summary>
    [TensorFunction]
    public static double Rows(double alpha, double beta, Tensor1D<int> states, Tensor1D<int> choices, Tensor1D<double> rewards, int actions)
    {
        var q = Tensor2D.Filled(5, actions, 0.5);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            total += LogSoftMax(beta * q[states[t]])[choices[t]];
            q[states[t], choices[t]] += alpha * (rewards[t] - q[states[t], choices[t]]);
        }

        return total;
    }

    /// <summary>Rows are read after they were written, twice in a step.</summary>
    [TensorFunction]
    public static double ReadAfterWrite(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int actions)
    {
        var q = Tensor2D.Filled(5, actions, 0.5);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            var s = states[t];
            q[s, 0] += alpha * (rewards[t] - LogSumExp(q[s]));
            total += LogSumExp(q[s] * rewards[t]);
            q[s, 1] = q[s, 0] * q[s, 1] + alpha;
            total += Sum(Square(q[s])) * rewards[t];
        }

        return total + Sum(q);
    }

    /// <summary>Skipped steps write nothing.</summary>
    [TensorFunction]
    public static double Skipped(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int actions)
    {
        var q = Tensor2D.Filled(5, actions, 0.5);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            if (rewards[t] < -0.5)
            {
                continue;
            }

            var s = states[t];
            var expected = Dot(q[s], q[s]);
            total += expected * alpha;
            if (rewards[t] > 0.2)
            {
                q[s, 1] += alpha * (rewards[t] - expected);
            }
            else
            {
                q[s] = q[s] * alpha;
                q[0, 0] = q[s, 1];
            }
        }

        return total * total + Sum(q * q);
    }

    /// <summary>Written in an inner loop, at indices that only the state knows.</summary>
    [TensorFunction]
    public static double Inner(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int depth)
    {
        var model = Tensor1D.Filled(12, 0.3);
        var visits = Tensor1D.Zeros<int>(12);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            visits[states[t]] += 1;
            for (var k = 0; k < depth; k++)
            {
                var at = (visits[states[t]] + k) % 12;
                model[at] += alpha * (rewards[t] - model[at] * model[states[t]]);
                total += model[at] * visits[at];
            }

            total += Sum(Square(model[1..4])) * model[visits[states[t]] % 12];
        }

        return total;
    }

    /// <summary>Ranges, written and read.</summary>
    [TensorFunction]
    public static double Ranges(Tensor1D<double> x, double a, int n)
    {
        var y = Tensor1D.Filled(n + 4, a);
        var total = 0.0;
        for (var t = 0; t < n; t++)
        {
            y[t..(t + 3)] = y[(t + 1)..(t + 4)] * a + x[..3];
            total += Dot(y[t..(t + 4)], y[t..(t + 4)]) * a;
        }

        return total + Sum(y * y);
    }

    /// <summary>As many steps as the data say.</summary>
    [TensorFunction]
    public static double Guarded(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int actions)
    {
        var q = Tensor2D.Filled(5, actions, 0.5);
        var t = 0;
        var total = 0.0;
        while (t < states.Length && total < 4.0)
        {
            total += Norm(q[states[t]]);
            q[states[t], 1] += alpha * (rewards[t] - total);
            t++;
        }

        return total * total + Sum(q);
    }

    [TensorFunction]
    public static double InScan(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int actions) => Sum(Scan(
        sequences: (states, rewards),
        initial: (Q: Tensor2D.Filled(5, actions, 0.5), Total: 0.0),
        step: (m, s, r) => (m.Q.With(s, 1, m.Q[s, 1] + alpha * (r - LogSumExp(m.Q[s]))), m.Total + LogSumExp(m.Q[s]) * r),
        reverse: true).Stack(m => m.Total));

    /// <summary>A table that nothing is differentiated by, and one that is written by another's elements.</summary>
    [TensorFunction]
    public static double Counts(double alpha, Tensor1D<int> states, Tensor1D<double> rewards, int size)
    {
        var counts = Tensor1D.Zeros<double>(size);
        var values = Tensor1D.Zeros<double>(size);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            counts[states[t]] += 1.0;
            values[states[t]] += (rewards[t] - values[states[t]]) * alpha / counts[states[t]];
            total += Sum(values / (counts + alpha));
        }

        return total;
    }

    public static object[][] RowsInputs() => [[0.3, 2.0, Choices(12, 5), Choices(12, 3), Vector(12), 3], [0.3, 2.0, Choices(0, 5), Choices(0, 3), Vector(0), 3], [0.3, 2.0, Choices(1, 5), Choices(1, 3), Vector(1), 4]];

    public static object[][] Inputs() => [[0.3, Choices(9, 5), Vector(9), 3], [0.3, Choices(0, 5), Vector(0), 3], [0.3, Choices(1, 5), Vector(1), 2]];

    public static object[][] InnerInputs() => [[0.3, Choices(7, 5), Vector(7), 3], [0.3, Choices(3, 5), Vector(3), 0], [0.3, Choices(0, 5), Vector(0), -2], [0.3, Choices(2, 5), Vector(2), -2]];

    public static object[][] CountsInputs() => [[0.3, Choices(9, 5), Vector(9), 5], [0.3, Choices(0, 5), Vector(0), 0]];

    public static object[][] RangesInputs() => [[Vector(4), 0.4, 5], [Vector(3), 0.4, 0], [Vector(3), 0.4, 1]];
}

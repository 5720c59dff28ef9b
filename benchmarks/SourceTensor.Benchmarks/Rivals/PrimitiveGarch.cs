using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>Garch(1, 1): the recurrence step by step, logarithms and quotients over all days.</summary>
internal sealed class PrimitiveGarch(double[] e, double w, double a, double b)
{
    private readonly double[] _squares = new double[e.Length], _h = new double[e.Length], _logs = new double[e.Length], _inverse = new double[e.Length];
    private readonly double[] _byW = new double[e.Length], _byA = new double[e.Length], _byB = new double[e.Length];
    private readonly double[] _wGradient = new double[1], _aGradient = new double[1], _bGradient = new double[1];

    public Version Version => new(Side.TensorPrimitives, Value, Gradient, ("w", _wGradient), ("a", _aGradient), ("b", _bGradient));

    private double Value()
    {
        TensorPrimitives.Multiply(e, e, _squares);
        var h = 1.0;
        for (var t = 0; t < e.Length; t++)
        {
            _h[t] = h;
            h = w + (a * _squares[t]) + (b * h);
        }

        return Likelihood();
    }

    private double Gradient()
    {
        TensorPrimitives.Multiply(e, e, _squares);
        var (h, hw, ha, hb) = (1.0, 0.0, 0.0, 0.0);
        for (var t = 0; t < e.Length; t++)
        {
            (_h[t], _byW[t], _byA[t], _byB[t]) = (h, hw, ha, hb);
            hw = 1 + (b * hw);
            ha = _squares[t] + (b * ha);
            hb = h + (b * hb);
            h = w + (a * _squares[t]) + (b * h);
        }

        var value = Likelihood();

        // 1 / h − e² / h²; what is left of _logs is e² / h.
        TensorPrimitives.Reciprocal<double>(_h, _inverse);
        TensorPrimitives.Subtract<double>(1, _logs, _logs);
        TensorPrimitives.Multiply<double>(_inverse, _logs, _inverse);
        _wGradient[0] = 0.5 * TensorPrimitives.Dot<double>(_inverse, _byW);
        _aGradient[0] = 0.5 * TensorPrimitives.Dot<double>(_inverse, _byA);
        _bGradient[0] = 0.5 * TensorPrimitives.Dot<double>(_inverse, _byB);
        return value;
    }

    private double Likelihood()
    {
        TensorPrimitives.Log<double>(_h, _logs);
        var total = TensorPrimitives.Sum<double>(_logs);
        TensorPrimitives.Divide<double>(_squares, _h, _logs);
        return 0.5 * (total + TensorPrimitives.Sum<double>(_logs) + (e.Length * Math.Log(2 * Math.PI)));
    }
}

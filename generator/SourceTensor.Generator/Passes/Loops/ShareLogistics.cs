using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// The logistic function, its logarithm and softplus of one number and of its negative all follow from e^−|x|: where a body
/// computes two of them, the exponential, and one reciprocal of 1 + e^−|x|, are computed once.
/// </summary>
internal sealed class ShareLogistics
{
    private static readonly Constant s_zero = Constant.Of(0.0);
    private static readonly Constant s_one = Constant.Of(1.0);

    private readonly Builder _builder;
    private readonly Dictionary<Value, Value> _powers = [];
    private readonly Dictionary<Value, (Value Negative, Value Reciprocal)> _parts = [];
    private readonly Dictionary<Value, Value> _logarithms = [];

    private ShareLogistics(Builder builder) => _builder = builder;

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var negated = body.Equations.Where(equation => equation.Operation is Negate).ToDictionary(equation => (Value)equation.Output, equation => equation.Inputs[0]);
        (Value Of, bool IsNegated) Source(Value x) => negated.TryGetValue(x, out var other) ? (other, true) : (x, false);
        var counts = body.Equations.Where(IsLogistic).GroupBy(equation => Source(equation.Inputs[0]).Of).ToDictionary(group => group.Key, group => group.Select(equation => (equation.Operation, equation.Inputs[0])).Distinct().Count());
        if (!counts.Values.Any(count => count > 1))
        {
            return body;
        }

        var pass = new ShareLogistics(new Builder(ids));
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            pass._builder.Origin = equation.Origin;
            var (source, isNegated) = IsLogistic(original) ? Source(original.Inputs[0]) : default;
            if (source is null || counts[source] < 2)
            {
                pass._builder.Append(equation);
                continue;
            }

            replacements[equation.Output] = pass._builder.Rename(pass.Expand(equation.Operation, replacements.Replace(source), isNegated), equation.Output.Name);
        }

        return replacements.Replace(pass._builder.ToBody(body.Parameters, body.Results));
    }

    private static bool IsLogistic(Equation equation) => equation.Operation is Sigmoid or LogSigmoid or Softplus && equation.Inputs[0] is Variable { Type.Element: ElementType.Float64 };

    private Value Expand(Operation operation, Value x, bool isNegated)
    {
        // log(1 + e^x) = max(x, 0) + log(1 + e^−|x|); the logistic function's logarithm is that of −x, negated.
        if (operation is Sigmoid)
        {
            var (negative, reciprocal) = Parts(x);
            var power = Power(x);
            return _builder.Multiply(isNegated ? _builder.Emit(new Where(), negative, s_one, power) : _builder.Emit(new Where(), negative, power, s_one), reciprocal);
        }

        var isOfNegative = operation is LogSigmoid != isNegated;
        var softplus = _builder.Add(_builder.Emit(new Maximum(), isOfNegative ? _builder.Negate(x) : x, s_zero), Logarithm(x));
        return operation is LogSigmoid ? _builder.Negate(softplus) : softplus;
    }

    private Value Power(Value x)
    {
        if (!_powers.TryGetValue(x, out var power))
        {
            _powers[x] = power = _builder.Emit(new Exp(IsOfNegative: true), _builder.Negate(_builder.Emit(new Abs(), x)));
        }

        return power;
    }

    private (Value Negative, Value Reciprocal) Parts(Value x)
    {
        if (!_parts.TryGetValue(x, out var parts))
        {
            var reciprocal = _builder.Emit(new Divide(), s_one, _builder.Add(s_one, Power(x)));
            _parts[x] = parts = (_builder.Emit(new LessThan(), x, s_zero), reciprocal);
        }

        return parts;
    }

    private Value Logarithm(Value x)
    {
        if (!_logarithms.TryGetValue(x, out var logarithm))
        {
            _logarithms[x] = logarithm = _builder.Emit(new LogP1(), Power(x));
        }

        return logarithm;
    }
}

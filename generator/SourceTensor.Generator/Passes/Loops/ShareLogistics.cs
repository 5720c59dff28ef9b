using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// The logistic function, its logarithm and softplus of one number and of its negative, and of a choice between the two, all follow from e^−|x|:
/// where a body computes two of them, the exponential, and one reciprocal of 1 + e^−|x| where that is needed twice, are computed once. So they are of a logarithm that
/// a sum takes, which may then be the logarithm of a product.
/// </summary>
internal sealed class ShareLogistics
{
    private static readonly Constant s_zero = Constant.Of(0.0);
    private static readonly Constant s_one = Constant.Of(1.0);

    private readonly Builder _builder;
    private readonly Opposites _opposites;
    private readonly Dictionary<Variable, Value> _replacements = [];
    private readonly Dictionary<Value, Value> _powers = [];
    private readonly Dictionary<Value, Value> _reciprocals = [];
    private readonly Dictionary<Value, Value> _negatives = [];
    private readonly Dictionary<Value, Value> _logarithms = [];

    /// <summary>The magnitudes of numbers of which there is more than one logistic function, which share a reciprocal.</summary>
    private readonly HashSet<Value> _divided;

    private ShareLogistics(Builder builder, Opposites opposites, HashSet<Value> divided) => (_builder, _opposites, _divided) = (builder, opposites, divided);

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var opposites = new Opposites(body);
        var reads = body.ReadCounts();
        var counts = body.Equations.Where(IsLogistic).GroupBy(equation => opposites.Magnitude(equation.Inputs[0]))
            .ToDictionary(group => group.Key, group => group.Select(equation => (equation.Operation, equation.Inputs[0])).Distinct().Count());
        var summed = new HashSet<Value>(body.Equations.SelectMany(equation => Summed(equation, body)).Where(term => reads[term] == 1));
        bool IsExpanded(Equation equation) => IsLogistic(equation) && (counts[opposites.Magnitude(equation.Inputs[0])] > 1 || (equation.Operation is not Sigmoid && summed.Contains(equation.Output)));
        if (!body.Equations.Any(IsExpanded))
        {
            return body;
        }

        var divided = body.Equations.Where(equation => IsLogistic(equation) && equation.Operation is Sigmoid).Select(equation => equation.Inputs[0]).Distinct()
            .GroupBy(opposites.Magnitude).Where(group => group.Count() > 1).Select(group => group.Key);
        var pass = new ShareLogistics(new Builder(ids), opposites, [.. divided]);
        foreach (var original in body.Equations)
        {
            pass._builder.Origin = original.Origin;
            if (IsExpanded(original))
            {
                pass._replacements[original.Output] = pass._builder.Rename(pass.Expand(original.Operation, original.Inputs[0]), original.Output.Name);
            }
            else
            {
                pass._builder.Append(pass._replacements.Replace(original));
            }
        }

        return pass._replacements.Replace(pass._builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>What is added up over a tensor, or to a state.</summary>
    private static IEnumerable<Variable> Summed(Equation equation, Body body)
    {
        var terms = equation.Inputs.OfType<Variable>();
        return equation.Operation is Sum || (equation.Operation is Add or Subtract && terms.Any(body.Parameters.Contains)) ? terms : [];
    }

    private static bool IsLogistic(Equation equation) => equation.Operation is Sigmoid or LogSigmoid or Softplus && equation.Inputs[0] is Variable { Type.Element: ElementType.Float64 };

    /// <param name="argument">As it was before anything was replaced.</param>
    private Value Expand(Operation operation, Value argument)
    {
        // log(1 + e^x) = max(x, 0) + log(1 + e^−|x|); the logistic function's logarithm is that of −x, negated.
        var (x, isNegated) = _opposites.Source(argument);
        var magnitude = _opposites.Magnitude(x);
        if (operation is Sigmoid)
        {
            var power = Power(magnitude);
            var isNegative = _negatives.GetOrAdd(x, () => IsNegative(x));
            var dividend = isNegated ? _builder.Emit(new Where(), isNegative, s_one, power) : _builder.Emit(new Where(), isNegative, power, s_one);
            return _divided.Contains(magnitude)
                ? _builder.Multiply(dividend, _reciprocals.GetOrAdd(magnitude, () => _builder.Emit(new Divide(), s_one, _builder.Add(s_one, power))))
                : _builder.Emit(new Divide(), dividend, _builder.Add(s_one, power));
        }

        var isOfNegative = operation is LogSigmoid != isNegated;
        var logarithm = _logarithms.GetOrAdd(magnitude, () => _builder.Emit(new LogP1(), Power(magnitude)));
        var softplus = _builder.Add(_builder.Emit(new Maximum(), isOfNegative ? Negative(x) : _replacements.Replace(x), s_zero), logarithm);
        return operation is LogSigmoid ? _builder.Negate(softplus) : softplus;
    }

    /// <summary>Of a choice by its negative, which is what its logarithm needs.</summary>
    private Value IsNegative(Value x) => _opposites.Choice(x) is null ? _builder.Emit(new LessThan(), _replacements.Replace(x), s_zero) : _builder.Emit(new LessThan(), s_zero, Negative(x));

    private Value Negative(Value x) => _opposites.Choice(x) is { } choice && _replacements.Replace(choice) is { Inputs: [var condition, var whenTrue, var whenFalse] }
        ? _builder.Emit(choice.Operation, condition, whenFalse, whenTrue)
        : _builder.Negate(_replacements.Replace(x));

    private Value Power(Value magnitude) =>
        _powers.GetOrAdd(magnitude, () => _builder.Emit(new Exp(IsOfNegative: true), _builder.Negate(_builder.Emit(new Abs(), _replacements.Replace(magnitude)))));
}

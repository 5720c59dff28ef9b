using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// a x − a y in the step of a loop is a (x − y), which is an operation less, or two where x − y is computed anyway. It rounds less often; it differs where x − y
/// overflows, or where a is not finite.
///
/// Precondition: numbers in double precision, products that nothing else reads. Guard: a sum over the steps is relied on to be finite that cannot be so where the
/// difference is not. Where that is only so of x − y, which is computed anyway, no step changes a, which has to be finite too.
/// </summary>
internal sealed class FactorDifferences
{
    private readonly Builder _builder;
    private readonly HashSet<Value> _tested = [];

    private FactorDifferences(IdSource ids) => _builder = new Builder(ids);

    public static Function Run(Function function)
    {
        if (!function.Body.AllEquations().Any(equation => equation.Operation is Assume))
        {
            return function;
        }

        var ids = function.FreshIds();
        return function.MapBodies(body => new FactorDifferences(ids).Run(body));
    }

    private Body Run(Body body)
    {
        foreach (var equation in body.Equations)
        {
            _builder.Origin = equation.Origin;
            _builder.Append(equation.Operation is Scan scan && TestedSums.Of(scan, equation, body) is { Count: > 0 } tested ? equation with { Operation = scan with { Body = Factored(scan, tested) } } : equation);
        }

        return _builder.ToBody(body.Parameters, body.Results);
    }

    private Body Factored(Scan scan, List<int> tested)
    {
        var body = scan.Body;
        var (leading, definitions, counts) = (TestedSums.Leading(scan, tested), body.Definitions(), body.ReadCounts());
        var differences = new HashSet<(Value, Value)>(leading.Select(variable => definitions[variable]).Where(equation => equation.Operation is Subtract).Select(equation => (equation.Inputs[0], equation.Inputs[1])));
        HashSet<Value> own = [.. ProductsOfSteps.Own(scan)];
        var step = _builder.Nested();
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            step.Origin = equation.Origin;
            if (original is { Operation: Subtract, Output.Type: { IsScalar: true, Element: ElementType.Float64 } } && Common(original) is var (factor, x, y)
                && (leading.Contains(original.Output) || (differences.Contains((x, y)) && !own.Contains(factor))))
            {
                if (!leading.Contains(original.Output) && _tested.Add(factor))
                {
                    _builder.EmitAll(new Assume(), [], [_builder.Emit(new IsFinite(), factor)]);
                }

                var difference = step.Emit(new Subtract(), replacements.Replace(x), replacements.Replace(y));
                replacements[original.Output] = step.EmitNamed(original.Output.Name, new Multiply(), replacements.Replace(factor), difference);
            }
            else
            {
                step.Append(equation);
            }
        }

        return body with { Equations = step.Equations.ToEquatableArray(), Results = body.Results.Select(replacements.Replace).ToEquatableArray() };

        // The factor that two products share which nothing else reads, and the others.
        (Value Factor, Value X, Value Y)? Common(Equation difference)
        {
            if (ProductOf(difference.Inputs[0]) is not { } left || ProductOf(difference.Inputs[1]) is not { } right)
            {
                return null;
            }

            return left[0] == right[0] ? (left[0], left[1], right[1])
                : left[0] == right[1] ? (left[0], left[1], right[0])
                : left[1] == right[0] ? (left[1], left[0], right[1])
                : left[1] == right[1] ? (left[1], left[0], right[0])
                : null;
        }

        EquatableArray<Value>? ProductOf(Value value) =>
            value is Variable variable && counts[variable] == 1 && definitions.TryGetValue(variable, out var product) && product.Operation is Multiply ? product.Inputs : null;
    }
}

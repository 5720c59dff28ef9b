using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A number that each step computes from itself by several operations, all of them linear in it, is computed as a · s + b: what a
/// and b are does not wait for the step before, so a step takes as long as one fused multiplication and addition.
///
/// Precondition: a scalar state in double precision, whose next value depends on it by sums, products and choices only in which the
/// other operand does not, and quotients by integers or by constants. Guard: where a or b overflows and the plain recurrence does not, the state is
/// infinite or NaN from then on, so the last one must be finite.
/// </summary>
internal sealed class AffineStates
{
    private static readonly Constant s_one = Constant.Of(1.0);

    private readonly Builder _builder;
    private readonly Variable _state;
    private readonly Dictionary<Variable, Equation> _definitions;
    private readonly HashSet<Variable> _dependent;
    private readonly Dictionary<Value, (Value? Factor, Value? Offset)> _forms = [];
    private readonly Dictionary<Variable, int> _chains = [];

    private AffineStates(Builder builder, Variable state, Body step)
    {
        (_builder, _state) = (builder, state);
        _definitions = step.Definitions();
        _dependent = step.DependentOn(state);
    }

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var equation in body.Equations)
        {
            builder.Origin = equation.Origin;
            var finals = new List<Variable>();
            builder.Append(equation.Operation is Scan scan ? equation with { Operation = Run(equation, scan, ids, finals) } : equation);
            foreach (var final in finals)
            {
                builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), final)]);
            }
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    private static Scan Run(Equation equation, Scan scan, IdSource ids, List<Variable> finals)
    {
        var body = scan.Body;
        for (var i = 0; i < scan.StateCount; i++)
        {
            if (body.Parameters[i + 1] is { Type: { IsScalar: true, Element: ElementType.Float64 } } state && body.Results[i] is Variable next && Affine(body, state, next, ids) is { } affine)
            {
                body = affine;
                finals.Add(equation.Outputs[i]);
            }
        }

        return scan with { Body = body };
    }

    private static Body? Affine(Body step, Variable state, Variable next, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var equation in step.Equations)
        {
            builder.Append(equation);
        }

        var pass = new AffineStates(builder, state, step);
        if (!pass._dependent.Contains(next) || pass.Chain(next) < 2 || pass.Form(next) is not { Factor: { } factor } form)
        {
            return null;
        }

        builder.Origin = pass._definitions[next].Origin;
        var value = form.Offset is null ? builder.EmitNamed(next.Name, new Multiply(), factor, state)
            : factor == s_one ? builder.EmitNamed(next.Name, new Add(), state, form.Offset)
            : builder.EmitNamed(next.Name, new MultiplyAddEstimate(), factor, state, form.Offset);

        // Others may read the next value too; in the body it then has two definitions, of which the first is dropped.
        var replaced = new Dictionary<Variable, Value> { [next] = value };
        return Sorted(builder, step, replaced);
    }

    /// <summary>The step with the new value in the place of the old one, each equation behind what it reads.</summary>
    private static Body Sorted(Builder builder, Body step, Dictionary<Variable, Value> replaced)
    {
        var own = new HashSet<Variable>(builder.Equations.SelectMany(equation => equation.Outputs));
        var done = new HashSet<Variable>();
        var pending = builder.Equations.Where(equation => !equation.Outputs.Any(replaced.ContainsKey)).Select(replaced.Replace).ToList();
        var sorted = new List<Equation>();
        while (pending.Count > 0)
        {
            var ready = pending.First(equation => equation.Reads().All(read => !own.Contains(read) || done.Contains(read)));
            pending.Remove(ready);
            sorted.Add(ready);
            done.UnionWith(ready.Outputs);
        }

        return step with { Equations = sorted.ToEquatableArray(), Results = step.Results.Select(replaced.Replace).ToEquatableArray() };
    }

    /// <summary>How many operations in a row lead from the state to a value; a quotient takes as long as three others.</summary>
    private int Chain(Value value)
    {
        if (value is not Variable variable || variable == _state || !_dependent.Contains(variable))
        {
            return 0;
        }

        // A loop may read the state and have no inputs.
        var equation = _definitions[variable];
        return _chains.GetOrAdd(variable, () => equation.Inputs.Select(Chain).DefaultIfEmpty().Max() + (equation.Operation is Divide ? 3 : 1));
    }

    /// <summary>A value as factor · state + offset, absent parts being 0; null where it is nothing of the kind.</summary>
    private (Value? Factor, Value? Offset)? Form(Value value)
    {
        if (value == _state)
        {
            return (s_one, null);
        }

        if (value is not Variable variable || !_dependent.Contains(variable))
        {
            return (null, value is Constant { Number: 0 } ? null : value);
        }

        if (!_forms.TryGetValue(value, out var form))
        {
            var equation = _definitions[variable];
            _builder.Origin = equation.Origin;
            if (Form(equation) is not { } made)
            {
                return null;
            }

            _forms[value] = form = made;
        }

        return form;
    }

    private (Value? Factor, Value? Offset)? Form(Equation equation)
    {
        var inputs = equation.Inputs;
        switch (equation.Operation)
        {
            case Negate when Form(inputs[0]) is { } x:
                return (Negated(x.Factor), Negated(x.Offset));
            case Add when Form(inputs[0]) is { } x && Form(inputs[1]) is { } y:
                return (Sum(x.Factor, y.Factor), Sum(x.Offset, y.Offset));
            case Subtract when Form(inputs[0]) is { } x && Form(inputs[1]) is { } y:
                return (Difference(x.Factor, y.Factor), Difference(x.Offset, y.Offset));
            case Multiply when Form(inputs[0]) is { } x && IsFree(inputs[1]):
                return (Scaled(x.Factor, inputs[1]), Scaled(x.Offset, inputs[1]));
            case Multiply when IsFree(inputs[0]) && Form(inputs[1]) is { } y:
                return (Scaled(y.Factor, inputs[0]), Scaled(y.Offset, inputs[0]));
            case Divide when IsFree(inputs[1]) && HasReciprocal(inputs[1]) && Form(inputs[0]) is { } x:
                var reciprocal = _builder.Emit(new Divide(), s_one, inputs[1]);
                return (Scaled(x.Factor, reciprocal), Scaled(x.Offset, reciprocal));
            case Where choice when IsFree(inputs[0]) && Form(inputs[1]) is { } x && Form(inputs[2]) is { } y:
                return (Chosen(choice, inputs[0], x.Factor, y.Factor), Chosen(choice, inputs[0], x.Offset, y.Offset));
            default:
                return null;
        }
    }

    private bool IsFree(Value value) => !(value is Variable variable && _dependent.Contains(variable));

    /// <summary>Whether 1 / x neither overflows nor loses digits: x is an integer, or a constant of ordinary size.</summary>
    private bool HasReciprocal(Value value) => value switch
    {
        Constant constant => System.Math.Abs(constant.Number) is > 1e-300 and < 1e300,
        Variable variable when _definitions.TryGetValue(variable, out var equation) => equation.Operation switch
        {
            Convert => !equation.Inputs[0].Type.Element.IsFloating(),
            Add or Subtract => equation.Inputs.All(input => input is Constant { Number: var number } ? number == System.Math.Floor(number) && System.Math.Abs(number) < 1e15 : HasReciprocal(input)),
            _ => false,
        },
        _ => false,
    };

    private Value? Negated(Value? x) => x is null ? null : _builder.Negate(x);

    private Value? Sum(Value? x, Value? y) => x is null ? y : y is null ? x : x is Constant a && y is Constant b ? Constant.Of(a.Number + b.Number) : _builder.Add(x, y);

    private Value? Difference(Value? x, Value? y) => y is null ? x : x is null ? _builder.Negate(y) : x is Constant a && y is Constant b ? Constant.Of(a.Number - b.Number) : _builder.Subtract(x, y);

    private Value? Scaled(Value? x, Value factor) => x is null ? null : x is Constant { Number: -1 } ? _builder.Negate(factor) : _builder.Multiply(x, factor);

    private Value? Chosen(Where choice, Value condition, Value? x, Value? y) => x == y ? x : _builder.Emit(choice, condition, x ?? Constant.Of(0.0), y ?? Constant.Of(0.0));
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A call of a derivative becomes its equations: those that the declared member has, made in the same way. Calls inside the
/// function that is differentiated come first, so that a derivative of a derivative is one.
/// </summary>
internal sealed class ExpandDerivatives
{
    private readonly Function _function;
    private readonly IdSource _ids;
    private readonly List<string> _origins;

    private readonly PassSwitches _switches;

    private ExpandDerivatives(Function function, PassSwitches switches)
    {
        (_function, _switches) = (function, switches);
        _ids = function.FreshIds();
        _origins = [.. function.Origins];
    }

    /// <summary>The function itself when it calls no derivative.</summary>
    public static Function Run(Function function, PassSwitches switches)
    {
        if (!function.Body.AllEquations().Any(equation => equation.Operation is Derive))
        {
            return function;
        }

        var expansion = new ExpandDerivatives(function, switches);
        return function with { Body = expansion.Expand(function.Body), Origins = expansion._origins.ToEquatableArray() };
    }

    private Body Expand(Body body)
    {
        var replaced = new Dictionary<Variable, Value>();
        var equations = new List<Equation>();
        foreach (var equation in body.Equations)
        {
            var present = replaced.Replace(equation);
            if (present.Operation is not Derive call)
            {
                equations.Add(present.MapBodies(Expand));
                continue;
            }

            var (computed, results) = Inline(present, call);
            equations.AddRange(computed);
            foreach (var (output, result) in present.Outputs.Zip(results, (output, result) => (output, result)))
            {
                replaced[output] = result;
            }
        }

        return body with { Equations = equations.ToEquatableArray(), Results = body.Results.Select(replaced.Replace).ToEquatableArray() };
    }

    private (IEnumerable<Equation> Equations, IEnumerable<Value> Results) Inline(Equation equation, Derive call)
    {
        // What the function reads beside its parameters are fields, which are parameters of the kernel that come last.
        List<Variable> fields = [.. call.Function.FreeVariables().OrderBy(variable => variable.Id)];
        var function = new Function(
            call.Member,
            call.Function with { Parameters = [.. call.Function.Parameters, .. fields] },
            call.Function.Results.Select((_, i) => "value" + (i + 1)).ToEquatableArray(),
            _function.Requirements,
            _origins.ToEquatableArray())
        {
            Statics = fields.Select(field => new StaticInput("", field.Name)).ToEquatableArray(),
        };

        var derived = Derivatives.Of(function, call.Derivation, _switches);
        var copier = new Copier(_ids);
        foreach (var (parameter, argument) in derived.Parameters.Zip(equation.Inputs.Concat(fields), (parameter, argument) => (parameter, argument)))
        {
            copier.Bind(parameter, argument);
        }

        var equations = derived.Body.Equations.Select(copied => WithOrigins(copier.Copy(copied), derived.Origins)).ToList();
        return (equations, derived.Results.Select(result => copier[result]));
    }

    // Origins are a table of the whole function; every derivative adds its own.
    private Equation WithOrigins(Equation equation, EquatableArray<string> origins) =>
        (equation.Origin == Equation.NoOrigin ? equation : equation with { Origin = OriginOf(origins[equation.Origin]) })
        .MapBodies(body => body with { Equations = body.Equations.Select(inner => WithOrigins(inner, origins)).ToEquatableArray() });

    private int OriginOf(string text)
    {
        if (!_origins.Contains(text))
        {
            _origins.Add(text);
        }

        return _origins.IndexOf(text);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>Copies equations, replacing what they read; the base of every pass that moves or renames.</summary>
internal static class Rewriter
{
    public static Value Replace(this IReadOnlyDictionary<Variable, Value> replacements, Value value) =>
        value is Variable variable && replacements.TryGetValue(variable, out var replacement) ? replacement : value;

    /// <summary>The body with every read of a replaced variable redirected, nested bodies included.</summary>
    public static Body Replace(this IReadOnlyDictionary<Variable, Value> replacements, Body body) => replacements.Count == 0
        ? body
        : body with
        {
            Equations = body.Equations.Select(replacements.Replace).ToEquatableArray(),
            Results = body.Results.Select(replacements.Replace).ToEquatableArray(),
        };

    public static Equation Replace(this IReadOnlyDictionary<Variable, Value> replacements, Equation equation) => equation with
    {
        Operation = equation.Operation is Scan scan ? scan with { Body = replacements.Replace(scan.Body) } : equation.Operation,
        Inputs = equation.Inputs.Select(replacements.Replace).ToEquatableArray(),
    };

    /// <summary>The variables of enclosing bodies that this body reads.</summary>
    public static HashSet<Variable> FreeVariables(this Body body)
    {
        var bound = new HashSet<Variable>(body.Parameters);
        var free = new HashSet<Variable>();
        foreach (var equation in body.Equations)
        {
            free.UnionWith(equation.Reads().Where(variable => !bound.Contains(variable)));
            bound.UnionWith(equation.Outputs);
        }

        free.UnionWith(body.Results.OfType<Variable>().Where(variable => !bound.Contains(variable)));
        return free;
    }

    /// <summary>Every variable an equation reads, those that its body reads from outside included.</summary>
    public static IEnumerable<Variable> Reads(this Equation equation)
    {
        var inputs = equation.Inputs.OfType<Variable>();
        return equation.Operation is Scan scan ? inputs.Concat(scan.Body.FreeVariables()) : inputs;
    }

    /// <summary>All equations of a body and of the bodies inside it.</summary>
    public static IEnumerable<Equation> AllEquations(this Body body) => body.Equations.SelectMany(
        equation => equation.Operation is Scan scan ? scan.Body.AllEquations().Prepend(equation) : [equation]);

    /// <summary>The function with every body, innermost first, replaced by what the pass makes of it.</summary>
    public static Function MapBodies(this Function function, Func<Body, Body> pass) => function with { Body = MapBodies(function.Body, pass) };

    private static Body MapBodies(Body body, Func<Body, Body> pass) => pass(body with
    {
        Equations = body.Equations
            .Select(equation => equation.Operation is Scan scan ? equation with { Operation = scan with { Body = MapBodies(scan.Body, pass) } } : equation)
            .ToEquatableArray(),
    });

    /// <summary>An id source that cannot collide with the function's variables.</summary>
    public static IdSource FreshIds(this Function function)
    {
        var bodies = function.Body.AllEquations().Select(equation => equation.Operation).OfType<Scan>().Select(scan => scan.Body).Append(function.Body);
        return new IdSource(1 + bodies
            .SelectMany(body => body.Parameters.Concat(body.Equations.SelectMany(equation => equation.Outputs)))
            .Select(variable => variable.Id)
            .DefaultIfEmpty(-1)
            .Max());
    }
}

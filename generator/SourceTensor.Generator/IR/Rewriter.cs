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
        Operation = equation.Operation.MapBodies(replacements.Replace),
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

    /// <summary>Every variable an equation reads, those that its bodies read from outside included.</summary>
    public static IEnumerable<Variable> Reads(this Equation equation)
    {
        var inputs = equation.Inputs.OfType<Variable>();
        return equation.Operation.Bodies.Count == 0 ? inputs : inputs.Concat(equation.Operation.FreeVariables());
    }

    /// <summary>How often each variable is read, as a result of the body too; those that nobody reads are not in it.</summary>
    public static Dictionary<Variable, int> ReadCounts(this Body body) => body.Equations.SelectMany(Reads).Concat(body.Results.OfType<Variable>())
        .GroupBy(variable => variable).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The equation of the body that computes each of its variables.</summary>
    public static Dictionary<Variable, Equation> Definitions(this Body body) =>
        body.Equations.SelectMany(equation => equation.Outputs, (equation, output) => (equation, output)).ToDictionary(pair => pair.output, pair => pair.equation);

    /// <summary>A parameter of the body, and what the body computes from it, directly or not.</summary>
    public static HashSet<Variable> DependentOn(this Body body, Variable parameter)
    {
        HashSet<Variable> dependent = [parameter];
        foreach (var equation in body.Equations.Where(equation => equation.Reads().Any(dependent.Contains)))
        {
            dependent.UnionWith(equation.Outputs);
        }

        return dependent;
    }

    /// <summary>The variables of enclosing bodies that any of the operation's bodies reads.</summary>
    public static HashSet<Variable> FreeVariables(this Operation operation)
    {
        var free = new HashSet<Variable>();
        foreach (var body in operation.Bodies)
        {
            free.UnionWith(body.FreeVariables());
        }

        return free;
    }

    /// <summary>The operation with each of its bodies replaced.</summary>
    public static Operation MapBodies(this Operation operation, Func<Body, Body> map) =>
        operation.Bodies.Count == 0 ? operation : operation.WithBodies([.. operation.Bodies.Select(map)]);

    public static Equation MapBodies(this Equation equation, Func<Body, Body> map) =>
        equation.Operation.Bodies.Count == 0 ? equation : equation with { Operation = equation.Operation.MapBodies(map) };

    /// <summary>All equations of a body and of the bodies inside it.</summary>
    public static IEnumerable<Equation> AllEquations(this Body body) => body.Equations.SelectMany(
        equation => equation.Operation.Bodies.SelectMany(AllEquations).Prepend(equation));

    /// <summary>The body and all bodies inside it.</summary>
    public static IEnumerable<Body> AllBodies(this Body body) =>
        body.Equations.SelectMany(equation => equation.Operation.Bodies).SelectMany(AllBodies).Prepend(body);

    /// <summary>The function with every body, innermost first, replaced by what the pass makes of it.</summary>
    public static Function MapBodies(this Function function, Func<Body, Body> pass) => function with { Body = MapBodies(function.Body, pass) };

    private static Body MapBodies(Body body, Func<Body, Body> pass) => pass(body with
    {
        Equations = body.Equations.Select(equation => equation.MapBodies(inner => MapBodies(inner, pass))).ToEquatableArray(),
    });

    /// <summary>The body with every length in it replaced.</summary>
    public static Body MapLengths(this Body body, Func<Dimension, Dimension> map)
    {
        Variable Map(Variable variable) => variable with { Type = variable.Type.MapLengths(map) };
        Value MapValue(Value value) => value is Variable variable ? Map(variable) : value;
        return new Body(
            body.Parameters.Select(Map).ToEquatableArray(),
            body.Equations.Select(equation => equation with
            {
                Outputs = equation.Outputs.Select(Map).ToEquatableArray(),
                Inputs = equation.Inputs.Select(MapValue).ToEquatableArray(),
                Operation = equation.Operation.MapLengths(map).MapBodies(inner => inner.MapLengths(map)),
            }).ToEquatableArray(),
            body.Results.Select(MapValue).ToEquatableArray());
    }

    /// <summary>An id source that cannot collide with the function's variables.</summary>
    public static IdSource FreshIds(this Function function) => new(1 + function.Body.AllBodies()
        .SelectMany(body => body.Parameters.Concat(body.Equations.SelectMany(equation => equation.Outputs)))
        .Select(variable => variable.Id)
        .DefaultIfEmpty(-1)
        .Max());
}

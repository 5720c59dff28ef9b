using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>A pass broke the IR: a mistake of ours, never of the user.</summary>
internal sealed class InvalidIRException(string message) : Exception(message);

/// <summary>
/// Run after every pass in tests and debug builds. Invariants: a variable is bound once and before it is read, from an
/// enclosing body or its own; outputs have the types their operation infers; lengths speak of symbols of the parameters
/// only; origins exist.
/// </summary>
internal sealed class Checker
{
    private readonly Function _function;
    private readonly HashSet<int> _boundOnce = [];
    private readonly HashSet<Symbol> _symbols = [];

    private Checker(Function function) => _function = function;

    public static Function Check(Function function)
    {
        new Checker(function).Run();
        return function;
    }

    private void Run()
    {
        foreach (var (parameter, i) in _function.Parameters.Select((parameter, i) => (parameter, i)))
        {
            _symbols.UnionWith(Enumerable.Range(0, parameter.Type.Rank).Select(axis => Symbol.ForAxis(i, parameter.Name, parameter.Type.Rank, axis)));
            if (parameter.Type.IsScalar && parameter.Type.Element.IsInteger())
            {
                _symbols.Add(Symbol.ForValue(i, parameter.Name));
            }
        }

        foreach (var requirement in _function.Requirements)
        {
            Known(requirement.Left, "a requirement");
            Known(requirement.Right, "a requirement");
        }

        Check(_function.Body, []);
    }

    private void Check(Body body, HashSet<Variable> outer)
    {
        var scope = new HashSet<Variable>(outer);
        var symbols = new HashSet<Symbol>(_symbols);
        foreach (var parameter in body.Parameters)
        {
            Bind(parameter, scope);
        }

        foreach (var equation in body.Equations)
        {
            foreach (var input in equation.Inputs)
            {
                Read(input, scope, equation.Operation.Name);
            }

            foreach (var length in equation.Operation.Lengths)
            {
                Known(length, equation.Operation.Name);
            }

            if (equation.Operation is Scan scan && (scan.Counter.Type != TensorType.Scalar(ElementType.Int32) || scan.Body.Results.Count < scan.StateCount))
            {
                throw new InvalidIRException($"a scan counts with {scan.Counter.Type} and returns {scan.Body.Results.Count} results for {scan.StateCount} states");
            }

            foreach (var inner in equation.Operation.Bodies)
            {
                Check(inner, scope);
            }

            if (equation.Operation.Binds is { } bound && !_symbols.Add(bound))
            {
                throw new InvalidIRException($"{equation.Operation.Name} binds the length `{bound}`, which is bound already");
            }

            CheckTypes(equation);
            foreach (var output in equation.Outputs)
            {
                Bind(output, scope);
            }
        }

        foreach (var result in body.Results)
        {
            Read(result, scope, "return");
        }

        // What this body has made known is unknown outside it.
        _symbols.IntersectWith(symbols);
    }

    private void CheckTypes(Equation equation)
    {
        var inferred = equation.Operation.Infer(equation.Inputs);
        if (!inferred.SequenceEqual(equation.Outputs.Select(output => output.Type)))
        {
            throw new InvalidIRException($"{equation.Operation.Name} gives {string.Join(", ", inferred)}, its outputs are {string.Join(", ", equation.Outputs.Select(output => output.Type))}");
        }

        if (equation.Origin < Equation.NoOrigin || equation.Origin >= _function.Origins.Count)
        {
            throw new InvalidIRException($"{equation.Operation.Name} has origin {equation.Origin} of {_function.Origins.Count}");
        }
    }

    private void Bind(Variable variable, HashSet<Variable> scope)
    {
        if (!_boundOnce.Add(variable.Id))
        {
            throw new InvalidIRException($"`{variable}` (id {variable.Id}) is bound twice");
        }

        foreach (var length in variable.Type.Shape)
        {
            Known(length, $"`{variable}`");
        }

        scope.Add(variable);
    }

    private void Known(Dimension length, string owner)
    {
        if (length.Symbols.FirstOrDefault(symbol => symbol is ParameterSymbol or LocalSymbol && !_symbols.Contains(symbol)) is { } unknown)
        {
            throw new InvalidIRException($"{owner} has a length that speaks of `{unknown}`, which is not known there");
        }
    }

    private static void Read(Value value, HashSet<Variable> scope, string reader)
    {
        if (value is Variable variable && !scope.Contains(variable))
        {
            throw new InvalidIRException($"{reader} reads `{variable}` (id {variable.Id}), which is not bound there");
        }
    }
}

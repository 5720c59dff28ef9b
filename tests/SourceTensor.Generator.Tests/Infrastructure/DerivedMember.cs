using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// What a declared derivative of any mode must give, from dual numbers: the function is run along one element of its
/// parameters after another, and of second derivatives its gradient is.
/// </summary>
/// <param name="function">As the front end hands it over.</param>
/// <param name="arguments">The function's arguments, then tangents or cotangents, then the fields it reads.</param>
internal sealed class DerivedMember(Function function, Derivation derivation, Elements<double>[] arguments)
{
    private readonly Elements<double>[] _own =
        [.. arguments.Take(function.Parameters.Count - function.Statics.Count), .. arguments.Skip(arguments.Length - function.Statics.Count)];

    private readonly Elements<double>[] _further =
        [.. arguments[(function.Parameters.Count - function.Statics.Count)..(arguments.Length - function.Statics.Count)].Where(part => part.Whole is null)];

    private List<int> Differentiated => [.. Enumerable.Range(0, function.Results.Count)
        .Where(i => function.Results[i].Type.Element.IsFloating() && (derivation.Of.Count == 0 || derivation.Of.Contains(i)))];

    /// <summary>What the member gives, in order.</summary>
    public Elements<double>[] Expected()
    {
        Elements<double>[] all = [.. Numbers.Run(function, _own), .. derivation.Mode switch
        {
            Mode.Compiled => [],
            Mode.Gradient => Products(_ => new Elements<double>([1], [])),
            Mode.Vjp => Products(i => _further[i]),
            Mode.Jvp => Along(function, derivation.Wrt.Zip(_further).ToDictionary(pair => pair.First, pair => pair.Second)),
            Mode.Hvp => [.. Numbers.Run(Gradient, _own), .. Along(Gradient, derivation.Wrt.Zip(_further).ToDictionary(pair => pair.First, pair => pair.Second))],
            Mode.Hessian => [Hessian()],
            _ => derivation.Wrt.Select(Jacobian),
        }];
        return [.. derivation.Kept.Select(i => all[i])];
    }

    /// <summary>Only the gradient, of what is differentiated.</summary>
    private Function Gradient
    {
        get
        {
            var scalar = function with { Body = function.Body with { Results = [function.Results[Differentiated[0]]] }, ResultNames = ["value"] };
            var gradient = Reverse.Gradient(Derivatives.Prepare(scalar), [.. derivation.Wrt]);
            return gradient with { Body = gradient.Body with { Results = [.. gradient.Results.Skip(1)] }, ResultNames = [.. gradient.ResultNames.Skip(1)] };
        }
    }

    private Elements<double>[] Along(Function moved, Dictionary<int, Elements<double>> tangents)
    {
        Elements<double>[] direction = [.. _own.Select((argument, k) => tangents.TryGetValue(k, out var tangent) ? tangent : Numbers.Zeros(argument))];
        var all = Numbers.Tangents(moved, _own, direction);
        return moved == function ? [.. Differentiated.Select(i => all[i])] : all;
    }

    private Elements<double>[] AlongElement(Function moved, int parameter, int element)
    {
        var unit = Numbers.Zeros(_own[parameter]);
        unit.Values[element] = 1;
        return Along(moved, new Dictionary<int, Elements<double>> { [parameter] = unit });
    }

    private IEnumerable<Elements<double>> Products(Func<int, Elements<double>> cotangent) => derivation.Wrt.Select(parameter => _own[parameter] with
    {
        Values = [.. _own[parameter].Values.Select((_, element) =>
            AlongElement(function, parameter, element).Select((tangent, i) => tangent.Values.Zip(cotangent(i).Values, (x, y) => x * y).Sum()).Sum())],
    });

    private Elements<double> Jacobian(int parameter)
    {
        var columns = _own[parameter].Values.Select((_, element) => AlongElement(function, parameter, element)[0]).ToList();
        var value = Numbers.Run(function, _own)[Differentiated[0]];
        return new Elements<double>([.. value.Values.SelectMany((_, row) => columns.Select(column => column.Values[row]))], [.. value.Shape, .. _own[parameter].Shape]);
    }

    private Elements<double> Hessian()
    {
        var rows = derivation.Wrt.SelectMany(parameter => _own[parameter].Values.Select((_, element) =>
            AlongElement(Gradient, parameter, element).SelectMany(part => part.Values).ToList())).ToList();
        return new Elements<double>([.. rows.SelectMany(row => row)], [rows.Count, rows.Count]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Tests;

/// <summary>What is done to a contribution of a rule.</summary>
internal enum Change
{
    /// <summary>It is made 1.001 times as large.</summary>
    Scaled,

    /// <summary>It is left out.</summary>
    Dropped,
}

/// <summary>One contribution of a rule: the operation that is reversed, or pushed forward, and which of its contributions it is.</summary>
internal readonly record struct Contribution(string Rule, int Number, bool IsForward = false)
{
    public override string ToString() => $"{Rule} #{Number}{(IsForward ? " forward" : "")}";
}

/// <summary>
/// A function with arguments, whose gradient, or its tangents along one direction, are taken with the rules as they are and with
/// one of them falsified.
/// </summary>
internal sealed class PerturbedGradient
{
    private readonly Function _prepared;
    private readonly int[] _wrt;
    private readonly Elements<double>[] _arguments;
    private readonly double _tolerance;
    private readonly bool _isForward;
    private readonly Lazy<double[]> _expected;

    private PerturbedGradient(PerturbedGradient gradient, Function function)
    {
        (_prepared, _wrt, _arguments, _tolerance, _isForward) = (gradient._prepared, gradient._wrt, gradient._arguments, gradient._tolerance, true);
        _expected = new Lazy<double[]>(() => [.. Numbers.Tangents(function, _arguments, Directional.Of(_arguments, _wrt))
            .Where((_, i) => function.Results[i].Type.Element.IsFloating()).SelectMany(tangent => tangent.Values)]);
        InForwardMode = this;
    }

    public PerturbedGradient(Function function, IReadOnlyList<int> wrt, Elements<double>[] arguments, double tolerance = 1e-10)
    {
        _prepared = Derivatives.Prepare(function);
        _wrt = [.. wrt];
        _arguments = arguments;
        _tolerance = tolerance;
        _expected = new Lazy<double[]>(() => ByDualNumbers(function));
        InForwardMode = new PerturbedGradient(this, function);
    }

    /// <summary>The same function with the rules of forward mode.</summary>
    public PerturbedGradient InForwardMode { get; }

    /// <summary>The contributions that the rules make for this function.</summary>
    public IReadOnlyCollection<Contribution> Contributions()
    {
        var found = new HashSet<Contribution>();
        Perturbation.With(
            (_, rule, number, value) =>
            {
                found.Add(new Contribution(rule.Name, number, _isForward));
                return value;
            },
            () => Derive());
        return found;
    }

    /// <summary>Whether the comparison with dual numbers, which every test of a gradient makes, fails.</summary>
    public bool Notices(Contribution contribution, Change change)
    {
        double[]? changed = null;
        try
        {
            Perturbation.With(
                (builder, rule, number, value) => new Contribution(rule.Name, number, _isForward) != contribution ? value
                    : change == Change.Dropped ? null
                    : builder.Emit(new Multiply(), value, Constant.Of(value.Type.Element, 1.001)),
                () => changed = Run());
        }
        catch (Exception fault) when (fault is TypeException or InvalidIRException or InvalidOperationException)
        {
            return true;
        }

        return _expected.Value.Zip(changed!).Any(pair => !(Math.Abs(pair.First - pair.Second) <= _tolerance * Math.Max(1, Math.Abs(pair.First))));
    }

    private Function Derive() => _isForward ? Forward.Jvp(_prepared, _wrt) : Reverse.Gradient(_prepared, _wrt);

    private double[] Run() => _isForward
        ? [.. Directional.Tangents(_prepared, _wrt, _arguments, Directional.Of(_arguments, _wrt)).SelectMany(part => part.Values)]
        : [.. Numbers.Run(Derive(), _arguments).Skip(1).SelectMany(part => part.Values)];

    private double[] ByDualNumbers(Function function) =>
    [
        .. from parameter in _wrt
           from i in Enumerable.Range(0, _arguments[parameter].Values.Length)
           select Numbers.Tangents(function, _arguments, Direction(parameter, i))[0].Values[0],
    ];

    private Elements<double>[] Direction(int parameter, int element)
    {
        var direction = _arguments.Select(Numbers.Zeros).ToArray();
        direction[parameter].Values[element] = 1;
        return direction;
    }
}

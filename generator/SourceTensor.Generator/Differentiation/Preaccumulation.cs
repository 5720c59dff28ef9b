using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Preaccumulation: a loop that depends on few numbers and gives few, inside a function that is differentiated in reverse mode, is
/// differentiated in forward mode. It carries the tangents along, keeps nothing of its steps, and gives the partial derivatives of its
/// results; its reversal multiplies adjoints by them. Around it stands what reverse mode is for: a loop over many who have parameters
/// of their own keeps the partial derivatives of each step, and no step is computed again.
///
/// Taken where <see cref="CostModel"/> says so, and where forward mode may be taken for a whole gradient: see <see cref="Gradients"/>.
/// </summary>
internal sealed class Preaccumulation
{
    /// <summary>Of more numbers, or for more, it is not considered.</summary>
    private const int MostConsidered = 4;

    private readonly Function _function;
    private readonly Func<Function, Function> _simplify;
    private readonly IdSource _ids;
    private readonly Activity _activity;
    private readonly GradientPaths _paths;
    private bool _isChanged;

    private Preaccumulation(Function function, IReadOnlyList<int> parameters, IEnumerable<Value> differentiated, Func<Function, Function> simplify)
    {
        _function = function;
        _simplify = simplify;
        _ids = function.FreshIds();
        _activity = Activity.Of(function.Body, parameters.Select(i => function.Parameters[i]));
        _paths = GradientPaths.To(function.Body, differentiated);
    }

    /// <summary>What reverse mode makes of a function, of whose loops some are differentiated in forward mode.</summary>
    /// <param name="parameters">What is differentiated by.</param>
    /// <param name="differentiated">The results that adjoints come from.</param>
    /// <param name="simplify">What makes a derivative as small as it will be: costs are compared after it.</param>
    /// <param name="reverse">Reverse mode.</param>
    public static Function Run(Function function, IReadOnlyList<int> parameters, IEnumerable<Value> differentiated, Func<Function, Function> simplify, Func<Function, Function> reverse)
    {
        if (!function.Body.AllEquations().Any(equation => equation.Operation is Scan))
        {
            return reverse(function);
        }

        var run = new Preaccumulation(function, parameters, differentiated, simplify);
        var body = run.Rewrite(function.Body, isStep: false);

        // Partial derivatives by these parameters say nothing of others, by which the derivative may be differentiated again.
        return run._isChanged ? ExpandCustom.Run(reverse(simplify(function with { Body = body })), custom => custom.Partials is not null) : reverse(function);
    }

    /// <param name="isStep">Whether the body is a step of a loop, which its reversal computes again.</param>
    private Body Rewrite(Body body, bool isStep)
    {
        var builder = new Builder(_ids);
        var replaced = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replaced.Replace(original);
            switch (equation.Operation)
            {
                case Scan scan when Loop(original, scan, isStep) is { } loop:
                    Append(builder, original, loop, replaced);
                    break;
                case Scan or Branch:
                    builder.Append(equation.MapBodies(inner => Rewrite(inner, equation.Operation is Scan)));
                    break;
                default:
                    builder.Append(equation);
                    break;
            }
        }

        return replaced.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>The loop as a function of what it reads, whose first results are those that adjoints may come to; null where it is left as it is.</summary>
    private (Function Function, IReadOnlyList<int> By, int Wanted)? Loop(Equation equation, Scan scan, bool isStep)
    {
        var read = equation.Reads().Distinct().ToList();
        List<int> by = [.. Enumerable.Range(0, read.Count).Where(i => _activity.Contains(read[i]))];
        var wanted = equation.Outputs.Where(output => _activity.Contains(output) && _paths.Contains(output)).ToList();
        if (wanted.Count is 0 or > MostConsidered || by.Count == 0 || !wanted.All(output => output.Type.IsScalar) || !UnitDirections.AreFew(by.Select(i => read[i]), MostConsidered))
        {
            return null;
        }

        List<Variable> results = [.. wanted, .. equation.Outputs.Where(output => !wanted.Contains(output))];
        var function = _function with
        {
            Body = new Body(read.ToEquatableArray(), [equation], [.. results]),
            ResultNames = [.. results.Select(result => result.Name)],
            Statics = [],
        };
        return function.CanPush(by) && !function.MayBeSingular(by) && IsCheaper(function, by, wanted.Count, isStep) ? (function, by, wanted.Count) : null;
    }

    private bool IsCheaper(Function function, IReadOnlyList<int> by, int wanted, bool isStep)
    {
        var builder = new Builder(new IdSource());
        var copier = new Copier(builder.Ids);
        List<Variable> own = [.. function.Parameters.Select(copier.Fresh)];
        var (values, tangents) = new UnitDirections(function, by).Together(builder, own, [.. Enumerable.Range(0, wanted)]);
        var forward = function with { Body = builder.ToBody(own, [.. values, .. tangents.SelectMany(all => all)]) };
        var reverse = Reverse.Vjp(function, by, wanted);
        return CostModel.Of(_simplify(forward)) < CostModel.Of(_simplify(reverse)) + (isStep ? CostModel.Of(function) : 0);
    }

    /// <summary>The loop with its tangents, and for each result that adjoints may come to one whose partial derivatives are known.</summary>
    private void Append(Builder builder, Equation original, (Function Function, IReadOnlyList<int> By, int Wanted) loop, Dictionary<Variable, Value> replaced)
    {
        _isChanged = true;
        var (function, by, wanted) = loop;
        var own = function.Parameters.Select(parameter => (Variable)replaced.Replace(parameter)).ToList();
        var (values, tangents) = new UnitDirections(function, by).Together(builder, own, [.. Enumerable.Range(0, wanted)]);
        builder.Origin = original.Origin;
        foreach (var (result, i) in function.Results.Select((result, i) => ((Variable)result, i)))
        {
            replaced[result] = i >= wanted ? values[i] : builder.EmitNamed(
                result.Name,
                Custom.WithPartials(values[i], [.. tangents.Select(along => along[i])], Masking.Masks(original.Operation)),
                [.. by.Select(parameter => (Value)own[parameter])]);
        }
    }
}

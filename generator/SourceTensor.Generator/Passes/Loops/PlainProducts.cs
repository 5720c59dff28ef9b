using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A product that has to be 0 where its seed is 0 differs from the plain product only where that is 0 times something that is not finite, which is
/// NaN. Where a NaN could not but reach a sum over elements or steps, the plain product is computed, and the sum has to be finite.
///
/// Precondition: the product is a factor that is 0 times others, and sums, products, quotients, choices and the like lead from it to the sum; one that
/// only a choice reads may be left out there. Guard: the sum is finite.
/// </summary>
internal sealed class PlainProducts
{
    /// <summary>One choice less is not worth a second method.</summary>
    private const int Worthwhile = 2;

    private const int FewElements = 8;
    private const int MostOperations = 6;

    private readonly HashSet<Variable> _plain = [];
    private readonly Dictionary<Variable, Variable> _tests = [];

    /// <summary>Those that are read once, for what reaches the sum unless a choice leaves it out.</summary>
    private readonly Dictionary<Variable, Variable> _testsWhereChosen = [];

    private bool _isFinal = true;

    public static Function Run(Function function)
    {
        var pass = new PlainProducts();
        pass._plain.UnionWith(InLoops(function.Body, isLoop: false));

        // A product that stays a choice hides what is not a number, so that others may have to stay as well.
        while (pass._plain.Count >= Worthwhile)
        {
            pass._isFinal = true;
            pass._tests.Clear();
            pass._testsWhereChosen.Clear();
            pass.FindTests(function.Body, []);
            if (pass._isFinal)
            {
                var ids = function.FreshIds();
                return function.MapBodies(body => pass.Rewrite(body, ids));
            }
        }

        return function;
    }

    /// <summary>The products that are made for every element or in every step.</summary>
    private static IEnumerable<Variable> InLoops(Body body, bool isLoop) => body.Equations.SelectMany(equation => equation.Operation switch
    {
        KeepZero when equation.Output.Type.Element == ElementType.Float64 && (isLoop || IsLong(equation.Output.Type)) => [equation.Output],
        Scan scan => InLoops(scan.Body, isLoop: true),
        _ => Enumerable.Empty<Variable>(),
    });

    private static bool IsLong(TensorType type) => type.Shape.Any(length => !length.IsConstant || length.Constant > FewElements);

    private Body Rewrite(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        var counts = body.ReadCounts();
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            if (equation.Operation is KeepZero op && _plain.Contains(equation.Output))
            {
                // Nobody else has it under its own name then.
                var product = equation.Inputs[op.Seeds];
                var isOnlyRead = original.Inputs[op.Seeds] is Variable variable && counts[variable] == 1;
                replacements[equation.Output] = isOnlyRead && equation.Output.Name != op.Name ? builder.Rename(product, equation.Output.Name) : product;
            }
            else
            {
                builder.Append(equation);
            }
        }

        builder.Origin = Equation.NoOrigin;
        var tested = new HashSet<Variable>(_plain.Select(product => TestOf(product)!));
        foreach (var sum in body.Equations.SelectMany(equation => equation.Outputs).Where(tested.Contains))
        {
            builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), replacements.Replace(sum))]);
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>
    /// Finds for each variable, last ones first, a sum that is not a number where the variable is not: another one's behind it, so that few sums
    /// are tested, or itself.
    /// </summary>
    /// <param name="body">A body that runs as often as what is around it, or as a step.</param>
    /// <param name="results">The sums that follow from results of the body.</param>
    private void FindTests(Body body, IEnumerable<(Value Result, Variable Sum)> results)
    {
        var sums = Sums(body);
        foreach (var (result, sum) in results)
        {
            Follow(result, sum);
        }

        var definitions = body.Definitions();
        var counts = body.ReadCounts();
        foreach (var equation in body.Equations.Reverse())
        {
            foreach (var output in equation.Outputs.Where(output => sums.Contains(output) && !_tests.ContainsKey(output)))
            {
                _tests[output] = output;
            }

            if (equation.Operation is Scan scan)
            {
                var known = Enumerable.Range(0, scan.StateCount).Where(i => sums.Contains(equation.Outputs[i])).ToList();
                FindTests(scan.Body, known.Select(i => (scan.Body.Results[i], _tests[equation.Outputs[i]])));
                known.ForEach(i => Follow(equation.Inputs[i], _tests[equation.Outputs[i]]));
            }
            else if (equation.Operation is KeepZero && _plain.Contains(equation.Output) && !(IsZeroWithSeeds(equation, definitions) && TestOf(equation.Output) is not null))
            {
                _plain.Remove(equation.Output);
                _isFinal = false;
            }
            else if (equation.Outputs.Count == 1 && TestOf(equation.Output) is { } test)
            {
                if (_tests.ContainsKey(equation.Output))
                {
                    foreach (var input in Sources(equation, definitions))
                    {
                        Follow(input, test);
                    }
                }

                bool IsReadOnlyHere(Variable input) => definitions.ContainsKey(input) && counts[input] == 1 && (equation.Operation is Where ? input != equation.Inputs[0] : Passes(equation, input));
                foreach (var input in equation.Inputs.OfType<Variable>().Where(IsReadOnlyHere))
                {
                    _testsWhereChosen[input] = test;
                }
            }
        }
    }

    private Variable? TestOf(Variable variable) => _tests.TryGetValue(variable, out var test) || _testsWhereChosen.TryGetValue(variable, out test) ? test : null;

    /// <summary>What the output cannot but be no number where it is none: of a choice what all sides are made from.</summary>
    private IEnumerable<Value> Sources(Equation equation, Dictionary<Variable, Equation> definitions)
    {
        return IsOfOneType(equation) ? Common(equation, MostOperations) : equation.Inputs.Where(input => Passes(equation, input));

        HashSet<Value> Common(Equation choice, int operations)
        {
            var (first, second) = (new HashSet<Value>(), new HashSet<Value>());
            AddSources(choice.Inputs[1], operations, first);
            AddSources(choice.Inputs[2], operations, second);
            first.IntersectWith(second);
            return first;
        }

        void AddSources(Value value, int operations, HashSet<Value> sources)
        {
            if (!sources.Add(value) || operations == 0 || value is not Variable variable || !definitions.TryGetValue(variable, out var definition) || definition.Outputs.Count != 1)
            {
                return;
            }

            if (IsOfOneType(definition))
            {
                sources.UnionWith(Common(definition, operations - 1));
                return;
            }

            foreach (var input in definition.Inputs.Where(input => Passes(definition, input)))
            {
                AddSources(input, operations - 1, sources);
            }
        }
    }

    private static bool IsOfOneType(Equation equation) => equation.Operation is Where && equation.Inputs.Skip(1).All(side => side.Type == equation.Output.Type);

    private void Follow(Value value, Variable sum)
    {
        if (value is Variable variable && !_tests.ContainsKey(variable))
        {
            _tests[variable] = sum;
        }
    }

    /// <summary>The numbers that are sums over elements or the last states of loops that add to them, or are computed from such.</summary>
    private HashSet<Variable> Sums(Body body)
    {
        var sums = new HashSet<Variable>();
        foreach (var equation in body.Equations)
        {
            var found = equation.Operation switch
            {
                Sum => IsLong(equation.Inputs[0].Type) ? equation.Outputs : [],
                Scan scan => equation.Outputs.Take(scan.StateCount).Where((_, i) => scan.Body.Results[i] is Variable next && Reaches(scan.Body, scan.Body.Parameters[i + 1], next)),
                _ => equation.Outputs.Where(_ => equation.Inputs.Any(input => input is Variable variable && sums.Contains(variable) && Passes(equation, input))),
            };
            sums.UnionWith(found.Where(output => output.Type == TensorType.Scalar(ElementType.Float64)));
        }

        return sums;
    }

    /// <summary>Whether the next state is not a number where the state is not.</summary>
    private bool Reaches(Body step, Variable state, Variable next)
    {
        var reached = new HashSet<Variable> { state };
        bool IsReached(Value value) => value is Variable variable && reached.Contains(variable);
        foreach (var equation in step.Equations.Where(equation => equation.Operation is Where ? equation.Inputs.Skip(1).All(IsReached) : equation.Inputs.Any(input => IsReached(input) && Passes(equation, input))))
        {
            reached.UnionWith(equation.Outputs.Take(1));
        }

        return reached.Contains(next);
    }

    /// <summary>Whether an operation makes of what is not a number nothing that is one. Repeated along an axis of length 0 it would be gone.</summary>
    private bool Passes(Equation equation, Value input) => equation.Operation switch
    {
        Sum => true,
        KeepZero op => input == equation.Inputs[op.Seeds] && _plain.Contains(equation.Output),
        Add or Subtract or Multiply or Divide or Negate or Square or MultiplyAddEstimate => input.Type == equation.Output.Type,
        _ => false,
    };

    /// <summary>Whether the product is 0, or not a number, where its seeds are 0. Rules make it in a few operations.</summary>
    private static bool IsZeroWithSeeds(Equation equation, Dictionary<Variable, Equation> definitions)
    {
        var op = (KeepZero)equation.Operation;
        return IsZero(equation.Inputs[op.Seeds], MostOperations);

        bool IsZero(Value value, int operations) => equation.Inputs.Take(op.Seeds).Contains(value)
            || (operations > 0 && value is Variable variable && definitions.TryGetValue(variable, out var definition) && definition.Operation switch
            {
                Multiply => definition.Inputs.Any(input => IsZero(input, operations - 1)),
                Divide or Negate or Square => IsZero(definition.Inputs[0], operations - 1),
                Add or Subtract => definition.Inputs.All(input => IsZero(input, operations - 1)),
                KeepZero inner => IsZero(definition.Inputs[inner.Seeds], operations - 1),
                _ => false,
            });
    }
}

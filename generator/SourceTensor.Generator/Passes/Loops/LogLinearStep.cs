using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>What a step does with a vector of logarithms: log Σᵢ exp(fᵢ + Aᵢⱼ) + dⱼ.</summary>
internal sealed class LogLinearStep
{
    private readonly Dictionary<Variable, Equation> _definitions;
    private readonly HashSet<Variable> _dependent;
    private readonly HashSet<Equation> _chain = [];
    private readonly List<(Value Term, bool IsSubtracted)> _inside = [];
    private readonly List<(Value Term, bool IsSubtracted)> _outside = [];
    private Equation _sum = null!;

    private LogLinearStep(Scan scan, int index)
    {
        (Index, State) = (index, scan.Body.Parameters[index + 1]);
        _definitions = scan.Body.Definitions();
        _dependent = scan.Body.DependentOn(State);
    }

    /// <summary>Which state of the loop it is.</summary>
    public int Index { get; }

    public Variable State { get; }

    private Variable Next { get; set; } = null!;

    private int SummedAxis => ((LogSumExp)_sum.Operation).Axis!.Value;

    /// <summary>The first state of the loop that a step changes in this way; null when there is none.</summary>
    public static LogLinearStep? Find(Scan scan) => Enumerable.Range(0, scan.StateCount)
        .Where(i => scan.Body.Parameters[i + 1].Type is { Rank: 1, Element: ElementType.Float64 })
        .Select(i => new LogLinearStep(scan, i)).FirstOrDefault(step => step.Matches(scan.Body));

    private bool Matches(Body step)
    {
        if (step.Results[Index] is not Variable next || next == State || !_dependent.Contains(next))
        {
            return false;
        }

        Next = next;
        var sum = Terms(next, _outside);
        if (sum is not Variable made || !_definitions.TryGetValue(made, out _sum!) || _sum.Operation is not LogSumExp { Axis: not null } || _sum.Inputs[0].Type.Rank != 2 || made.Type != State.Type)
        {
            return false;
        }

        _chain.Add(_sum);
        return Terms(_sum.Inputs[0], _inside) is { } state && IsState(state) && _inside.Any(pair => pair.Term.Type == _sum.Inputs[0].Type) && IsReadByChainOnly(step);
    }

    /// <summary>The one term of a sum that depends on the state; the others are collected. Null when it is another kind of sum.</summary>
    private Value? Terms(Value value, List<(Value Term, bool IsSubtracted)> others)
    {
        while (value is Variable variable && _definitions.TryGetValue(variable, out var equation) && equation.Operation is Add or Subtract)
        {
            var (x, y) = (equation.Inputs[0], equation.Inputs[1]);
            var isSubtracted = equation.Operation is Subtract;
            if (IsFree(y))
            {
                others.Add((y, isSubtracted));
                value = x;
            }
            else if (IsFree(x) && !isSubtracted)
            {
                others.Add((x, false));
                value = y;
            }
            else
            {
                return null;
            }

            _chain.Add(equation);
        }

        return value;
    }

    /// <summary>Whether it is the state along the axis that is summed over.</summary>
    private bool IsState(Value value)
    {
        if (value == State)
        {
            return SummedAxis == 1;
        }

        if (value is Variable variable && _definitions.TryGetValue(variable, out var equation) && equation.Operation is Unsqueeze { Axis: var axis } && equation.Inputs[0] == State && axis == 1 - SummedAxis)
        {
            _chain.Add(equation);
            return true;
        }

        return false;
    }

    private bool IsFree(Value value) => !(value is Variable variable && _dependent.Contains(variable));

    /// <summary>Whether nothing else needs what lies between the state and its next value.</summary>
    private bool IsReadByChainOnly(Body step)
    {
        var between = new HashSet<Variable>(_chain.SelectMany(equation => equation.Outputs).Where(output => output != Next));
        return !step.Results.OfType<Variable>().Any(between.Contains) && !step.Equations.Any(equation => !_chain.Contains(equation) && equation.Reads().Any(between.Contains));
    }

    /// <summary>The step on p, c, the least p so far and what is divided by.</summary>
    /// <param name="before">Gets what does not change from step to step.</param>
    /// <param name="states">Their parameters.</param>
    /// <param name="next">Their next values.</param>
    public Body Rewrite(Body step, Builder before, IReadOnlyList<Variable> states, out IReadOnlyList<Value> next)
    {
        var builder = before.Nested();
        if (IsReadBeside(step, State))
        {
            builder.Append(new Equation([State], new Add(), [builder.Emit(new Log(), states[0]), states[1]], builder.Origin));
        }

        next = [];
        foreach (var equation in step.Equations)
        {
            if (!_chain.Contains(equation))
            {
                builder.Append(equation);
            }
            else if (equation.Outputs[0] == Next)
            {
                builder.Origin = equation.Origin;
                next = Replaced(step, builder, before, states);
                if (IsReadBeside(step, Next))
                {
                    builder.Append(new Equation([Next], new Add(), [builder.Emit(new Log(), next[0]), next[1]], equation.Origin));
                }
            }
        }

        return step with { Equations = builder.Equations.ToEquatableArray() };
    }

    private bool IsReadBeside(Body step, Variable variable) =>
        step.Results.Where((_, i) => i != Index).Contains(variable) || step.Equations.Any(equation => !_chain.Contains(equation) && equation.Reads().Contains(variable));

    private IReadOnlyList<Value> Replaced(Body step, Builder builder, Builder before, IReadOnlyList<Variable> states)
    {
        var (scaled, shift, least, divisor) = (states[0], states[1], states[2], states[3]);
        var outside = _inside.All(pair => !(pair.Term is Variable variable && (_definitions.ContainsKey(variable) || step.Parameters.Contains(variable)))) ? before : builder;
        var logarithms = SumOf(outside, _inside)!;
        var (matrix, shiftOfMatrix) = Exponentials(outside, logarithms);
        LogLinearStates.Rely(outside, LogLinearStates.Tested(outside, matrix, logarithms));
        var product = builder.Contract(["i", SummedAxis == 0 ? "ij" : "ji"], "j", [scaled, matrix], selects: false);

        var factor = builder.Emit(new Divide(), Constant.Of(1.0), divisor);
        var constant = builder.Add(builder.Emit(new Log(), divisor), shiftOfMatrix);
        Value tested = least;
        Variable next;
        var offset = SumOf(builder, _outside);
        if (offset is { Type.IsScalar: false })
        {
            var (weights, shiftOfWeights) = Exponentials(builder, offset);
            constant = builder.Add(constant, shiftOfWeights);
            tested = builder.Emit(new Minimum(IsOfNumbers: true), tested, LogLinearStates.Tested(builder, weights, offset));
            next = builder.EmitNamed(State.Name + "_scaled", new MultiplyExponential(), product, offset, builder.EmitNamed(State.Name + "_weights", new Multiply(), weights, factor));
        }
        else
        {
            constant = offset is null ? constant : builder.Add(constant, offset);
            next = builder.EmitNamed(State.Name + "_scaled", new Multiply(), product, factor);
        }

        return
        [
            next,
            builder.EmitNamed(State.Name + "_shift", new Add(), shift, constant),
            builder.EmitNamed(State.Name + "_least", new Minimum(IsOfNumbers: true), tested, LogLinearStates.Tested(builder, next)),
            builder.EmitNamed(State.Name + "_divisor", new Multiply(), builder.Emit(new Largest(null, IsOfNumbers: true), scaled), builder.Emit(new StopGradient(), factor)),
        ];
    }

    /// <summary>Exponentials, of which the largest is 1, and the logarithm of what they have been divided by.</summary>
    public static (Value Exponentials, Value Shift) Exponentials(Builder builder, Value logarithms)
    {
        // What is NaN is so in its exponential too.
        var largest = builder.Emit(new Largest(null, IsOfNumbers: true), logarithms);
        return (builder.Emit(new Exp(), builder.Subtract(logarithms, largest)), largest);
    }

    private static Value? SumOf(Builder builder, List<(Value Term, bool IsSubtracted)> terms) => terms.Aggregate(
        (Value?)null,
        (sum, pair) => (sum, pair.IsSubtracted) switch
        {
            (null, false) => pair.Term,
            (null, true) => builder.Negate(pair.Term),
            (_, false) => builder.Add(sum, pair.Term),
            _ => builder.Subtract(sum, pair.Term),
        });
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Differentiation of one body in forward mode. Each equation is copied, and behind it stands the tangent of what it
/// computes, along each direction in which it depends on anything. A tangent that is not there is 0.
///
/// Naming: the tangent of a variable <c>x</c> is <c>x_tan</c>, here, in the printed IR and in the emitted C#.
/// </summary>
internal sealed class ForwardSweep(Builder builder, IReadOnlyList<Direction> directions)
{
    private Direction _direction = directions[0];
    private Operation? _rule;
    private int _contributions;
    private bool _isMasked;
    private int _copied;

    public Builder Builder { get; private set; } = builder;

    /// <summary>From the variables of the original body to those of this copy. Every body is copied once, so one table serves all.</summary>
    public Copier Copies { get; } = new(builder.Ids);

    public IReadOnlyList<Direction> Directions { get; } = directions;

    /// <summary>Copies the equations, with their tangents.</summary>
    public void Run(Body body)
    {
        var outer = (_direction, _rule, _contributions, _isMasked, _copied);
        foreach (var equation in body.Equations)
        {
            Builder.Origin = equation.Origin;
            var active = Directions.Where(direction => equation.Outputs.Any(direction.Activity.Contains)).ToList();
            (_rule, _contributions) = (equation.Operation, 0);
            _isMasked = active.Count > 0 && (Masking.Masks(equation.Operation) || ReadsMasked(equation));
            if (active.Count == 0 || equation.Operation is not (Scan or Branch))
            {
                Builder.Append(Copies.Copy(equation));
            }

            _copied = Builder.Equations.Count;
            switch (equation.Operation)
            {
                case Scan when active.Count > 0: ScanRule.Push(this, equation); break;
                case Branch when active.Count > 0: BranchRule.Push(this, equation); break;
                default: active.ForEach(direction => Push(equation, direction)); break;
            }
        }

        (_direction, _rule, _contributions, _isMasked, _copied) = outer;
    }

    /// <summary>A body inside this one: its parameters, and what it returns when it has run.</summary>
    public Body Inside(Func<IReadOnlyList<Variable>> parameters, Func<IReadOnlyList<Value>> run)
    {
        var outer = Builder;
        Builder = outer.Nested();
        var given = parameters();
        var body = Builder.ToBody(given, run());
        Builder = outer;
        return body;
    }

    /// <summary>The tangent of a value of this copy along the direction that is worked on; null where it is 0.</summary>
    public Value? Tangent(Value value) => _direction.Tangent(value);

    /// <summary>Those of some values; null where all are 0.</summary>
    public IReadOnlyList<Value?>? Tangents(IEnumerable<Value> values) => values.Select(Tangent).ToList() is var tangents && tangents.Any(tangent => tangent is not null) ? tangents : null;

    /// <summary>Whether zeros of a tangent may stand for what was not taken; see <see cref="Masking"/>.</summary>
    public bool IsMasked(Value tangent) => _direction.IsMasked(tangent);

    /// <summary>What a rule makes a tangent of.</summary>
    public Value? Contribution(Value value) => Perturbation.Of(Builder, _rule, _contributions++, value);

    public Value? ContributionOf(Value value) => ContributionOf(value, _direction);

    /// <summary>The tangent of a value, as what a rule makes another of.</summary>
    public Value? ContributionOf(Value value, Direction direction) => direction.Tangent(value) is { } tangent ? Contribution(tangent) : null;

    public Value ContributionOrZero(Value value, Direction direction) => ContributionOf(value, direction) ?? Builder.Zeros(value.Type);

    /// <summary>States the tangent of what an equation computes. One of lower rank is repeated, as an operand is.</summary>
    public void SetTangent(Value output, Value? tangent)
    {
        if (tangent is null)
        {
            return;
        }

        var variable = (Variable)output;
        tangent = Builder.Broadcast(tangent, variable.Type.Shape);

        // A value of the copy may be a tangent as it stands: it keeps its name.
        _direction.Set(variable, Builder.Equations.Count > _copied ? Builder.Rename(tangent, _direction.NameOf(variable)) : tangent, _isMasked);
    }

    /// <summary>A variable that is the tangent of one of this copy, given that of the original body: a parameter or an output of a loop or branch.</summary>
    public Variable NewTangent(Variable original, Direction direction)
    {
        var tangent = Builder.NewVariable(direction.NameOf(original), original.Type);
        direction.Set((Variable)Copies[original], tangent, _isMasked);
        return tangent;
    }

    private bool ReadsMasked(Equation equation) => equation.Reads().Any(
        variable => Directions.Any(direction => direction.Tangent(Copies[variable]) is { } tangent && direction.IsMasked(tangent)));

    private void Push(Equation equation, Direction direction)
    {
        _direction = direction;
        switch (equation.Operation)
        {
            case ElementwiseOp: Map.Push(this, equation); break;
            case OperandwiseOp op: Operandwise.Push(this, op, equation); break;
            case PullbackOp op: Push(op, equation); break;
            case Element: Index.Push(this, equation); break;
            case WithElement or AddElement: Write.Push(this, equation); break;
            case Slice: Ranges.PushRead(this, equation); break;
            case WithSlice or AddSlice: Ranges.PushWrite(this, equation); break;
            case Custom: CustomRule.Push(this, equation); break;
            default: throw new NotSupportedException($"no forward rule for {equation.Operation.Name}");
        }
    }

    private void Push(PullbackOp op, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => Copies[input]).ToList();
        if (Tangents(inputs) is { } tangents && op.Tangent(Builder, inputs, Copies[equation.Output], tangents) is { } tangent)
        {
            SetTangent(Copies[equation.Output], Contribution(tangent));
        }
    }
}

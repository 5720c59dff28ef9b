using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Differentiation of one body in reverse mode. The body's equations are copied into a builder (the forward half); then
/// they are visited backwards, each construct's rule appending what its inputs' adjoints gain (the reverse half).
///
/// Naming: the adjoint of a variable <c>x</c> is <c>x_adj</c>, here, in the printed IR and in the emitted C#.
/// </summary>
internal sealed class Sweep
{
    private readonly Activity _activity;
    private readonly bool _recomputes;
    private readonly int _origins;
    private readonly HashSet<Variable> _active = [];
    private readonly Dictionary<Variable, Value> _adjoints = [];
    private readonly Dictionary<Variable, Residuals> _residuals = [];
    private readonly Dictionary<Variable, SumRule> _sums = [];
    private readonly bool _isOutermost;
    private readonly HashSet<Variable> _masked = [];
    private readonly HashSet<Value> _maskedAdjoints = [];
    private Operation? _rule;
    private int _contributions;
    private bool _isMasked;
    private int _forwardCount;

    /// <param name="origins">How many origins the function has; as many again, in the same order, are those of the adjoints.</param>
    /// <param name="recomputes">Whether these equations have run before with the same values, so that nothing needs checking.</param>
    public Sweep(Builder builder, Activity activity, int origins, Sweep? outer = null, bool recomputes = false)
    {
        _origins = origins;
        Builder = builder;
        _activity = activity;
        _recomputes = recomputes;
        _isOutermost = outer is null;
        Copies = outer is null ? new Copier(builder.Ids, NoteActivity) : new Copier(builder.Ids, outer.Copies, NoteActivity);
        _active.UnionWith(outer?._active ?? []);
        _isMasked = outer is { _isMasked: true };
    }

    public Builder Builder { get; private set; }

    public Activity Activity => _activity;

    /// <summary>A sweep over a body inside this one, which runs again what the forward half ran.</summary>
    public Sweep Inner() => new(Builder.Nested(), _activity, _origins, this, recomputes: true) { _rule = _rule, _contributions = _contributions + 1000 };

    /// <summary>A sweep over the step of a loop, both halves of which are run together, once.</summary>
    public Sweep Step() => new(Builder.Nested(), _activity, _origins, this);

    /// <summary>
    /// What follows is appended to the step of a loop that does not exist yet: the reverse half, run any number of times for a
    /// forward half that has run once.
    /// </summary>
    public Builder EnterStep()
    {
        (Builder, _forwardCount) = (Builder.Nested(), 0);
        return Builder;
    }

    /// <summary>Lets a value that exists already stand for a parameter.</summary>
    public void Bind(Variable parameter, Variable value)
    {
        Copies.Bind(parameter, value);
        NoteActivity(parameter, value);
    }

    /// <summary>From the variables of the original body to those of this copy.</summary>
    public Copier Copies { get; }

    /// <summary>
    /// Copies the equations; a scan that will be reversed also outputs what its reversal reads. What has been kept of an
    /// earlier run is not computed again.
    /// </summary>
    public void Forward(Body body, IReadOnlyCollection<Variable>? kept = null)
    {
        foreach (var equation in body.Equations)
        {
            var read = kept is null ? [] : equation.Outputs.Where(kept.Contains).Select(output => (Output: output, Kept: Copies[output])).ToList();
            if (_recomputes && (Checks.SaysNothingTwice(equation.Operation) || (read.Count > 0 && read.Count == equation.Outputs.Count)))
            {
                continue;
            }

            if (_isOutermost && equation.Operation is Scan && equation.Outputs.Any(_activity.Contains) && SumRule.Forward(this, equation) is { } sum)
            {
                _sums.Add(equation.Outputs[0], sum);
                continue;
            }

            var copy = Copies.Copy(_recomputes ? equation.WithoutChecks() : equation);
            if (copy.Operation is Scan scan && equation.Outputs.Any(_activity.Contains))
            {
                copy = Residuals.Keep(copy, scan, (Scan)equation.Operation, Copies, Builder, out var residuals);
                _residuals.Add(equation.Outputs[0], residuals);
            }

            Builder.Append(copy);
            read.ForEach(pair => Copies.Bind(pair.Output, pair.Kept));
        }

        _forwardCount = Builder.Equations.Count;
    }

    /// <summary>Visits the equations backwards, from adjoints already given to what the body returns.</summary>
    /// <param name="body">The original body.</param>
    /// <param name="restore">Told of each equation before it is reversed, and whether it will be, and once it has been.</param>
    public void Reverse(Body body, IRestorer? restore = null)
    {
        foreach (var equation in body.Equations.Reverse())
        {
            var isReversed = equation.Outputs.Any(output => Adjoint(Copies[output]) is not null);
            restore?.Before(equation, isReversed);
            if (!isReversed)
            {
                continue;
            }

            Builder.Origin = AdjointOrigin(equation.Origin);
            (_rule, _contributions) = (equation.Operation, 0);
            _isMasked = Masking.Masks(equation.Operation) || equation.Outputs.Any(output => IsMasked(Copies[output]));
            switch (equation.Operation)
            {
                case ElementwiseOp: Map.Pull(this, equation); break;
                case OperandwiseOp op: Operandwise.Pull(this, op, equation); break;
                case PullbackOp op: Pull(op, equation); break;
                case Element: Index.Pull(this, equation); break;
                case WithElement or AddElement: Write.Pull(this, equation); break;
                case Slice: Ranges.Read(this, equation); break;
                case WithSlice or AddSlice: Ranges.Write(this, equation); break;
                case Scan when _sums.TryGetValue(equation.Outputs[0], out var sum): sum.Pull(this); break;
                case Scan: ScanRule.Pull(this, equation); break;
                case Branch: BranchRule.Pull(this, equation); break;
                case Custom: CustomRule.Pull(this, equation); break;
                default: throw new NotSupportedException($"no reverse rule for {equation.Operation.Name}");
            }

            restore?.After(equation);
        }
    }

    /// <summary>Gives a variable of the original body the value that its copy has here.</summary>
    public void Bind(Variable original, Value copy)
    {
        Copies.Bind(original, copy);
        if (copy is Variable variable)
        {
            NoteActivity(original, variable);
        }
    }

    /// <summary>What the reversal of an inner loop has put back, by the output of the original loop: the state it began with.</summary>
    public Dictionary<Variable, Value> Restored { get; } = [];

    /// <summary>What may be falsified on its way into a rule, beside what it adds to adjoints.</summary>
    public Value Falsifiable(Value value) => value.Type.Element.IsFloating() && Perturbation.Of(Builder, _rule, _contributions++, value) is { } changed ? changed : value;

    /// <summary>What the steps of a scan of the original body have kept.</summary>
    public Residuals ResidualsOf(Equation scan) => _residuals[scan.Outputs[0]];

    /// <summary>Whether an adjoint is wanted for a value of this copy.</summary>
    public bool IsActive(Value value) => value is Variable variable && _active.Contains(variable);

    /// <summary>The adjoint gathered so far; null when nothing has flowed.</summary>
    public Value? Adjoint(Value value) => value is Variable variable && _adjoints.TryGetValue(variable, out var adjoint) ? adjoint : null;

    public Value AdjointOrZero(Value value) => Adjoint(value) ?? Builder.Zeros(value.Type);

    /// <summary>
    /// Whether the adjoint may be 0 only because something downstream was not taken. Such a 0 stays 0 whatever it is multiplied
    /// by. What is added to an adjoint while a masked one, or a construct that masks, is reversed is masked as well.
    /// </summary>
    public bool IsMasked(Value value) => value is Variable variable && _masked.Contains(variable);

    /// <summary>The same of an adjoint itself.</summary>
    public bool IsMaskedAdjoint(Value adjoint) => _maskedAdjoints.Contains(adjoint);

    /// <summary>Replaces the adjoint of a variable: for rules that update it in place.</summary>
    public void SetAdjoint(Value value, Value adjoint)
    {
        if (Perturbation.Of(Builder, _rule, _contributions++, adjoint) is { } changed)
        {
            Set(value, changed);
        }
    }

    private void Set(Value value, Value adjoint)
    {
        var variable = (Variable)value;

        // A value of the forward half may be an adjoint as it stands, as that of x in eˣ: it keeps its name.
        _adjoints[variable] = Builder.Equations.Count > _forwardCount ? Builder.Rename(adjoint, AdjointName(variable)) : adjoint;
        if (_isMasked)
        {
            _masked.Add(variable);
            _maskedAdjoints.Add(_adjoints[variable]);
        }
    }

    /// <summary>Adds to the adjoint of a value that is active; does nothing for the others.</summary>
    public void Accumulate(Value value, Value contribution)
    {
        if (IsActive(value) && Perturbation.Of(Builder, _rule, _contributions++, contribution) is { } contributed)
        {
            Set(value, Adjoint(value) is { } adjoint ? Builder.Add(adjoint, contributed) : contributed);
        }
    }

    /// <summary>The same, of a contribution whose zeros stand for what is not wanted.</summary>
    public void AccumulateMasked(Value value, Value contribution)
    {
        _isMasked = true;
        Accumulate(value, contribution);
    }

    public static string AdjointName(Variable variable) => variable.Name + "_adj";

    private int AdjointOrigin(int origin) => origin == Equation.NoOrigin ? origin : origin + _origins;

    private void Pull(PullbackOp op, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => Copies[input]).ToList();
        var output = Copies[equation.Output];
        var adjoints = op.Pullback(Builder, inputs, output, Adjoint(output)!);
        foreach (var (input, adjoint) in inputs.Zip(adjoints, (input, adjoint) => (input, adjoint)))
        {
            if (adjoint is not null)
            {
                Accumulate(input, adjoint);
            }
        }
    }

    private void NoteActivity(Variable original, Variable copy)
    {
        if (_activity.Contains(original))
        {
            _active.Add(copy);
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// The state of a loop that is a tensor of a few elements, known at build time, becomes that many scalars, and so does every
/// tensor of the step that has to do with it. An index that is not a constant becomes a choice. In memory a step would have to wait for
/// the store of the step before; scalars are in registers, and what is done with them over all steps can be done in lanes.
///
/// Taken where the step does nothing with such tensors that has to have them in one piece. Every rewrite is exact, but for
/// the softmax family of two elements (see <see cref="SoftMaxOfTwo"/>).
/// </summary>
internal sealed partial class UnrollSmallTensors
{
    /// <summary>More elements cost more instructions than memory would.</summary>
    private const int MostElements = 4;

    /// <summary>The JIT optimizes methods up to a size only.</summary>
    private const int MostEquations = 60;

    private readonly UnrollSmallTensors? _outer;
    private readonly Builder _builder;
    private readonly bool _isInside;

    // What is known of a tensor: its elements, and, of a stack of small tensors, a stack for each element.
    private readonly Dictionary<Variable, IReadOnlyList<Value>> _elements = [];
    private readonly Dictionary<Variable, IReadOnlyList<Variable>> _stacks = [];

    // Tensors that exist as elements only, until somebody needs them in one piece, and what stands for them then.
    private readonly HashSet<Variable> _inPieces = [];
    private readonly Dictionary<Variable, Value> _whole = [];

    private UnrollSmallTensors(UnrollSmallTensors? outer, Builder builder, bool isInside) => (_outer, _builder, _isInside) = (outer, builder, isInside);

    public static Function Run(Function function)
    {
        if (!function.Body.AllEquations().Any(Profits))
        {
            return function;
        }

        var root = new UnrollSmallTensors(null, new Builder(function.FreshIds()), isInside: false);
        root.Rewrite(function.Body.Equations);
        return function with { Body = root._builder.ToBody(function.Body.Parameters, function.Body.Results.Select(root.Whole)) };
    }

    private static bool IsSmall(TensorType type) => type is { Rank: 1 } && type.Shape[0] is { IsConstant: true, Constant: >= 1 and <= MostElements };

    private static bool Profits(Equation equation) => equation.Operation is Scan scan
        && scan.States.Any(state => IsSmall(state.Type) && state.Type.Element == ElementType.Float64)
        && scan.Body.AllEquations().Count(inner => inner.Outputs.Any(output => IsSmall(output.Type))) <= MostEquations
        && scan.Body.AllEquations().All(IsUnderstood);

    /// <summary>Whether an equation of a step can do without any small tensor in one piece.</summary>
    private static bool IsUnderstood(Equation equation) => equation.Operation switch
    {
        Scan or Branch or ElementwiseOp or Broadcast => true,
        Element { Count: 1 } access => !access.Checked || !IsSmall(equation.Inputs[0].Type),
        WithElement { Count: 1 } or AddElement { Count: 1 } => !((IndexOp)equation.Operation).Checked || !IsSmall(equation.Inputs[0].Type),
        Sum or FoldOp or Largest or LogSumExp => !IsSmall(equation.Inputs[0].Type) || equation.Inputs[0].Type.Element == ElementType.Float64,
        SoftMaxOp => true,
        _ => !equation.Inputs.Concat(equation.Outputs).Any(value => IsSmall(value.Type)),
    };

    private void Rewrite(IEnumerable<Equation> equations)
    {
        foreach (var equation in equations)
        {
            _builder.Origin = equation.Origin;
            Rewrite(equation);
        }
    }

    private void Rewrite(Equation equation)
    {
        switch (equation.Operation)
        {
            case Scan scan when _isInside || Profits(equation): UnrollScan(equation, scan); break;
            case Branch branch when _isInside: UnrollBranch(equation, branch); break;
            case { Bodies.Count: > 0 }: Keep(equation); break;
            case Broadcast when equation.Inputs[0].Type.IsScalar && IsSmall(equation.Output.Type):
                _elements[equation.Output] = Repeated(Whole(equation.Inputs[0]), equation.Output);
                if (_isInside)
                {
                    _inPieces.Add(equation.Output);
                }
                else
                {
                    Keep(equation);
                }

                break;
            default:
                if (!_isInside || !TryUnroll(equation))
                {
                    Keep(equation);
                }

                break;
        }
    }

    private static IReadOnlyList<Value> Repeated(Value element, Variable tensor) => [.. Enumerable.Repeat(element, (int)tensor.Type.Shape[0].Constant)];

    /// <summary>The equation as it is, of tensors in one piece.</summary>
    private void Keep(Equation equation)
    {
        var inputs = equation.Inputs.Select(Whole).ToEquatableArray();
        _builder.Append(equation with
        {
            Inputs = inputs,
            Operation = equation.Operation.MapBodies(body =>
            {
                var inner = new UnrollSmallTensors(this, _builder.Nested(), _isInside);
                inner.Rewrite(body.Equations);
                return inner._builder.ToBody(body.Parameters, body.Results.Select(inner.Whole));
            }),
        });
    }

    private bool IsInPieces(Variable variable) => _inPieces.Contains(variable) || _outer?.IsInPieces(variable) == true;

    private Value? FindWhole(Variable variable) => _whole.TryGetValue(variable, out var whole) ? whole : _outer?.FindWhole(variable);

    private IReadOnlyList<Value>? FindElements(Variable variable) => _elements.TryGetValue(variable, out var elements) ? elements : _outer?.FindElements(variable);

    private IReadOnlyList<Variable>? FindStacks(Variable variable) => _stacks.TryGetValue(variable, out var stacks) ? stacks : _outer?.FindStacks(variable);

    /// <summary>A value in one piece.</summary>
    private Value Whole(Value value)
    {
        if (value is not Variable variable || !IsInPieces(variable))
        {
            return value;
        }

        if (FindWhole(variable) is { } known)
        {
            return known;
        }

        var (pieces, axis) = FindStacks(variable) is { } stacks ? (stacks, 1) : (FindElements(variable)!, 0);
        var whole = _builder.EmitNamed(variable.Name, new Concatenate(axis), [.. pieces.Select(piece => (Value)_builder.Emit(new Unsqueeze(axis), piece))]);
        _whole[variable] = whole;
        return whole;
    }

    /// <summary>The elements of a small tensor, read from it if they are not known.</summary>
    private IReadOnlyList<Value> Elements(Value tensor)
    {
        var variable = (Variable)tensor;
        if (FindElements(variable) is { } known)
        {
            return known;
        }

        var whole = Whole(tensor);
        var elements = Enumerable.Range(0, (int)tensor.Type.Shape[0].Constant).Select(k => (Value)_builder.EmitNamed(variable.Name + k, new Element(1, Checked: false), whole, Constant.Of(k))).ToList();
        _elements[variable] = elements;
        return elements;
    }

    /// <summary>From here on the tensor exists as its elements.</summary>
    private void Bind(Variable tensor, IReadOnlyList<Value> elements)
    {
        _elements[tensor] = elements;
        _inPieces.Add(tensor);
    }
}

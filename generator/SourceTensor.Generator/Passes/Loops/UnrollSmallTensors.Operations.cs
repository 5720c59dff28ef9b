using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <content>Operations of small tensors, element by element.</content>
internal sealed partial class UnrollSmallTensors
{
    // What a scalar would be if the index were k, for what has been computed from the element at an index that is not a constant.
    private readonly Dictionary<Variable, (Value Index, Equation Equation, IReadOnlyList<Value>? Elements)> _chosen = [];
    private readonly Dictionary<(Variable, int), Value> _variants = [];

    private bool TryUnroll(Equation equation)
    {
        var isSmall = equation.Outputs.Count == 1 && IsSmall(equation.Output.Type);
        switch (equation.Operation)
        {
            case ElementwiseOp op when isSmall:
                Bind(equation.Output, [.. Positions(equation.Output).Select(k => (Value)_builder.EmitNamed(equation.Output.Name + k, op, [.. equation.Inputs.Select(input => At(input, k))]))]);
                return true;
            case ElementwiseOp op when equation.Output.Type.IsScalar:
                Keep(equation);
                Follow(equation, op);
                return true;
            case Broadcast when isSmall:
                Bind(equation.Output, [.. Positions(equation.Output).Select(k => At(equation.Inputs[0], k))]);
                return true;
            case Element { Count: 1, Checked: false } when equation.Inputs[0] is Variable tensor && IsSmall(tensor.Type) && FindElements(tensor) is { } elements:
                Read(equation, elements);
                return true;
            case WithElement { Count: 1, Checked: false } when isSmall:
                Bind(equation.Output, Written(equation, (_, value) => value));
                return true;
            case AddElement { Count: 1, Checked: false } when isSmall:
                Bind(equation.Output, Written(equation, (element, value) => _builder.Add(element, value)));
                return true;
            default:
                return TryReduce(equation);
        }
    }

    private bool TryReduce(Equation equation)
    {
        if (equation.Inputs.Count != 1 || !IsSmall(equation.Inputs[0].Type) || equation.Inputs[0].Type.Element != ElementType.Float64)
        {
            return false;
        }

        var elements = Elements(equation.Inputs[0]);
        switch (equation.Operation)
        {
            case Sum:
                Define(equation.Output, elements.Aggregate(_builder.Add));
                return true;
            case Largest:
                Define(equation.Output, elements.Aggregate((x, y) => _builder.Emit(new Maximum(), x, y)));
                return true;
            case FoldOp op:
                Define(equation.Output, elements.Aggregate((x, y) => _builder.Emit(op.Step, x, y)));
                return true;
            case LogSumExp op:
                Define(equation.Output, elements.Count == 2 ? SoftMaxOfTwo.LogSumExp(_builder, elements[0], elements[1]) : Expanded(op.Expand, equation.Inputs[0]));
                return true;
            case SoftMaxOp op when elements.Count == 2:
                Bind(equation.Output, SoftMaxOfTwo.Of(_builder, op, elements[0], elements[1]));
                return true;
            case SoftMaxOp op:
                Bind(equation.Output, Elements(Expanded(op.Expand, equation.Inputs[0])));
                return true;
            default:
                return false;
        }
    }

    /// <summary>What an operation stands for, unrolled too.</summary>
    private Value Expanded(System.Func<Builder, Value, Value> expand, Value x)
    {
        var parts = _builder.Nested();
        var result = expand(parts, x);
        Rewrite(parts.Equations);
        return result;
    }

    private void Define(Variable output, Value value)
    {
        _whole[output] = value;
        _inPieces.Add(output);
    }

    private static IEnumerable<int> Positions(Variable tensor) => Enumerable.Range(0, (int)tensor.Type.Shape[0].Constant);

    private Value At(Value value, int k) => value.Type.IsScalar ? Whole(value) : Elements(value) is { Count: > 1 } elements ? elements[k] : Elements(value)[0];

    /// <summary>An element: at a constant index the element itself, otherwise one that is chosen.</summary>
    private void Read(Equation equation, IReadOnlyList<Value> elements)
    {
        var index = Whole(equation.Inputs[1]);
        if (index is Constant known)
        {
            Define(equation.Output, elements[(int)known.Bits]);
            return;
        }

        Value chosen = elements[^1];
        for (var k = elements.Count - 2; k >= 0; k--)
        {
            chosen = _builder.EmitNamed(equation.Output.Name, Choice(equation), IsAt(index, k), elements[k], chosen);
        }

        Define(equation.Output, chosen);
        if (chosen is Variable variable)
        {
            _chosen[variable] = (index, equation, elements);
        }
    }

    // By an index that is data.
    private static Where Choice(Equation equation) => new(IsUnpredictable: equation.Output.Type.Element == ElementType.Float64);

    private Value IsAt(Value index, int k) => _builder.Find(new Equal(), [index, Constant.Of(k)]) ?? _builder.Emit(new Equal(), index, Constant.Of(k));

    /// <summary>The elements after a write: each is what it was or, where the index says so, what has been written.</summary>
    private IReadOnlyList<Value> Written(Equation equation, System.Func<Value, Value, Value> combine)
    {
        var (elements, index) = (Elements(equation.Inputs[0]), Whole(equation.Inputs[1]));
        var value = Whole(equation.Inputs[2]);
        if (index is Constant known)
        {
            return [.. elements.Select((element, k) => k == known.Bits ? combine(element, value) : element)];
        }

        // Of two elements one index decides both.
        return [.. elements.Select((element, k) => elements.Count == 2 && k == 1
            ? (Value)_builder.EmitNamed(equation.Output.Name + k, Choice(equation), IsAt(index, 0), element, combine(element, Variant(value, index, 1)))
            : _builder.EmitNamed(equation.Output.Name + k, Choice(equation), IsAt(index, k), combine(element, Variant(value, index, k)), element))];
    }

    /// <summary>Notes that a cheap scalar follows from a chosen element.</summary>
    private void Follow(Equation equation, ElementwiseOp op)
    {
        var inputs = equation.Inputs.Select(Whole).ToList();
        var chosen = inputs.OfType<Variable>().Select(FindChosen).Where(found => found is not null).Select(found => found!.Value.Index).Distinct().ToList();
        if (!op.IsExpensive && chosen.Count == 1)
        {
            _chosen[equation.Output] = (chosen[0], equation with { Inputs = inputs.ToEquatableArray() }, null);
        }
    }

    private (Value Index, Equation Equation, IReadOnlyList<Value>? Elements)? FindChosen(Variable variable) =>
        _chosen.TryGetValue(variable, out var found) ? found : _outer?.FindChosen(variable);

    /// <summary>What a value is where the index is k.</summary>
    private Value Variant(Value value, Value index, int k)
    {
        if (value is not Variable variable || FindChosen(variable) is not { } chosen || chosen.Index != index)
        {
            return value;
        }

        if (chosen.Elements is { } elements)
        {
            return elements[k];
        }

        if (!_variants.TryGetValue((variable, k), out var variant))
        {
            variant = _builder.EmitNamed(variable.Name, chosen.Equation.Operation, [.. chosen.Equation.Inputs.Select(input => Variant(input, index, k))]);
            _variants[(variable, k)] = variant;
        }

        return variant;
    }
}

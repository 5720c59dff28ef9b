using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary><c>Scan(sequences, initial, step, reverse)</c> and what is asked of its result.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand ScanCall(IInvocationOperation call, List<IArgumentOperation> arguments)
    {
        var sequences = Sequences(Lower(arguments[0].Value));
        var initial = Lower(arguments[1].Value);
        var step = Lower(arguments[2].Value);
        if (sequences is null || initial is null or Poison || step is not CallableOperand callable)
        {
            return step is Poison || initial is Poison || _failed ? Poison.Instance : Unsupported(call, "this `Scan`");
        }

        if (arguments.Count > 3 && arguments[3].Value.ConstantValue is not { HasValue: true, Value: bool })
        {
            return Unsupported(arguments[3].Value, "a direction that is not a constant");
        }

        var reverse = arguments.Count > 3 && arguments[3].Value.ConstantValue.Value is true;
        return CommonLength(call, arguments[0].Value, sequences) is { } length ? Scan(call, sequences, length, initial, callable, reverse) : Poison.Instance;
    }

    /// <summary>One sequence, or a tuple of them; null when something else was given or reported.</summary>
    private static List<Operand>? Sequences(Operand? operand) => operand switch
    {
        ValueOperand { Value.Type.IsScalar: false } or StepsOperand => [operand],
        CompositeOperand composite when composite.Fields.All(part => part.Value is ValueOperand { Value.Type.IsScalar: false } or StepsOperand) =>
            [.. composite.Fields.Select(part => part.Value)],
        _ => null,
    };

    private Dimension? CommonLength(IOperation at, IOperation written, List<Operand> sequences)
    {
        var lengths = sequences.Select(sequence => sequence is StepsOperand steps ? steps.Length : ((ValueOperand)sequence).Value.Type.Shape[0]).ToList();
        for (var i = 1; i < lengths.Count; i++)
        {
            if (!_solver.Unify(lengths[0], lengths[i]))
            {
                Fail(Descriptors.SequencesDiffer, at, Sequence(written, 0), Shown(lengths[0]), Sequence(written, i), Shown(lengths[i]));
                return null;
            }
        }

        return _solver.Canonical(lengths[0]);
    }

    /// <summary>What the user calls a sequence.</summary>
    private static string Sequence(IOperation written, int number) => Unconverted(written) is ITupleOperation tuple
        ? SourceText.Of(tuple.Elements[number].Syntax)
        : SourceText.Of(written.Syntax) + (written.Type is INamedTypeSymbol { IsTupleType: true } ? $".Item{number + 1}" : "");

    private Operand Scan(IInvocationOperation call, List<Operand> sequences, Dimension length, Operand initial, CallableOperand step, bool reverse)
    {
        var hasOutputs = call.Type is INamedTypeSymbol { TypeArguments.Length: 2 };
        var leaves = initial.Leaves.ToList();
        var (outer, origin) = (_builder, _builder.Origin);
        _builder = outer.Nested();
        var names = step.Method.Parameters.Select(parameter => parameter.Name).ToList();
        var counter = _builder.NewVariable("t", TensorType.Scalar(ElementType.Int32));
        _ranges[counter.Id] = (Dimension.Of(0), length);
        var state = NewCell(names[0], initial, "the state that the step is given");
        var states = BindStates([state], leaves);
        var items = new List<Variable>();
        var scope = new Scope(step.Scope);
        scope.Declare(step.Method.Parameters[0], state);
        foreach (var (sequence, parameter) in sequences.Zip(step.Method.Parameters.Skip(1), (sequence, parameter) => (sequence, parameter)))
        {
            scope.Declare(parameter, NewCell(parameter.Name, new ValueOperand(Item(sequence, parameter.Name, counter, items), new Memory()), "an item that the step is given"));
        }

        _stepDepth++;
        var result = Invoke(call, step, scope);
        _stepDepth--;
        _hasThrown = false;
        var value = hasOutputs ? (result as CompositeOperand)?.Fields[0].Value : result;

        // Of a recurrence the last values are the state, and the newest of them is what the step returns.
        var next = initial is ListOperand past && value is not null ? new ListOperand([.. ((ListOperand)state.Value).Items.Skip(1), value]) : value;
        var output = hasOutputs ? (result as CompositeOperand)?.Fields[1].Value : null;
        var stacked = output is null ? [] : output.Leaves.ToList();
        var body = next is null or Poison || value is null or Poison || next.Leaves.Count() != states.Count
            ? null
            : CloseStep(call, counter, states, [.. next.Leaves], [.. value.Leaves.Concat(stacked).Select(leaf => leaf.Value)], items);
        _builder = outer;
        _builder.Origin = origin;
        if (body is null)
        {
            return _failed ? Poison.Instance : Unsupported(call, "a step that does not return the state's structure");
        }

        var inputs = leaves.Select(leaf => leaf.Value).Concat(sequences.OfType<ValueOperand>().Select(sequence => sequence.Value));
        var scan = new Scan(states.Count, length, reverse, body);
        var kept = states.Skip(states.Count - value!.Leaves.Count()).Select(state => state.Name).ToList();
        string[] outputNames = [.. states.Select(value => value.Name), .. kept.Select(name => name + "_states"), .. stacked.Select((_, i) => "output" + (i + 1))];
        var outputs = _builder.EmitAll(scan, outputNames, [.. inputs]);
        return ScanResult([.. outputs.Skip(states.Count - kept.Count)], (initial as ListOperand)?.Items[^1] ?? initial, output, kept.Count, length);
    }

    private Value Item(Operand sequence, string name, Variable counter, List<Variable> items)
    {
        if (sequence is StepsOperand)
        {
            return counter;
        }

        var item = _builder.NewVariable(name, ((ValueOperand)sequence).Value.Type.Drop(1));
        items.Add(item);
        return item;
    }

    private static ScanResultOperand ScanResult(EquatableArray<Variable> outputs, Operand state, Operand? output, int states, Dimension length)
    {
        var values = outputs.Select(value => new ValueOperand(value, new Memory())).ToList();
        return new ScanResultOperand(
            state.WithLeaves(values.Take(states)),
            state.WithLeaves(values.Skip(states).Take(states)),
            output?.WithLeaves(values.Skip(2 * states)),
            length);
    }

    private Operand ScanProperty(IPropertyReferenceOperation reference, ScanResultOperand scan) => reference.Property.Name switch
    {
        "Final" => scan.Final,
        "States" => scan.States,
        "Outputs" when scan.Outputs is not null => scan.Outputs,
        "Count" => LengthValue(scan.Length),
        _ => Unsupported(reference, $"the property `{reference.Property.Name}`"),
    };

    /// <summary><c>.Stack(s => s.Q)</c>: the selector names one component, whose stacked values are at hand.</summary>
    private Operand? Stack(IInvocationOperation call, ScanResultOperand scan, IOperation selector)
    {
        var structure = call.TargetMethod.Name == "Stack" ? scan.States : scan.Outputs;
        if (structure is null || Lower(selector) is not CallableOperand callable || !IsSelector(callable.Body))
        {
            return Unsupported(selector, "this selector", "; it may only name a component of the state, as in `s => s.Q`");
        }

        var scope = new Scope(callable.Scope);
        scope.Declare(callable.Method.Parameters[0], NewCell(callable.Method.Parameters[0].Name, structure));
        return Invoke(call, callable, scope);
    }

    private static bool IsSelector(IOperation body)
    {
        if (body is not IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] })
        {
            return false;
        }

        while (value is IPropertyReferenceOperation { Property.IsIndexer: false } or IFieldReferenceOperation or IConversionOperation)
        {
            value = value switch
            {
                IPropertyReferenceOperation property => property.Instance!,
                IFieldReferenceOperation field => field.Instance!,
                _ => ((IConversionOperation)value).Operand,
            };
        }

        return value is IParameterReferenceOperation;
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary><c>ScanWhile(initial, condition, step, maxSteps)</c>: a loop with a guard, as <c>while</c> is.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand ScanWhileCall(IInvocationOperation call, List<IArgumentOperation> arguments)
    {
        var (initial, condition, step) = (Lower(arguments[0].Value), Lower(arguments[1].Value), Lower(arguments[2].Value));
        if (initial is null or Poison || condition is not CallableOperand test || step is not CallableOperand next || LowerValue(arguments[3].Value) is not { } most)
        {
            return _failed ? Poison.Instance : Unsupported(call, "this `ScanWhile`");
        }

        return Apply(call, test, initial) is not ValueOperand going ? Poison.Instance : ScanWhile(call, initial, going, test, next, most.Value);
    }

    /// <summary>What a function of the state gives; it is written nowhere.</summary>
    private Operand? Apply(IInvocationOperation call, CallableOperand function, Operand state)
    {
        var scope = new Scope(function.Scope);
        scope.Declare(function.Method.Parameters[0], NewCell(function.Method.Parameters[0].Name, state, "the state that the step is given"));
        _stepDepth++;
        var result = Invoke(call, function, scope);
        _stepDepth--;
        return result;
    }

    private Operand ScanWhile(IInvocationOperation call, Operand initial, ValueOperand going, CallableOperand condition, CallableOperand step, Value most)
    {
        var (outer, origin) = (_builder, _builder.Origin);
        _builder = outer.Nested();
        var counter = _builder.NewVariable("step", TensorType.Scalar(ElementType.Int32));
        var (goes, state) = (NewCell("going", going), NewCell(step.Method.Parameters[0].Name, initial));
        List<ValueOperand> before = [going, .. initial.Leaves];
        var states = BindStates([goes, state], before);
        _conditions++;
        TestSteps(counter, most);
        var next = Apply(call, step, state.Value);
        var goesOn = next is null or Poison ? null : Apply(call, condition, next);
        _conditions--;
        _hasThrown = false;
        var body = next is null || goesOn is not ValueOperand { Value: var again } || next.Leaves.Count() + 1 != states.Count
            ? null
            : CloseStep(call, counter, states, [new ValueOperand(again), .. next.Leaves], [.. next.Leaves.Select(leaf => leaf.Value)]);
        (_builder, _builder.Origin) = (outer, origin);
        if (body is null)
        {
            return _failed ? Poison.Instance : Unsupported(call, "a step that does not return the state's structure");
        }

        var steps = new LocalSymbol(_builder.Ids.Next(), "steps", MayBeNegative: false);
        string[] names = [.. states.Select(value => value.Name), .. states.Skip(1).Select(value => value.Name + "_states")];
        var outputs = _builder.EmitAll(new Scan(states.Count, null, false, body, steps), names, [.. before.Select(leaf => leaf.Value)]);
        return ScanResult([.. outputs.Skip(1)], initial, null, states.Count - 1, Dimension.Of(steps));
    }

    /// <summary>As the eager function does it, with the same words.</summary>
    private void TestSteps(Variable counter, Value most)
    {
        if (most is Constant { Bits: int.MaxValue })
        {
            return;
        }

        var tooMany = _builder.Emit(new GreaterThanOrEqual(), counter, most);
        var thrown = _builder.Nested();
        thrown.EmitAll(new Throw(["throw new global::System.InvalidOperationException($\"The condition of ScanWhile still holds after {", "} steps.\")"]), [], [most]);
        _builder.EmitAll(new Branch(thrown.ToBody([], []), new Body([], [], [])), [], [tooMany]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// <c>for</c>. One that counts by a constant to a bound that the loop does not change is known to take so many steps; every
/// other is a <c>while</c> with something to do at the bottom.
/// </summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>A loop that counts.</summary>
    /// <param name="First">The counter's first value.</param>
    /// <param name="Step">What is added to it after each step; not 0.</param>
    private sealed record Counting(ILocalSymbol Counter, Value First, Dimension Start, Dimension End, long Step)
    {
        /// <summary>How many steps: so many as it takes to reach the end, rounded up.</summary>
        public Dimension Steps => Step > 0
            ? Dimension.Quotient(End - Start + Dimension.Of(Step - 1), Step)
            : Dimension.Quotient(Start - End + Dimension.Of(-Step - 1), -Step);

        /// <summary>The values the counter takes lie from here to before there.</summary>
        public (Dimension Low, Dimension High) Range => Step > 0 ? (Start, End) : (End + Dimension.Of(1), Start + Dimension.Of(1));
    }

    private Operand? For(IForLoopOperation loop)
    {
        var scope = _scope;
        _scope = new Scope(scope);
        var result = Count(loop) is { } counting ? For(loop, counting) : ForAsWhile(loop);
        _scope = scope;
        return result;
    }

    private Operand? For(IForLoopOperation loop, Counting counting)
    {
        // Counting down by one reads best as what it is; with an early end the steps are numbered from the first.
        var isDown = counting.Step == -1 && !LeavesEarly(loop);
        return Loop(loop, new LoopPlan(counting.Counter.Name, Bound(counting.Steps), isDown, null, true, [], counter =>
        {
            var value = isDown ? Plus(counter, counting.End + Dimension.Of(1), null) : Count(counting, counter);
            _ranges[((Variable)value).Id] = counting.Range;
            _scope.Declare(counting.Counter, NewCell(counting.Counter.Name, new ValueOperand(value), "the counter of the loop"));
        }));

        Value Count(Counting from, Variable counter)
        {
            var scaled = from.Step == 1 ? counter : Emit(new Multiply(), counter, Constant.Of((int)from.Step));
            return Plus(scaled, from.Start, from.First);
        }

        Value Plus(Value steps, Dimension start, Value? first) =>
            start.Is(0) ? steps : Named(new ValueOperand(Emit(new Add(), steps, first ?? LengthValue(start).Value)), counting.Counter.Name).Leaves.First().Value;

        Value Emit(ElementwiseOp op, Value x, Value y)
        {
            var result = new ValueOperand(_builder.Emit(op, x, y));
            NoteLength(op, [x, y], result);
            return result.Value;
        }
    }

    private static bool LeavesEarly(ILoopOperation loop) => loop.Body.DescendantsAndSelf().Any(jump =>
        (jump is IReturnOperation && IsOwn(jump, loop)) || (jump is IBranchOperation { BranchKind: BranchKind.Break } branch && branch.GetCorrespondingOperation() == loop));

    /// <summary><c>for (var t = a; t &lt; b; t += c)</c> and its downward twin; null for every other loop.</summary>
    private Counting? Count(IForLoopOperation loop)
    {
        if (loop.Before is not [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: { } first } declarator] }] }]
            || declarator.Symbol.Type.SpecialType != SpecialType.System_Int32
            || Test(loop.Condition, declarator.Symbol) is not (var relation, { } bound)
            || StepOf(loop.AtLoopBottom, declarator.Symbol) is not { } step || step == 0
            || !(step > 0 ? relation is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual : relation is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)
            || Changes(loop.Body, declarator.Symbol, bound)
            || LowerValue(first) is not { } start || LowerValue(bound) is not { } end
            || end.Value.Type != TensorType.Scalar(ElementType.Int32))
        {
            return null;
        }

        // The bound itself belongs to the loop when it may be equal.
        var inclusive = relation is BinaryOperatorKind.LessThanOrEqual ? 1 : relation is BinaryOperatorKind.GreaterThanOrEqual ? -1 : 0;
        return new Counting(declarator.Symbol, start.Value, LengthOf(start.Value), LengthOf(end.Value) + Dimension.Of(inclusive), step);
    }

    /// <summary>A comparison of the counter with a bound, on either side of it.</summary>
    private static (BinaryOperatorKind Relation, IOperation Bound)? Test(IOperation? condition, ILocalSymbol counter)
    {
        if (condition is not IBinaryOperation { OperatorMethod: null } test)
        {
            return null;
        }

        if (IsCounter(test.LeftOperand, counter))
        {
            return (test.OperatorKind, test.RightOperand);
        }

        return !IsCounter(test.RightOperand, counter) ? null : test.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => (BinaryOperatorKind.GreaterThan, test.LeftOperand),
            BinaryOperatorKind.LessThanOrEqual => (BinaryOperatorKind.GreaterThanOrEqual, test.LeftOperand),
            BinaryOperatorKind.GreaterThan => (BinaryOperatorKind.LessThan, test.LeftOperand),
            BinaryOperatorKind.GreaterThanOrEqual => (BinaryOperatorKind.LessThanOrEqual, test.LeftOperand),
            _ => null,
        };
    }

    private static bool IsCounter(IOperation operation, ILocalSymbol counter) =>
        operation is ILocalReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Local, counter);

    /// <summary>What <c>t++</c>, <c>t--</c>, <c>t += c</c> or <c>t -= c</c> adds to the counter.</summary>
    private static long? StepOf(IReadOnlyList<IOperation> bottom, ILocalSymbol counter) => bottom is not [IExpressionStatementOperation { Operation: var operation }] ? null : operation switch
    {
        IIncrementOrDecrementOperation step when IsCounter(step.Target, counter) => step.Kind == OperationKind.Increment ? 1 : -1,
        ICompoundAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: int by } } step when IsCounter(step.Target, counter) => step.OperatorKind switch
        {
            BinaryOperatorKind.Add => by,
            BinaryOperatorKind.Subtract => -(long)by,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether the loop writes the counter or what the bound is computed from. Lengths of what it writes stay as they are.</summary>
    private bool Changes(IOperation body, ILocalSymbol counter, IOperation bound)
    {
        var written = WriteAnalysis.Of([body, bound], BodyOf).Written;
        return written.Contains(counter, SymbolEqualityComparer.Default) || bound.DescendantsAndSelf().Any(ReadsWhatItCaptures) || bound.DescendantsAndSelf().Any(part => part switch
        {
            ILocalReferenceOperation local => written.Contains(local.Local, SymbolEqualityComparer.Default) && !IsOnlyMeasured(part),
            IParameterReferenceOperation parameter => written.Contains(parameter.Parameter, SymbolEqualityComparer.Default) && !IsOnlyMeasured(part),
            _ => false,
        });
    }

    // What a local function or a lambda reads, its call does not show.
    private static bool ReadsWhatItCaptures(IOperation part) =>
        part is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke };

    private static bool IsOnlyMeasured(IOperation tensor) =>
        tensor.Parent is IPropertyReferenceOperation { Property.Name: "Length" or "Rows" or "Columns" } or IInvocationOperation { TargetMethod.Name: "GetLength" };

    private Operand? ForAsWhile(IForLoopOperation loop)
    {
        var result = loop.Before.Select(Statement).LastOrDefault(statement => statement is Poison);
        return result ?? Loop(loop, new LoopPlan("step", null, false, loop.Condition, true, loop.AtLoopBottom, _ => { }));
    }

    /// <summary>A number of steps that the loop may speak of.</summary>
    private Dimension Bound(Dimension steps)
    {
        Bind(steps);
        return steps;
    }
}

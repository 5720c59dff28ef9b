using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>What the front end knows of a call of an operation's method.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>Something was reported while a call was bound.</summary>
    private sealed class ReportedException : Exception;

    private sealed class BoundCall : Call
    {
        private readonly FunctionLowerer _lowerer;
        private readonly IInvocationOperation _call;
        private readonly Dictionary<string, (IOperation Operation, Operand Operand)> _arguments = [];

        public BoundCall(FunctionLowerer lowerer, IInvocationOperation call)
            : base(lowerer._builder)
        {
            (_lowerer, _call) = (lowerer, call);
            if (call.Instance is { } receiver)
            {
                Add(Receiver, receiver);
            }

            foreach (var argument in call.Arguments)
            {
                Add(argument.Parameter!.Name, argument.Value);
            }
        }

        public override string Method => _call.TargetMethod.Name;

        public override (ElementType Element, int Rank) Result =>
            TypeMap.Find(_lowerer.TypeOf(_call)) ?? throw Unsupported(_call, $"a result of type `{_call.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}`");

        public override IReadOnlyList<string> Parameters => [.. _call.TargetMethod.Parameters.Select(parameter => parameter.Name)];

        public override Value Value(string parameter) => Argument(parameter) is (var operation, var operand)
            ? operand is ValueOperand value ? Canonical(value.Value) : throw Unsupported(operation, $"`{SourceText.Of(operation.Syntax)}` as a number or tensor")
            : throw new InvalidOperationException($"`{Method}` has no parameter `{parameter}`");

        public override IReadOnlyList<Value> Values(string parameter)
        {
            var (operation, operand) = Argument(parameter) ?? throw new InvalidOperationException($"`{Method}` has no parameter `{parameter}`");
            return operand is ListOperand list && list.Items.All(item => item is ValueOperand)
                ? [.. list.Items.Select(item => Canonical(((ValueOperand)item).Value))]
                : throw Unsupported(operation, $"`{SourceText.Of(operation.Syntax)}` as a list of numbers or tensors", "; write the elements out in brackets");
        }

        public override T? Constant<T>(string parameter)
        {
            if (Argument(parameter) is not (var operation, _))
            {
                return null;
            }

            return operation.ConstantValue is { HasValue: true, Value: T constant } ? constant : throw Unsupported(operation, $"`{parameter}` that is not a constant");
        }

        public override string Text(string parameter) =>
            Argument(parameter)!.Value.Operation is var operation && operation.ConstantValue is { HasValue: true, Value: string text } ? text : throw Unsupported(operation, $"`{parameter}` that is not a constant");

        public override EquatableArray<int> Constants(string parameter) => Values(parameter)
            .Select(value => value is Constant constant ? (int)constant.Bits : throw Unsupported(Argument(parameter)!.Value.Operation, $"`{parameter}` that are not constants"))
            .ToEquatableArray();

        public override Dimension Length(string parameter)
        {
            var (operation, operand) = Argument(parameter)!.Value;
            return operand is ValueOperand value && _lowerer.EntryLength(operation, value) is { } length ? length : throw new ReportedException();
        }

        public override Dimension Offset(string parameter)
        {
            var value = Value(parameter);
            var length = _lowerer.LengthOf(value);
            _lowerer.Bind(length);
            return length;
        }

        public override Value Convert(Value value, ElementType element) =>
            _lowerer.Cast(_call, new ValueOperand(value), element) is ValueOperand converted ? converted.Value : throw new ReportedException();

        public override void Equal(Dimension left, Dimension right, Func<FormattableString> misfit)
        {
            if (!_lowerer._solver.Unify(left, right))
            {
                throw new TypeException(misfit());
            }
        }

        public override void Require(Dimension left, Dimension right, Func<FormattableString> misfit)
        {
            var difference = _lowerer._solver.Canonical(left) - _lowerer._solver.Canonical(right);
            if (difference.IsConstant && difference.Constant != 0)
            {
                throw new TypeException(misfit());
            }

            if (!difference.IsKnownAtEntry)
            {
                throw Unsupported(_call, "a length that is only known inside the function here");
            }

            _lowerer._solver.RequireEqual(left, right);
        }

        public override void AtMost(Dimension left, Dimension right, Func<FormattableString> misfit)
        {
            var room = _lowerer._solver.Canonical(right) - _lowerer._solver.Canonical(left);
            if (room.IsConstant && room.Constant < 0)
            {
                throw new TypeException(misfit());
            }

            if (room.MayBeNegative && !room.IsKnownAtEntry)
            {
                throw Unsupported(_call, "a length that is only known inside the function here");
            }

            _lowerer._solver.RequireAtMost(left, right);
        }

        /// <summary>The tensors it is given, in C#'s order, those of a list one by one.</summary>
        public IEnumerable<(IOperation Operation, Value Value)> Tensors => _arguments.Values.SelectMany(argument => Flat(argument.Operation, argument.Operand));

        private IEnumerable<(IOperation Operation, Value Value)> Flat(IOperation operation, Operand operand) => operand switch
        {
            ValueOperand value => [(operation, Canonical(value.Value))],
            ListOperand list when Elements(operation) is { } elements && elements.Count == list.Items.Count => elements.Zip(list.Items, Flat).SelectMany(values => values),
            _ => [],
        };

        private static IReadOnlyList<IOperation>? Elements(IOperation operation) => operation switch
        {
            ICollectionExpressionOperation { Elements: var elements } => elements,
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
            IConversionOperation conversion => Elements(conversion.Operand),
            _ => null,
        };

        /// <summary>The argument itself, for what is reported about it.</summary>
        public IOperation ArgumentFor(string parameter) => Argument(parameter)!.Value.Operation;

        /// <summary>The memory an argument is, when the result is a part of it.</summary>
        public Memory? MemoryOf(string parameter) => (Argument(parameter)?.Operand as ValueOperand)?.Memory;

        private void Add(string parameter, IOperation operation)
        {
            // Constants of types that are no numbers have no value in the IR.
            var operand = operation.ConstantValue.HasValue && TypeMap.Scalar(_lowerer.TypeOf(operation)) is null ? Nothing.Instance : _lowerer.Lower(operation);
            _arguments[parameter] = operand is null or Poison ? throw new ReportedException() : (operation, operand);
        }

        private (IOperation Operation, Operand Operand)? Argument(string parameter) => _arguments.TryGetValue(parameter, out var argument) ? argument : null;

        private ReportedException Unsupported(IOperation at, string what, string instead = "")
        {
            _lowerer.Unsupported(at, what, instead);
            return new ReportedException();
        }
    }

    /// <summary>A call of a method that an operation stands for.</summary>
    private Operand BindCall(IInvocationOperation call, Op op)
    {
        BoundCall? bound = null;
        try
        {
            bound = new BoundCall(this, call);
            var results = op.Bind(bound);
            var memory = op.ViewOf is { } viewed ? bound.MemoryOf(viewed) : null;
            var operands = results.Select(result => new ValueOperand(result, memory ?? new Memory(), memory is not null)).ToList();
            return call.Type is IArrayTypeSymbol ? new ListOperand(operands) : operands.Count == 1 ? operands[0] : Unsupported(call, Describe(call));
        }
        catch (ReportedException)
        {
            return Poison.Instance;
        }
        catch (SubscriptsException bad)
        {
            return Fail(Diagnostics.Descriptors.BadSubscripts, bound!.ArgumentFor(bad.Parameter), bad.Message);
        }
        catch (TypeException misfit)
        {
            return Misfit(call, bound!.Tensors, misfit.Rule);
        }
    }
}

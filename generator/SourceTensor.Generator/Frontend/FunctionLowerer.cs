using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// From C# to IR. The body of the method is interpreted once over symbolic values: reading a variable gives the value it
/// holds at that point, writing an element makes a new value, a loop becomes a scan whose states are the variables it
/// writes. Calls of other methods with source are followed. Everything that is not understood is reported at its expression.
///
/// This class holds what all constructs share; each kind of construct has a file of its own.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private readonly Func<SyntaxTree, SemanticModel> _modelOf;
    private IDiagnosticSink _sink;
    private readonly CancellationToken _cancellation;
    private readonly Func<IMethodSymbol, DeclaredDerivative?> _derivativeOf;
    private readonly ShapeSolver _solver = new();
    private readonly List<string> _origins = [];
    private readonly List<Variable> _inputs = [];
    private readonly Dictionary<int, Dimension> _lengths = [];
    private readonly Dictionary<LocalSymbol, Variable> _symbols = [];
    private readonly Dictionary<int, (Dimension Low, Dimension High)> _ranges = [];
    private readonly Stack<IMethodSymbol> _inlining = [];
    private readonly Stack<(Scope Scope, IOperation Call)> _callers = [];
    private readonly List<Location> _callSites = [];
    private int _stepDepth;
    private Builder _builder;
    private Scope _scope = new(null);
    private bool _failed;

    private FunctionLowerer(Func<SyntaxTree, SemanticModel> modelOf, Func<IMethodSymbol, DeclaredDerivative?> derivativeOf, IDiagnosticSink sink, CancellationToken cancellation)
    {
        _derivativeOf = derivativeOf;
        _modelOf = modelOf;
        _sink = sink;
        _cancellation = cancellation;
        _builder = new Builder(new IdSource(), _solver.Canonical);
    }

    /// <summary>The function a method computes; null when something in it was reported.</summary>
    /// <param name="derivativeOf">What a method that is declared to be a derivative computes; null for every other method.</param>
    public static Function? Lower(
        IMethodSymbol method, Func<SyntaxTree, SemanticModel> modelOf, Func<IMethodSymbol, DeclaredDerivative?> derivativeOf, IDiagnosticSink sink, CancellationToken cancellation) =>
        new FunctionLowerer(modelOf, derivativeOf, sink, cancellation).Lower(method);

    private Function? Lower(IMethodSymbol method)
    {
        var given = new List<(IParameterSymbol, Operand)>();
        foreach (var parameter in method.Parameters)
        {
            if (Parameter(parameter, parameter.Type, parameter.Name) is not { } value)
            {
                return null;
            }

            given.Add((parameter, value));
            _scope.Declare(parameter, NewCell(parameter.Name, value, "a parameter of the function"));
        }

        _inlining.Push(method);
        var shapes = Declare(given);
        var body = BodyOf(method);
        var result = body is not null ? Run(body) : Fail(Descriptors.NotAFunction, LocationOf(method), method.Name, "it has no body");
        result = result is null ? null : Returned(null, method, result, shapes);
        if (result is not null and not Poison && result is not (ValueOperand or CompositeOperand))
        {
            result = Fail(Descriptors.NotAFunction, LocationOf(method), method.Name, "it returns something that is neither a number, a tensor nor a tuple of these");
        }

        if (result?.Leaves.SelectMany(leaf => leaf.Value.Type.Shape).FirstOrDefault(length => !_solver.Canonical(length).IsKnownAtEntry) is { } unknown)
        {
            result = Fail(Descriptors.LengthUnknown, LocationOf(method), Shown(unknown));
        }

        if (result is CompositeOperand composite && !IsOfValues(composite))
        {
            result = Fail(Descriptors.NotAFunction, LocationOf(method), method.Name, "it returns a structure that is not made of numbers and tensors");
        }

        if (result is null && !_failed)
        {
            result = Fail(Descriptors.NotAFunction, LocationOf(method), method.Name, "it never returns");
        }

        // What C# does not take may have any structure at all.
        if (result is not null and not Poison && (body!.DescendantsAndSelf().Any(IsError) || !result.Leaves.Select(leaf => (leaf.Value.Type.Element, leaf.Value.Type.Rank)).SequenceEqual(TypeMap.LeavesOf(method.ReturnType))))
        {
            result = NotCSharp();
        }

        if (_failed || result is null or Poison)
        {
            return null;
        }

        var canonical = WithoutNegativeSteps(_builder.ToBody(_inputs, result.Leaves.Select(leaf => leaf.Value)).MapLengths(_solver.Canonical));
        return Checker.Check(new Function(method.Name, canonical, ResultNames(canonical), _solver.Requirements().ToEquatableArray(), _origins.ToEquatableArray())
        {
            Statics = _statics.Select(entry => entry.Input).ToEquatableArray(),
        });
    }

    private static bool IsError(IOperation operation) =>
        operation is IInvalidOperation or IConversionOperation { Conversion.Exists: false } || operation.Type is { TypeKind: TypeKind.Error };

    // A loop of a number of steps that turned out to be below 0 runs none; what its steps keep would have that number as a length.
    private static Body WithoutNegativeSteps(Body body) => body with
    {
        Equations = body.Equations.Select(equation => equation.MapBodies(WithoutNegativeSteps)).Select(equation => equation.Operation is Scan { Bound: { IsConstant: true, Constant: < 0 } } scan && !scan.StepOutputs.Any()
            ? equation with { Operation = scan with { Bound = Dimension.Of(0) } }
            : equation).ToEquatableArray(),
    };

    private static EquatableArray<string> ResultNames(Body body) =>
        body.Results.Select((_, i) => body.Results.Count == 1 ? "result" : "result" + (i + 1)).ToEquatableArray();

    private static bool IsOfValues(CompositeOperand composite) => composite.Fields.All(part => part.Value is ValueOperand || (part.Value is CompositeOperand inner && IsOfValues(inner)));

    /// <summary>A parameter, or a part of one that is a record struct or tuple; null when something was reported.</summary>
    private Operand? Parameter(IParameterSymbol parameter, ITypeSymbol type, string name)
    {
        if (parameter.RefKind == RefKind.None && TypeMap.IsComposite(type) && TypeMap.Parts((INamedTypeSymbol)type) is { Count: > 0 } parts)
        {
            var fields = parts.Zip(TypeMap.PartNames((INamedTypeSymbol)type), (part, shown) => (part.Name, Value: Parameter(parameter, part.Type, $"{name}_{shown}"))).ToList();
            return fields.Exists(field => field.Value is null) ? null : new CompositeOperand(type, [.. fields.Select(field => (field.Name, field.Value!))]);
        }

        if (TypeMap.Find(type) is not { } kind || parameter.RefKind != RefKind.None)
        {
            _ = type.TypeKind == TypeKind.Error ? NotCSharp() : Fail(Descriptors.UnsupportedConstruct, LocationOf(parameter), $"a parameter of type `{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}`", "; parameters are scalars and tensors, or tuples and positional record structs of them, passed by value");
            return null;
        }

        // The parts of a record have names of their own in emitted code.
        while (name != parameter.Name && ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Any(other => other.Name == name))
        {
            name += "_";
        }

        return Input(name, kind);
    }

    /// <summary>A number or tensor that is known when the kernel is entered, in the order in which the kernel is given them.</summary>
    private ValueOperand Input(string name, (ElementType Element, int Rank) kind)
    {
        var position = _inputs.Count;
        var shape = Enumerable.Range(0, kind.Rank).Select(axis => Dimension.Of(Symbol.ForAxis(position, name, kind.Rank, axis)));
        var variable = _builder.NewVariable(name, new TensorType(kind.Element, shape.ToEquatableArray()));
        _inputs.Add(variable);
        if (kind is (ElementType.Int32, 0))
        {
            _lengths[variable.Id] = Dimension.Of(Symbol.ForValue(position, name));
        }

        return new ValueOperand(variable, kind.Rank == 0 ? null : new Memory(name));
    }

    /// <summary>The operations of a method's body, from whichever file it is in.</summary>
    private IOperation? BodyOf(IMethodSymbol method)
    {
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
        return syntax is null ? null : _modelOf(syntax.SyntaxTree).GetOperation(syntax, _cancellation);
    }

    private Poison Fail(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        _failed = true;
        Report(descriptor, location, arguments);
        return Poison.Instance;
    }

    // The user's eyes are on the function: a fault inside a method it calls is reported at the call.
    private void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Report(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    private void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> hints, params object[] arguments)
    {
        var isInside = _callSites.Count > 0;
        _sink.Report(descriptor, isInside ? _callSites[0] : location, isInside ? location : null, hints, arguments);
    }

    private Poison Fail(DiagnosticDescriptor descriptor, IOperation operation, params object[] arguments) =>
        operation.DescendantsAndSelf().Any(IsError) ? NotCSharp() : Fail(descriptor, operation.Syntax.GetLocation(), arguments);

    private Poison NotCSharp()
    {
        _failed = true;
        _sink.NotCSharp();
        return Poison.Instance;
    }

    private Poison Unsupported(IOperation operation, string what, string instead = "") =>
        Fail(Descriptors.UnsupportedConstruct, operation, what, instead);

    private static Location LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>Marks what is built next as coming from a piece of source.</summary>
    private void From(SyntaxNode syntax)
    {
        var text = SourceText.Of(syntax);
        var index = _origins.IndexOf(text);
        if (index < 0)
        {
            index = _origins.Count;
            _origins.Add(text);
        }

        _builder.Origin = index;
    }

    private Cell NewCell(string name, Operand value, string? readOnlyBecause = null, Cell? source = null) =>
        new(name, value, _stepDepth, readOnlyBecause, source);

    /// <summary>Appends an equation; a misfit of its operands is reported at the operation.</summary>
    private Operand Emit(IOperation at, Operation operation, params Value[] inputs)
    {
        // Lengths are compared by what they are computed from: the same integer is one variable.
        var mayBeLength = operation is Ops.Convert || (operation is Ops.Element or ElementwiseOp && inputs[0].Type.Element == ElementType.Int32) || (operation is Where && inputs[1].Type.Element == ElementType.Int32);
        if (mayBeLength && _builder.Find(operation, inputs) is { Type: { IsScalar: true, Element: ElementType.Int32 } } known)
        {
            return new ValueOperand(known);
        }

        try
        {
            return new ValueOperand(_builder.Emit(operation, inputs), new Memory());
        }
        catch (TypeException misfit)
        {
            return Misfit(at, OperandsOf(at) is { } operations && operations.Count == inputs.Length ? operations.Zip(inputs, (operation, input) => (operation, input)) : [], misfit.Rule);
        }
    }

    /// <summary>
    /// An <c>int</c> as a length: in terms of what is known when the function is entered where that is possible, else of
    /// numbers that become known inside it.
    /// </summary>
    private Dimension LengthOf(Value value)
    {
        if (value is Constant constant)
        {
            return Dimension.Of(constant.Bits);
        }

        var variable = (Variable)value;
        if (!_lengths.TryGetValue(variable.Id, out var length))
        {
            var isIndex = _ranges.TryGetValue(variable.Id, out var range) && !range.Low.MayBeNegative;
            var symbol = new LocalSymbol(variable.Id, variable.Name, MayBeNegative: !isIndex);
            _symbols[symbol] = variable;
            _lengths[variable.Id] = length = Dimension.Of(symbol);
        }

        return length;
    }

    /// <summary>Makes what a length speaks of known here.</summary>
    private void Bind(Dimension length)
    {
        foreach (var symbol in length.Symbols.OfType<LocalSymbol>().Where(symbol => !_builder.Knows(symbol) && _symbols.ContainsKey(symbol)).ToList())
        {
            _builder.EmitAll(new BindLength(symbol), [], [_symbols[symbol]]);
        }
    }

    /// <summary>
    /// Between which lengths an index lies, both included: counters are replaced by where they start and end.
    /// </summary>
    private (Dimension Low, Dimension High) Extent(Value index)
    {
        if (index is Variable variable && _ranges.TryGetValue(variable.Id, out var own))
        {
            return (own.Low, own.High - Dimension.Of(1));
        }

        var length = LengthOf(index);
        var (low, high) = (Dimension.Of(length.Constant), Dimension.Of(length.Constant));
        foreach (var term in length.Terms)
        {
            var (least, most) = term.Symbol is LocalSymbol local && _ranges.TryGetValue(local.Id, out var range)
                ? (range.Low, range.High - Dimension.Of(1))
                : (Dimension.Of(term.Symbol), Dimension.Of(term.Symbol));
            low += (term.Coefficient > 0 ? least : most) * term.Coefficient;
            high += (term.Coefficient > 0 ? most : least) * term.Coefficient;
        }

        return (low, high);
    }

    private ValueOperand LengthValue(Dimension length)
    {
        if (length.IsConstant)
        {
            return new ValueOperand(Constant.Of((int)length.Constant));
        }

        var value = _builder.Emit(new Ops.Length(length));
        _lengths[value.Id] = length;
        return new ValueOperand(value);
    }
}

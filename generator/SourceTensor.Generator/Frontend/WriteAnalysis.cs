using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Which variables a piece of code writes, wholly or in part, itself or through the methods it calls. Before a loop is
/// lowered its states must be known.
/// </summary>
internal sealed class WriteAnalysis
{
    private readonly Func<IMethodSymbol, IOperation?> _bodyOf;
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenInPart = new(SymbolEqualityComparer.Default);

    // What is known of the methods called; nothing of one whose calls are being followed.
    private readonly Dictionary<ISymbol, WriteAnalysis?> _known;

    private WriteAnalysis(Func<IMethodSymbol, IOperation?> bodyOf, Dictionary<ISymbol, WriteAnalysis?> known)
    {
        _bodyOf = bodyOf;
        _known = known;
    }

    /// <summary>What the code writes, and which of it by element, row or slab.</summary>
    public static (IReadOnlyCollection<ISymbol> Written, IReadOnlyCollection<ISymbol> InPart) Of(IReadOnlyList<IOperation> code, Func<IMethodSymbol, IOperation?> bodyOf)
    {
        var known = new Dictionary<ISymbol, WriteAnalysis?>(SymbolEqualityComparer.Default);
        var analyses = code.Select(part => Visit(part, bodyOf, known)).ToList();
        return (
            new HashSet<ISymbol>(analyses.SelectMany(analysis => analysis._written), SymbolEqualityComparer.Default),
            new HashSet<ISymbol>(analyses.SelectMany(analysis => analysis._writtenInPart), SymbolEqualityComparer.Default));
    }

    private static WriteAnalysis Visit(IOperation code, Func<IMethodSymbol, IOperation?> bodyOf, Dictionary<ISymbol, WriteAnalysis?> known)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var analysis = new WriteAnalysis(bodyOf, known);
        foreach (var operation in code.DescendantsAndSelf())
        {
            analysis.Visit(operation);
        }

        return analysis;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                Target(assignment.Target, inPart: false);
                break;
            case IIncrementOrDecrementOperation increment:
                Target(increment.Target, inPart: false);
                break;
            case IInvocationOperation call when call.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.Ordinary:
                Callee(call);
                break;
        }
    }

    private void Target(IOperation target, bool inPart)
    {
        switch (target)
        {
            case ILocalReferenceOperation local: Note(local.Local, inPart); break;
            case IParameterReferenceOperation parameter: Note(parameter.Parameter, inPart); break;
            case IImplicitIndexerReferenceOperation { Instance: { } instance }: Target(instance, inPart: true); break;
            case IPropertyReferenceOperation { Instance: { } instance, Property: { } property }: Target(instance, inPart || property.IsIndexer); break;
            case IFieldReferenceOperation { Instance: { } instance }: Target(instance, inPart); break;
            case IDeclarationExpressionOperation declaration: Target(declaration.Expression, inPart); break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Target(element, inPart);
                }

                break;
        }
    }

    private void Note(ISymbol symbol, bool inPart)
    {
        _written.Add(symbol);
        if (inPart)
        {
            _writtenInPart.Add(symbol);
        }
    }

    // What a method writes of its own parameters it writes of its caller's arguments; a local function also writes what it captures.
    private void Callee(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (!_known.TryGetValue(method, out var inside))
        {
            _known[method] = null;
            _known[method] = inside = _bodyOf(method) is { } body ? Visit(body, _bodyOf, _known) : null;
        }

        if (inside is null)
        {
            return;
        }

        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { } parameter && inside._writtenInPart.Contains(parameter.OriginalDefinition)))
        {
            Target(argument.Value, inPart: true);
        }

        _written.UnionWith(inside._written);
        _writtenInPart.UnionWith(inside._writtenInPart);
    }
}

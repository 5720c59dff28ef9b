using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// The code of functions and of the methods they call, for warnings about how something is written: those stand at the
/// expression itself, also in a helper, and once, however many functions call it.
/// </summary>
internal sealed class FollowedCode
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _helpers = new(SymbolEqualityComparer.Default);

    /// <summary>Every operation of a function and of those methods that no function has led to before.</summary>
    public IEnumerable<IOperation> Of(IMethodSymbol function, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellation)
    {
        var methods = new Stack<IMethodSymbol>([function]);
        while (methods.Count > 0)
        {
            var method = methods.Pop();
            var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
            foreach (var operation in (syntax is null ? null : modelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation))?.Descendants() ?? [])
            {
                yield return operation;
                if (Called(operation)?.OriginalDefinition is { } called && IsHelper(called) && _helpers.TryAdd(called, true))
                {
                    methods.Push(called);
                }
            }
        }
    }

    private static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    // Another function is looked at for its own sake.
    private static bool IsHelper(IMethodSymbol method) => method is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsExtern: false, IsPartialDefinition: false }
        && !method.DeclaringSyntaxReferences.IsEmpty && method.Attribute(AttributeNames.TensorFunction) is null;
}

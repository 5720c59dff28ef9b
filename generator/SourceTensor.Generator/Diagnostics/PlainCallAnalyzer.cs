using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// In the rest of a program: the plain function is called again and again although it has a compiled form. Inside other
/// functions it is the plain one that is called.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainCallAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that holds the name of the member to call, for a fix.</summary>
    public const string Member = "Member";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PlainCallInLoop];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TensorFunction) is not null)
            {
                var compiled = new ConcurrentDictionary<IMethodSymbol, string?>(SymbolEqualityComparer.Default);
                start.RegisterOperationAction(operation => Analyze(operation, compiled), OperationKind.Invocation);
            }
        });
    }

    // Most calls are of methods that have no attributes, and most others are in no loop.
    private static void Analyze(OperationAnalysisContext context, ConcurrentDictionary<IMethodSymbol, string?> compiled)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { IsStatic: true, IsGenericMethod: false, ReturnsVoid: false } method && IsRepeated(call) && compiled.GetOrAdd(method, Compiled) is { } member && !IsInside(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.PlainCallInLoop, call.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Member, member), method.Name, member));
        }
    }

    private static bool IsInside(ISymbol symbol) => symbol.Attribute(AttributeNames.TensorFunction) is not null
        || (symbol is IMethodSymbol method && (DerivativeRule.AttributeOf(method) is not null || DerivativeRule.AttributeOf(method, TangentRule.Attribute) is not null));

    /// <summary>The name of the method with the same parameters and result that computes the same, compiled; null when there is none.</summary>
    private static string? Compiled(IMethodSymbol method)
    {
        if (method.Attribute(AttributeNames.TensorFunction) is null)
        {
            return null;
        }

        var members = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(member => IsLike(member, method)).ToList();
        return members.FirstOrDefault(member => member.Attribute(ModeSignature.Of(Mode.Compiled).Attribute) is { } attribute && DeclaredFunction.Names(attribute, member, method))?.Name
            ?? members.FirstOrDefault(member => member.Name == method.Name + Mode.Compiled)?.Name;
    }

    private static bool IsLike(IMethodSymbol member, IMethodSymbol method) => member.IsStatic && SymbolEqualityComparer.Default.Equals(member.ReturnType, method.ReturnType)
        && member.Parameters.Length >= method.Parameters.Length
        && member.Parameters.Skip(method.Parameters.Length).All(parameter => parameter.IsOptional)
        && member.Parameters.Zip(method.Parameters, (own, other) => SymbolEqualityComparer.Default.Equals(own.Type, other.Type)).All(isSame => isSame);

    /// <summary>Whether the call is in a part of a loop that runs every step, or in what a method of Linq or Parallel is given to call.</summary>
    private static bool IsRepeated(IInvocationOperation call)
    {
        for (IOperation operation = call; operation.Parent is { } parent; operation = parent)
        {
            switch (parent)
            {
                case ILocalFunctionOperation:
                    return false;
                case IForLoopOperation { Before: var before }:
                    if (!before.Contains(operation))
                    {
                        return true;
                    }

                    break;
                case IForEachLoopOperation each:
                    if (operation == each.Body)
                    {
                        return true;
                    }

                    break;
                case ILoopOperation:
                    return true;
                case IInvocationOperation { TargetMethod: { ContainingType: { Name: var type, ContainingNamespace: var space } } } when IsLambda(operation):
                    if (space.ToDisplayString() is "System.Linq" || (type == "Parallel" && space.ToDisplayString() == "System.Threading.Tasks"))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private static bool IsLambda(IOperation argument) => argument is IArgumentOperation { Value: IDelegateCreationOperation { Target: IAnonymousFunctionOperation } };
}

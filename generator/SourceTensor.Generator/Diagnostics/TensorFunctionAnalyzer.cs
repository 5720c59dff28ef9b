using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// Shows, while typing, what the generator could not take: it runs the same front end and the same readers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TensorFunctionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.OfFunctions];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var code = new FollowedCode();
            start.RegisterSymbolAction(symbol => Analyze(symbol, code), SymbolKind.Method);
            start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        });
    }

    /// <summary>
    /// What is wrong with a type is found with the type: of an open file, an editor asks for what is found with a symbol and stands in it.
    /// </summary>
    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var sink = new Sink(context, isOfType: true);
        foreach (var method in Members(type).OfType<IMethodSymbol>().Where(method => SymbolEqualityComparer.Default.Equals(Symbols.FileLocal(method) ?? Symbols.FirstNotPartial(method), type)))
        {
            if (method.Attribute(AttributeNames.TensorFunction) is not null)
            {
                new FunctionReader(context.Compilation, sink, context.CancellationToken).Defaults(method, Nothing);
            }

            foreach (var (mode, attribute) in Declarations(method))
            {
                new DeclarationReader(sink, (_, _) => Nothing()).Read(method, attribute, mode);
            }
        }
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().SelectMany(member => member is INamedTypeSymbol inner ? Members(inner) : [member]);

    private static IEnumerable<(ModeSignature Mode, AttributeData Attribute)> Declarations(IMethodSymbol method) => ModeSignature.All.SelectMany(
        mode => method.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == mode.Attribute), (mode, attribute) => (mode, attribute));

    private static void Analyze(SymbolAnalysisContext context, FollowedCode code)
    {
        var method = (IMethodSymbol)context.Symbol;
        var sink = new Sink(context);
        if (method.Attribute(AttributeNames.TensorFunction) is not null)
        {
            var reader = new FunctionReader(context.Compilation, sink, context.CancellationToken);
            var function = reader.Lower(method);
            var defaults = reader.Defaults(method, Nothing);
            Guarded(method, sink, () => Warn(method, function, defaults, reader, code, sink, context.CancellationToken));
        }

        if (DerivativeRule.AttributeOf(method) is not null || DerivativeRule.AttributeOf(method, TangentRule.Attribute) is not null)
        {
            RuleReader.Check(method, sink);
        }

        foreach (var (mode, attribute) in Declarations(method))
        {
            // What a member computes is looked at only where that decides whether there is one.
            var model = new DeclarationReader(sink, (function, mayBeRefused) => mayBeRefused ? FunctionReader.LowerOrReason(function, context.Compilation, context.CancellationToken) : Nothing())
                .Read(method, attribute, mode);
            if (model is not null && MemberCompiler.Refusal(model) is var (descriptor, arguments))
            {
                sink.Report(descriptor, FunctionReader.Location(method), null, arguments);
            }
        }
    }

    private static void Warn(
        IMethodSymbol method, IR.Function? function, IReadOnlyList<MemberModel> defaults, FunctionReader reader, FollowedCode code, IDiagnosticSink sink, CancellationToken cancellation)
    {
        foreach (var operation in code.Of(method, reader.ModelOf, cancellation))
        {
            IntegerQuotient.Report(operation, sink);
            MixedPrecision.Report(operation, sink);
            UnstableForm.Report(operation, sink);
        }

        if (function is not null)
        {
            var parts = ParameterPart.Of(method);
            WithoutInfluence.Report(function, parts, sink);
            ZeroGradient.Report(method, function, parts, defaults.Concat(FunctionReader.DeclaredMembers(method, Nothing)).Select(model => model.Derivation), sink, cancellation);
        }
    }

    // An analyzer that throws is switched off: a fault is shown like every other.
    private static void Guarded(IMethodSymbol method, IDiagnosticSink sink, Action warn)
    {
        try
        {
            warn();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            sink.Report(Descriptors.InternalError, FunctionReader.Location(method), null, method.Name, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    // Of defaults the analyzer wants to know whether they can be, not what they compute.
    private static (IR.Function? Function, string Failure) Nothing() => (null, "");

    /// <param name="isOfType">Whether what is wrong with a type is to be told, or everything else.</param>
    private sealed class Sink(SymbolAnalysisContext context, bool isOfType = false) : IDiagnosticSink
    {
        public void NotCSharp()
        {
        }

        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments)
        {
            if ((descriptor == Descriptors.NotPartial || descriptor == Descriptors.FileLocal) == isOfType)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, location, inside is null ? [] : [inside], hints, arguments));
            }
        }
    }
}

using System.Collections.Immutable;
using System.Linq;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        var sink = new Sink(context);
        if (method.Attribute(AttributeNames.TensorFunction) is not null)
        {
            var reader = new FunctionReader(context.Compilation, sink, context.CancellationToken);
            reader.Lower(method);
            reader.Defaults(method, Nothing);
        }

        if (DerivativeRule.AttributeOf(method) is not null || DerivativeRule.AttributeOf(method, TangentRule.Attribute) is not null)
        {
            RuleReader.Check(method, sink);
        }

        foreach (var mode in ModeSignature.All)
        {
            foreach (var attribute in method.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == mode.Attribute))
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
    }

    // Of defaults the analyzer wants to know whether they can be, not what they compute.
    private static (IR.Function? Function, string Failure) Nothing() => (null, "");

    private sealed class Sink(SymbolAnalysisContext context) : IDiagnosticSink
    {
        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, inside is null ? [] : [inside], hints, arguments));
    }
}

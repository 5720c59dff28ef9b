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

        if (DerivativeRule.AttributeOf(method) is not null)
        {
            RuleReader.Check(method, sink);
        }

        foreach (var mode in ModeSignature.All)
        {
            foreach (var attribute in method.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == mode.Attribute))
            {
                // Whether the last steps of its loops are known can be seen of the function only.
                new DeclarationReader(sink, function => Derivations.Truncated(attribute) > 0 ? FunctionReader.LowerOrReason(function, context.Compilation, context.CancellationToken) : Nothing())
                    .Read(method, attribute, mode);
            }
        }
    }

    // The analyzer wants to know whether a member is well declared, not what it computes.
    private static (IR.Function? Function, string Failure) Nothing() => (null, "");

    private sealed class Sink(SymbolAnalysisContext context) : IDiagnosticSink
    {
        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, inside is null ? [] : [inside], arguments));
    }
}

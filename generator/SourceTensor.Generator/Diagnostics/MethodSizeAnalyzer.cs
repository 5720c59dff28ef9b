using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// An emitted method so large that the JIT does not optimise it. It reads what has been emitted: where no emitted file is large,
/// nothing is done.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodSizeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// The JIT gives up at 8000 references to locals and parameters in a method's IL, 20 000 instructions, 2000 locals, 2000 blocks or
    /// 60 000 bytes. In emitted methods the first comes first; it has been measured at 6644 to 6914 references in their text.
    /// </summary>
    public const int MostReferences = 6900;

    // A reference takes more characters than this.
    private const int FewestCharacters = 6 * MostReferences;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MethodTooLarge];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var large = start.Compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && tree.Length >= FewestCharacters).ToLookup(tree => Path.GetFileName(tree.FilePath));
            if (large.Count > 0)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, large), SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ILookup<string, SyntaxTree> large)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.Attribute(AttributeNames.TensorFunction) is null)
        {
            return;
        }

        var defaults = new FunctionReader(context.Compilation, new Failures(), context.CancellationToken).Defaults(method, static () => (null, ""));
        foreach (var member in defaults.Concat(FunctionReader.DeclaredMembers(method, static () => (null, ""))))
        {
            var references = large[member.Signature.HintName].SelectMany(tree => tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
                .Where(emitted => emitted.Span.Length >= FewestCharacters).Select(References).DefaultIfEmpty().Max();
            if (references > MostReferences)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.MethodTooLarge, FunctionReader.Location(method), member.Signature.Name, references, MostReferences));
            }
        }
    }

    /// <summary>How often the text of a method names its locals and parameters.</summary>
    private static int References(MethodDeclarationSyntax method)
    {
        HashSet<string> names =
        [
            .. method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText),
            .. method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.ValueText),
        ];
        return method.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText));
    }
}

using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// The incremental generator. Each attributed method becomes a model, which is C# lowered to IR and nothing more, since it
/// is made again on every edit; text is made only when the model has changed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TensorFunctionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var functions = Methods(context, AttributeNames.TensorFunction, Defaults).WithTrackingName(TrackingNames.Defaults);

        var rules = Methods(context, DerivativeRule.Attribute, static (syntax, _) => Faults(syntax)).SelectMany(static (faults, _) => faults);
        var tangents = Methods(context, TangentRule.Attribute, static (syntax, _) => Faults(syntax)).SelectMany(static (faults, _) => faults);
        context.RegisterSourceOutput(rules, static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));
        context.RegisterSourceOutput(tangents, static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));
        context.RegisterSourceOutput(functions.SelectMany(static (function, _) => function.Faults), static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));
        Emit(context, functions.Select(static (function, _) => function.Members));
        foreach (var mode in ModeSignature.All)
        {
            var declarations = Methods(context, mode.Attribute, (syntax, cancellation) => Declarations(syntax, mode, cancellation)).WithTrackingName(TrackingNames.Declarations);
            context.RegisterSourceOutput(declarations.SelectMany(static (declaration, _) => declaration.Faults), static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));
            Emit(context, declarations.Select(static (declaration, _) => declaration.Members));
        }
    }

    private static IncrementalValuesProvider<TModel> Methods<TModel>(
        IncrementalGeneratorInitializationContext context, string attribute, System.Func<GeneratorAttributeSyntaxContext, CancellationToken, TModel> read) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (node, _) => node is MethodDeclarationSyntax, read);

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<MemberModel>> members)
    {
        var switches = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            PassSwitches.Parse(options.GlobalOptions.TryGetValue("build_property.SourceTensorPassesOff", out var off) ? off : null));
        var texts = members
            .SelectMany(static (models, _) => models)
            .WithTrackingName(TrackingNames.Model)
            .Combine(switches)
            .Select(static (pair, _) => (pair.Left.Signature.HintName, Text: MemberCompiler.Compile(pair.Left, pair.Right)))
            .WithTrackingName(TrackingNames.Text);
        context.RegisterSourceOutput(texts, static (output, file) =>
            output.AddSource(file.HintName, Microsoft.CodeAnalysis.Text.SourceText.From(file.Text, WithoutMark)));
    }

    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static EquatableArray<Fault> Faults(GeneratorAttributeSyntaxContext syntax)
    {
        var failures = new Failures();
        RuleReader.Check((IMethodSymbol)syntax.TargetSymbol, failures);
        return failures.Faults;
    }

    private static DefaultsModel Defaults(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation)
    {
        var failures = new Failures();
        var members = new FunctionReader(syntax.SemanticModel.Compilation, failures, cancellation).Defaults(
            (IMethodSymbol)syntax.TargetSymbol,
            () => FunctionReader.LowerOrReason((IMethodSymbol)syntax.TargetSymbol, syntax.SemanticModel.Compilation, cancellation));
        return new DefaultsModel(members.ToEquatableArray(), failures.Faults);
    }

    // A declaration without a body is an error of C# that keeps the compiler from running analyzers: ours would never be seen.
    // Where C# allows no body, it is said without a place.
    private static DefaultsModel Declarations(GeneratorAttributeSyntaxContext syntax, ModeSignature mode, CancellationToken cancellation)
    {
        var member = (IMethodSymbol)syntax.TargetSymbol;
        var failures = new Failures();
        var reader = new DeclarationReader(failures, (function, _) => FunctionReader.LowerOrReason(function, syntax.SemanticModel.Compilation, cancellation));

        // An attribute that is there twice is an error of C#.
        var model = reader.Read(member, syntax.Attributes[0], mode) ?? DeclarationReader.Failed(member, mode, failures.Reason);
        return new DefaultsModel(model is null ? [] : [model], model is not null || (member.IsPartialDefinition && member.PartialImplementationPart is null) ? [] : failures.Faults);
    }
}

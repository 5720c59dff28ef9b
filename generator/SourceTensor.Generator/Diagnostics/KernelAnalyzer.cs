using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// Tells what became of a function, to whoever has asked: it compiles the members as the generator does. All its rules are off
/// by default, and the compiler does not run an analyzer none of whose rules is on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotVectorised, Descriptors.KeptPerStep];

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
        if (method.Attribute(AttributeNames.TensorFunction) is null || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not { } syntax)
        {
            return;
        }

        var reader = new FunctionReader(context.Compilation, new Failures(), context.CancellationToken);
        if (reader.Lower(method) is not { } function)
        {
            return;
        }

        var members = reader.Defaults(method, () => (function, "")).Concat(FunctionReader.DeclaredMembers(method, () => (function, ""))).Where(member => member.Batch is null).ToList();
        var places = new LoopPlaces(syntax);
        foreach (var (descriptor, location, arguments) in members.SelectMany(member => About(member, function, places, FunctionReader.Location(method))))
        {
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
        }
    }

    // What fails is reported where members are compiled in earnest.
    private static IEnumerable<(DiagnosticDescriptor Descriptor, Location Location, object[] Arguments)> About(MemberModel member, Function function, LoopPlaces places, Location whole)
    {
        try
        {
            return [.. member.Mode == Mode.Compiled ? Obstacles(member, function, places) : Kept(member, function, places, whole)];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [];
        }
    }

    private static IEnumerable<(DiagnosticDescriptor Descriptor, Location Location, object[] Arguments)> Obstacles(MemberModel member, Function function, LoopPlaces places)
    {
        var obstacles = Obstacle.Of(MemberCompiler.Lower(on => MemberCompiler.Single(member, function, on), PassSwitches.AllOn)).Distinct();
        return obstacles.Select(obstacle => (Location: places.Find(obstacle.Origin, obstacle.Inside), obstacle.Reason)).Where(found => found.Location is not null)
            .GroupBy(found => found.Location!).Select(found => (Descriptors.NotVectorised, found.Key, new object[] { member.Signature.Name, places.InUserNames(found.First().Reason) }));
    }

    private static IEnumerable<(DiagnosticDescriptor Descriptor, Location Location, object[] Arguments)> Kept(MemberModel member, Function function, LoopPlaces places, Location whole)
    {
        var derivative = MemberCompiler.ToLower(member, function);
        foreach (var loop in KeptPerStep.Of(derivative))
        {
            var inside = loop.Loop.Operation.Bodies.SelectMany(body => body.AllEquations()).Where(equation => equation.Origin != Equation.NoOrigin).Select(equation => derivative.Origins[equation.Origin]);
            var location = loop.Loop.Origin == Equation.NoOrigin ? null : places.Find(derivative.Origins[loop.Loop.Origin], inside);
            var kept = loop.Kept.GroupBy(entry => (Shown: places.InUserNames(entry.Shown), entry.Type)).Select(entry => $"{entry.Key.Shown} ({Shown(entry.Key.Type, entry.Count())})");
            yield return (Descriptors.KeptPerStep, location ?? whole, [member.Signature.Name, loop.Bytes, string.Join(", ", kept)]);
        }
    }

    private static string Shown(TensorType type, int count) =>
        string.Concat(type.Shape.Select(length => $"{length.Parenthesised()} × ").Prepend(count > 1 ? $"{count} × " : "")) + type.Element.Keyword();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;
using Xunit.Abstractions;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>How much of what the front end handles random programs reach: kinds of operations of the C# compiler.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_programs_reach_what_the_programs_reach()
    {
        var root = Path.Combine(Snapshot.ProjectDirectory, "Programs");
        var sample = File.ReadAllText(Path.Combine(root, "Sample.cs"));
        var known = Directory.GetFiles(root, "Input.cs", SearchOption.AllDirectories).SelectMany(file => Kinds(sample, File.ReadAllText(file))).ToHashSet();
        var programs = new RandomProgramGen();
        var reached = Enumerable.Range(0, 500).Chunk(50)
            .SelectMany(numbers => Kinds([sample, .. numbers.Select(k => programs.Number(1, k).Source($"Random{k}"))])).ToHashSet();
        output.WriteLine($"Reached: {string.Join(", ", reached.Order())}");
        output.WriteLine($"Not reached: {string.Join(", ", known.Except(reached).Order())}");
        Assert.True(known.Count(reached.Contains) >= 0.9 * known.Count, $"{known.Count(reached.Contains)} of {known.Count}; not reached: {string.Join(", ", known.Except(reached).Order())}");
    }

    /// <summary>The kinds of operations in all methods but those that make inputs.</summary>
    private static IEnumerable<OperationKind> Kinds(params string[] sources)
    {
        var compilation = Compile.Compilation(sources.Select((source, i) => Compile.Parse(source, $"{i}.cs")));
        return compilation.SyntaxTrees.Skip(1).SelectMany(tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
                .Where(method => !method.Identifier.Text.EndsWith("Inputs", StringComparison.Ordinal) && (method.Body ?? (SyntaxNode?)method.ExpressionBody) is not null)
                .Select(method => model.GetOperation(method)).OfType<IOperation>();
        }).SelectMany(body => body.DescendantsAndSelf()).Select(operation => operation.Kind).Where(kind => kind is not (OperationKind.None or OperationKind.Invalid)).Distinct();
    }
}

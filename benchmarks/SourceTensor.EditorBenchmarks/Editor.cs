using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceTensor.EditorBenchmarks;

/// <summary>What an editor has open: a compilation, and the functions in it.</summary>
internal static class Editor
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(TensorMath).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions => s_options;

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_options, path, System.Text.Encoding.UTF8);

    public static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Project", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The methods with an attribute, by file.</summary>
    public static IReadOnlyList<(SyntaxTree Tree, IReadOnlyList<MethodDeclarationSyntax> Methods)> Functions(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees.Select(tree => (tree, (IReadOnlyList<MethodDeclarationSyntax>)[.. tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.AttributeLists.Count > 0)]))
            .Where(file => file.Item2.Count > 0),
    ];

    /// <summary>The least that anything can do that looks at the functions: has them bound and visits every operation.</summary>
    public static int Walk(Compilation compilation, IReadOnlyList<(SyntaxTree Tree, IReadOnlyList<MethodDeclarationSyntax> Methods)> functions)
    {
        var count = 0;
        foreach (var (tree, methods) in functions)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in methods)
            {
                count += Visited(model.GetOperation(method) ?? throw new InvalidOperationException("a function without a body"));
            }
        }

        return count;
    }

    public static int Visited(IOperation operation)
    {
        var count = 1;
        foreach (var child in operation.ChildOperations)
        {
            count += Visited(child);
        }

        return count;
    }
}

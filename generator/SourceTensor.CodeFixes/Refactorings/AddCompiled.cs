using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the compiled form, which replaces the default one: its owner chooses name and documentation.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddCompiled))]
public sealed class AddCompiled() : AddDeclaration("Add compiled declaration", Mode.Compiled);

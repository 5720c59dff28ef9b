using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Declares a gradient that is written to memory of the caller, and takes scratch memory to reuse.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddWritingGradient))]
public sealed class AddWritingGradient() : AddDeclaration("Add gradient declaration without allocations", Mode.Gradient, DraftKind.Writing);

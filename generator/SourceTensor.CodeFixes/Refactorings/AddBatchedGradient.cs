using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the gradient for many members at once; by what they share it is their sum.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddBatchedGradient))]
public sealed class AddBatchedGradient() : AddDeclaration("Add batched gradient declaration", Mode.Gradient, DraftKind.Batched);

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the compiled form for many members at once: every parameter that can has one value for each.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddBatch))]
public sealed class AddBatch() : AddDeclaration("Add batched declaration", Mode.Compiled, DraftKind.Batched);

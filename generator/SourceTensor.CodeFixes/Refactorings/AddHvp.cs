using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the product of the Hessian with tangents.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddHvp))]
public sealed class AddHvp() : AddDeclaration("Add Hessian-vector product declaration", Mode.Hvp);

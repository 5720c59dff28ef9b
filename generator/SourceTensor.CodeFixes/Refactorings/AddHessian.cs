using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the matrix of second derivatives.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddHessian))]
public sealed class AddHessian() : AddDeclaration("Add Hessian declaration", Mode.Hessian);

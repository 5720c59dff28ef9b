using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the Jacobian by every parameter that is not data.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddJacobian))]
public sealed class AddJacobian() : AddDeclaration("Add Jacobian declaration", Mode.Jacobian);

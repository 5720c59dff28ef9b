using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the product of the Jacobian with tangents: a derivative in one direction.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddJvp))]
public sealed class AddJvp() : AddDeclaration("Add Jacobian-vector product declaration", Mode.Jvp);

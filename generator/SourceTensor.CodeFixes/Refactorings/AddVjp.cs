using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SourceTensor.Generator.IR;

namespace SourceTensor.CodeFixes;

/// <summary>Declares the product of a cotangent with the Jacobian: the gradient of a function of any result.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddVjp))]
public sealed class AddVjp() : AddDeclaration("Add vector-Jacobian product declaration", Mode.Vjp);

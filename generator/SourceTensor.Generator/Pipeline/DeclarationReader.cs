using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// A declared member: which function it is of, and whether its signature is one of those the mode has. The signature is the
/// specification; a mismatch is reported together with the signature that was expected.
/// </summary>
/// <param name="lower">Gives the function, or the reason why there is none.</param>
internal sealed class DeclarationReader(IDiagnosticSink sink, Func<IMethodSymbol, (Function? Function, string Failure)> lower)
{
    public static IReadOnlyList<Mode> Modes { get; } = [Mode.Compiled, Mode.Gradient];

    public static string AttributeOf(Mode mode) => mode == Mode.Compiled ? AttributeNames.Compiled : AttributeNames.Gradient;

    /// <summary>Whether a mode attribute on a member names this function.</summary>
    public static bool Names(AttributeData attribute, IMethodSymbol member, IMethodSymbol function)
    {
        var (type, name) = Target(attribute, member);
        return HasInputsOf(member, function) && SymbolEqualityComparer.Default.Equals(Closest(Functions(type, name), member), function);
    }

    public MemberModel? Read(IMethodSymbol member, AttributeData attribute, Mode mode)
    {
        if (Symbols.FirstNotPartial(member) is { } type)
        {
            sink.Report(Descriptors.NotPartial, FunctionReader.Location(type), null, type.Name, member.Name);
            return null;
        }

        if (Find(attribute, member) is not { } function)
        {
            return null;
        }

        if (mode == Mode.Gradient && !Symbols.IsFloatingScalar(function.ReturnType))
        {
            sink.Report(Descriptors.ResultNotScalar, FunctionReader.Location(member), null, function.Name, $"`{function.ReturnType.Shown()}`");
            return null;
        }

        var wrt = Wrt(attribute, member, function, mode);
        if (wrt is null)
        {
            return null;
        }

        var signature = Signature(member, function, mode, wrt, out var problem);
        if (problem is not null)
        {
            var expected = Show(FunctionReader.Canonical(function, mode, wrt.Count > 0 ? wrt : [.. function.Parameters.Where(Symbols.IsDifferentiable)]), member);
            sink.Report(Descriptors.DeclarationMismatch, FunctionReader.Location(member), null, member.Name, function.Name, problem, expected);
            return null;
        }

        var (lowered, reason) = lower(function);
        return new MemberModel(signature, mode, Structures.FloatingLeaves(function, wrt), function.Name, lowered, reason);
    }

    private static (INamedTypeSymbol? Type, string? Name) Target(AttributeData attribute, IMethodSymbol member)
    {
        var arguments = attribute.ConstructorArguments;
        return arguments.Length == 2
            ? (arguments[0].Value as INamedTypeSymbol, arguments[1].Value as string)
            : (member.ContainingType, arguments.Length == 1 ? arguments[0].Value as string : null);
    }

    private static List<IMethodSymbol> Functions(INamedTypeSymbol? type, string? name) =>
        type?.GetMembers(name ?? "").OfType<IMethodSymbol>().Where(method => method.Attribute(AttributeNames.TensorFunction) is not null).ToList() ?? [];

    // Overloads are told apart by the names and types of their parameters; where one's are the first of another's, the longer list counts.
    private static IMethodSymbol? Closest(List<IMethodSymbol> functions, IMethodSymbol member) =>
        functions.Where(function => HasInputsOf(member, function)).OrderByDescending(function => function.Parameters.Length).FirstOrDefault();

    private IMethodSymbol? Find(AttributeData attribute, IMethodSymbol member)
    {
        var (type, name) = Target(attribute, member);
        var functions = Functions(type, name);
        var found = functions.Count == 1 ? functions[0] : Closest(functions, member);
        if (found is null)
        {
            var because = functions.Count > 1 ? " with the parameters of this declaration" : "";
            sink.Report(Descriptors.FunctionNotFound, FunctionReader.Location(member), null, name ?? "", type?.Name ?? "", because);
        }

        return found;
    }

    private static bool HasInputsOf(IMethodSymbol member, IMethodSymbol function) => member.Parameters.Length >= function.Parameters.Length
        && function.Parameters.Zip(member.Parameters, IsSame).All(isSame => isSame);

    private static bool IsSame(IParameterSymbol expected, IParameterSymbol given) =>
        expected.Name == given.Name && given.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(expected.Type, given.Type);

    /// <summary>What the gradient is taken with respect to: those listed, else those that results or destinations name.</summary>
    private List<IParameterSymbol>? Wrt(AttributeData attribute, IMethodSymbol member, IMethodSymbol function, Mode mode)
    {
        if (mode == Mode.Compiled)
        {
            return [];
        }

        var listed = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Wrt").Value;
        var names = !listed.IsNull && listed.Kind == TypedConstantKind.Array
            ? listed.Values.Select(value => value.Value as string ?? "").ToList()
            : [.. function.Parameters.Select(parameter => parameter.Name).Where(name => NamesResult(member, name))];
        var found = new List<IParameterSymbol>();
        foreach (var name in names)
        {
            var parameter = function.Parameters.FirstOrDefault(candidate => candidate.Name == name);
            if (parameter is null || !Symbols.HasGradient(parameter.Type))
            {
                var expected = Show(FunctionReader.Canonical(function, mode, [.. function.Parameters.Where(Symbols.IsDifferentiable)]), member);
                var problem = parameter is null ? $"`{name}` is no parameter" : $"`{name}` is `{parameter.Type.Shown()}` and has no gradient";
                sink.Report(Descriptors.DeclarationMismatch, FunctionReader.Location(member), null, member.Name, function.Name, problem, expected);
                return null;
            }

            found.Add(parameter);
        }

        return found;
    }

    private static bool NamesResult(IMethodSymbol member, string parameter) =>
        member.Parameters.Any(candidate => candidate.Name == parameter + "Gradient")
        || (member.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => element.Name == Symbols.Capitalised(parameter)));

    /// <summary>The declaration as data, or what is wrong with it.</summary>
    private static MemberSignature Signature(IMethodSymbol member, IMethodSymbol function, Mode mode, List<IParameterSymbol> wrt, out string? problem)
    {
        var check = new SignatureCheck(member, function, mode, wrt);
        problem = check.Problem;
        return new MemberSignature(
            Symbols.Namespace(member),
            Symbols.ContainingTypes(member),
            Modifiers(member),
            IsPartial: true,
            member.ReturnType.Emitted(),
            member.Name,
            check.Parameters.ToEquatableArray(),
            check.Returned,
            Symbols.Overload(member),
            Summary: "");
    }

    // Exactly those of the declaration, in an order that C# allows.
    private static string Modifiers(IMethodSymbol member)
    {
        var syntax = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>().FirstOrDefault();
        return syntax is null ? "static" : string.Join(" ", syntax.Modifiers.Select(modifier => modifier.Text).Where(text => text != "partial"));
    }

    private static string Show(MemberSignature signature, IMethodSymbol member)
    {
        var parameters = string.Join(", ", signature.Parameters.Select(parameter => $"{Short(parameter.Type)} {parameter.Name}"));
        return $"{Symbols.Accessibility(member)} static partial {Short(signature.ReturnType)} {member.Name}({parameters})";
    }

    private static string Short(string type) => type.Replace("global::SourceTensor.", "").Replace("global::", "");
}

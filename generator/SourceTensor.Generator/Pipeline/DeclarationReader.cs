using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// A declared member: which function it is of, and whether its signature is one of those the mode has. The signature is the
/// specification; a mismatch is reported together with the signature that was expected.
/// </summary>
/// <param name="lower">Gives the function, or the reason why there is none. It is told whether the member may be refused for what is in the function.</param>
internal sealed class DeclarationReader(IDiagnosticSink sink, Func<IMethodSymbol, bool, (Function? Function, string Failure)> lower)
{
    private IReadOnlyList<string>? _listed;

    /// <summary>
    /// The signature that a member of a mode would have, if that were declared in a member's place, and whether the member's is
    /// one; null when the function has no such derivative.
    /// </summary>
    /// <param name="wrt">The parameters to list instead of those that the attribute lists.</param>
    public static (MemberSignature Signature, bool Fits)? Expected(IMethodSymbol member, AttributeData attribute, ModeSignature mode, IReadOnlyList<string>? wrt = null)
    {
        var reader = new DeclarationReader(new Failures(), (_, _) => (null, "")) { _listed = wrt };
        if (DeclaredFunction.Of(attribute, member) is not { } function || reader.Ask(member, attribute, mode, function) is not { } request || Complete(mode, request) is not { } complete)
        {
            return null;
        }

        return (FunctionReader.Canonical(mode, complete), new SignatureCheck(member, mode, request).Problem is null);
    }

    public MemberModel? Read(IMethodSymbol member, AttributeData attribute, ModeSignature mode)
    {
        if (Symbols.FileLocal(member) is { } local)
        {
            sink.Report(Descriptors.FileLocal, FunctionReader.Location(local), null, local.Name, member.Name);
            return null;
        }

        if (Symbols.FirstNotPartial(member) is { } type)
        {
            sink.Report(Descriptors.NotPartial, FunctionReader.Location(type), null, type.Name, member.Name);
            return null;
        }

        if (ModesOf(member).Skip(1).FirstOrDefault() is { } second)
        {
            // Said once; the body of the first says it too.
            if (ModesOf(member).First() == mode)
            {
                sink.Report(Descriptors.NoSuchDerivative, FunctionReader.Location(member), null, member.Name, second.Mode, $"it is a [{mode.Mode}], and a member is one of them");
            }

            return null;
        }

        if (Check(member, attribute, mode) is not var (request, check))
        {
            return null;
        }

        var derivation = Derivations.Of(mode, request, check.Kept, attribute);
        var (lowered, reason) = lower(request.Function, MemberCompiler.MayBeRefused(derivation, check.Batch));
        var signature = Signature(member, check) with { Summary = derivation.Checkpoint ? mode.Summary(request) : "" };
        return new MemberModel(signature, derivation, request.Function.Name, lowered, reason) { Batch = check.Batch };
    }

    /// <summary>The modes that a member is declared to be of.</summary>
    public static IEnumerable<ModeSignature> ModesOf(IMethodSymbol member) => ModeSignature.All.Where(mode => member.Attribute(mode.Attribute) is not null);

    /// <summary>What a call of a declared member means; null when the method is not declared to be one.</summary>
    public static DeclaredDerivative? DerivativeOf(IMethodSymbol member)
    {
        var (mode, attribute) = ModeSignature.All.Select(mode => (mode, Attribute: member.Attribute(mode.Attribute))).FirstOrDefault(pair => pair.Attribute is not null);
        if (attribute is null)
        {
            return null;
        }

        var reader = new DeclarationReader(new Failures(), (_, _) => (null, ""));
        if (reader.Check(member, attribute, mode) is not var (request, check))
        {
            return new DeclaredDerivative(member, new Derivation(mode.Mode, [], [], DerivativeMode.Automatic, []), 0, [], "whose declaration does not match its function");
        }

        var writes = check.Parameters.Any(parameter => parameter.Role is ParameterRole.Destination or ParameterRole.Out or ParameterRole.Ref);
        return new DeclaredDerivative(
            request.Function,
            Derivations.Of(mode, request, check.Kept, attribute),
            check.Parameters.Count(parameter => parameter.Role == ParameterRole.Input),
            [.. check.Returned?.Slots ?? []],
            writes ? "which writes to destinations; declare one that returns its results" : check.Batch is not null ? "which is batched; declare one of a single call" : null);
    }

    private (Request Request, SignatureCheck Check)? Check(IMethodSymbol member, AttributeData attribute, ModeSignature mode)
    {
        if (Find(attribute, member) is not { } function || Ask(member, attribute, mode, function) is not { } request)
        {
            return null;
        }

        var check = new SignatureCheck(member, mode, request);
        if (check.Problem is null)
        {
            return (request, check);
        }

        Mismatch(member, mode, request, check.Problem);
        return null;
    }

    /// <summary>What the declaration asks for; null when the function has no such derivative.</summary>
    private Request? Ask(IMethodSymbol member, AttributeData attribute, ModeSignature mode, IMethodSymbol function)
    {
        var request = new Request(function, [], mode.IsDerivative ? Argument<string>(attribute, "Of") : null, DirectionOf(attribute));
        if (request.Differentiated is not { } differentiated)
        {
            return Refuse(member, function, mode, $"`{function.ReturnType.Shown()}` has no part `{request.Of}`");
        }

        if (Derivations.Truncated(attribute) is < 0 and var truncated)
        {
            return Refuse(member, function, mode, $"`TruncateGradient` is {truncated}; it is a number of steps, or 0 for all of them");
        }

        if (mode.NeedsScalar ? !Symbols.IsFloatingScalar(differentiated) : mode.IsDerivative && !Symbols.HasGradient(differentiated))
        {
            var needed = mode.NeedsScalar ? "one floating-point scalar" : "floating-point numbers";
            sink.Report(Descriptors.ResultNotScalar, FunctionReader.Location(member), null, function.Name, $"`{function.ReturnType.Shown()}`", mode.Mode, needed);
            return null;
        }

        if (Wrt(attribute, member, mode, request) is not { } wrt)
        {
            return null;
        }

        request = request with { Wrt = mode.Ordered(wrt) };
        if (mode.Refuses(request) is { } refusal)
        {
            return Refuse(member, function, mode, refusal);
        }

        request = request with { Batch = BatchRequest.Of(member, mode.SingleInputs(request)) };
        return request.Batch is not null && mode.Results(request).Select(BatchRequest.Refuses).FirstOrDefault(reason => reason is not null) is { } notBatched
            ? RefuseBatch(member, function, notBatched)
            : request;
    }

    private Request? Refuse(IMethodSymbol member, IMethodSymbol function, ModeSignature mode, string reason)
    {
        sink.Report(Descriptors.NoSuchDerivative, FunctionReader.Location(member), null, function.Name, mode.Mode, reason);
        return null;
    }

    private Request? RefuseBatch(IMethodSymbol member, IMethodSymbol function, string reason)
    {
        sink.Report(Descriptors.CannotBatch, FunctionReader.Location(member), null, member.Name, function.Name, reason);
        return null;
    }

    private void Mismatch(IMethodSymbol member, ModeSignature mode, Request request, string problem)
    {
        var complete = Named(mode, request);
        var expected = FunctionReader.Canonical(mode, complete);
        sink.Report(Descriptors.DeclarationMismatch, FunctionReader.Location(member), null, HintsOf(expected), member.Name, request.Function.Name, problem, Show(expected, member));

        // Nothing is offered where the signature alone would not do.
        ImmutableDictionary<string, string?> HintsOf(MemberSignature signature) => Complete(mode, request) is null || BatchRequest.Problem(member, request.Batch) is not null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty
                .Add(Hints.ExpectedResult, signature.ReturnType)
                .Add(Hints.ExpectedParameters, string.Join("\n", signature.Parameters.Select(parameter => $"{parameter.Type}\t{parameter.Name}")));
    }

    /// <summary>The request by all that can be differentiated by, where it names nothing.</summary>
    private static Request Named(ModeSignature mode, Request request) =>
        request.Wrt.Count > 0 || !mode.IsDerivative ? request : request with { Wrt = [.. request.Function.Parameters.Where(Symbols.IsDifferentiable)] };

    /// <summary>The same, null where there is no such derivative.</summary>
    private static Request? Complete(ModeSignature mode, Request request) =>
        Named(mode, request) is var named && (named.Wrt.Count > 0 || !mode.IsDerivative) && mode.Refuses(named) is null ? named : null;

    private static DerivativeMode DirectionOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Mode").Value is { Value: int mode } ? (DerivativeMode)mode : DerivativeMode.Automatic;

    private static T? Argument<T>(AttributeData attribute, string name) where T : class =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { IsNull: false, Kind: not TypedConstantKind.Array } value ? value.Value as T : null;

    private IMethodSymbol? Find(AttributeData attribute, IMethodSymbol member)
    {
        var found = DeclaredFunction.Of(attribute, member);
        if (found is null)
        {
            var (type, name) = DeclaredFunction.Target(attribute, member);
            var because = DeclaredFunction.Functions(type, name ?? "").Count > 1 ? " with the parameters of this declaration" : "";
            sink.Report(Descriptors.FunctionNotFound, FunctionReader.Location(member), null, name ?? "", type?.Name ?? "", because);
        }

        return found;
    }

    /// <summary>What derivatives are taken with respect to: the parameters listed, else those that the signature names.</summary>
    private List<IParameterSymbol>? Wrt(AttributeData attribute, IMethodSymbol member, ModeSignature mode, Request request)
    {
        if ((_listed ?? Listed(attribute)) is not { } listed)
        {
            return [.. mode.Named(member, request).Where(parameter => Symbols.HasGradient(parameter.Type))];
        }

        var found = new List<IParameterSymbol>();
        foreach (var (name, i) in listed.Select((name, i) => (name, i)))
        {
            var parameter = request.Function.Parameters.FirstOrDefault(candidate => candidate.Name == name);
            if (parameter is null || !Symbols.HasGradient(parameter.Type))
            {
                var problem = parameter is null ? $"is no parameter of `{request.Function.Name}`" : $"is `{parameter.Type.Shown()}` and has no gradient";
                sink.Report(Descriptors.NotDifferentiable, WrtLocation(attribute, i, member), null, name, problem, request.Function.Name, Differentiable(request.Function));
                return null;
            }

            found.Add(parameter);
        }

        return found;
    }

    /// <summary>The parameters that an attribute lists; null when it lists none.</summary>
    private static IReadOnlyList<string>? Listed(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Wrt").Value is { IsNull: false, Kind: TypedConstantKind.Array } listed
            ? [.. listed.Values.Select(value => value.Value as string ?? "")]
            : null;

    private static string Differentiable(IMethodSymbol function)
    {
        var names = function.Parameters.Where(parameter => Symbols.HasGradient(parameter.Type)).Select(parameter => $"`{parameter.Name}`").ToList();
        return names.Count == 0 ? "none of its parameters" : string.Join(", ", names);
    }

    /// <summary>Where an attribute lists a parameter: the element of its <c>Wrt</c>.</summary>
    private static Location WrtLocation(AttributeData attribute, int position, IMethodSymbol member)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        var listed = AttributeArguments.Items(syntax?.Argument("Wrt")?.Expression);
        return position < listed.Count ? listed[position].GetLocation() : syntax?.GetLocation() ?? FunctionReader.Location(member);
    }

    /// <summary>The declaration as data.</summary>
    private static MemberSignature Signature(IMethodSymbol member, SignatureCheck check) => new(
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

    // Exactly those of the declaration, in an order that C# allows.
    public static string Modifiers(IMethodSymbol member)
    {
        var syntax = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();
        return syntax is null ? "static" : string.Join(" ", syntax.Modifiers.Select(modifier => modifier.Text).Where(text => text != "partial"));
    }

    private static string Show(MemberSignature signature, IMethodSymbol member)
    {
        var parameters = string.Join(", ", signature.Parameters.Select(parameter => $"{Short(parameter.Type)} {parameter.Name}"));
        return $"{Symbols.Accessibility(member)} static partial {Short(signature.ReturnType)} {member.Name}({parameters})";
    }

    private static string Short(string type) => type.Replace("global::SourceTensor.", "").Replace("global::", "");
}

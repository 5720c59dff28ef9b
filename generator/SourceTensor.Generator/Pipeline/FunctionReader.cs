using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// A [TensorFunction] and its default members. The analyzer and the generator run the same reader; the sink makes the
/// difference.
/// </summary>
internal sealed class FunctionReader(Compilation compilation, IDiagnosticSink sink, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>Checks the method itself and lowers it; null when something was reported.</summary>
    public Function? Lower(IMethodSymbol method)
    {
        if (Problem(method, method.IsStatic) is { } problem)
        {
            sink.Report(Descriptors.NotAFunction, Location(method), null, method.Name, problem);
            return null;
        }

        try
        {
            return Attempt(method);
        }
        catch (InsufficientExecutionStackException)
        {
            sink.Report(Descriptors.UnsupportedConstruct, Location(method), null, "so deep a nesting, or so long a chain of calls,", "; use more statements, a loop or a table");
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && HasErrors())
        {
            sink.NotCSharp();
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            sink.Report(Descriptors.InternalError, Location(method), null, method.Name, Faults.Of(fault));
            return null;
        }
    }

    // An overflow of the stack would end the editor; so what does not fit is tried once more where there is room.
    private Function? Attempt(IMethodSymbol method)
    {
        try
        {
            return Once();
        }
        catch (InsufficientExecutionStackException)
        {
            return DeepStack.Run(Once);
        }

        Function? Once()
        {
            var reports = new Reports();
            try
            {
                return FunctionLowerer.Lower(method, ModelOf, DeclarationReader.DerivativeOf, reports, cancellation);
            }
            catch (InsufficientExecutionStackException)
            {
                reports.Clear();
                throw;
            }
            finally
            {
                reports.SendTo(sink);
            }
        }
    }

    /// <summary>Why a method is no function, whatever is in it; null when it may be one.</summary>
    public static string? Problem(IMethodSymbol method, bool isStatic) => method switch
    {
        _ when !isStatic => "it is not static",
        { IsGenericMethod: true } => "it is generic; call it from a function that is not",
        { ReturnsVoid: true } => "it returns nothing",
        { IsAsync: true } => "it is async",
        _ when DependsOnParameter(method.ReturnType) || method.Parameters.Any(parameter => DependsOnParameter(parameter.Type)) => "its signature depends on the type parameters of its class",
        _ when method.Parameters.FirstOrDefault(parameter => ReservedNames.All.Contains(parameter.Name)) is { } reserved => $"emitted code needs the name of its parameter `{reserved.Name}`",
        _ => null,
    };

    private static bool DependsOnParameter(ITypeSymbol? type) => type is ITypeParameterSymbol
        || (type is INamedTypeSymbol named && (named.TypeArguments.Any(DependsOnParameter) || DependsOnParameter(named.ContainingType)));

    /// <summary>Whether there is an error of C# in the files that have been followed.</summary>
    private bool HasErrors() => _models.Values.SelectMany(model => model.GetDiagnostics(null, cancellation)).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795");

    /// <summary>The function, or the first reason why there is none: what the generator wants to know.</summary>
    public static (Function? Function, string Failure) LowerOrReason(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var failures = new Failures();
        var function = new FunctionReader(compilation, failures, cancellation).Lower(method);
        return (function, failures.Reason);
    }

    /// <summary>The members that a function gets without asking. Nothing for a type that nothing can be added to.</summary>
    /// <param name="lower">Gives the function, or the reason why there is none; asked once, if there is a default.</param>
    public IReadOnlyList<MemberModel> Defaults(IMethodSymbol method, Func<(Function? Function, string Failure)> lower)
    {
        var attribute = method.Attribute(AttributeNames.TensorFunction);
        var hasNone = attribute is null || method.DeclaredAccessibility == Accessibility.Private || attribute.NamedArguments.Any(argument => argument is { Key: "Defaults", Value.Value: false });
        if (Symbols.FileLocal(method) is { } local)
        {
            // Such a function is whole without members: one of another type may call it.
            if (!hasNone)
            {
                sink.Report(Descriptors.FileLocal, Location(local), null, local.Name, method.Name);
            }

            return [];
        }

        if (Symbols.FirstNotPartial(method) is { } type)
        {
            sink.Report(Descriptors.NotPartial, Location(type), null, type.Name, method.Name);
            return [];
        }

        if (hasNone)
        {
            return [];
        }

        var declared = Declared(method);
        var modes = ModeSignature.All.Where(mode => mode.IsDefault && !declared.Any(member => member.Attribute(mode.Attribute) is not null));
        var lowered = new Lazy<(Function? Function, string Failure)>(lower);
        return [.. modes.Select(mode => Default(method, mode, lowered)).OfType<MemberModel>()];
    }

    /// <summary>The declarations beside a function that are of it.</summary>
    public static IReadOnlyList<IMethodSymbol> Declared(IMethodSymbol function) =>
        [.. function.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(member => Declares(member, function))];

    /// <summary>The members that those declarations are of; what is wrong with one is reported where it stands.</summary>
    public static IEnumerable<MemberModel> DeclaredMembers(IMethodSymbol function, Func<(Function? Function, string Failure)> lower)
    {
        var reader = new DeclarationReader(new Failures(), (_, _) => lower());
        return Declared(function).SelectMany(member => ModeSignature.All.Select(mode =>
            member.Attribute(mode.Attribute) is { } attribute ? reader.Read(member, attribute, mode) : null)).OfType<MemberModel>();
    }

    /// <summary>The declaration of a mode, as a default would be written: everything is returned.</summary>
    public static MemberSignature Canonical(ModeSignature mode, Request request)
    {
        var (inputs, results) = (0, 0);
        var method = request.Function;
        var parameters = mode.GivenInputs(request).Select(input => Input(input.Kind, input.Parameter!, input.IsDerivative)).ToEquatableArray();
        var offers = mode.GivenResults(request).ToList();
        var returned = offers.Select(offer => (offer.Name, offer.Kind.Structure(ref results, offer.IsDerivative))).ToEquatableArray();
        return new MemberSignature(
            Symbols.Namespace(method),
            Symbols.ContainingTypes(method),
            $"{Symbols.Accessibility(method)} static",
            IsPartial: false,
            offers.Count == 1 ? offers[0].Kind.Emitted : $"({string.Join(", ", offers.Select(offer => $"{offer.Kind.Emitted} {offer.Name}"))})",
            method.Name + mode.Mode,
            parameters,
            offers.Count == 1 ? returned[0].Item2 : new StructureRecord("", returned),
            Symbols.Overload(method),
            mode.Summary(request));

        MemberParameter Input(ValueKind kind, string name, bool isDerivative) =>
            new(kind.Emitted, name, ParameterRole.Input, kind.Structure(ref inputs, isDerivative));
    }

    public static Location Location(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Microsoft.CodeAnalysis.Location.None;

    private MemberModel? Default(IMethodSymbol method, ModeSignature mode, Lazy<(Function? Function, string Failure)> lowered)
    {
        var request = new Request(method, [.. method.Parameters.Where(parameter => mode.IsDerivative && Symbols.IsDifferentiable(parameter))]);
        if (mode.IsDerivative && (!Symbols.IsFloatingScalar(method.ReturnType) || request.Wrt.Count == 0))
        {
            return null;
        }

        var signature = Canonical(mode, request);
        if (Clash(signature, mode, request) is { } clash)
        {
            sink.Report(Descriptors.DefaultNotEmitted, Location(method), null, signature.Name, method.Name, clash);
            return null;
        }

        // Overloads of it that are declared have files of their own.
        signature = signature with { Overload = signature.Overload + Symbols.OfName(method.ContainingType, signature.Name).Count() };
        var derivation = Derivations.Of(mode, request, signature.Returned!.Leaves.ToEquatableArray());
        return new MemberModel(signature, derivation, method.Name, lowered.Value.Function, lowered.Value.Failure);
    }

    private static string? Clash(MemberSignature signature, ModeSignature mode, Request request)
    {
        // An overload with other parameters is no clash; a field or property of the name is.
        var method = request.Function;
        var parameters = method.Parameters.Select(parameter => parameter.Type);
        var taken = method.ContainingType.GetMembers(signature.Name).Where(member => !MethodTable.IsEmitted(member)).Any(member => member is not IMethodSymbol other
            || other.Parameters.Select(parameter => parameter.Type).SequenceEqual(parameters, SymbolEqualityComparer.Default));
        if (taken)
        {
            return "the name is taken";
        }

        return IllegalName(mode, request) is { } illegal ? $"`{illegal}` cannot name a part of its result" : null;
    }

    /// <summary>A result that no part of a tuple can be called; null when there is none.</summary>
    public static string? IllegalName(ModeSignature mode, Request request)
    {
        var names = mode.IsDerivative ? mode.Results(request).Select(result => result.Name).ToList() : [];
        return names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key
            ?? names.FirstOrDefault(name => name is "Rest" or "ToString" or "Equals" or "CompareTo" or "GetHashCode" or "Deconstruct" || (name.StartsWith("Item", StringComparison.Ordinal) && name.Skip(4).All(char.IsDigit)));
    }

    private static bool Declares(IMethodSymbol member, IMethodSymbol function) => ModeSignature.All.Any(mode =>
        member.Attribute(mode.Attribute) is { } attribute && DeclaredFunction.Names(attribute, member, function));

#pragma warning disable RS1030 // A helper that is followed may be in another file than the method the analyzer was called for.
    public SemanticModel ModelOf(SyntaxTree tree) =>
        _models.TryGetValue(tree, out var model) ? model : _models[tree] = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}

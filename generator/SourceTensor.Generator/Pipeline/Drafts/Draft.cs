using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>How a declaration gives its results, and of how many calls.</summary>
internal enum DraftKind
{
    /// <summary>Everything is returned.</summary>
    Returning,

    /// <summary>The value is returned, derivatives are written to destinations, and scratch memory may be passed.</summary>
    Writing,

    /// <summary>Every parameter that can have one value for each member of a batch has one.</summary>
    Batched,
}

/// <summary>
/// A declaration that a user could write of a function, made of what declarations are checked by: where there is one, it
/// is right.
/// </summary>
/// <param name="Model">What the member is made of.</param>
internal sealed record Draft(ModeSignature Mode, Request Request, MemberSignature Signature, MemberModel Model)
{
    /// <param name="function">What the method computes.</param>
    /// <returns>Null when the function has no such member.</returns>
    public static Draft? Of(IMethodSymbol method, Function function, ModeSignature mode, DraftKind kind)
    {
        if (mode.NeedsScalar ? !Symbols.IsFloatingScalar(method.ReturnType) : mode.IsDerivative && !Symbols.HasGradient(method.ReturnType))
        {
            return null;
        }

        var request = new Request(method, [.. method.Parameters.Where(parameter => mode.IsDerivative && Symbols.IsDifferentiable(parameter)
            && mode.Refuses(new Request(method, [parameter])) is null)]);
        if ((mode.IsDerivative && request.Wrt.Count == 0) || mode.Refuses(request) is not null || FunctionReader.IllegalName(mode, request) is not null)
        {
            return null;
        }

        var requests = kind == DraftKind.Batched ? Batches(method).Select(batch => request with { Batch = batch }) : [request];
        return requests.Select(asked => ModelOf(mode, asked, function) is { } model ? new Draft(mode, asked, SignatureOf(mode, asked, kind), model) : null).OfType<Draft>()
            .FirstOrDefault(draft => HasNames(draft) && !NamesAnother(draft));
    }

    /// <summary>Which parameters may be batched, the most first: lengths and options are often those of all members.</summary>
    private static IEnumerable<BatchRequest> Batches(IMethodSymbol method)
    {
        var all = method.Parameters.Select(parameter => (parameter.Name, Kind: ValueKind.Of(parameter.Type))).Where(entry => entry.Kind is TensorKind { Rank: < 5 }).ToList();
        Func<TensorKind, bool>[] choices = [_ => true, kind => kind.Rank > 0 || kind.Element.IsFloating(), kind => kind.Rank > 0, kind => kind.Rank == 0 && kind.Element.IsFloating()];
        return choices.Select(isBatched => all.Where(entry => isBatched((TensorKind)entry.Kind)).ToDictionary(entry => entry.Name, entry => (BatchedParameter.Stacked(), Above((TensorKind)entry.Kind))))
            .Where(inputs => inputs.Count > 0).Select(inputs => new BatchRequest(inputs));

        static ValueKind Above(TensorKind kind) => kind with { Rank = kind.Rank + 1 };
    }

    /// <summary>What the member is made of; null when it cannot be made.</summary>
    private static MemberModel? ModelOf(ModeSignature mode, Request request, Function function)
    {
        if (request.Batch is not null && mode.Results(request).Any(result => BatchRequest.Refuses(result) is not null))
        {
            return null;
        }

        var signature = FunctionReader.Canonical(mode, request);
        var plan = request.Batch?.Plan(mode, request, _ => true, _ => null);

        // What is declared here is a tensor, never one of unequal lengths.
        plan = plan is null ? null : plan with { Results = plan.Results.Select(result => result.Like is null ? result with { IsRagged = false } : result).ToEquatableArray() };
        var model = new MemberModel(signature, Derivations.Of(mode, request, signature.Returned!.Leaves.ToEquatableArray()), request.Function.Name, function, "") { Batch = plan };
        return MemberCompiler.Refusal(model) is null ? model : null;
    }

    private static MemberSignature SignatureOf(ModeSignature mode, Request request, DraftKind kind)
    {
        var canonical = FunctionReader.Canonical(mode, request);
        var name = kind != DraftKind.Batched ? canonical.Name : (mode.IsDerivative ? canonical.Name : request.Function.Name) + "Batched";
        if (kind != DraftKind.Writing)
        {
            return canonical with { Name = name };
        }

        var offers = mode.GivenResults(request).ToList();
        return canonical with
        {
            ReturnType = offers[0].Kind.Emitted,
            Parameters = [.. canonical.Parameters, .. offers.Skip(1).Select(offer => new MemberParameter(offer.EmittedDestination, offer.Parameter!, offer.Destination, null))],
        };
    }

    /// <summary>Whether its parameters have names of their own.</summary>
    private static bool HasNames(Draft draft) => draft.Signature.Parameters.GroupBy(parameter => parameter.Name).All(group => group.Count() == 1);

    /// <summary>Whether the declaration would be one of an overload: of a longer one, or of one that has the batch's parameters.</summary>
    private static bool NamesAnother(Draft draft)
    {
        var method = draft.Request.Function;
        return DeclaredFunction.Functions(method.ContainingType, method.Name).Any(other => !SymbolEqualityComparer.Default.Equals(other, method)
            && (draft.Request.Batch is not null || other.Parameters.Length > method.Parameters.Length)
            && other.Parameters.Length <= draft.Signature.Parameters.Count
            && other.Parameters.Zip(draft.Signature.Parameters, (expected, given) => expected.Name == given.Name && expected.Type.Emitted() == given.Type).All(isSame => isSame));
    }
}

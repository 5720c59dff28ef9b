using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// Which parameters of a declaration are batched, and how: those that are one rank higher than in its function, or members of
/// unequal length. A declaration is batched when one of its parameters is.
/// </summary>
/// <param name="Inputs">The batched ones, by name.</param>
internal sealed record BatchRequest(IReadOnlyDictionary<string, (BatchedParameter Given, ValueKind Kind)> Inputs)
{
    public const string Attribute = "SourceTensor.BatchedAttribute";

    /// <summary>How the declaration is batched; null when it is not.</summary>
    public static BatchRequest? Of(IMethodSymbol member, IEnumerable<Offer> inputs)
    {
        var found = new Dictionary<string, (BatchedParameter, ValueKind)>();
        foreach (var input in inputs)
        {
            if (member.Parameters.FirstOrDefault(parameter => parameter.Name == input.Parameter) is { } given && Kind(given, input.Kind) is { } batched)
            {
                found[given.Name] = batched;
            }
        }

        return found.Count == 0 ? null : new BatchRequest(found);
    }

    /// <summary>What is wrong with an attribute that says along which axis a parameter is batched; null when nothing is.</summary>
    public static string? Problem(IMethodSymbol member, BatchRequest? batch)
    {
        foreach (var parameter in member.Parameters.Where(parameter => parameter.Attribute(Attribute) is not null))
        {
            if (batch is null || !batch.Inputs.TryGetValue(parameter.Name, out var batched))
            {
                return $"`{parameter.Name}` is marked [Batched] and is not batched";
            }

            var axes = batched.Kind is TensorKind tensor ? tensor.Rank : 1;
            if (AxisOf(parameter) is var axis && (axis < 0 || axis >= axes))
            {
                return $"`{parameter.Name}` cannot be batched along axis {axis}: " + (axes == 1 ? "it has only the leading one" : $"it has the axes 0 to {axes - 1}");
            }
        }

        return null;
    }

    /// <summary>Whether a type is a function's, or one that is batched of it.</summary>
    public static bool IsBatched(ITypeSymbol type, ITypeSymbol single) => TypeMap.Find(single) is var (element, rank)
        && (new TensorKind(element, rank + 1).Is(type) || (rank is > 0 and <= RaggedKind.LargestRank && new RaggedKind(element, rank).Is(type)));

    private static (BatchedParameter Given, ValueKind Kind)? Kind(IParameterSymbol parameter, ValueKind single)
    {
        if (single is not TensorKind(var element, var rank))
        {
            return null;
        }

        var (stacked, ragged) = (new TensorKind(element, rank + 1), new RaggedKind(element, rank));
        return stacked.Is(parameter.Type) ? (BatchedParameter.Stacked(AxisOf(parameter)), stacked)
            : rank is > 0 and <= RaggedKind.LargestRank && ragged.Is(parameter.Type) ? (BatchedParameter.Ragged, ragged)
            : null;
    }

    private static int AxisOf(IParameterSymbol parameter) =>
        parameter.Attribute(Attribute)?.NamedArguments.FirstOrDefault(argument => argument.Key == "Axis").Value.Value is int axis ? axis : 0;

    /// <summary>How each input and result is batched, in the order of the kernel's.</summary>
    /// <param name="isKept">Whether a result is given.</param>
    /// <param name="declared">The type that a result is returned in; null where none is declared.</param>
    public BatchPlan Plan(ModeSignature mode, Request request, Func<Offer, bool> isKept, Func<Offer, ITypeSymbol?> declared)
    {
        var inputs = mode.SingleInputs(request).SelectMany(input => Inputs.TryGetValue(input.Parameter!, out var batched)
            ? [batched.Given]
            : Enumerable.Repeat(BatchedParameter.Shared, LeavesOf(input)));
        var results = mode.GivenResults(request).Where(isKept).SelectMany(offer => offer.Like is { } like
            ? Structures.FloatingLeaves(request.Function, request.Function.Parameters.Where(parameter => parameter.Name == like)).Select(leaf => new BatchedResult(leaf))
            : IsRagged(offer.Kind, declared(offer)).Select(isRagged => new BatchedResult(null, isRagged)));
        return new BatchPlan(inputs.ToEquatableArray(), results.ToEquatableArray());
    }

    private static int LeavesOf(Offer input)
    {
        var next = 0;
        return input.Kind.Structure(ref next, input.IsDerivative).Leaves.Count();
    }

    /// <summary>An input as the declaration has it.</summary>
    public Offer Input(Offer single) => single.Parameter is { } name && Inputs.TryGetValue(name, out var batched) ? single with { Kind = batched.Kind } : single;

    /// <summary>A result as the declaration has it: like the parameter whose derivative it is, or one for each member.</summary>
    public Offer Result(Offer single) => single.Like is { } like
        ? Inputs.TryGetValue(like, out var batched) ? single with { Kind = batched.Kind } : single
        : single with { Kind = PerMember(single.Kind) };

    /// <summary>Why a result cannot be batched; null when it can.</summary>
    public static string? Refuses(Offer single) => single switch
    {
        { Like: not null } => null,
        { Kind: TensorKind { Rank: > 4 } } => $"`{single.Name}` would have more axes than a tensor can have",
        { Kind: CompositeKind { Type: { IsTupleType: false } type } } => $"its result is a `{type.Shown()}`, which cannot hold a result for each member; return a tuple",
        { Kind: CompositeKind { Type: var type } } when TypeMap.Parts((INamedTypeSymbol)type).Any(part => TypeMap.Find(part.Type) is not { Rank: <= 4 }) =>
            $"its result `{type.Shown()}` is more than a tuple of numbers and tensors",
        _ => null,
    };

    /// <summary>Of each part of a result of its own, whether it is declared to be of unequal lengths; null where only a span for it is.</summary>
    private static IEnumerable<bool?> IsRagged(ValueKind kind, ITypeSymbol? declared) => kind is PerMemberTupleKind tuple
        ? tuple.Parts.SelectMany((part, i) => IsRagged(part.Kind, (declared as INamedTypeSymbol)?.TupleElements[i].Type))
        : [declared is null ? null : ((PerMemberKind)kind).IsRagged(declared)];

    private static ValueKind PerMember(ValueKind single) => single switch
    {
        TensorKind(var element, var rank) => new PerMemberKind(element, rank),
        CompositeKind composite => new PerMemberTupleKind(TypeMap.Parts((INamedTypeSymbol)composite.Type)
            .Zip(TypeMap.PartNames((INamedTypeSymbol)composite.Type), (part, name) => (name, TypeMap.Find(part.Type) is var (element, rank) ? new PerMemberKind(element, rank) : ValueKind.Of(part.Type))).ToEquatableArray()),
        _ => single,
    };
}

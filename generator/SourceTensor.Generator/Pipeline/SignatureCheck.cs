using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// Compares a declaration with what its mode wants: the function's parameters first, with their names and types; what the
/// mode takes beside them; then a destination for each result that is not returned; then, if wanted, a workspace.
/// </summary>
internal sealed class SignatureCheck
{
    private readonly IMethodSymbol _member;
    private readonly ModeSignature _mode;
    private readonly Request _request;
    private readonly List<MemberParameter> _parameters = [];

    /// <summary>The results that are given, each with the number of the parameter it is written to; null for one that is returned.</summary>
    private readonly List<(Offer Offer, int? Destination)> _kept = [];

    private readonly Dictionary<string, ITypeSymbol> _returnedTypes = [];

    public SignatureCheck(IMethodSymbol member, ModeSignature mode, Request request)
    {
        _member = member;
        _mode = mode;
        _request = request;
        Problem = Inputs() ?? Results();
        if (Problem is null)
        {
            NumberResults();
            Batched();
        }
    }

    /// <summary>What does not match; null when everything does.</summary>
    public string? Problem { get; }

    public IReadOnlyList<MemberParameter> Parameters => _parameters;

    /// <summary>How the returned value is made of the kernel's results; null when nothing is returned.</summary>
    public Structure? Returned { get; private set; }

    /// <summary>Which results of the derived function are given.</summary>
    public EquatableArray<int> Kept { get; private set; } = [];

    /// <summary>How inputs and results are batched; null for a declaration of a single call.</summary>
    public BatchPlan? Batch { get; private set; }

    private IEnumerable<IParameterSymbol> Rest => _member.Parameters.Skip(_parameters.Count);

    private string? Inputs()
    {
        if (!_member.IsStatic || !_member.IsPartialDefinition)
        {
            return "it is not `static partial`";
        }

        if (BatchRequest.Problem(_member, _request.Batch) is { } problem)
        {
            return problem;
        }

        var next = 0;
        foreach (var (name, kind, isDerivative) in _mode.GivenInputs(_request).Select(input => (input.Parameter!, input.Kind, input.IsDerivative)))
        {
            if (Rest.FirstOrDefault() is not { } given)
            {
                return $"`{kind.Shown} {name}` is missing";
            }

            if (given.Name != name || given.RefKind != RefKind.None || !kind.Is(given.Type))
            {
                return $"`{given.Type.Shown()} {given.Name}` stands where `{kind.Shown} {name}` is expected";
            }

            Add(given, ParameterRole.Input, kind.Structure(ref next, isDerivative));
        }

        return null;
    }

    private string? Results()
    {
        if (_mode.IsDerivative && _request.Wrt.Count == 0)
        {
            return "it names no parameter to differentiate with respect to";
        }

        var offers = _mode.GivenResults(_request).ToList();
        return Return(offers) ?? Destinations(offers) ?? Tools();
    }

    /// <summary>What the method returns: a tuple of results by their names, the first result alone, or nothing.</summary>
    private string? Return(List<Offer> offers)
    {
        if (_member.ReturnsVoid)
        {
            return _mode.IsDerivative || offers[0].Destination == ParameterRole.Destination ? null : "only a tensor result can be written to a destination";
        }

        if (offers[0].Kind.Is(_member.ReturnType))
        {
            Keep(offers[0], _member.ReturnType);
            return null;
        }

        return _mode.IsDerivative && _member.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
            ? Tuple(tuple, offers)
            : $"it returns `{_member.ReturnType.Shown()}`{(_mode.IsDerivative ? "" : $" and the function `{_request.Function.ReturnType.Shown()}`")}";
    }

    private string? Tuple(INamedTypeSymbol tuple, List<Offer> offers)
    {
        var names = tuple.TupleElements.Select(element => element.Name).ToList();
        var expected = offers.Where(offer => !offer.IsOptional || offer == offers[0] || names.Contains(offer.Name)).ToList();
        if (names.Count != expected.Count)
        {
            return $"its result has {names.Count} parts";
        }

        foreach (var (given, offer) in tuple.TupleElements.Zip(expected, (given, offer) => (given, offer)))
        {
            if (given.Name != offer.Name || !offer.Kind.Is(given.Type))
            {
                return $"`{given.Type.Shown()} {given.Name}` stands where `{offer.Kind.Shown} {offer.Name}` is expected";
            }

            Keep(offer, given.Type);
        }

        return null;
    }

    private string? Destinations(List<Offer> offers)
    {
        if (_kept.Count > 1)
        {
            return null;
        }

        foreach (var offer in offers.Skip(_kept.Count))
        {
            if (Rest.FirstOrDefault() is { } given && offer.IsDestination(given))
            {
                _kept.Add((offer, _parameters.Count));
                Add(given, offer.Destination, null);
            }
            else if (!offer.IsOptional)
            {
                return offer.Parameter is null
                    ? $"it returns nothing and has no `{offer.ShownDestination}` after the inputs"
                    : $"`{offer.ShownDestination}` is missing";
            }
        }

        return null;
    }

    /// <summary>Scratch memory, and of a batch threads.</summary>
    private string? Tools()
    {
        foreach (var parameter in Rest.ToList())
        {
            var role = parameter.Type.Name == "TensorWorkspace" && TypeMap.IsRuntime(parameter.Type) ? ParameterRole.Workspace
                : _request.Batch is not null && parameter.Type.ToDisplayString() is "System.Threading.Tasks.ParallelOptions" or "System.Threading.Tasks.ParallelOptions?" ? ParameterRole.Parallel
                : ParameterRole.Input;
            if (role == ParameterRole.Input || _parameters.Any(known => known.Role == role))
            {
                return $"`{parameter.Type.Shown()} {parameter.Name}` is not expected";
            }

            Add(parameter, role, null);
        }

        return null;
    }

    private void Keep(Offer offer, ITypeSymbol type)
    {
        _kept.Add((offer, null));
        _returnedTypes[offer.Name] = type;
    }

    /// <summary>How each input and result is batched, in the order of the kernel's.</summary>
    private void Batched()
    {
        if (_request.Batch is not { } batch)
        {
            return;
        }

        Batch = batch.Plan(_mode, _request, offer => _kept.Any(entry => entry.Offer == offer), offer => _returnedTypes.TryGetValue(offer.Name, out var type) ? type : null);
    }

    /// <summary>Numbers the results that are given: the kernel computes nothing else.</summary>
    private void NumberResults()
    {
        var (all, next) = (0, 0);
        var (kept, returned) = (new List<int>(), new List<(string, Structure)>());
        foreach (var offer in _mode.GivenResults(_request))
        {
            var leaves = offer.Kind.Structure(ref all, offer.IsDerivative).Leaves;
            foreach (var (_, destination) in _kept.Where(entry => entry.Offer == offer))
            {
                kept.AddRange(leaves);
                var structure = offer.Kind.Structure(ref next, offer.IsDerivative);
                if (destination is { } place)
                {
                    _parameters[place] = _parameters[place] with { Structure = structure };
                }
                else
                {
                    returned.Add((offer.Name, structure));
                }
            }
        }

        Kept = kept.ToEquatableArray();
        Returned = returned.Count switch { 0 => null, 1 => returned[0].Item2, _ => new StructureRecord("", returned.ToEquatableArray()) };
    }

    private void Add(IParameterSymbol parameter, ParameterRole role, Structure? structure) =>
        _parameters.Add(new MemberParameter((role switch { ParameterRole.Out => "out ", ParameterRole.Ref => "ref ", _ => "" }) + parameter.Type.Emitted(), parameter.Name, role, structure));
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// Compares a declaration with its function: the inputs first, with the function's names and types; then a destination for
/// each result that is not returned; then, if wanted, a workspace.
/// </summary>
internal sealed class SignatureCheck
{
    private readonly IMethodSymbol _member;
    private readonly IMethodSymbol _function;
    private readonly List<MemberParameter> _parameters = [];

    public SignatureCheck(IMethodSymbol member, IMethodSymbol function, Mode mode, IReadOnlyList<IParameterSymbol> wrt)
    {
        _member = member;
        _function = function;
        Problem = Inputs() ?? (mode == Mode.Compiled ? CompiledResults() : GradientResults(wrt));
    }

    /// <summary>What does not match; null when everything does.</summary>
    public string? Problem { get; }

    public IReadOnlyList<MemberParameter> Parameters => _parameters;

    public Structure? Returned { get; private set; }

    private IEnumerable<IParameterSymbol> Rest => _member.Parameters.Skip(_function.Parameters.Length);

    private string? Inputs()
    {
        if (!_member.IsStatic || !_member.IsPartialDefinition)
        {
            return "it is not `static partial`";
        }

        var structures = Structures.OfParameters(_function);
        foreach (var expected in _function.Parameters)
        {
            if (_member.Parameters.Length <= expected.Ordinal)
            {
                return $"`{expected.Type.Shown()} {expected.Name}` is missing";
            }

            var given = _member.Parameters[expected.Ordinal];
            if (given.Name != expected.Name || given.RefKind != RefKind.None || !SymbolEqualityComparer.Default.Equals(given.Type, expected.Type))
            {
                return $"`{given.Type.Shown()} {given.Name}` stands where `{expected.Type.Shown()} {expected.Name}` is expected";
            }

            Add(given, ParameterRole.Input, structures[expected.Ordinal]);
        }

        return null;
    }

    private string? CompiledResults()
    {
        if (!_member.ReturnsVoid)
        {
            Returned = FunctionReader.Returned(_function, Mode.Compiled, []);
            return SymbolEqualityComparer.Default.Equals(_member.ReturnType, _function.ReturnType)
                ? Workspace(Rest)
                : $"it returns `{_member.ReturnType.Shown()}` and the function `{_function.ReturnType.Shown()}`";
        }

        if (TypeMap.Find(_function.ReturnType) is not { Rank: > 0 } result)
        {
            return "only a tensor result can be written to a destination";
        }

        if (Rest.FirstOrDefault() is not { } destination || !IsSpan(destination, result.Element))
        {
            return $"it returns nothing and has no `Span<{IR.ElementTypes.Keyword(result.Element)}>` destination after the inputs";
        }

        Add(destination, ParameterRole.Destination, new StructureLeaf(0));
        return Workspace(Rest.Skip(1));
    }

    private string? GradientResults(IReadOnlyList<IParameterSymbol> wrt)
    {
        if (wrt.Count == 0)
        {
            return "it names no parameter to differentiate with respect to";
        }

        var rest = Rest.ToList();
        if (_member.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            Returned = FunctionReader.Returned(_function, Mode.Gradient, wrt);
            return TupleProblem(tuple, wrt) ?? Workspace(rest);
        }

        Returned = _member.ReturnsVoid ? null : new StructureLeaf(0);
        if (!_member.ReturnsVoid && !SymbolEqualityComparer.Default.Equals(_member.ReturnType, _function.ReturnType))
        {
            return $"it returns `{_member.ReturnType.Shown()}`";
        }

        var next = 1;
        for (var i = 0; i < wrt.Count; i++)
        {
            var (role, wanted) = Destination(wrt[i]);
            var given = rest.Count > i ? rest[i] : null;
            var fits = given is not null && given.Name == wrt[i].Name + "Gradient" && role switch
            {
                ParameterRole.Ref => given.RefKind == RefKind.Ref && SymbolEqualityComparer.Default.Equals(given.Type, wrt[i].Type),
                ParameterRole.Out => given.RefKind == RefKind.Out && SymbolEqualityComparer.Default.Equals(given.Type, wrt[i].Type),
                _ => IsSpan(given, TypeMap.Find(wrt[i].Type)!.Value.Element),
            };
            if (!fits)
            {
                return $"`{wanted}` is missing";
            }

            Add(given!, role, Structures.GradientBy(wrt[i].Type, ref next));
        }

        return Workspace(rest.Skip(wrt.Count));
    }

    /// <summary>Where the gradient by a parameter goes, when it is not returned.</summary>
    private static (ParameterRole Role, string Wanted) Destination(IParameterSymbol parameter) => TypeMap.Find(parameter.Type) switch
    {
        null => (ParameterRole.Ref, $"ref {parameter.Type.Shown()} {parameter.Name}Gradient"),
        { Rank: 0 } => (ParameterRole.Out, $"out {parameter.Type.Shown()} {parameter.Name}Gradient"),
        { Element: var element } => (ParameterRole.Destination, $"Span<{IR.ElementTypes.Keyword(element)}> {parameter.Name}Gradient"),
    };

    private string? TupleProblem(INamedTypeSymbol tuple, IReadOnlyList<IParameterSymbol> wrt)
    {
        var expected = wrt.Select(parameter => (Name: Symbols.Capitalised(parameter.Name), parameter.Type)).Prepend((Name: "Value", Type: _function.ReturnType)).ToList();
        var given = tuple.TupleElements;
        if (given.Length != expected.Count)
        {
            return $"its result has {given.Length} parts";
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (given[i].Name != expected[i].Name || !SymbolEqualityComparer.Default.Equals(given[i].Type, expected[i].Type))
            {
                return $"`{given[i].Type.Shown()} {given[i].Name}` stands where `{expected[i].Type.Shown()} {expected[i].Name}` is expected";
            }
        }

        return null;
    }

    private string? Workspace(IEnumerable<IParameterSymbol> rest)
    {
        foreach (var parameter in rest)
        {
            if (parameter.Type.Name != "TensorWorkspace" || !TypeMap.IsRuntime(parameter.Type) || _parameters.Any(known => known.Role == ParameterRole.Workspace))
            {
                return $"`{parameter.Type.Shown()} {parameter.Name}` is not expected";
            }

            Add(parameter, ParameterRole.Workspace, null);
        }

        return null;
    }

    private void Add(IParameterSymbol parameter, ParameterRole role, Structure? structure) =>
        _parameters.Add(new MemberParameter((role switch { ParameterRole.Out => "out ", ParameterRole.Ref => "ref ", _ => "" }) + parameter.Type.Emitted(), parameter.Name, role, structure));

    private static bool IsSpan(IParameterSymbol parameter, IR.ElementType element) => parameter.RefKind == RefKind.None
        && parameter.Type is INamedTypeSymbol { Name: "Span", TypeArguments: [var argument], ContainingNamespace.Name: "System" } && TypeMap.Scalar(argument) == element;
}

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

    public int ReturnedResults { get; private set; }

    private IEnumerable<IParameterSymbol> Rest => _member.Parameters.Skip(_function.Parameters.Length);

    private string? Inputs()
    {
        if (!_member.IsStatic || !_member.IsPartialDefinition)
        {
            return "it is not `static partial`";
        }

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

            Add(given, ParameterRole.Input, expected.Ordinal);
        }

        return null;
    }

    private string? CompiledResults()
    {
        if (!_member.ReturnsVoid)
        {
            ReturnedResults = FunctionReader.ResultCount(_function.ReturnType);
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

        Add(destination, ParameterRole.Destination, 0);
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
            ReturnedResults = 1 + wrt.Count;
            return TupleProblem(tuple, wrt) ?? Workspace(rest);
        }

        ReturnedResults = _member.ReturnsVoid ? 0 : 1;
        if (!_member.ReturnsVoid && !SymbolEqualityComparer.Default.Equals(_member.ReturnType, _function.ReturnType))
        {
            return $"it returns `{_member.ReturnType.Shown()}`";
        }

        for (var i = 0; i < wrt.Count; i++)
        {
            var type = TypeMap.Find(wrt[i].Type)!.Value;
            var name = wrt[i].Name + "Gradient";
            var keyword = IR.ElementTypes.Keyword(type.Element);
            var wanted = type.Rank == 0 ? $"out {keyword} {name}" : $"Span<{keyword}> {name}";
            if (rest.Count <= i || rest[i].Name != name || !(type.Rank == 0 ? rest[i].RefKind == RefKind.Out && TypeMap.Scalar(rest[i].Type) == type.Element : IsSpan(rest[i], type.Element)))
            {
                return $"`{wanted}` is missing";
            }

            Add(rest[i], type.Rank == 0 ? ParameterRole.Out : ParameterRole.Destination, i + 1);
        }

        return Workspace(rest.Skip(wrt.Count));
    }

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

            Add(parameter, ParameterRole.Workspace, 0);
        }

        return null;
    }

    private void Add(IParameterSymbol parameter, ParameterRole role, int number) =>
        _parameters.Add(new MemberParameter((role == ParameterRole.Out ? "out " : "") + parameter.Type.Emitted(), parameter.Name, role, number));

    private static bool IsSpan(IParameterSymbol parameter, IR.ElementType element) => parameter.RefKind == RefKind.None
        && parameter.Type is INamedTypeSymbol { Name: "Span", TypeArguments: [var argument], ContainingNamespace.Name: "System" } && TypeMap.Scalar(argument) == element;
}

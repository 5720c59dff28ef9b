using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>A declaration that cannot be what it says: it gets a body all the same, which says why and throws.</summary>
internal static class FailedDeclaration
{
    /// <summary>The model of its failure; null where C# allows no body for it.</summary>
    public static MemberModel? Of(IMethodSymbol member, ModeSignature mode, string reason)
    {
        if (!member.IsPartialDefinition || member.PartialImplementationPart is not null || member.IsGenericMethod || member.ReturnsByRef || member.ReturnsByRefReadonly
            || Symbols.FirstNotPartial(member) is not null || Symbols.FileLocal(member) is not null || DeclarationReader.ModesOf(member).First() != mode)
        {
            return null;
        }

        var signature = new MemberSignature(
            Symbols.Namespace(member), Symbols.ContainingTypes(member), DeclarationReader.Modifiers(member), IsPartial: true, member.ReturnType.Emitted(), member.Name,
            member.Parameters.Select(parameter => new MemberParameter(Passed(parameter) + parameter.Type.Emitted(), parameter.Name, ParameterRole.Input, null)).ToEquatableArray(),
            Returned: null, Symbols.Overload(member), Summary: "");
        return new MemberModel(signature, new Derivation(mode.Mode, [], [], DerivativeMode.Automatic, []), member.Name, Function: null, reason);
    }

    private static string Passed(IParameterSymbol parameter)
    {
        var how = parameter switch
        {
            { IsParams: true } => "params ",
            { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } => "this ",
            _ => "",
        };
        return how + parameter.RefKind switch
        {
            RefKind.Out => "out ",
            RefKind.Ref => "ref ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
    }
}

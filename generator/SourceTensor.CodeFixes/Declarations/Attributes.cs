using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Finds the attribute that declares a member, and what is written in it.</summary>
internal static class Attributes
{
    public static (AttributeData Data, AttributeSyntax Syntax, ModeSignature Mode)? Mode(Place place, IMethodSymbol member)
    {
        foreach (var mode in ModeSignature.All)
        {
            if (member.Attribute(mode.Attribute) is { ApplicationSyntaxReference: { } reference } data && reference.SyntaxTree == place.Root.SyntaxTree && reference.GetSyntax(place.Cancellation) is AttributeSyntax syntax)
            {
                return (data, syntax, mode);
            }
        }

        return null;
    }

    /// <summary>The argument that names the function, the last without a name.</summary>
    public static ExpressionSyntax? FunctionName(this AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.LastOrDefault(argument => argument.NameEquals is null)?.Expression;
}

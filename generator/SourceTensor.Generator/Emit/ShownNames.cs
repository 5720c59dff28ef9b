using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Emit;

/// <summary>Texts about lengths in the user's words: parts of records as they are written.</summary>
/// <param name="parameters">The names of the kernel's parameters, by number.</param>
internal sealed class ShownNames(MemberSignature signature, IReadOnlyList<string> parameters)
{
    public string Text(string text)
    {
        foreach (var (access, number) in signature.Parameters.Where(input => input is { Role: ParameterRole.Input, Structure: not StructureLeaf }).SelectMany(input => input.Structure!.Parts(input.Name)))
        {
            text = System.Text.RegularExpressions.Regex.Replace(text, $@"\b{parameters[number]}\b", access);
        }

        return text;
    }
}

using System.Collections.Generic;

namespace SourceTensor.Generator.Emit;

/// <summary>Texts about lengths in the user's words: parts of records as they are written.</summary>
/// <param name="parameters">The names of the kernel's parameters, by number.</param>
internal sealed class ShownNames(MemberSignature signature, IReadOnlyList<string> parameters)
{
    public string Text(string text)
    {
        foreach (var (access, name) in signature.Renamed(number => parameters[number]))
        {
            text = System.Text.RegularExpressions.Regex.Replace(text, $@"\b{name}\b", access);
        }

        return text;
    }
}

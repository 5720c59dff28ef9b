using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Emit;

internal enum ParameterRole
{
    /// <summary>An input of the function.</summary>
    Input,

    /// <summary>A span that a tensor result is written to.</summary>
    Destination,

    /// <summary>An <c>out</c> scalar.</summary>
    Out,

    /// <summary>A <c>ref</c> record: results are written to its tensors, and its numbers are replaced.</summary>
    Ref,

    Workspace,

    /// <summary>How many threads a batch may take.</summary>
    Parallel,
}

/// <summary>A parameter of an emitted member, as it is written.</summary>
/// <param name="Type">The C# type, fully qualified.</param>
/// <param name="Structure">Which inputs or results of the kernel it is; null for a workspace.</param>
internal sealed record MemberParameter(string Type, string Name, ParameterRole Role, Structure? Structure);

/// <summary>A class around an emitted member: <c>partial class Outer&lt;T&gt;</c>.</summary>
internal sealed record ContainingType(string Keyword, string Name);

/// <summary>
/// The C# method to emit for a function: what its owner declared, or a default. Plain data, part of the cached model.
/// </summary>
/// <param name="Modifiers">Accessibility and <c>static</c>; <c>partial</c> is added.</param>
/// <param name="IsPartial">Whether the user has declared it; a default is not declared.</param>
/// <param name="ReturnType">The C# type, fully qualified.</param>
/// <param name="Returned">What of the function's results is returned; the others are destinations. Null when nothing is.</param>
/// <param name="Overload">Which of the members of that name in its type, counted from 0.</param>
/// <param name="Summary">The documentation of a default; a declaration has its own.</param>
internal sealed record MemberSignature(
    string Namespace,
    EquatableArray<ContainingType> Types,
    string Modifiers,
    bool IsPartial,
    string ReturnType,
    string Name,
    EquatableArray<MemberParameter> Parameters,
    Structure? Returned,
    int Overload,
    string Summary)
{
    /// <summary>What else its documentation says, a paragraph each.</summary>
    public EquatableArray<string> Remarks { get; init; } = [];

    /// <summary>
    /// What of the inputs has another name in the kernel: the parts of a record, and the cotangent of a part of a result.
    /// </summary>
    /// <param name="name">The names of the kernel's parameters, by number.</param>
    public System.Collections.Generic.IEnumerable<(string Access, string Name)> Renamed(System.Func<int, string> name) => Parameters
        .Where(input => input.Role == ParameterRole.Input).SelectMany(input => input.Structure!.Parts(input.Name))
        .Select(part => (part.Access, Name: name(part.Number))).Where(part => part.Access != part.Name);

    /// <summary>The name of the emitted file, and of nothing else.</summary>
    public string HintName => string.Join(".", HintParts()).Replace("@", "");

    private System.Collections.Generic.IEnumerable<string> HintParts()
    {
        if (Namespace.Length > 0)
        {
            yield return Namespace;
        }

        foreach (var type in Types)
        {
            yield return type.Name.Replace('<', '{').Replace('>', '}').Replace(" ", "");
        }

        yield return Overload == 0 ? Name : $"{Name}.{Overload + 1}";
        yield return "g.cs";
    }
}

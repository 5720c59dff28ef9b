using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>The default members of a function, or what a declaration asks for, and why some of them cannot be.</summary>
internal sealed record DefaultsModel(EquatableArray<MemberModel> Members, EquatableArray<Fault> Faults);

/// <summary>
/// An error for which there is no file to put an <c>#error</c> line in. The generator reports it without a location, so that
/// the build fails when the analyzer, which knows the place, does not run.
/// </summary>
internal sealed record Fault(string Id, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.All.First(descriptor => descriptor.Id == Id), Location.None, [.. Arguments]);
}

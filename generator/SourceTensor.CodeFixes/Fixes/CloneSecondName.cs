using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SourceTensor.CodeFixes;

/// <summary>ST1004: gives the second name a copy, where it is given the tensor. Which place that is, the front end is asked.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CloneSecondName))]
public sealed class CloneSecondName() : Fix("ST1004")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic) => Clones.In(place, diagnostic)
        .Where(clone => Trial.Helps(place, diagnostic, [clone.Edit]))
        .Select(clone => new Proposal($"Make `{clone.Name}` a copy", nameof(CloneSecondName), [clone.Edit]))
        .Take(1);
}

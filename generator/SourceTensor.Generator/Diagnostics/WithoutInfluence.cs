using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>A parameter that the result does not depend on. Of a tuple or record none of whose parts is read, the whole is named.</summary>
internal static class WithoutInfluence
{
    public static void Report(Function function, IReadOnlyList<ParameterPart> parts, IDiagnosticSink sink)
    {
        var without = Influence.Without(function).Where(position => position < parts.Count).Select(position => parts[position]).Where(part => !part.IsDiscarded).ToList();
        foreach (var of in without.GroupBy(part => part.Parameter.Ordinal))
        {
            var shown = of.Count() == parts.Count(part => part.Parameter.Ordinal == of.Key) ? [of.First().Parameter.Name] : of.Select(part => part.Shown);
            foreach (var name in shown)
            {
                sink.Report(Descriptors.ParameterWithoutInfluence, of.First().Location, null, name, function.Name);
            }
        }
    }
}

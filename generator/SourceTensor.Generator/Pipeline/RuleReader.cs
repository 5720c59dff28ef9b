using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Checks a method marked [Derivative], whether or not anything calls the function that it is the derivative of.</summary>
internal static class RuleReader
{
    public static void Check(IMethodSymbol rule, IDiagnosticSink sink)
    {
        var functions = DerivativeRule.Functions(rule);
        var problems = functions.Select(function => DerivativeRule.Problem(rule, function)).ToList();
        if (!problems.Contains(null))
        {
            var name = functions.FirstOrDefault()?.Name ?? DerivativeRule.AttributeOf(rule)!.ConstructorArguments.LastOrDefault().Value as string ?? "";
            sink.Report(Descriptors.RuleMismatch, FunctionReader.Location(rule), null, rule.Name, name, problems.FirstOrDefault() ?? "there is no such method");
        }
    }
}

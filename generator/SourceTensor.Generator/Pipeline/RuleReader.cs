using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Checks a method marked [Derivative] or [Tangent], whether or not anything calls the function that it is the derivative of.</summary>
internal static class RuleReader
{
    public static void Check(IMethodSymbol rule, IDiagnosticSink sink)
    {
        Check(rule, DerivativeRule.Attribute, DerivativeRule.Problem, sink);
        Check(rule, TangentRule.Attribute, TangentRule.Problem, sink);
    }

    private static void Check(IMethodSymbol rule, string attribute, Func<IMethodSymbol, IMethodSymbol, string?> problem, IDiagnosticSink sink)
    {
        if (DerivativeRule.AttributeOf(rule, attribute) is not { } marked)
        {
            return;
        }

        var functions = DerivativeRule.Functions(rule, attribute);
        var problems = functions.Select(function => problem(rule, function)).ToList();
        if (!problems.Contains(null))
        {
            var name = functions.FirstOrDefault()?.Name ?? marked.ConstructorArguments.LastOrDefault().Value as string ?? "";
            sink.Report(Descriptors.RuleMismatch, FunctionReader.Location(rule), null, rule.Name, name, problems.FirstOrDefault() ?? "there is no such method");
        }
    }
}

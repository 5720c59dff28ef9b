using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>While a program is typed, everything that is offered is asked for at every moment: nothing throws.</summary>
public sealed class HalfTypedTests
{
    private const string Program = """
        public readonly record struct Rates(double Gain, Tensor1D<double> Loss);

        [TensorFunction]
        public static double F(Rates rates, Tensor1D<double> x, int n, float y)
        {
            var before = rates.Loss;
            var q = Tensor1D.Filled(3, rates.Gain);
            var other = q;
            q[0] = n / 2 + y * 0.5;
            x[0] += FGradient(rates, x, n, y).Value;
            return Sum(Scan(x, before, (s, a) => { s[0] = a; return s; }).Final) + Sum(OneHot<double>(n, other.Length) * other);
        }

        [Gradient(nameof(F), Wrt = [nameof(rate), nameof(n)])]
        public static partial (double Value, Rates Rates) G(Rates rates, Tensor1D<double> x, [Batched] Tensor1D<int> n, float y);

        [Vjp(nameof(Ff), Of = "Gain")]
        public partial double H(Rates rates);
        """;

    [Fact]
    public async Task Nothing_that_is_offered_throws()
    {
        var whole = Editor.Members(Program);
        var offers = typeof(Fix).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Fix)) || type.IsSubclassOf(typeof(Refactoring)))).Select(Activator.CreateInstance).ToList();
        var (fixes, refactorings) = (offers.OfType<Fix>().ToList(), offers.OfType<Refactoring>().ToList());
        var tokens = Compile.Parse(whole).GetRoot().DescendantTokens().Where(token => token.SpanStart > Editor.Members("").Length).ToList();
        var asked = 0;
        foreach (var token in tokens.Where((_, i) => i % 12 == 0))
        {
            // Typed so far, with what an editor closes; and with one word lost.
            foreach (var text in new[] { whole[..token.SpanStart] + "}", whole.Remove(token.SpanStart, token.Span.Length) })
            {
                var document = Editor.Open(text, generates: false);
                var place = (await Place.Of(document, CancellationToken.None))!;
                foreach (var diagnostic in (await Editor.Diagnostics(document)).Where(diagnostic => diagnostic.Location.SourceTree == place.Root.SyntaxTree))
                {
                    asked += fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).Sum(fix => fix.Proposals(place, diagnostic).Count());
                }

                foreach (var node in place.Root.DescendantNodes().Where(node => node is MethodDeclarationSyntax or InvocationExpressionSyntax))
                {
                    asked += refactorings.Sum(refactoring => refactoring.Proposals(place, node.GetFirstToken().Span).Count());
                }
            }
        }

        Assert.True(asked > 40, $"{asked} are offered");
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// What no step changes of a product that each step of a loop adds to a sum is multiplied with the sum, after the loop: <see cref="Lowering.FactorSums"/>, of loops
/// whose steps are computed in lanes beside those of others.
///
/// Precondition: the loop is in one whose steps get a lane each; the sum begins with 0, is read by nothing in the loop, and relied on to be finite. Guard: that, the
/// sum of what is left, and the size of the factor: at most 10³⁰ and at least 10⁻²⁷⁰, or 0.
/// </summary>
internal static class FactorStepSums
{
    private static readonly Constant s_largest = Constant.Of(1e30);
    private static readonly Constant s_smallest = Constant.Of(1e-270);
    private static readonly Constant s_zero = Constant.Of(0.0);

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        var lanes = new HashSet<Body>(function.Body.AllEquations().Select(equation => equation.Operation).OfType<Scan>().Where(LaneCandidates.Is).Select(scan => scan.Body));
        return lanes.Count == 0 ? function : function.MapBodies(body => lanes.Contains(body) ? Run(body, ids) : body);
    }

    private static Body Run(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            builder.Origin = equation.Origin;
            if (equation.Operation is not Scan scan)
            {
                builder.Append(equation);
                continue;
            }

            var factors = new List<(Variable Sum, Value Factor)>();
            foreach (var index in TestedSums.Of(scan, original, body).Where(index => original.Inputs[index] is Constant { Bits: 0 }))
            {
                if (WithoutFactor(scan, index, builder) is var (rest, factor))
                {
                    (scan, factors) = (rest, [.. factors, (original.Outputs[index], factor)]);
                }
            }

            // The loop's own sums are others then.
            var sums = factors.ToDictionary(pair => pair.Sum, pair => builder.NewVariable(pair.Sum.Name, pair.Sum.Type));
            builder.Append(equation with { Operation = scan, Outputs = equation.Outputs.Select(output => sums.TryGetValue(output, out var sum) ? sum : output).ToEquatableArray() });
            foreach (var (sum, factor) in factors)
            {
                Test(builder, factor, sums[sum]);
                replacements[sum] = builder.EmitNamed(sum.Name, new Multiply(), factor, sums[sum]);
            }
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>The loop that adds up what is left of its terms, and what that is multiplied with; null where there is nothing.</summary>
    private static (Scan Loop, Value Factor)? WithoutFactor(Scan scan, int index, Builder before)
    {
        var term = TestedSums.TermOf(scan, index)!;
        var product = new Product(scan);
        var rest = product.Rest(term);
        if (product.Factors.Count == 0)
        {
            return null;
        }

        var next = (Variable)scan.Body.Results[index];
        var equations = scan.Body.Equations.Select(equation => product.Changed.TryGetValue(equation, out var changed) ? changed
            : equation.Outputs.Contains(next) ? equation with { Inputs = equation.Inputs.Select(input => input == term ? rest : input).ToEquatableArray() }
            : equation);
        return (scan with { Body = scan.Body with { Equations = equations.ToEquatableArray() } }, product.Factors.Aggregate((x, y) => before.Multiply(x, y)!));
    }

    private static void Test(Builder builder, Value factor, Value sum)
    {
        var magnitude = builder.Emit(new Abs(), factor);
        var isWithin = builder.Emit(new LogicalOr(), builder.Emit(new GreaterThanOrEqual(), magnitude, s_smallest), builder.Emit(new Equal(), factor, s_zero));
        builder.EmitAll(new Assume(), [], [builder.Emit(new LogicalAnd(), builder.Emit(new LessThanOrEqual(), magnitude, s_largest), isWithin)]);
        builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), sum)]);
    }

    /// <summary>A product of what nothing else reads, without the factors that no step changes.</summary>
    private sealed class Product(Scan scan)
    {
        private readonly Dictionary<Variable, int> _counts = scan.Body.ReadCounts();
        private readonly Dictionary<Variable, Equation> _definitions = scan.Body.Definitions();
        private readonly HashSet<Value> _own = [.. ProductsOfSteps.Own(scan)];

        public List<Value> Factors { get; } = [];

        public Dictionary<Equation, Equation> Changed { get; } = [];

        public Value Rest(Value value)
        {
            if (value is not Variable variable || !_definitions.TryGetValue(variable, out var product) || product.Operation is not Multiply || _counts[variable] != 1)
            {
                return value;
            }

            var inputs = product.Inputs;
            if (inputs.ToList().FindIndex(input => input is Variable && !_own.Contains(input)) is var free and >= 0)
            {
                Factors.Add(inputs[free]);
                return Rest(inputs[1 - free]);
            }

            var rests = inputs.Select(Rest).ToEquatableArray();
            if (rests != inputs)
            {
                Changed[product] = product with { Inputs = rests };
            }

            return value;
        }
    }
}

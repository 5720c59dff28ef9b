using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// What is divided by the same number for every element, or in every step of a loop, is multiplied by its reciprocal, which is computed once.
///
/// Precondition: in double precision, a tensor of more than a few elements, or an innermost loop without branches that the divisor does not change in: in others a
/// division more is hardly noticed. Guard: the reciprocal is finite, so the divisor is neither 0 nor so small that a quotient may be a number where the
/// product would not; that of an integer needs no test.
/// </summary>
internal sealed class Reciprocals
{
    private const int FewElements = 8;

    private readonly IdSource _ids;
    private readonly HashSet<Variable> _quotients = [];
    private readonly HashSet<Variable> _divisors = [];
    private readonly HashSet<Variable> _integers = [];
    private readonly Dictionary<Variable, Value> _reciprocals = [];

    private Reciprocals(IdSource ids) => _ids = ids;

    public static Function Run(Function function)
    {
        var pass = new Reciprocals(function.FreshIds());
        pass.Find(function.Body, null);
        return pass._quotients.Count == 0 ? function : function with { Body = pass.Rewrite(function.Body) };
    }

    /// <summary>Finds the quotients that become products.</summary>
    /// <param name="body">A body.</param>
    /// <param name="step">What the step of an innermost loop has computed so far; null elsewhere.</param>
    private void Find(Body body, HashSet<Variable>? step)
    {
        step?.UnionWith(body.Parameters);
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is Convert && equation.Inputs[0].Type.Element.IsInteger())
            {
                _integers.Add(equation.Output);
            }

            if (IsQuotient(equation) && (IsLong(equation.Output.Type) || (step is not null && !(equation.Inputs[1] is Variable changing && step.Contains(changing)))))
            {
                _quotients.Add(equation.Output);
                _divisors.UnionWith(equation.Inputs.Skip(1).OfType<Variable>());
            }

            foreach (var inner in equation.Operation.Bodies)
            {
                Find(inner, equation.Operation is Scan && inner.Equations.All(part => part.Operation.Bodies.Count == 0) ? [] : null);
            }

            step?.UnionWith(equation.Outputs);
        }
    }

    private static bool IsQuotient(Equation equation) => equation is { Operation: Divide, Output.Type.Element: ElementType.Float64, Inputs: [Variable, { Type.IsScalar: true } divisor] }
        && divisor is Variable or Constant { Number: > 1e-300 and < 1e300 or < -1e-300 and > -1e300 };

    private static bool IsLong(TensorType type) => type.Rank > 0 && type.Shape.Any(length => !length.IsConstant || length.Constant > FewElements);

    private Body Rewrite(Body body)
    {
        var builder = new Builder(_ids);
        var replacements = new Dictionary<Variable, Value>();
        Invert(builder, body.Parameters, replacements);
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original).MapBodies(Rewrite);
            builder.Origin = equation.Origin;
            if (original.Outputs.Any(_quotients.Contains))
            {
                var reciprocal = equation.Inputs[1] is Variable divisor ? _reciprocals[divisor] : Constant.Of(1 / ((Constant)equation.Inputs[1]).Number);
                replacements[original.Output] = builder.Rename(builder.Multiply(equation.Inputs[0], reciprocal), original.Output.Name);
            }
            else
            {
                builder.Append(equation);
            }

            Invert(builder, original.Outputs, replacements);
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    /// <summary>Computes the reciprocals of those that are divisors.</summary>
    private void Invert(Builder builder, IEnumerable<Variable> variables, Dictionary<Variable, Value> replacements)
    {
        foreach (var variable in variables.Where(_divisors.Contains))
        {
            var divisor = (Variable)replacements.Replace(variable);
            var reciprocal = builder.EmitNamed(divisor.Name + "_reciprocal", new Divide(), Constant.Of(1.0), divisor);
            _reciprocals[divisor] = reciprocal;
            if (!_integers.Contains(divisor))
            {
                builder.EmitAll(new Assume(), [], [builder.Emit(new IsFinite(), reciprocal)]);
            }
        }
    }
}

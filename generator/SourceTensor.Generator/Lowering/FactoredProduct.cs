using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>A product as its factors: those that are the same in all steps of a loop, and the others.</summary>
/// <param name="IsNegative">Whether it is the negative of their product.</param>
internal sealed record FactoredProduct(bool IsNegative, IReadOnlyList<Expression> Invariant, IReadOnlyList<Expression> Varying)
{
    // More factors are not taken apart: a product with itself, with itself, … has any number.
    private const int Most = 32;

    /// <summary>The factors of products in products, and of what is declared to be one; products that differ from step to step as a whole are one factor.</summary>
    /// <param name="declared">The value of a local; null where it has none that is known.</param>
    public static FactoredProduct Of(Expression value, Func<Expression, bool> isInvariant, Func<Local, Expression?> declared)
    {
        var (constant, invariant, varying) = (1.0, new List<Expression>(), new List<Expression>());
        var known = new Dictionary<Expression, bool>();
        Add(value);
        return new(constant < 0, Math.Abs(constant) == 1 ? invariant : [new Literal(Constant.Of(Math.Abs(constant))), .. invariant], varying);

        void Add(Expression part)
        {
            if (part is Literal literal)
            {
                constant *= literal.Value.Number;
            }
            else if (isInvariant(part))
            {
                invariant.Add(part);
            }
            else if (invariant.Count + varying.Count < Most && HasInvariant(part))
            {
                var product = (Apply)Value(part);
                constant = product.Op is Negate ? -constant : constant;
                (product.Op is Square ? [.. product.Operands, .. product.Operands] : product.Operands).ToList().ForEach(Add);
            }
            else
            {
                varying.Add(part);
            }
        }

        bool HasInvariant(Expression part) => known.GetOrAdd(part, () => Value(part) is Apply { Op: Multiply or Negate or Square } product && (product.Op is Negate || product.Operands.Any(operand => operand is Literal || isInvariant(operand) || HasInvariant(operand))));

        Expression Value(Expression part) => part is LocalRead read && declared(read.Local) is { } known ? known : part;
    }

    /// <summary>The factors without others; null where these are not among them.</summary>
    public static IReadOnlyList<Expression>? Without(IEnumerable<Expression> factors, IEnumerable<Expression> others)
    {
        var rest = factors.ToList();
        return others.All(rest.Remove) ? rest : null;
    }

    public static Expression Product(IEnumerable<Expression> factors) => factors.Aggregate((left, right) => Apply.Of(new Multiply(), left, right));
}

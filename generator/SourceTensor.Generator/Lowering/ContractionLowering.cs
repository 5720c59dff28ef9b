using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Contractions. What sums nothing is a rule. Of the others the innermost loop runs over consecutive elements where it can:
/// along the last axis of the result, adding to a row of it, or along a summed axis, adding up one element.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>Rows known to be shorter are added up element by element: a number in a register beats a row in memory.</summary>
    private const int ShortestRow = 8;

    private void LowerContract(Equation equation, Contract op)
    {
        if (WorthACall(equation, op) is { } form)
        {
            LowerProduct(equation, op, form);
            return;
        }

        for (var k = 0; k < equation.Inputs.Count; k++)
        {
            // What is needed in many terms is computed once.
            if (equation.Inputs[k] is Variable variable && !op.ReadsOnce(k) && _frame[variable] is VirtualPlace { Cost: > 0, Uniform: null })
            {
                Keep(variable);
            }
        }

        var terms = new Terms(op, equation, [.. equation.Inputs.Select(PlaceOf)]);
        if (op.Summed.Length == 0)
        {
            LowerUnsummed(equation, op, terms);
        }
        else if (equation.Output.Type.IsScalar)
        {
            var order = terms.Innermost(op.Summed, op.Summed);
            var wide = equation.Output.Type.Element.IsFloating() ? ElementType.Float64 : equation.Output.Type.Element;
            Define(equation.Output, new ScalarPlace(SumOf(equation.Output, terms.Shape(order), indices => terms.At(order, indices, wide))));
        }
        else if (terms.RowLabel is { } row && !(_scan is not null && IsVectorTimesMatrix(equation, op)) && !(terms.LengthOf(row) is { IsConstant: true, Constant: < ShortestRow }))
        {
            AddRows(equation, op, terms, row);
        }
        else
        {
            AddElements(equation, op, terms);
        }
    }

    private void LowerUnsummed(Equation equation, Contract op, Terms terms)
    {
        var (type, operands) = (equation.Output.Type, equation.Inputs.Select(PlaceOf).ToList());
        var distinct = new string([.. op.Result.Distinct()]);
        Define(equation.Output, new VirtualPlace(
            type, operands.Sum(operand => operand is ScalarPlace ? 0 : operand.Cost) + (operands.Count - 1) + (distinct == op.Result ? 0 : 1), operands, Element, readsIndex: distinct != op.Result, readsElsewhere: true));

        // Beside a diagonal there are zeros.
        Expression Element(IReadOnlyList<Expression> indices) => Enumerable.Range(0, op.Result.Length)
            .Where(axis => op.Result.IndexOf(op.Result[axis]) < axis && indices[axis] != indices[op.Result.IndexOf(op.Result[axis])])
            .Aggregate(
                terms.At(distinct, [.. distinct.Select(label => indices[op.Result.IndexOf(label)])]),
                (inside, axis) => Apply.Of(new Where(), Apply.Of(new Equal(), indices[op.Result.IndexOf(op.Result[axis])], indices[axis]), inside, new Literal(Constant.Of(type.Element, 0))));
    }

    /// <summary>
    /// Whether it is a vector times a matrix. Where a step computes it there is one row only, which the next step waits for, so its
    /// elements are added up in registers, each in a lane.
    /// </summary>
    private bool IsVectorTimesMatrix(Equation equation, Contract op) => _rewrites.LaneLoops && op is { Result.Length: 1, Summed.Length: 1 } && equation.Output.Type.Element == ElementType.Float64;

    /// <summary>Row by row: each term's part of a row is added to it.</summary>
    private void AddRows(Equation equation, Contract op, Terms terms, char rowLabel)
    {
        var result = Allocate(equation.Output);
        var outer = op.Result.Substring(0, op.Result.Length - 1);
        ForEach(terms.Shape(outer), outside =>
        {
            var row = result.View(outside);
            Emit(new Fill(row.Part, new Literal(Constant.Of(result.Type.Element, 0))));
            ForEach(terms.Shape(op.Summed), summed =>
            {
                var labels = outer + op.Summed;
                var factors = terms.Without(rowLabel, labels, [.. outside, .. summed]).Select((factor, k) => factor is null || factor.IsTrivial ? factor : Once(factor, ((Variable)equation.Inputs[k]).Name + "_i")).ToList();
                ForEach([terms.LengthOf(rowLabel)], last =>
                {
                    var (offset, along) = row.Locate(last);
                    var term = terms.At(labels + rowLabel, [.. outside, .. summed, .. last], result.Type.Element, factors);
                    Emit(new Store(result.Buffer, offset, along, Apply.Of(new Add(), new Load(result.Buffer, offset, along), term)));
                });
            });
        });
        _frame[equation.Output] = result;
    }

    private LocalRead Once(Expression value, string name)
    {
        var local = new Local(_names.Fresh(name), value.Element);
        Emit(new Declare(local, value));
        return new LocalRead(local);
    }

    /// <summary>Element by element: the terms of each are added up before it is stored.</summary>
    private void AddElements(Equation equation, Contract op, Terms terms)
    {
        var result = Allocate(equation.Output);
        var distinct = new string([.. op.Result.Distinct()]);
        if (distinct != op.Result)
        {
            Emit(new Fill(result.Part, new Literal(Constant.Of(result.Type.Element, 0))));
        }

        var order = terms.Innermost(op.Summed, op.Summed);
        ForEach(terms.Shape(distinct), outside =>
        {
            var sum = SumOf(equation.Output, terms.Shape(order), summed => terms.At(distinct + order, [.. outside, .. summed]));
            var (offset, along) = result.Locate([.. op.Result.Select(label => outside[distinct.IndexOf(label)])]);
            Emit(new Store(result.Buffer, offset, along, sum));
        });
        _frame[equation.Output] = result;
    }

    /// <summary>What a contraction adds up, as a function of an index for each label.</summary>
    private sealed class Terms(Contract op, Equation equation, IReadOnlyList<Place> operands)
    {
        public Dimension LengthOf(char label) => op.LengthOf(label, equation.Inputs);

        public IReadOnlyList<Dimension> Shape(string labels) => [.. labels.Select(LengthOf)];

        /// <summary>The last label of the result, when neighbours along it are neighbours in memory everywhere.</summary>
        public char? RowLabel
        {
            get
            {
                var last = op.Result[op.Result.Length - 1];
                return op.Result.IndexOf(last) == op.Result.Length - 1 && op.Result.Distinct().Count() == op.Result.Length && RunsAlong(last) ? last : null;
            }
        }

        /// <summary>The labels with one last along which neighbours are neighbours in memory, if there is one.</summary>
        public string Innermost(string labels, string candidates) =>
            candidates.Reverse().Where(RunsAlong).Select(label => new string([.. labels.Where(other => other != label), label])).FirstOrDefault() ?? labels;

        /// <summary>The factors that do not depend on a label; null in place of those that do.</summary>
        public IReadOnlyList<Expression?> Without(char label, string labels, IReadOnlyList<Expression> indices) =>
            [.. operands.Select((_, k) => op.Operands[k].IndexOf(label) >= 0 ? null : Factor(k, labels, indices))];

        /// <summary>One term, of factors that may be known already.</summary>
        public Expression At(string labels, IReadOnlyList<Expression> indices, ElementType? element = null, IReadOnlyList<Expression?>? known = null)
        {
            var factors = operands.Select((_, k) => known?[k] ?? Factor(k, labels, indices)).ToList();
            var wide = factors.Select(factor => As(element ?? factor.Element, factor)).ToList();
            if (wide.Count == 1)
            {
                return wide[0];
            }

            var zero = new Literal(Constant.Of(factors[0].Element, 0));
            var product = Apply.Of(new Multiply(), wide[0], wide[1]);
            return op.Selects ? Apply.Of(new Where(), Apply.Of(new Equal(), factors[0], zero), As(product.Element, zero), product) : product;
        }

        private Expression Factor(int operand, string labels, IReadOnlyList<Expression> indices) =>
            operands[operand].At([.. op.Operands[operand].Select(label => indices[labels.IndexOf(label)])]);

        private bool RunsAlong(char label)
        {
            var labels = new string([.. string.Concat(op.Operands).Distinct()]);
            var probes = labels.Select(_ => new Local("i", ElementType.Int32)).ToList();
            var own = probes[labels.IndexOf(label)];
            return !At(labels, [.. probes.Select(probe => new LocalRead(probe))]).Tree.Any(part => part is LocalRead read && read.Local == own);
        }
    }
}

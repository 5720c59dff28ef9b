using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Which values have a derivative that is not zero everywhere: those from which a path leads to a result along which every
/// operation has a partial derivative. It asks the operations what differentiation asks them, and builds nothing.
/// </summary>
internal sealed class GradientPaths
{
    private readonly HashSet<Variable> _reached = [];

    /// <summary>The paths that end at some of the results.</summary>
    public static GradientPaths To(Body body, IEnumerable<Value> results)
    {
        var paths = new GradientPaths();
        paths.Mark(results);
        paths.Visit(body);
        return paths;
    }

    public bool Contains(Value value) => value is Variable variable && _reached.Contains(variable);

    /// <summary>The first operation, as the program runs, that a value's derivative comes to and does not pass; null when there is none.</summary>
    public static Equation? Stop(Body body, Variable from)
    {
        var carried = new HashSet<Variable> { from };
        int before;
        do
        {
            before = carried.Count;
            if (Stop(body, carried) is { } stop)
            {
                return stop;
            }
        }
        while (carried.Count > before);

        return null;
    }

    private static Equation? Stop(Body body, HashSet<Variable> carried)
    {
        foreach (var equation in body.Equations)
        {
            Enter(equation, carried);
            foreach (var inner in equation.Operation is Scan or Branch ? equation.Operation.Bodies : [])
            {
                if (Stop(inner, carried) is { } stop)
                {
                    return stop;
                }
            }

            var given = Enumerable.Range(0, equation.Inputs.Count).Where(i => equation.Inputs[i] is Variable input && carried.Contains(input)).ToList();
            if (equation.Operation is not (Scan or Branch) && given.Count > 0)
            {
                if (!given.Exists(operand => Passes(equation, operand)))
                {
                    return equation;
                }

                carried.UnionWith(equation.Outputs);
            }

            Leave(equation, carried);
        }

        return null;
    }

    private static void Enter(Equation equation, HashSet<Variable> carried)
    {
        if (equation.Operation is Scan scan)
        {
            carried.UnionWith(equation.Inputs.Select((input, i) => (input, Parameter: scan.Body.Parameters[i + 1])).Where(pair => pair.input is Variable input && carried.Contains(input)).Select(pair => pair.Parameter));
            carried.UnionWith(scan.States.Zip(scan.Next, (state, next) => (state, next)).Where(pair => pair.next is Variable next && carried.Contains(next)).Select(pair => pair.state));
        }
    }

    private static void Leave(Equation equation, HashSet<Variable> carried)
    {
        foreach (var body in equation.Operation is Scan or Branch ? equation.Operation.Bodies : [])
        {
            carried.UnionWith(equation.Outputs.Where((_, i) => body.Results[i] is Variable result && carried.Contains(result)));
        }
    }

    private void Visit(Body body)
    {
        foreach (var equation in body.Equations.Reverse())
        {
            switch (equation.Operation)
            {
                case Scan scan:
                    Visit(equation, scan);
                    break;
                case Branch branch:
                    foreach (var side in branch.Bodies)
                    {
                        Mark(side.Results.Where((_, i) => Contains(equation.Outputs[i])));
                        Visit(side);
                    }

                    break;
                default:
                    if (equation.Outputs.Any(Contains))
                    {
                        Mark(equation.Inputs.Where((_, operand) => Passes(equation, operand)));
                    }

                    break;
            }
        }
    }

    // What a step reads of the step before has a path when the step gives it one: the step is visited until nothing changes.
    private void Visit(Equation equation, Scan scan)
    {
        Mark(scan.Body.Results.Where((_, i) => Contains(equation.Outputs[i])));
        Mark(equation.Inputs.Take(scan.StateCount).Where((_, i) => Contains(equation.Outputs[i])));
        int before;
        do
        {
            before = _reached.Count;
            Visit(scan.Body);
            Mark(scan.Next.Where((_, i) => Contains(scan.Body.Parameters[i + 1])));
            Mark(equation.Inputs.Where((_, i) => Contains(scan.Body.Parameters[i + 1])));
        }
        while (_reached.Count > before);
    }

    private void Mark(IEnumerable<Value> values) => _reached.UnionWith(values.OfType<Variable>().Where(variable => variable.Type.Element.IsFloating()));

    /// <summary>Whether an operation has a partial derivative by an operand. What is asked to stop the gradient counts as passing: nobody is to be warned of it.</summary>
    private static bool Passes(Equation equation, int operand)
    {
        if (!equation.Inputs[operand].Type.Element.IsFloating() || !equation.Outputs.Any(output => output.Type.Element.IsFloating()))
        {
            return false;
        }

        return equation.Operation switch
        {
            StopGradient => true,
            ElementwiseOp op => HasPartial(op, operand, equation),
            Custom custom => custom.Differentiable.Contains(operand),
            _ => true,
        };
    }

    // Asked of single numbers: whether there is a partial derivative does not depend on lengths.
    private static bool HasPartial(ElementwiseOp op, int operand, Equation equation)
    {
        if (!op.KnowsPartial(operand))
        {
            return true;
        }

        var builder = new Builder(new IdSource());
        List<Value> inputs = [.. equation.Inputs.Select(input => input is Constant ? input : Number(builder, input))];
        var output = Number(builder, equation.Output);
        return op.Chain(builder, operand, Number(builder, equation.Output), inputs, output) is not null;
    }

    private static Variable Number(Builder builder, Value like) => builder.NewVariable("x", TensorType.Scalar(like.Type.Element));
}

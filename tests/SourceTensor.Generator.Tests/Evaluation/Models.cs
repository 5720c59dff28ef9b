using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>Functions that several tests share.</summary>
internal static class Models
{
    /// <summary>The log-likelihood of choices under learned values, as the front end is meant to lower it.</summary>
    public static Function LogLikelihood()
    {
        var f = new FunctionBuilder("LogLikelihood");
        var (alpha, beta) = (f.Scalar("alpha"), f.Scalar("beta"));
        var (choices, rewards) = (f.Tensor("choices", 1, ElementType.Int32), f.Tensor("rewards", 1));
        var steps = choices.Type.Shape[0];
        f.Require(steps, Relation.AtMost, rewards.Type.Shape[0], "rewards");
        f.Body.EmitAll(new CheckIndices(steps, Dimension.Of(2)), [], [choices]);
        var q0 = f.Body.EmitNamed("q0", new Broadcast([Dimension.Of(2)]), Constant.Of(0.5));
        var ends = f.Body.Loop(steps, [("q", q0), ("total", Constant.Of(0.0))], [("c", choices), ("r", rewards)], (step, _, states, items) =>
        {
            var (q, total, c, r) = (states[0], states[1], items[0], items[1]);
            var z = step.EmitNamed("z", new Multiply(), beta, q);
            var l = step.EmitNamed("l", new LogSoftMax(null), z);
            var a = step.EmitNamed("a", new Element(1, false), l, c);
            var sum = step.EmitNamed("sum", new Add(), total, a);
            var old = step.EmitNamed("old", new Element(1, false), q, c);
            var change = step.EmitNamed("change", new Multiply(), alpha, step.EmitNamed("d", new Subtract(), r, old));
            var updated = step.EmitNamed("n", new Add(), old, change);
            return ([step.EmitNamed("q_next", new WithElement(1, false), q, c, updated), sum], []);
        });
        return f.Return(ends[1]);
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

internal sealed partial class Lowerer
{
    /// <content>
    /// A tensor state that is kept as each step began with it, and that each step computes anew, lives in its trace: a step reads one row of
    /// it and writes the next. Nothing is copied, and what the steps output of it are the same rows.
    /// </content>
    private sealed partial class ScanLowering
    {
        private readonly Dictionary<int, BufferPlace> _traces = [];

        /// <summary>Whether a state is output as it came and is replaced as a whole.</summary>
        private bool IsTraced(int i)
        {
            var state = scan.Body.Parameters[i + 1];
            if (scan.IsGuarded || scan.Reverse || state.Type.IsScalar || lowerer._function.MayBeNegativeIn(equation, scan.Bound!) || IsSmall(state.Type) || scan.Next.Count(next => next == scan.Body.Results[i]) > 1)
            {
                return false;
            }

            var stacks = equation.Outputs.Skip(scan.StateCount).Where((_, k) => scan.Body.Results[scan.StateCount + k] == state || scan.Body.Results[scan.StateCount + k] == scan.Body.Results[i]);
            return scan.StepOutputs.Contains(state) && !stacks.Any(lowerer._resultBuffers.ContainsKey)
                && scan.Body.Equations.Any(inner => inner.Operation is ElementwiseOp or Contract && inner.Output == scan.Body.Results[i]);
        }

        private void StartTrace(int i, Value initial)
        {
            var state = scan.Body.Parameters[i + 1];
            var trace = lowerer.Allocate(new Variable(-1, state.Name, state.Type.Stack(scan.Bound! + Dimension.Of(1))));
            lowerer.Write(trace.View([Literal.Zero]), lowerer.PlaceOf(initial));
            _traces.Add(i, trace);
            _buffers.Add(null);
        }

        /// <summary>The rows of a trace that an output of the steps consists of; null where it has memory of its own.</summary>
        private BufferPlace? PartOfTrace(int k)
        {
            foreach (var pair in _traces)
            {
                var type = scan.Body.Parameters[pair.Key + 1].Type.Stack(scan.Bound!);
                var result = scan.Body.Results[scan.StateCount + k];
                if (result == scan.Body.Parameters[pair.Key + 1] || result == scan.Body.Results[pair.Key])
                {
                    return pair.Value.View(new Literal(Constant.Of(result == scan.Body.Results[pair.Key] ? 1 : 0)), type);
                }
            }

            return null;
        }

        /// <summary>The trace of the state whose next value a variable is.</summary>
        private BufferPlace? TraceOf(Value result) => !ReferenceEquals(lowerer._frame.Body, scan.Body) ? null
            : _traces.Where(pair => scan.Body.Results[pair.Key] == result).Select(pair => pair.Value).FirstOrDefault();

        private BufferPlace Next(BufferPlace trace) => trace.View([Offsets.Add(new LocalRead(_counter), new Literal(Constant.Of(1)))]);

        /// <summary>Writes the next value of a state as soon as it is known.</summary>
        private void Trace(Variable result)
        {
            if (TraceOf(result) is not { } trace)
            {
                return;
            }

            var (next, place) = (Next(trace), lowerer._frame[result]);
            if (place is not BufferPlace written || written.Buffer != next.Buffer)
            {
                lowerer.Write(next, place);
                lowerer._frame[result] = next;
            }
        }
    }
}

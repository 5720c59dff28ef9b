using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Scans.</summary>
internal sealed partial class Lowerer
{
    // What a scan that is being lowered does with the results of its step, as soon as they are known.
    private ScanLowering? _scan;

    // What the counters of the loops stay below.
    private readonly Dictionary<Variable, Dimension> _bounds = [];

    private void OnDefined(Equation equation) => _scan?.OnDefined(equation);

    /// <summary>
    /// One loop. Scalar states are locals, tensor states memory that the steps write in place; what a step outputs goes to
    /// its place in the stack at once, and a state that is output as it came is stored before the step touches it.
    /// </summary>
    private sealed partial class ScanLowering(Lowerer lowerer, Equation equation, Scan scan)
    {
        private readonly List<Local?> _locals = [];
        private readonly List<BufferPlace?> _buffers = [];
        private readonly List<BufferPlace> _stacks = [];
        private readonly HashSet<int> _written = [];
        private readonly HashSet<int> _sequences = [];
        private readonly Local _counter = new(scan.Steps?.Text ?? lowerer._names.OpenLoop(scan.Counter.Name), ElementType.Int32);

        public void Lower()
        {
            KeepCaptured();
            var sequences = equation.Inputs.Skip(scan.StateCount).Select(lowerer.PlaceOf).ToList();
            for (var i = 0; i < scan.StateCount; i++)
            {
                Start(i);
            }

            _stacks.AddRange(equation.Outputs.Skip(scan.StateCount).Select((stack, k) => PartOfTrace(k) ?? Sequence(k, sequences) ?? (scan.IsGuarded ? lowerer.AllocateGrowing(stack) : lowerer.Allocate(stack))));
            if (scan.IsGuarded)
            {
                lowerer.Emit(new Declare(_counter, Literal.Zero));
                lowerer.Emit(new GuardedLoop(_counter, _locals[0]!, scan.Bound, Step(sequences)));
            }
            else
            {
                var block = Step(sequences);
                lowerer._names.CloseLoop();
                lowerer.Emit(new Loop(_counter, scan.Bound!, scan.Reverse, IsVector: false, block));
            }

            for (var i = 0; i < equation.Outputs.Count; i++)
            {
                lowerer._frame[equation.Outputs[i]] = i >= scan.StateCount ? _stacks[i - scan.StateCount] : StateAfter(i);
            }
        }

        public void OnDefined(Equation inner)
        {
            foreach (var output in inner.Outputs)
            {
                Trace(output);
                Emit(output);
            }
        }

        // What the steps read from outside is computed once, before the loop, unless reading it is as cheap.
        private void KeepCaptured()
        {
            var read = scan.Body.FreeVariables().Concat(equation.Inputs.Skip(scan.StateCount).OfType<Variable>()).Distinct();
            var factors = new HashSet<Value>(scan.Body.AllEquations().Where(inner => inner.Operation is Contract op && (op.IsWorthACall(inner.Inputs) || lowerer.IsVectorTimesMatrix(inner, op))).SelectMany(inner => inner.Inputs));
            foreach (var variable in read.Where(lowerer._frame.Binds).OrderBy(variable => variable.Id))
            {
                if (lowerer._frame[variable] is { IsCheap: false } and not ScalarPlace { Expression: LocalRead } || (lowerer._frame[variable] is VirtualPlace && factors.Contains(variable)))
                {
                    lowerer.Keep(variable);
                }
            }
        }

        /// <summary>The sequence that an output of the steps is the items of: it is there already.</summary>
        private BufferPlace? Sequence(int k, IReadOnlyList<Place> sequences)
        {
            var item = scan.Items.ToList().FindIndex(other => other == scan.Body.Results[scan.StateCount + k]);
            if (item < 0 || sequences[item] is not BufferPlace sequence || sequence.Type.Shape[0] != scan.Length || lowerer._resultBuffers.ContainsKey(equation.Outputs[scan.StateCount + k]))
            {
                return null;
            }

            _sequences.Add(k);
            return new BufferPlace(sequence.Buffer, sequence.Offset, sequence.Type, isOwned: false);
        }

        private void Start(int i)
        {
            var state = scan.Body.Parameters[i + 1];
            var initial = equation.Inputs[i];
            if (state.Type.IsScalar && initial is Variable outer && lowerer._frame.IsLastUse(outer)
                && lowerer._frame[outer] is ScalarPlace { Expression: LocalRead { Local: { IsState: true } taken } })
            {
                // The loop outside has no use for its own copy while this one runs.
                lowerer.BeforeWrite(taken, except: outer, from: lowerer._frame.Position);
                _locals.Add(taken);
                _buffers.Add(null);
                return;
            }

            if (state.Type.IsScalar)
            {
                var local = new Local(lowerer._names.Fresh(state.Name), state.Type.Element, isState: true);
                lowerer.Emit(new Declare(local, lowerer.At(initial)));
                _locals.Add(local);
                _buffers.Add(null);
                return;
            }

            _locals.Add(null);
            if (IsTraced(i))
            {
                StartTrace(i, initial);
                return;
            }

            if (initial is Variable variable && lowerer._frame.IsLastUse(variable) && lowerer._frame[variable] is BufferPlace { IsOwned: true } own)
            {
                lowerer.BeforeWrite(own.Buffer, except: variable, from: lowerer._frame.Position);
                _buffers.Add(own);
                return;
            }

            var buffer = lowerer.Allocate(equation.Outputs[i] with { Name = state.Name });
            lowerer.Write(buffer, lowerer.PlaceOf(initial));
            _buffers.Add(buffer);
        }

        private Block Step(List<Place> sequences)
        {
            var (outerFrame, outerScan) = (lowerer._frame, lowerer._scan);
            var frame = new Frame(outerFrame, scan.Body, new Block(), scan.StateCount);
            (lowerer._frame, lowerer._scan) = (frame, this);

            frame[scan.Counter] = new ScalarPlace(new LocalRead(_counter));
            if (scan.Bound is { } bound)
            {
                lowerer._bounds[scan.Counter] = bound;
            }

            for (var i = 0; i < scan.StateCount; i++)
            {
                frame[scan.Body.Parameters[i + 1]] = _traces.TryGetValue(i, out var trace) ? trace.View([new LocalRead(_counter)]) : StateAfter(i);
            }

            foreach (var (item, sequence) in scan.Items.Zip(sequences, (item, sequence) => (item, sequence)))
            {
                BindItem(item, sequence);
            }

            GrowStacks();
            foreach (var known in scan.StepOutputs.Where(result => result is not Variable variable || !IsDefinedByStep(variable)).Distinct())
            {
                Emit(known);
            }

            lowerer.LowerBody();
            for (var i = 0; i < scan.StateCount; i++)
            {
                Advance(i);
            }

            (lowerer._frame, lowerer._scan) = (outerFrame, outerScan);
            return frame.Block;
        }

        // Nobody knows how many steps there will be.
        private void GrowStacks()
        {
            foreach (var stack in _stacks.Where(_ => scan.IsGuarded))
            {
                var elements = Offsets.Flatten([Offsets.Add(new LocalRead(_counter), new Literal(Constant.Of(1)))], stack.Type.Shape);
                lowerer.Emit(new Grow(stack.Buffer, elements));
            }
        }

        private void BindItem(Variable item, Place sequence)
        {
            Expression[] index = [new LocalRead(_counter)];
            if (!item.Type.IsScalar)
            {
                lowerer._frame[item] = sequence is BufferPlace buffer
                    ? buffer.View(index)
                    : new VirtualPlace(item.Type, sequence.Cost, [sequence], rest => sequence.At([.. index, .. rest]));
                return;
            }

            lowerer._frame[item] = new ScalarPlace(sequence.At(index));
            if (lowerer._frame.Uses.Count(item) > 1)
            {
                lowerer.Keep(item);
            }
        }

        /// <summary>Whether the value goes to a stack, and so to memory, as soon as it is known.</summary>
        public bool Stacks(Variable variable) => scan.StepOutputs.Contains(variable) || TraceOf(variable) is not null;

        private bool IsDefinedByStep(Variable variable) => scan.Body.Equations.Any(inner => inner.Outputs.Contains(variable));

        private Place StateAfter(int i) => _traces.TryGetValue(i, out var trace) ? trace.View([new Size(scan.Bound!)])
            : _buffers[i] is { } buffer ? buffer : new ScalarPlace(new LocalRead(_locals[i]!));

        /// <summary>Stores a result of the step in every stack that wants it.</summary>
        private void Emit(Value result)
        {
            for (var k = 0; k < _stacks.Count; k++)
            {
                if (scan.Body.Results[scan.StateCount + k] != result || _written.Remove(k) || PartOfTrace(k) is not null || _sequences.Contains(k))
                {
                    continue;
                }

                var stack = _stacks[k];
                if (result.Type.IsScalar)
                {
                    var (offset, along) = stack.Locate([new LocalRead(_counter)]);
                    lowerer.Emit(new Store(stack.Buffer, offset, along, lowerer.At(result)));
                    continue;
                }

                var slot = stack.View([new LocalRead(_counter)]);
                var place = lowerer.PlaceOf(result);
                lowerer.Write(slot, place);
                if (place is VirtualPlace && result is Variable variable)
                {
                    lowerer._frame[variable] = slot;
                }
            }
        }

        /// <summary>The local of the state whose next value a variable is, when nobody reads the old one any more.</summary>
        public Local? LocalToAdvance(Variable next)
        {
            var i = scan.Body.Results.ToList().IndexOf(next);
            return i < 0 || i >= scan.StateCount || scan.Next.Count(other => other == next) > 1 || !ReferenceEquals(lowerer._frame.Body, scan.Body)
                || lowerer._frame.Uses.CountFrom(scan.Body.Parameters[i + 1], lowerer._frame.Position + 1) > 0
                    ? null
                    : _locals[i];
        }

        /// <summary>
        /// Where a tensor that is computed now from others belongs, when it is the next value of a state of which nobody reads the old one
        /// any more, or goes to one stack; null otherwise.
        /// </summary>
        public BufferPlace? MemoryOf(Variable result, params BufferPlace[] read)
        {
            if (!ReferenceEquals(lowerer._frame.Body, scan.Body))
            {
                return null;
            }

            if (TraceOf(result) is { } trace)
            {
                return Next(trace);
            }

            if (_stacks.Count(stack => scan.Body.Results[scan.StateCount + _stacks.IndexOf(stack)] == result) == 1)
            {
                var stack = scan.Body.Results.ToList().IndexOf(result, scan.StateCount) - scan.StateCount;
                _written.Add(stack);
                return _stacks[stack].View([new LocalRead(_counter)]);
            }

            var i = scan.Body.Results.ToList().IndexOf(result);
            if (i < 0 || i >= scan.StateCount || scan.Next.Count(other => other == result) > 1 || _buffers[i] is not { } buffer || read.Any(place => place.Reads(buffer.Buffer))
                || lowerer._frame.Uses.CountFrom(scan.Body.Parameters[i + 1], lowerer._frame.Position + 1) > 0)
            {
                return null;
            }

            lowerer.BeforeWrite(buffer.Buffer, except: result, from: lowerer._frame.Position + 1);
            return buffer;
        }

        /// <summary>
        /// Advances a scalar state as soon as its next value is known, when nobody reads the old one any more.
        /// </summary>
        public bool AdvanceNow(Variable next)
        {
            if (LocalToAdvance(next) is not { } local)
            {
                return false;
            }

            lowerer.BeforeWrite(local, except: next, from: lowerer._frame.Position + 1);
            lowerer.Emit(new Assign(local, lowerer.At(next)));
            lowerer._frame[next] = new ScalarPlace(new LocalRead(local));
            return true;
        }

        /// <summary>Gives a state its next value; whatever still reads the old one is computed first.</summary>
        private void Advance(int i)
        {
            if (_traces.ContainsKey(i))
            {
                return;
            }

            var state = scan.Body.Parameters[i + 1];
            var next = scan.Body.Results[i];
            if (_buffers[i] is not { } buffer)
            {
                var local = _locals[i]!;
                if (lowerer.At(next) is LocalRead read && read.Local == local)
                {
                    return;
                }

                BeforeAdvance(i, place => place.Reads(local));
                lowerer.Emit(new Assign(local, lowerer.At(next)));
                return;
            }

            if (lowerer.PlaceOf(next) is BufferPlace same && same.Buffer == buffer.Buffer && same.Type == state.Type && same.Offset == buffer.Offset)
            {
                return;
            }

            BeforeAdvance(i, place => place.Reads(buffer.Buffer));
            if (next is Variable variable && lowerer.PlaceOf(next).ReadsElsewhere(buffer.Buffer))
            {
                lowerer.Keep(variable);
            }

            lowerer.Write(buffer, lowerer.PlaceOf(next));
        }

        // Only the states that advance after this one still read anything.
        private void BeforeAdvance(int i, System.Func<Place, bool> reads)
        {
            foreach (var later in scan.Body.Results.Skip(i + 1).Take(scan.StateCount - i - 1).OfType<Variable>().Distinct())
            {
                if (lowerer._frame.Binds(later) && reads(lowerer._frame[later]))
                {
                    lowerer.Keep(later);
                }
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Branches.</summary>
internal sealed partial class Lowerer
{
    /// <summary>
    /// An <c>if</c>. A scalar result is a local that each side assigns, or the state it becomes; a tensor that either side
    /// writes by element is written in place when nobody reads the old value any more.
    /// </summary>
    private sealed class BranchLowering(Lowerer lowerer, Equation equation, Branch branch)
    {
        private readonly List<Local?> _locals = [];
        private readonly List<BufferPlace?> _buffers = [];
        private readonly Dictionary<Variable, BufferPlace> _taken = [];

        public void Lower()
        {
            var condition = Condition();
            KeepCaptured();
            for (var i = 0; i < equation.Outputs.Count; i++)
            {
                Start(i);
            }

            var (whenTrue, whenFalse) = (Side(branch.WhenTrue), Side(branch.WhenFalse));
            var branches = new If(condition, whenTrue, whenFalse);
            if (condition is Literal known)
            {
                // Two elements have turned out to be the same one: the compiler would warn of the side that is never run.
                foreach (var statement in (known.Value.Bits != 0 ? whenTrue : whenFalse).Statements)
                {
                    lowerer._frame.Block.Add(statement);
                }
            }
            else if (branches.Blocks.All(side => side.Statements is [] or [ThrowStatement]))
            {
                // What it says it does in the user's words already.
                lowerer._frame.Block.Add(branches);
            }
            else
            {
                lowerer.Emit(branches);
            }

            for (var i = 0; i < equation.Outputs.Count; i++)
            {
                lowerer._frame[equation.Outputs[i]] = _buffers[i] is { } buffer ? buffer : new ScalarPlace(new LocalRead(_locals[i]!));
            }
        }

        /// <summary>What C# would find to be a constant is a local: it would warn of the side that is never run.</summary>
        private Expression Condition()
        {
            if (lowerer.At(equation.Inputs[0]) is Apply apply && apply.Tree.All(part => part is Literal or Apply))
            {
                lowerer.Keep((Variable)equation.Inputs[0]);
            }

            return lowerer.At(equation.Inputs[0]);
        }

        // What one equation of one side reads, and nothing else, is computed there; what is read more often, before.
        private void KeepCaptured()
        {
            foreach (var variable in branch.FreeVariables().Where(lowerer._frame.Binds).OrderBy(variable => variable.Id))
            {
                var isReadOnce = lowerer._frame.Uses.CountFrom(variable, lowerer._frame.Position + 1) == 0
                    && branch.Bodies.Sum(side => side.Equations.Count(inner => inner.Inputs.Contains(variable)) + side.Results.Count(result => result == variable)) == 1
                    && branch.Bodies.All(side => side.Equations.All(inner => !inner.Operation.FreeVariables().Contains(variable)));
                if (lowerer._frame[variable] is { IsCheap: false } and not ScalarPlace { Expression: LocalRead } && !isReadOnce)
                {
                    lowerer.Keep(variable);
                }
            }
        }

        private void Start(int i)
        {
            var output = equation.Outputs[i];
            if (output.Type.IsScalar)
            {
                var state = lowerer._scan?.LocalToAdvance(output);
                if (state is null)
                {
                    lowerer.Emit(new DeclareLater(state = new Local(lowerer._names.Fresh(output.Name), output.Type.Element)));
                }
                else
                {
                    lowerer.BeforeWrite(state, except: output, from: lowerer._frame.Position + 1);
                }

                _locals.Add(state);
                _buffers.Add(null);
                return;
            }

            _locals.Add(null);
            foreach (var root in branch.Bodies.Select(side => Root(side, side.Results[i])).OfType<Variable>())
            {
                if (!_taken.ContainsKey(root) && root.Type == output.Type && lowerer._frame.IsLastUse(root) && lowerer._frame[root] is BufferPlace { IsOwned: true } own)
                {
                    lowerer.BeforeWrite(own.Buffer, except: root, from: lowerer._frame.Position);
                    _taken.Add(root, own);
                    _buffers.Add(own);
                    return;
                }
            }

            _buffers.Add(lowerer.Allocate(output));
        }

        /// <summary>The variable from outside that a result is a written version of.</summary>
        private static Variable? Root(Body side, Value result)
        {
            while (result is Variable variable)
            {
                var index = -1;
                var definition = side.Equations.FirstOrDefault(inner => (index = IndexOf(inner.Outputs, variable)) >= 0);
                if (definition is null)
                {
                    return variable;
                }

                result = definition.Operation switch
                {
                    WithElement or AddElement or WithSlice or AddSlice => definition.Inputs[0],
                    Scan scan when index < scan.StateCount => definition.Inputs[index],
                    Branch inner when Root(inner.WhenTrue, inner.WhenTrue.Results[index]) is { } root => root,
                    _ => Constant.Of(0),
                };
            }

            return null;
        }

        private static int IndexOf(EquatableArray<Variable> outputs, Variable variable)
        {
            for (var i = 0; i < outputs.Count; i++)
            {
                if (outputs[i] == variable)
                {
                    return i;
                }
            }

            return -1;
        }

        private Block Side(Body side)
        {
            var (outerFrame, outerScan) = (lowerer._frame, lowerer._scan);
            (lowerer._frame, lowerer._scan) = (new Frame(outerFrame, side, new Block(), side.Results.Count, isSide: true), null);
            foreach (var pair in _taken)
            {
                lowerer._frame[pair.Key] = pair.Value;
            }

            lowerer.LowerBody();
            for (var i = 0; i < side.Results.Count; i++)
            {
                Finish(side, i);
            }

            var block = lowerer._frame.Block;
            (lowerer._frame, lowerer._scan) = (outerFrame, outerScan);
            return block;
        }

        /// <summary>Gives an output its value; whatever a later one reads of what is overwritten is computed first.</summary>
        private void Finish(Body side, int i)
        {
            var result = side.Results[i];
            if (_locals[i] is { } local)
            {
                if (lowerer.At(result) is LocalRead read && read.Local == local)
                {
                    return;
                }

                KeepLater(side, i, place => place.Reads(local));
                lowerer.Emit(new Assign(local, lowerer.At(result)));
                return;
            }

            var buffer = _buffers[i]!;
            if (lowerer.PlaceOf(result) is BufferPlace same && same.Buffer == buffer.Buffer && same.Offset == buffer.Offset)
            {
                return;
            }

            KeepLater(side, i, place => place.Reads(buffer.Buffer));
            if (result is Variable variable && lowerer.PlaceOf(result).ReadsElsewhere(buffer.Buffer))
            {
                lowerer.Keep(variable);
            }

            lowerer.Write(buffer, lowerer.PlaceOf(result));
        }

        private void KeepLater(Body side, int i, System.Func<Place, bool> reads)
        {
            foreach (var later in side.Results.Skip(i + 1).OfType<Variable>().Distinct().Where(later => reads(lowerer.PlaceOf(later))))
            {
                lowerer.Keep(later);
            }
        }
    }
}

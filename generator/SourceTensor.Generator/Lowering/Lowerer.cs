using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// From IR to loop IR. Elementwise operations become rules that compute an element where it is read, so that chains of them
/// fuse into the loop of whoever reads them; what is read several times and is not cheap is kept in memory. A tensor that
/// is written by element is one buffer, written in place whenever nobody reads the old value any more.
///
/// This class holds what all constructs share; each construct has a file of its own.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>Elements; a handful of such buffers is far from any stack's limit.</summary>
    private const int LargestOnStack = 64;

    private readonly Function _function;
    private readonly LoopRewrites _rewrites;
    private readonly Names _names = new();
    private readonly IReadOnlyList<string> _parameterNames;
    private readonly List<Buffer> _workspace = [];
    private readonly Dictionary<Variable, Buffer> _resultBuffers = [];
    private Frame _frame;
    private Local? _holds;

    private Lowerer(Function function, LoopRewrites rewrites)
    {
        _rewrites = rewrites;
        _parameterNames = [.. function.Parameters.Select(parameter => _names.Fresh(parameter.Name))];
        _function = function = NameLengths(function);
        _frame = new Frame(null, function.Body, new Block(), function.Body.Results.Count);
    }

    /// <param name="function">The function.</param>
    /// <param name="rewrites">Which rewrites of loops are done.</param>
    public static Kernel Lower(Function function, LoopRewrites rewrites)
    {
        var lowerer = new Lowerer(function, rewrites);
        var kernel = lowerer.Lower();
        kernel = rewrites.Recurrences ? Recurrences.Run(kernel, lowerer._names) : kernel;
        kernel = kernel with { Body = new FuseLoops(lowerer._names).Run(kernel.Body) };
        kernel = rewrites.RowBlocks ? RowBlocks.Run(kernel, lowerer._names) : kernel;
        kernel = DeadStores.Run(rewrites.StepBlocks ? StepBlocks.Run(kernel, lowerer._names) : kernel);
        kernel = rewrites.FactorSums ? FactorSums.Run(kernel, lowerer._names) : kernel;
        kernel = rewrites.OffsetProducts ? OffsetProducts.Run(kernel) : kernel;
        kernel = Recurrences.WithoutUnreadStates(kernel with { Body = ShareInLoops.Run(kernel.Body, lowerer._names) });
        kernel = rewrites.LaneLoops ? LaneLoops.Run(kernel) : kernel;
        kernel = HoistDeclared.Run(rewrites.LogProducts ? LogProducts.Run(kernel, lowerer._names, rewrites.SignedLogistics, rewrites.ChosenSoftMax) : kernel);
        kernel = rewrites.SharedReciprocals ? SharedReciprocals.Run(kernel, lowerer._names) : kernel;
        kernel = rewrites.PackedStates && rewrites.PackedSums ? PackedSums.Run(kernel, lowerer._names) : kernel;
        kernel = rewrites.PackedStates ? PackedStates.Run(kernel, lowerer._names) : kernel;
        kernel = rewrites.ShortRows ? ShortRows.Run(kernel) : kernel;
        kernel = rewrites.InTurns ? InTurns.Run(kernel, lowerer._names) : kernel;
        return KeepConstants.Run(KeepBroadcasts.Run(kernel, lowerer._names), lowerer._names);
    }

    private Kernel Lower()
    {
        var parameters = _function.Parameters.Zip(_parameterNames, Parameter).ToList();
        var workspaceName = _names.Fresh("workspace");
        List<string> names = [.. _function.ResultNames.Select(_names.Fresh)];
        var results = ReserveResults(names);
        LowerBody();
        ComputeBeforePublishing();
        var finished = _function.Results.Select((result, i) => Finish(result, results[i])).ToList();
        var kernel = new Kernel(_function.Name, _function, workspaceName, parameters, finished, names, _workspace, _frame.Block) { Names = _names };
        return _holds is null ? kernel : kernel with { Holds = _holds, Body = new Block([new Declare(_holds, new Literal(Constant.Of(true))), .. _frame.Block.Statements]) };
    }

    private (Local? Scalar, Buffer? Tensor) Parameter(Variable parameter, string name)
    {
        if (parameter.Type.IsScalar)
        {
            var local = new Local(name, parameter.Type.Element);
            _frame[parameter] = new ScalarPlace(new LocalRead(local));
            return (local, null);
        }

        var buffer = new Buffer(name, BufferKind.Parameter, parameter.Type);
        _frame[parameter] = new BufferPlace(buffer, Literal.Zero, parameter.Type, isOwned: false);
        return (null, buffer);
    }

    // A tensor result is computed in the caller's memory, unless the kernel can still throw on the way: then nothing of the
    // caller's is written before the end.
    private List<Buffer?> ReserveResults(List<string> names)
    {
        var buffers = new List<Buffer?>();
        foreach (var (result, i) in _function.Results.Select((result, i) => (result, i)))
        {
            if (result.Type.IsScalar)
            {
                buffers.Add(null);
                continue;
            }

            var buffer = new Buffer(names[i], BufferKind.Result, result.Type);
            buffers.Add(buffer);
            if (result is Variable computed && !_resultBuffers.ContainsKey(computed) && WrittenInPlace(computed).ToList() is var written && !CanThrowFrom(written[written.Count - 1]))
            {
                written.ForEach(variable => _resultBuffers.Add(variable, buffer));
            }
        }

        return buffers;
    }

    /// <summary>A tensor, and those that it is written into, one after the other, which nobody else reads: the memory of the first is that of all.</summary>
    private IEnumerable<Variable> WrittenInPlace(Variable result)
    {
        var definitions = _function.Body.Definitions();
        for (Variable? variable = result; variable is not null && !_resultBuffers.ContainsKey(variable);)
        {
            yield return variable;
            variable = definitions.TryGetValue(variable, out var equation) && equation.Operation is AddElement or WithElement or AddSlice or WithSlice
                && equation.Inputs[0] is Variable written && definitions.ContainsKey(written) && _frame.Uses.Count(written) == 1 ? written : null;
        }
    }

    // What stands before is over when the first element is written, but for elementwise operations: these are computed where they are read.
    private bool CanThrowFrom(Variable variable) => _function.Body.Equations.Any(equation => equation.Operation is ElementwiseOp && equation.CanThrow)
        || _function.Body.Equations.SkipWhile(equation => !equation.Outputs.Contains(variable)).Any(equation => equation.CanThrow);

    // A quotient of integers throws where it is computed, which may be where a result is written.
    private void ComputeBeforePublishing()
    {
        if (!_function.Body.AllEquations().Any(equation => equation.Operation is ElementwiseOp && equation.CanThrow))
        {
            return;
        }

        foreach (var result in _function.Results.OfType<Variable>().Distinct())
        {
            if (_frame[result] is VirtualPlace or ScalarPlace { Expression.IsTrivial: false })
            {
                Keep(result);
            }
        }
    }

    private (Expression? Scalar, Buffer? Tensor) Finish(Value result, Buffer? buffer)
    {
        if (buffer is null)
        {
            return (At(result), null);
        }

        var place = new BufferPlace(buffer, Literal.Zero, result.Type, isOwned: true);
        if (PlaceOf(result) is not BufferPlace already || already.Buffer != buffer)
        {
            Write(place, PlaceOf(result));
        }

        return (null, buffer);
    }

    /// <summary>Gives every length that becomes known inside the function, and those that a kernel is given beside tensors, a name of its own.</summary>
    private Function NameLengths(Function function)
    {
        var bound = function.Body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>().Distinct()
            .ToDictionary(symbol => (Symbol)symbol, symbol => Dimension.Of(symbol with { Text = _names.Fresh(symbol.Text) }));
        foreach (var (parameter, i) in function.Parameters.Select((parameter, i) => (parameter, i)).Where(pair => pair.parameter.Type.Rank > 1))
        {
            foreach (var symbol in Enumerable.Range(0, parameter.Type.Rank).Select(axis => Symbol.ForAxis(i, parameter.Name, parameter.Type.Rank, axis)))
            {
                if (_names.Fresh(Names.OfAxis(symbol)) is var name && name != Names.OfAxis(symbol))
                {
                    bound.Add(symbol, Dimension.Of(symbol with { KernelName = name }));
                }
            }
        }

        Dimension Named(Dimension length) => length.Replace(symbol => bound.TryGetValue(symbol, out var named) ? named : Dimension.Of(symbol));
        return bound.Count == 0 ? function : function with
        {
            Body = function.Body.MapLengths(Named),
            Requirements = function.Requirements.Select(requirement => requirement with { Left = Named(requirement.Left), Right = Named(requirement.Right) }).ToEquatableArray(),
        };
    }

    private void LowerAssumption(Equation equation)
    {
        _holds ??= new Local(_names.Fresh("holds"), ElementType.Boolean, isState: true);
        Emit(new Hold(_holds, At(equation.Inputs[0])));
    }

    private void LowerBinding(Equation equation, BindLength op) =>
        Emit(new Declare(new Local(op.Symbol.Text, ElementType.Int32), At(equation.Inputs[0])));

    private void LowerBody()
    {
        for (var i = 0; i < _frame.Body.Equations.Count; i++)
        {
            _frame.Position = i;
            Lower(_frame.Body.Equations[i]);
        }

        _frame.Position = _frame.Body.Equations.Count;
    }

    private void Lower(Equation equation)
    {
        switch (equation.Operation)
        {
            case Scan scan: new ScanLowering(this, equation, scan).Lower(); break;
            case Branch branch: new BranchLowering(this, equation, branch).Lower(); break;
            case Custom custom: LowerCall(equation, custom); break;
            case BindLength op: LowerBinding(equation, op); break;
            case ElementwiseOp op: LowerMap(equation, op); break;
            case ReductionOp op: LowerReduction(equation, op); break;
            case Contract op: LowerContract(equation, op); break;
            case MatrixOp op: LowerMatrix(equation, op); break;
            case TriangularPart op: LowerTriangle(equation, op); break;
            case Broadcast: Define(equation.Output, VirtualPlace.Repeat(PlaceOf(equation.Inputs[0]), equation.Output.Type)); break;
            case Unsqueeze op: LowerUnsqueeze(equation, op); break;
            case Reshape: LowerReshape(equation); break;
            case Iota: Define(equation.Output, new VirtualPlace(equation.Output.Type, 0, [], indices => indices[0], readsIndex: true)); break;
            case IndexMapOp op: LowerIndexMap(equation, op); break;
            case Concatenate op: LowerConcatenate(equation, op); break;
            case GatherOp op: LowerGather(equation, op); break;
            case ScatterOp op: LowerScatter(equation, op); break;
            case CheckNotEmpty op: Emit(new TestNotEmpty(op.Length, OriginText() ?? op.Name)); break;
            case Length length: Define(equation.Output, new ScalarPlace(new Size(length.Dimension))); break;
            case Element op: LowerElement(equation, op); break;
            case IndexOp op: LowerWrite(equation, op); break;
            case Slice op: LowerSlice(equation, op); break;
            case RangeOp op: LowerRangeWrite(equation, op); break;
            case CheckIndices op: LowerCheck(equation, op); break;
            case CheckRequirement op: Emit(new TestRequirement(op.Requirement, op.Left, op.Right, At(equation.Inputs[0]))); break;
            case Assume: LowerAssumption(equation); break;
            case Throw op: _frame.Block.Add(new ThrowStatement(op.Text, equation.Inputs.Select(At).ToEquatableArray())); break;
            default: throw new InvalidIRException($"`{equation.Operation.Name}` should have been expanded before lowering");
        }

        OnDefined(equation);
    }

    private Place PlaceOf(Value value) => value is Variable variable ? _frame[variable] : new ScalarPlace(new Literal((Constant)value));

    /// <summary>The expression of a scalar.</summary>
    private Expression At(Value value) => PlaceOf(value).At([]);

    /// <summary>
    /// Binds a result. A scalar that one scalar equation reads is computed there; one that is read in a loop, or more than
    /// once, or that the user has named, becomes a local. A tensor that is not cheap is kept unless its elements are read
    /// only once.
    /// </summary>
    private void Define(Variable variable, Place place)
    {
        _frame[variable] = place;
        if (_scan?.AdvanceNow(variable) == true)
        {
            return;
        }

        var keep = variable.Type.IsScalar
            ? !place.IsCheap && !IsOnlyGiven(variable) && (IsNamed(variable) || !IsReadByScalar(variable, place))
            : place is VirtualPlace { IsCheap: false } && !IsReadOnce(variable) && _scan?.Stacks(variable) != true;
        if (keep && _frame.Uses.Count(variable) > 0)
        {
            Keep(variable);
        }
    }

    // What a side of a branch only gives back is assigned when it is.
    private bool IsOnlyGiven(Variable variable) =>
        _frame.IsSide && _frame.Uses.Count(variable) == 1 && _frame.Uses.CountFrom(variable, _frame.Body.Equations.Count) == 1;

    private bool IsReadOnce(Variable variable)
    {
        if (_frame.Uses.Count(variable) != 1 || _frame.Uses.IsReadInside(variable))
        {
            return false;
        }

        return _frame.Uses.OnlyReader(variable) is not { } reader || reader.Operation switch
        {
            ElementwiseOp => reader.Output.Type.Shape == variable.Type.Shape,
            Broadcast => false,
            Contract contract => reader.Inputs.ToList().IndexOf(variable) is var operand && contract.ReadsOnce(operand) && !(contract.Selects && operand == 0),
            _ => true,
        };
    }

    // An element of a tensor may be written out twice, as the user probably did.
    private bool IsReadByScalar(Variable variable, Place place)
    {
        var readers = _frame.Uses.Readers(variable);
        var isElement = place is ScalarPlace { Expression: Load { Offset.IsTrivial: true } };
        return readers is not null && readers.Count <= (isElement ? 2 : 1) && readers.All(ReadsAsScalar);
    }

    private static bool ReadsAsScalar(Equation reader) => reader.Operation switch
    {
        Square => false,
        ElementwiseOp => reader.Output.Type.IsScalar,
        IndexOp or Branch or BindLength or Assume => true,
        _ => false,
    };

    // Operations give their results their own names until somebody names them; the adjoint, a tangent, and an element of such a result are no better known.
    private static bool IsNamed(Variable variable)
    {
        var name = variable.Name;
        while (name.EndsWith("_adj", StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - "_adj".Length);
        }

        var tangent = name.IndexOf("_tan", StringComparison.Ordinal);
        name = tangent < 0 ? name : name.Substring(0, tangent);
        return !OpNames.Contains(name) && !OpNames.Contains(name.TrimEnd(s_digits));
    }

    private static readonly char[] s_digits = [.. "0123456789"];

    private static readonly HashSet<string> OpNames = [.. OpRegistry.All.Select(op => op.Name)];

    /// <summary>Computes a value now: a scalar into a local, a tensor into memory of its own.</summary>
    private void Keep(Variable variable)
    {
        var place = _frame[variable];
        if (variable.Type.IsScalar)
        {
            var local = new Local(_names.Fresh(variable.Name), variable.Type.Element);
            Emit(new Declare(local, place.At([])));
            _frame[variable] = new ScalarPlace(new LocalRead(local));
            return;
        }

        var kept = Allocate(variable);
        Write(kept, place);
        _frame[variable] = kept;
    }

    /// <summary>Whether a tensor has a few elements, which fit on the stack and are copied faster than they are found.</summary>
    private static bool IsSmall(TensorType type) => type.Shape.All(length => length.IsConstant) && type.Shape.Aggregate(1L, (product, length) => product * length.Constant) <= LargestOnStack;

    private BufferPlace Allocate(Variable variable)
    {
        if (_resultBuffers.TryGetValue(variable, out var buffer))
        {
            foreach (var written in _resultBuffers.Where(pair => pair.Value == buffer).Select(pair => pair.Key).ToList())
            {
                _resultBuffers.Remove(written);
            }
        }
        else
        {
            var capacity = variable.Type.Shape.Select(length => length.IsKnownAtEntry ? length : length.AtMost()).OfType<Dimension>().ToEquatableArray();
            var isKnown = capacity.Count == variable.Type.Rank;
            buffer = new Buffer(_names.Fresh(variable.Name), IsSmall(variable.Type) ? BufferKind.Stack : isKnown ? BufferKind.Workspace : BufferKind.Growing, variable.Type)
            {
                Capacity = isKnown ? capacity : variable.Type.Shape,
            };
            _workspace.Add(buffer);
            if (!isKnown)
            {
                Emit(new Resize(buffer));
            }
        }

        return new BufferPlace(buffer, Literal.Zero, variable.Type, isOwned: true);
    }

    /// <summary>Memory for as many of the tensors as a loop will make, which nobody knows before.</summary>
    private BufferPlace AllocateGrowing(Variable stack)
    {
        var buffer = new Buffer(_names.Fresh(stack.Name), BufferKind.Growing, stack.Type);
        _workspace.Add(buffer);
        return new BufferPlace(buffer, Literal.Zero, stack.Type, isOwned: true);
    }

    /// <summary>
    /// Before a write: whatever is read from the given equation on and would read what is about to change is computed first.
    /// </summary>
    private void BeforeWrite(Buffer buffer, Variable except, int from) => KeepReaders(place => place.Reads(buffer), except, from);

    private void BeforeWrite(Local local, Variable except, int from) => KeepReaders(place => place.Reads(local), except, from);

    private void KeepReaders(System.Func<Place, bool> reads, Variable except, int from)
    {
        foreach (var (variable, place) in _frame.PendingFrom(from))
        {
            if (variable != except && reads(place))
            {
                Keep(variable);
            }
        }
    }

    private void Emit(Statement statement)
    {
        if (OriginText() is { } origin)
        {
            _frame.Block.Note(origin);
        }

        _frame.Block.Add(statement);
    }

    private string? OriginText()
    {
        var origin = _frame.Position < _frame.Body.Equations.Count ? _frame.Body.Equations[_frame.Position].Origin : Equation.NoOrigin;
        return origin == Equation.NoOrigin ? null : _function.Origins[origin];
    }

    /// <summary>Lets something lower into a block of its own, inside the present frame.</summary>
    private Block InBlock(System.Action lower)
    {
        // The comment belongs before the loop, not in it.
        var frame = _frame;
        if (OriginText() is { } origin)
        {
            frame.Block.Note(origin);
        }

        var block = frame.Block.Inner();
        _frame = frame.WithBlock(block);
        lower();
        _frame = frame;
        return block;
    }
}

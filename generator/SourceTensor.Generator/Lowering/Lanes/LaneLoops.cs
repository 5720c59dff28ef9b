using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A loop around loops, none of whose steps needs another, is computed with a step in each lane. What the steps share is the same in all
/// lanes; memory is read where the lanes are neighbours, at equal distances, or where each lane says; scratch memory of one step becomes that of as many.
/// </summary>
internal sealed class LaneLoops
{
    private const int ShortestLoop = 8;

    private readonly Loop _loop;
    private readonly List<Statement> _inside;
    private readonly HashSet<Local> _own;
    private readonly HashSet<Local> _varying;
    private readonly HashSet<Buffer> _buffers;

    private LaneLoops(Loop loop, HashSet<Buffer> buffers)
    {
        _loop = loop;
        _buffers = buffers;
        _inside = [.. loop.Body.Statements.AndNested()];
        _own = [.. _inside.SelectMany(LoopRewriter.Declared), .. _inside.OfType<Loop>().Select(inner => inner.Index)];
        _varying = [loop.Index];
    }

    public static Kernel Run(Kernel kernel) => kernel with { Body = Run(kernel.Body, kernel) };

    private static Block Run(Block block, Kernel kernel) => new(block.Statements.Select(statement => statement switch
    {
        Loop { IsVector: false } loop when TryLanes(loop, kernel) is { } lanes => lanes,
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, kernel))]),
        _ => statement,
    }));

    private static LaneLoop? TryLanes(Loop loop, Kernel kernel)
    {
        if (!loop.Body.Statements.OfType<Loop>().Any() || (loop.Length.IsConstant && loop.Length.Constant < ShortestLoop))
        {
            return null;
        }

        // What a step reads of this memory, it has written itself.
        var own = Untouched(loop, kernel);
        loop = loop with { Body = WithSums(loop.Body) };
        var lanes = new LaneLoops(loop, own);
        lanes.FindVarying();
        if (!lanes.HasRecurrence || !lanes._inside.All(lanes.CanBeInLanes) || !lanes.WritesApart())
        {
            return null;
        }

        foreach (var buffer in lanes._buffers)
        {
            buffer.IsPerLane = true;
        }

        lanes = new LaneLoops(loop with { Body = ReadAhead.Run(SumsLast.Run(ChosenOnce.Run(ChosenSteps.Run(loop.Body), kernel.Names)), loop.Index, kernel.Names) }, own);
        lanes.FindVarying();
        return new LaneLoop(loop.Index, loop.Length, lanes._loop.Body, lanes._varying, lanes._buffers);
    }

    /// <summary>Scratch memory that nothing outside the loop touches.</summary>
    public static HashSet<Buffer> Untouched(Loop loop, Kernel kernel)
    {
        var outside = new HashSet<Buffer>(Outside(kernel.Body, loop).SelectMany(LoopRewriter.BuffersTouched).Concat(kernel.Results.Select(result => result.Tensor).OfType<Buffer>()));
        return [.. kernel.Workspace.Where(buffer => buffer.Kind is BufferKind.Workspace or BufferKind.Stack && !outside.Contains(buffer))];
    }

    private static IEnumerable<Statement> Outside(Block block, Loop loop) => block.Statements.Where(statement => !ReferenceEquals(statement, loop))
        .SelectMany(statement => statement.Blocks.SelectMany(inner => Outside(inner, loop)).Prepend(statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(_ => new Block())])));

    /// <summary>Whether a loop inside passes something from step to step: what only moves elements is as fast without lanes.</summary>
    private bool HasRecurrence => _inside.OfType<Loop>().Any(inner => inner.Body.Statements.AndNested().Any(statement => statement switch
    {
        Assign assign => !inner.Body.Statements.AndNested().Any(other => other is Declare declare && declare.Local == assign.Local),
        Accumulate accumulate => !inner.Body.Statements.AndNested().Any(other => other is Declare declare && declare.Local == accumulate.Local),
        _ => false,
    }));

    /// <summary>The block with every sum that it continues added to: each lane then gathers its own.</summary>
    private static Block WithSums(Block block) => new(block.Statements.Select(statement => statement switch
    {
        Assign { Value: Apply { Op: Add, Operands: [LocalRead before, var term] } } assign when before.Local == assign.Local && !term.Reads(assign.Local) => new Accumulate(assign.Local, term),
        Assign { Value: Apply { Op: Subtract, Operands: [LocalRead before, var term] } } assign when before.Local == assign.Local && !term.Reads(assign.Local) => new Accumulate(assign.Local, Apply.Of(new Negate(), term)),
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(WithSums)]),
        _ => statement,
    }));

    private void FindVarying()
    {
        int before;
        do
        {
            before = _varying.Count;
            foreach (var statement in _inside)
            {
                switch (statement)
                {
                    case Declare declare when Varies(declare.Value): _varying.Add(declare.Local); break;
                    case Assign assign when Varies(assign.Value): _varying.Add(assign.Local); break;
                    case Accumulate accumulate when Varies(accumulate.Value): _varying.Add(accumulate.Local); break;
                }
            }
        }
        while (_varying.Count > before);
    }

    private bool Varies(Expression expression) => _varying.Any(expression.Reads) || _buffers.Any(expression.Reads);

    private bool CanBeInLanes(Statement statement) => statement switch
    {
        Comment => true,
        Declare declare => IsOperand(declare.Value) && !declare.Value.Tree.OfType<Size>().Any(size => !size.Dimension.IsKnownAtEntry),
        Assign assign => _own.Contains(assign.Local) && IsOperand(assign.Value),
        Accumulate accumulate => (_own.Contains(accumulate.Local) || IsGathered(accumulate)) && IsOperand(accumulate.Value),
        Store store => store.Buffer.Element == ElementType.Float64 && IsOperand(store.Value) && IsPlace(store.Buffer, store.Offset, store.Along),
        Fill fill => _buffers.Contains(fill.To.Buffer) && !Varies(fill.To.Offset) && !Varies(fill.Value),
        Hold hold => IsOperand(hold.Condition),
        DeclareLater declare => declare.Local.Element == ElementType.Float64,
        If branch => !Varies(branch.Condition),
        Loop inner => !inner.IsVector && inner.Length.IsKnownAtEntry,
        _ => false,
    };

    /// <summary>A sum over the steps that none of them reads.</summary>
    private bool IsGathered(Accumulate accumulate) => accumulate.Local.Element == ElementType.Float64
        && !_inside.Where(statement => statement.Blocks.Count == 0).SelectMany(statement => statement.Expressions()).Any(expression => expression.Reads(accumulate.Local));

    /// <summary>Whether no step reads or writes what another one writes.</summary>
    private bool WritesApart()
    {
        var written = _inside.OfType<Store>().Where(store => !_buffers.Contains(store.Buffer)).ToList();
        var read = new HashSet<Buffer>(_inside.Where(statement => statement.Blocks.Count == 0).SelectMany(statement => statement.BuffersRead()));
        return written.All(store => !read.Contains(store.Buffer) && Stride(store.Offset, store.Along) is not null);
    }

    private bool IsOperand(Expression value) => value switch
    {
        _ when !Varies(value) => value.Element is ElementType.Float64 or ElementType.Int32 or ElementType.Boolean && value.Tree.OfType<Load>().All(load => IsPlace(load.Buffer, load.Offset, load.Along)),
        LocalRead => value.Element is ElementType.Float64 or ElementType.Boolean or ElementType.Int32,
        Load load => (load.Element is ElementType.Float64 or ElementType.Int32 && IsPlace(load.Buffer, load.Offset, load.Along)) || IsGather(load),
        Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(condition) => IsOperand(condition) && IsOperand(whenTrue) && IsOperand(whenFalse),
        Apply { Op: Where } choice when VectorAxis.GuardsAccess(choice, _loop.Index) || choice.Operands.Skip(1).Any(side => side.Tree.OfType<Load>().Any(IsGather)) => false,
        Apply apply => apply.Op.HasLanes([.. apply.Operands.Select(operand => operand.Element)]) && apply.Operands.All(IsOperand),
        _ => false,
    };

    /// <summary>An element of shared memory at a place that each lane knows.</summary>
    private bool IsGather(Load load) => load.Element == ElementType.Float64 && !_buffers.Contains(load.Buffer) && Varies(load.Place) && Stride(load.Offset, load.Along) is null
        && load.Place.Element == ElementType.Int32 && IsOperand(load.Place);

    /// <summary>An element of a step's own memory at a place that is the same for all, or one of shared memory at equal distances.</summary>
    private bool IsPlace(Buffer buffer, Expression offset, Local? along) => _buffers.Contains(buffer)
        ? buffer.Element == ElementType.Float64 && !Varies(offset) && along != _loop.Index && !(along is { } local && _varying.Contains(local))
        : !(along is { } other && other != _loop.Index && _varying.Contains(other)) && (!Varies(offset) || Stride(offset, along) is not null);

    private Dimension? Stride(Expression offset, Local? along) => LaneStride.Of(offset, along, _loop.Index, Varies);
}

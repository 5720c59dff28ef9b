using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>A step of the loop IR.</summary>
internal abstract record Statement
{
    /// <summary>The blocks inside it.</summary>
    public virtual IReadOnlyList<Block> Blocks => [];

    public virtual Statement WithBlocks(IReadOnlyList<Block> blocks) => this;
}

/// <summary>The source text that the statements after it compute.</summary>
internal sealed record Comment(string Text) : Statement;

internal sealed record Declare(Local Local, Expression Value) : Statement;

/// <summary>Declares a local that the branches after it assign.</summary>
internal sealed record DeclareLater(Local Local) : Statement;

internal sealed record Assign(Local Local, Expression Value) : Statement;

/// <summary>Adds to a local; in a vector loop, lane by lane, the lanes summed after the loop.</summary>
internal sealed record Accumulate(Local Local, Expression Value) : Statement;

/// <summary>Adds a logarithm, times a number that is the same in each step, to a local; in lanes a product is made of what it is the logarithm of.</summary>
/// <param name="Product">What the lanes multiply in.</param>
/// <param name="Factor">What the logarithm is taken of.</param>
/// <param name="Logarithm">The logarithm itself, for steps that are computed one by one.</param>
/// <param name="IsBounded">Whether every factor is known to be from 1 to 4, or NaN, so that nothing can go wrong.</param>
/// <param name="Holds">What becomes false where a factor that is not so bounded is not positive, or products of eight overflow or vanish.</param>
internal sealed record AccumulateLog(Local Local, Local Product, Expression Factor, Expression Coefficient, Expression Logarithm, bool IsBounded, Local? Holds) : Statement
{
    /// <summary>Whether every factor is 1 or more, infinite, or NaN.</summary>
    public bool IsOfOneOrMore { get; init; }

    /// <summary>What others read of a factor, and rely on being finite: steps that are computed one by one have no product to say so.</summary>
    public Local? Finite { get; init; }

    /// <summary>The type of the product.</summary>
    public string Type => IsBounded ? "BoundedLogProduct" : IsOfOneOrMore ? "LogProductOfOneOrMore" : "LogProduct";
}

/// <summary>
/// Gives a state of a loop its next value, factor · state + offset; in lanes the states of as many steps are computed at once, from products of factors.
/// </summary>
/// <param name="Before">Declared to hold the state before the step; null where nothing reads it.</param>
/// <param name="After">Declared to hold the state after the step; null where nothing reads it.</param>
/// <param name="Factor">What the state is multiplied by.</param>
/// <param name="Powers">What the lanes multiply with.</param>
/// <param name="Steps">What the lanes compute in.</param>
/// <param name="Factors">What the lanes see of factors that differ from step to step; null where the factor is the same in all.</param>
/// <param name="Holds">What becomes false where the products lose digits, or a state is infinite or not a number.</param>
internal sealed record Recur(Local State, Local? Before, Local? After, Expression Factor, Expression Offset, Local Powers, Local Steps, Local? Factors, Local Holds) : Statement
{
    /// <summary>What is added beside the offset, of a state that keeps what this one was a step before; null where there is none.</summary>
    public Lag? Lag { get; init; }

    /// <summary>Whether something else in the loop finds every state before a step finite, or says so.</summary>
    public bool IsTestedElsewhere { get; init; }

    /// <summary>What lanes multiply with: recurrences that have it in common share their powers.</summary>
    public IEnumerable<Expression> Constants => Lag is null ? [Factor] : [Factor, .. Lag.Constants];

    /// <summary>What it declares: each has another value in each lane.</summary>
    public IEnumerable<Local> Declared
    {
        get
        {
            if (Before is not null)
            {
                yield return Before;
            }

            if (After is not null)
            {
                yield return After;
            }
        }
    }

    /// <summary>The next value, computed by itself.</summary>
    public Expression Next => From(State);

    /// <summary>What a state becomes.</summary>
    public Expression From(Local state) => Sum(Factor, state, Lag switch
    {
        null => Offset,
        { Factor: Literal { Value.Number: 1 } } when Offset is Literal { Value.Number: 0 } => new LocalRead(Lag.State),
        _ when Offset is Literal { Value.Number: 0 } => Apply.Of(new Ops.Multiply(), Lag.Factor, new LocalRead(Lag.State)),
        _ => Sum(Lag.Factor, Lag.State, Offset),
    });

    private static Expression Sum(Expression factor, Local state, Expression offset) => factor switch
    {
        Literal { Value.Number: 1 } => Apply.Of(new Ops.Add(), new LocalRead(state), offset),
        _ => Apply.Of(new Ops.MultiplyAddEstimate(), factor, new LocalRead(state), offset),
    };
}

/// <summary>The second lag of a recurrence: factor times a state that each step makes a multiple of the first one, and what it adds to that.</summary>
/// <param name="Kept">What the first state is multiplied by.</param>
/// <param name="Added">What is added to it; null where nothing is.</param>
/// <param name="AddedBefore">What was added a step before, in lanes; it is added to the offset, times the factor.</param>
/// <param name="Steps">What the lanes of what is added are kept in.</param>
/// <param name="IsWhole">Whether lanes keep all of the first state, and the product is the factor: where the second one is 0 at first, this is the same.</param>
internal sealed record Lag(Local State, Expression Factor, Expression Kept, bool IsWhole, Expression? Added, Local AddedBefore, Local Steps)
{
    /// <summary>What lanes multiply the lag with, and what they keep.</summary>
    public IEnumerable<Expression> Constants => IsWhole ? [Product, new Literal(Constant.Of(State.Element, 1))] : [Factor, Kept];

    private Expression Product => Factor is Literal { Value.Number: 1 } ? Kept : Apply.Of(new Ops.Multiply(), Factor, Kept);
}

/// <summary>Gives a state of a loop the value of a step; in lanes its values are those of as many steps, the ones before a step moved by a lane.</summary>
/// <param name="Before">Declared to hold the state before the step; null where nothing reads it.</param>
/// <param name="Value">What the state becomes.</param>
/// <param name="Steps">What the lanes are kept in.</param>
internal sealed record Delay(Local State, Local? Before, Expression Value, Local Steps) : Statement;

internal sealed record Store(Buffer Buffer, Expression Offset, Local? Along, Expression Value) : Statement;

/// <summary>Gives every element of a part of a buffer the same value.</summary>
internal sealed record Fill(Part To, Expression Value) : Statement;

internal sealed record Copy(Part To, Part From) : Statement
{
    /// <summary>Whether it copies a row of numbers in double precision of some length.</summary>
    public bool IsOfRow(Dimension length) => new[] { From, To }.All(part => part.Shape is [var own] && own == length && part.Buffer.Element == ElementType.Float64);
}

/// <summary>Calls a method of the runtime that computes with whole matrices.</summary>
/// <param name="Method">A method of <c>MatrixKernels</c>.</param>
/// <param name="Result">What is declared to hold the number it returns; null when it returns nothing.</param>
/// <param name="From">What it reads.</param>
/// <param name="To">What it writes for others to read; null when it only returns a number.</param>
/// <param name="Scratch">What it writes for itself.</param>
/// <param name="Sizes">The lengths it is told.</param>
/// <param name="Flags">Named choices it is told.</param>
internal sealed record CallKernel(
    string Method,
    Local? Result,
    IReadOnlyList<Part> From,
    Part? To,
    IReadOnlyList<Part> Scratch,
    IReadOnlyList<Expression> Sizes,
    IReadOnlyList<(string Name, bool Value)> Flags) : Statement
{
    /// <summary>All memory it is given, in the order of its parameters.</summary>
    public IEnumerable<Part> Parts => To is null ? [.. From, .. Scratch] : [.. From, To, .. Scratch];
}

/// <summary>The product of two matrices, by the runtime.</summary>
/// <param name="Selects">Whether a term is 0 where the element of the left factor is 0, whatever that of the right one is.</param>
internal sealed record MultiplyMatrices(Dimension Rows, Dimension Columns, Dimension Terms, MatrixPart Left, MatrixPart Right, MatrixPart Result, bool Selects) : Statement
{
    /// <summary>Whether it is added to what is there.</summary>
    public bool Adds { get; init; }

    public IEnumerable<MatrixPart> Matrices => [Left, Right, Result];
}

/// <summary>A matrix in memory: how far its next row is, and its next column.</summary>
internal sealed record MatrixPart(Part Part, Dimension RowStride, Dimension ColumnStride);

/// <summary>Throws unless the index is in range; the text is the access as the user wrote it.</summary>
internal sealed record TestIndex(Expression Index, Dimension Length, string Text) : Statement;

/// <summary>Throws unless so many indices from the first on are in range.</summary>
internal sealed record TestRange(Expression Start, Dimension Count, Dimension Length, string Text) : Statement;

/// <summary>Throws unless all integers of a part are indices in range.</summary>
/// <param name="Member">The member of a batch whose indices they are; null without a batch.</param>
/// <param name="Width">How many of each row; null for all.</param>
internal sealed record TestIndices(Part Indices, Dimension Length, string Text, Expression? Member, Dimension? Width = null, bool AreMembers = false) : Statement;

/// <summary>Throws unless a relation between lengths holds of a member of a batch; the texts are the lengths as the user wrote them.</summary>
internal sealed record TestRequirement(Requirement Requirement, string Left, string Right, Expression Member) : Statement;

/// <summary>Throws: a statement of C# in pieces, with what it shows between them.</summary>
internal sealed record ThrowStatement(EquatableArray<string> Text, EquatableArray<Expression> Shown) : Statement;

/// <summary>Declares a local that holds what a method of the user's returns.</summary>
internal sealed record CallMethod(Local Local, string Method, EquatableArray<CallArgument> Arguments) : Statement;

/// <summary>A number, or a tensor, which the method gets a copy of.</summary>
internal sealed record CallArgument(Expression? Scalar, Part? Tensor);

/// <summary>Throws where a length is not positive; the text is the call as the user wrote it.</summary>
internal sealed record TestNotEmpty(Dimension Length, string Text) : Statement;

/// <summary>Makes a growing buffer as large as its type says; what it held is lost.</summary>
internal sealed record Resize(Buffer Buffer) : Statement;

/// <summary>Makes a growing buffer hold at least so many elements; what it holds stays.</summary>
internal sealed record Grow(Buffer Buffer, Expression Elements) : Statement;

internal sealed record If(Expression Condition, Block WhenTrue, Block WhenFalse) : Statement
{
    public override IReadOnlyList<Block> Blocks => [WhenTrue, WhenFalse];

    public override Statement WithBlocks(IReadOnlyList<Block> blocks) => this with { WhenTrue = blocks[0], WhenFalse = blocks[1] };
}

/// <summary>Counts on from 0 while a guard is true; the counter is declared before, and keeps its value after the loop.</summary>
internal sealed record GuardedLoop(Local Index, Local Guard, Dimension? Bound, Block Body) : Statement
{
    public override IReadOnlyList<Block> Blocks => [Body];

    public override Statement WithBlocks(IReadOnlyList<Block> blocks) => this with { Body = blocks[0] };
}

/// <summary>Counts from 0 up to a length, or down from it.</summary>
/// <param name="IsVector">Whether several indices are taken at once, one in each lane, the rest one by one.</param>
internal record Loop(Local Index, Dimension Length, bool Reverse, bool IsVector, Block Body) : Statement
{
    /// <summary>What functions of vectors in the loop find in registers.</summary>
    public IReadOnlyList<LaneConstants> Constants { get; init; } = [];

    /// <summary>What holds the same number in all lanes, of a vector loop.</summary>
    public IReadOnlyList<Declare> Broadcasts { get; init; } = [];

    public override IReadOnlyList<Block> Blocks => [Body];

    public override Statement WithBlocks(IReadOnlyList<Block> blocks) => this with { Body = blocks[0] };
}

/// <summary>Counts from 0 up to a length by so many at a time; a second local says how many there are left, or that many.</summary>
/// <param name="Size">A number, or a local.</param>
internal sealed record BlockLoop(Local Start, Local Count, Dimension Length, Expression Size, Block Body) : Statement
{
    /// <summary>Whether the last block, of what is left, comes first.</summary>
    public bool Reverse { get; init; }

    public override IReadOnlyList<Block> Blocks => [Body];

    public override Statement WithBlocks(IReadOnlyList<Block> blocks) => this with { Body = blocks[0] };
}

/// <summary>
/// A loop around loops, none of whose steps needs another: as many of them as there are lanes are computed at once, the rest one by one.
/// </summary>
/// <param name="Varying">The locals that have another value in each lane.</param>
/// <param name="Own">The buffers of which each step has its own: as many times as large, the lanes of an element side by side.</param>
internal sealed record LaneLoop(Local Index, Dimension Length, Block Body, IReadOnlyCollection<Local> Varying, IReadOnlyCollection<Buffer> Own)
    : Loop(Index, Length, Reverse: false, IsVector: true, Body);

/// <summary>A loop some of whose states are computed in small vectors.</summary>
/// <param name="Packs">The vectors that hold states while the loop runs.</param>
/// <param name="Plain">The same loop without them, for machines whose vectors are shorter.</param>
internal sealed record PackedLoop(Local Index, Dimension Length, bool Reverse, Block Body, IReadOnlyList<PackedState> Packs, Loop Plain) : Loop(Index, Length, Reverse, IsVector: false, Body)
{
    /// <summary>What holds the same number in all lanes, in all steps.</summary>
    public IReadOnlyList<Declare> Splats { get; init; } = [];

    /// <summary>How many numbers the longest vector holds.</summary>
    public int Lanes => Packs.Max(pack => pack.Pack.Lanes);
}

/// <summary>States of a loop in one vector.</summary>
/// <param name="Pack">The vector.</param>
/// <param name="States">The states, a lane each; the last one may be there more than once.</param>
/// <param name="ReadAfter">Those that something reads behind the loop.</param>
internal sealed record PackedState(Local Pack, IReadOnlyList<Local> States, IReadOnlyCollection<Local> ReadAfter);

/// <summary>Has the kernel's results count only where a condition holds.</summary>
internal sealed record Hold(Local Holds, Expression Condition) : Statement;

/// <summary>A contiguous part of a buffer that holds a tensor of some shape.</summary>
internal sealed record Part(Buffer Buffer, Expression Offset, EquatableArray<Dimension> Shape);

/// <summary>Statements in order, each group preceded by where it comes from.</summary>
/// <param name="comment">What the statements around the block are known to compute.</param>
internal sealed class Block(string? comment = null)
{
    private readonly List<Statement> _statements = [];
    private string? _comment = comment;

    public Block(IEnumerable<Statement> statements)
        : this() => _statements.AddRange(statements);

    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>A block inside this one, for the same purpose.</summary>
    public Block Inner() => new(_comment);

    public void Add(Statement statement) => _statements.Add(statement);

    /// <summary>Says what the statements that follow compute, unless that has just been said.</summary>
    public void Note(string origin)
    {
        if (origin != _comment)
        {
            _statements.Add(new Comment(origin));
            _comment = origin;
        }
    }
}

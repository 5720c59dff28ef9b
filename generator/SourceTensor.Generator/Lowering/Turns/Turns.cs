using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>Two loops over the same indices, of which the second reads what the first writes: some steps of the first, then the vectors of the second for the steps before these.</summary>
/// <param name="Steps">The loop that goes step by step.</param>
/// <param name="Vectors">The loop of vectors.</param>
/// <param name="Body">A step, of parts of the buffers.</param>
/// <param name="Start">Counts the steps by so many at a time, and goes on for as many behind the last.</param>
/// <param name="First">The first step, at most as many as there are.</param>
/// <param name="Parts">The parts that some steps touch, and what they are parts of.</param>
internal sealed record Turns(Loop Steps, Loop Vectors, Block Body, Local Start, Local First, IReadOnlyList<(Buffer Part, Buffer Of)> Parts) : Statement
{
    /// <summary>Two vectors; so many short steps and what they have in turns with are as many instructions as a processor has at hand.</summary>
    public const int Count = 16;

    public override IReadOnlyList<Block> Blocks => [new Block([Steps, Vectors])];

    public override Statement WithBlocks(IReadOnlyList<Block> blocks) => this with { Steps = (Loop)blocks[0].Statements[0], Vectors = (Loop)blocks[0].Statements[1] };
}

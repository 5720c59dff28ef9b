using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// The numbers that functions of vectors compute with are loaded once for a loop and stay in registers: the JIT would load each of them in every
/// step. A call would take them from the registers, so the loop is the outermost one without calls.
/// </summary>
internal static class KeepConstants
{
    public static Kernel Run(Kernel kernel, Names names) => kernel with { Body = Run(kernel.Body, names) };

    private static Block Run(Block block, Names names) => new(block.Statements.Select(statement => statement switch
    {
        Loop loop when loop.IsVector || !new Statement[] { loop }.Any(Calls) => loop with { Constants = [.. Types(loop).Select(type => type.Named(names))] },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names))]),
        _ => statement,
    }));

    /// <summary>Whether a statement calls something that is not inlined, in vector loops aside.</summary>
    private static bool Calls(Statement statement) => statement switch
    {
        Loop { IsVector: true } => false,
        CallKernel or MultiplyMatrices or CallMethod or Grow or Resize => true,
        _ when statement.Blocks.Count > 0 => statement.Blocks.SelectMany(block => block.Statements).Any(Calls),
        _ => statement.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Apply { Op: { LaneFunction: not null, IsExpensive: true } }),
    };

    /// <summary>What the vector loops in a loop need.</summary>
    private static IEnumerable<LaneConstants> Types(Loop loop) => new Statement[] { loop }.AndNested().OfType<Loop>().Where(inner => inner.IsVector)
        .SelectMany(vectors => vectors.Body.Statements.AndNested()).Where(statement => statement.Blocks.Count == 0)
        .SelectMany(statement => statement is AccumulateLog product ? [product.Factor] : statement.Expressions())
        .SelectMany(expression => expression.Tree).OfType<Apply>().Select(apply => LaneConstants.Of(apply)).OfType<LaneConstants>().Distinct();
}

using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// The numbers that functions of vectors compute with are loaded once for a loop and stay in registers: the JIT would load each of them in every
/// step. A call would take them from the registers, so the loop is the outermost one without calls. There are registers for those of one kind,
/// where nothing else needs as many: what does not fit is stored and loaded again in every step, which waits where it stands across two lines of the cache.
/// </summary>
internal static class KeepConstants
{
    public static Kernel Run(Kernel kernel, Names names) => kernel with { Body = Run(kernel.Body, names) };

    private static Block Run(Block block, Names names) => new(block.Statements.Select(statement => statement switch
    {
        LaneLoop lanes when Gathers(lanes) => lanes with { Body = new Block(lanes.Body.Statements.Select(inner => inner is Loop loop && !Gathers(lanes with { Body = loop.Body }) ? loop with { Constants = Kept(lanes with { Body = loop.Body }, names) } : inner)) },
        Loop loop when loop.IsVector || !Calls(loop is RowLoop rows ? rows.Any : loop) => loop with { Constants = Kept(loop, names) },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names))]),
        _ => statement,
    }));

    private static IReadOnlyList<LaneConstants> Kept(Loop loop, Names names) => [.. Types(loop).Select(type => type.Named(names))];

    /// <summary>Whether a statement calls something that is not inlined, in vector loops aside; a loop along rows is a method of its own.</summary>
    private static bool Calls(Statement statement) => statement switch
    {
        LaneLoop lanes => Gathers(lanes),
        Loop { IsVector: true } => false,
        RowLoop or CallKernel or MultiplyMatrices or CallMethod or Grow or Resize => true,
        _ when statement.Blocks.Count > 0 => statement.Blocks.SelectMany(block => block.Statements).Any(Calls),
        _ => statement.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Apply { Op: { LaneFunction: not null, IsExpensive: true } }),
    };

    /// <summary>Whether the lanes read where each of them says, which is a call.</summary>
    private static bool Gathers(LaneLoop loop)
    {
        bool Varies(Expression value) => loop.Varying.Any(value.Reads) || loop.Own.Any(value.Reads);
        return loop.Body.Statements.AndNested().SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree).OfType<Load>()
            .Any(load => !loop.Own.Contains(load.Buffer) && Varies(load.Place) && LaneStride.Of(load.Offset, load.Along, loop.Index, Varies) is null);
    }

    /// <summary>What the vector loops in a loop need; where that is exponentials and tangents, those of exponentials, which are more; nothing where it is anything else beside them.</summary>
    private static IReadOnlyList<LaneConstants> Types(Loop loop)
    {
        var needed = new Statement[] { loop }.AndNested().OfType<Loop>().Where(inner => inner.IsVector)
            .SelectMany(vectors => vectors.Body.Statements.AndNested()).Where(statement => statement.Blocks.Count == 0)
            .SelectMany(statement => statement is AccumulateLog product ? [product.Factor] : statement.Expressions())
            .SelectMany(expression => expression.Tree).OfType<Apply>().Where(apply => apply.Op is { LaneFunction: not null, IsExpensive: true })
            .Select(apply => LaneConstants.Of(apply)).Distinct().ToList();
        return needed.Contains(null) ? [] : [.. needed.OfType<LaneConstants>().OrderBy(constants => constants.Type, StringComparer.Ordinal).Take(1)];
    }
}

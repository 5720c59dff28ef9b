using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Scratch memory that nobody reads is not written, and not taken; a number that nobody reads is not computed: of a constant the C#
/// compiler would warn.
/// </summary>
internal static class DeadStores
{
    /// <summary>What is left out may have been all that reads something else.</summary>
    public static Kernel Run(Kernel kernel)
    {
        while (true)
        {
            var count = Count(kernel);
            kernel = Once(kernel);
            if (Count(kernel) == count)
            {
                return kernel;
            }
        }
    }

    private static int Count(Kernel kernel) => kernel.Body.Statements.AndNested().Count();

    private static Kernel Once(Kernel kernel)
    {
        var read = new HashSet<Buffer>(kernel.Body.Statements.SelectMany(statement => statement.BuffersRead())
            .Concat(kernel.Results.Select(result => result.Tensor).OfType<Buffer>())
            .Concat(kernel.Results.SelectMany(result => result.Scalar?.Tree.OfType<Load>().Select(load => load.Buffer) ?? [])));
        var body = Trim(kernel.Body, read);
        return kernel with
        {
            Body = WithoutUnread(body, LocalsUsed(kernel with { Body = body })),
            Workspace = [.. kernel.Workspace.Where(read.Contains)],
        };
    }

    private static Block Trim(Block block, HashSet<Buffer> read)
    {
        var kept = block.Statements
            .Where(statement => statement.BufferWritten() is not { } buffer || read.Contains(buffer))
            .Select(statement => statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(inner => Trim(inner, read))]))
            .Where(statement => statement is not (Loop or BlockLoop or If) || statement.Blocks.Any(inner => inner.Statements.Any(part => part is not Comment)));
        return new Block(kept);
    }

    private static HashSet<Local> LocalsUsed(Kernel kernel)
    {
        var expressions = kernel.Body.Statements.SelectMany(statement => statement.Expressions())
            .Concat(kernel.Results.Select(result => result.Scalar).OfType<Expression>()).SelectMany(expression => expression.Tree).ToList();
        return [.. expressions.OfType<LocalRead>().Select(read => read.Local), .. kernel.Body.Statements.AndNested().Select(statement => statement is GuardedLoop loop ? loop.Index : statement.LocalWritten()).OfType<Local>()];
    }

    // An integer may be a length, which no expression reads.
    private static Block WithoutUnread(Block block, HashSet<Local> used) => new(block.Statements
        .Where(statement => statement is not Declare declare || !declare.Local.Element.IsFloating() || used.Contains(declare.Local))
        .Select(statement => statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(inner => WithoutUnread(inner, used))])));
}

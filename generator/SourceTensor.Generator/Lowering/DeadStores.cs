using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Scratch memory that nobody reads is not written, and not taken. A local that holds a constant which nobody reads any more is not
/// declared: the C# compiler would warn of it.
/// </summary>
internal static class DeadStores
{
    public static Kernel Run(Kernel kernel)
    {
        var read = new HashSet<Buffer>(kernel.Body.Statements.SelectMany(statement => statement.BuffersRead())
            .Concat(kernel.Results.Select(result => result.Tensor).OfType<Buffer>())
            .Concat(kernel.Results.SelectMany(result => result.Scalar?.Tree.OfType<Load>().Select(load => load.Buffer) ?? [])));
        var body = Trim(kernel.Body, read);
        return kernel with
        {
            Body = WithoutConstants(body, LocalsUsed(kernel with { Body = body })),
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

    private static Block WithoutConstants(Block block, HashSet<Local> used) => new(block.Statements
        .Where(statement => statement is not Declare declare || !declare.Local.Element.IsFloating() || used.Contains(declare.Local) || !declare.Value.Tree.All(part => part is Literal or Apply))
        .Select(statement => statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(inner => WithoutConstants(inner, used))])));
}

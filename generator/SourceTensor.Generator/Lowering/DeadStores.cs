using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Lowering;

/// <summary>Scratch memory that nobody reads is not written, and not taken.</summary>
internal static class DeadStores
{
    public static Kernel Run(Kernel kernel)
    {
        var read = new HashSet<Buffer>(kernel.Body.Statements.SelectMany(statement => statement.BuffersRead())
            .Concat(kernel.Results.Select(result => result.Tensor).OfType<Buffer>())
            .Concat(kernel.Results.SelectMany(result => result.Scalar?.Tree.OfType<Load>().Select(load => load.Buffer) ?? [])));
        return kernel with
        {
            Body = Trim(kernel.Body, read),
            Workspace = [.. kernel.Workspace.Where(read.Contains)],
        };
    }

    private static Block Trim(Block block, HashSet<Buffer> read)
    {
        var kept = block.Statements
            .Where(statement => statement.BufferWritten() is not { } buffer || read.Contains(buffer))
            .Select(statement => statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(inner => Trim(inner, read))]))
            .Where(statement => statement is not (Loop or If) || statement.Blocks.Any(inner => inner.Statements.Any(part => part is not Comment)));
        return new Block(kept);
    }
}

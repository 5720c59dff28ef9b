using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Spans that are as long as a loop, in so many words.</content>
internal sealed partial class KernelWriter
{
    // What has been cut to which length, in this method.
    private readonly HashSet<(string Name, string Length)> _shortened = [];

    /// <summary>
    /// Cuts the vectors that a loop goes through to its length, which they have: the JIT sees it, and tests no index in the loop. Of a
    /// loop in another one that would take as long as it saves, and to a length below 0 nothing can be cut. Down from the end each index is tested all
    /// the same, but with one length, which only short steps notice.
    /// </summary>
    private void Shorten(Loop loop)
    {
        if (_nesting > 0 || (loop.Reverse && loop is not Lowering.PackedLoop) || _kernel.Function.MayBeNegative(loop.Length))
        {
            return;
        }

        var length = ExpressionText.Length(loop.Length).Text;
        foreach (var name in Visited(loop).Select(buffer => buffer.Name).Distinct().Where(name => name + ".Length" != length && _shortened.Add((name, length))).ToList())
        {
            _code.Line($"{name} = {name}[..{(length.Contains(' ') ? $"({length})" : length)}];");
        }
    }

    private static IEnumerable<Lowering.Buffer> Visited(Loop loop) => new Statement[] { loop }.AndNested().Where(statement => statement.Blocks.Count == 0).SelectMany(statement =>
        statement.Expressions().SelectMany(expression => expression.Tree).OfType<Load>().Where(load => IsItem(load.Buffer, load.Offset, load.Along, loop)).Select(load => load.Buffer)
            .Concat(statement is Store store && IsItem(store.Buffer, store.Offset, store.Along, loop) ? [store.Buffer] : []));

    private static bool IsItem(Lowering.Buffer buffer, Expression offset, Local? along, Loop loop) =>
        along == loop.Index && offset == Literal.Zero && buffer.Type.Rank == 1 && buffer.Type.Shape[0] == loop.Length && buffer is { Kind: BufferKind.Parameter or BufferKind.Workspace or BufferKind.Result, IsPerLane: false };
}

using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Loops some of whose states are computed in small vectors.</content>
internal sealed partial class KernelWriter
{
    /// <summary>The classes of the small vectors that a block computes with.</summary>
    public static IEnumerable<string> SmallVectors(Block block) => block.Statements.AndNested().OfType<PackedLoop>().SelectMany(loop => loop.Packs).Select(pack => PackText.Class(pack.Pack.Lanes));

    private void PackedLoop(PackedLoop loop)
    {
        if (64 * loop.Lanes > _bits)
        {
            Statement(loop.Plain);
            return;
        }

        Shorten(loop);
        Pack(loop);
        Nested(() => ScalarLoop(loop));
        Unpack(loop);
    }

    /// <summary>Puts the states of a loop into its vectors, and what does not change in it: the JIT would do that in every step where it has few registers left.</summary>
    private void Pack(PackedLoop? loop)
    {
        foreach (var splat in loop?.Splats ?? [])
        {
            _code.Line($"var {splat.Local.Name} = {Value(splat.Local, splat.Value)};");
        }

        foreach (var (pack, states, _) in loop?.Packs ?? [])
        {
            _code.Line($"var {pack.Name} = {new PackText(pack.Lanes).Create([.. states.Select(state => Ops.CSharpText.Primary(state.Name))]).Text};");
        }
    }

    /// <summary>Takes out of a loop's vectors what is read behind it.</summary>
    private void Unpack(PackedLoop? loop)
    {
        foreach (var (pack, states, readAfter) in loop?.Packs ?? [])
        {
            for (var lane = 0; lane < states.Count; lane++)
            {
                if (readAfter.Contains(states[lane]))
                {
                    _code.Line($"{states[lane].Name} = {pack.Name}[{lane}];");
                }
            }
        }
    }

    /// <summary>A value as it is given to a local: of one number, or of some.</summary>
    private static string Value(Local local, Expression value) => local.Lanes > 1 ? new PackText(local.Lanes).Print(value) : value.Print();
}

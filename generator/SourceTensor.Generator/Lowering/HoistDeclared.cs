using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A number that a step of a loop computes from what does not change in the loop is computed before it: the JIT leaves it where it is. Nothing that can
/// throw is: there may be no step.
/// </summary>
internal static class HoistDeclared
{
    public static Kernel Run(Kernel kernel) => kernel with { Body = Run(kernel.Body) };

    private static Block Run(Block block) => new(block.Statements.SelectMany(statement =>
    {
        var inner = statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(Run)]);
        return inner is Loop loop and not LaneLoop ? Hoisted(loop) : [inner];
    }));

    private static IEnumerable<Statement> Hoisted(Loop loop)
    {
        var changing = new HashSet<Local>(loop.Changing());
        var hoisted = new List<Statement>();
        var kept = new List<Statement>();
        foreach (var statement in loop.Body.Statements)
        {
            if (statement is Declare { Local.IsState: false, Value: Apply value } declare && value.CanStandBefore(changing))
            {
                hoisted.Add(declare);
                changing.Remove(declare.Local);
            }
            else
            {
                kept.Add(statement);
            }
        }

        return hoisted.Count == 0 ? [loop] : [.. hoisted, loop with { Body = new Block(kept) }];
    }
}

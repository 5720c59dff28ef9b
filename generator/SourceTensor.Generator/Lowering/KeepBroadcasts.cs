using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A number that is the same for all lanes of a vector loop, and in all its steps, is put into all lanes before the loop: the JIT would do it in every step.
/// </summary>
internal static class KeepBroadcasts
{
    public static Kernel Run(Kernel kernel, Names names) => kernel with { Body = Run(kernel.Body, names) };

    private static Block Run(Block block, Names names) => new(block.Statements.Select(statement => statement switch
    {
        Loop { IsVector: true } loop => loop with { Broadcasts = [.. new Lanes(loop).Broadcasts().Distinct().Select(value => new Declare(new Local(names.Fresh(Name(value)), value.Element), value))] },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names))]),
        _ => statement,
    }));

    /// <summary>What holds a number in all lanes would be called.</summary>
    public static string Name(Expression value) => (value is LocalRead read ? read.Local.Name : value is Apply apply ? apply.Op.Name : "length") + "_lanes";

    private sealed class Lanes
    {
        private readonly List<Statement> _inside;
        private readonly HashSet<Local> _varying;
        private readonly HashSet<Local> _changing;
        private readonly IReadOnlyCollection<Buffer> _own;

        public Lanes(Loop loop)
        {
            _inside = [.. loop.Body.Statements.AndNested()];
            _own = loop is LaneLoop { Own: var own } ? own : [];
            _varying = [loop.Index, .. loop is LaneLoop { Varying: var varying } ? varying : loop.Body.Statements.SelectMany(LoopRewriter.Declared)];
            _changing = [.. loop.Changing()];
        }

        public IEnumerable<Expression> Broadcasts()
        {
            var values = _inside.SelectMany<Statement, Expression>(statement => statement switch
            {
                Declare declare => [declare.Value],
                Assign assign => [assign.Value],
                Accumulate accumulate => [accumulate.Value],
                AccumulateLog product => [product.Factor],
                Recur recur => [recur.Offset],
                Store store => [store.Value],
                _ => [],
            }).ToList();
            return values.SelectMany(value => value.Tree).Any(part => part.Element == ElementType.Float32) ? [] : values.SelectMany(In);
        }

        /// <summary>The largest parts of what is computed in lanes that are the same for all.</summary>
        private IEnumerable<Expression> In(Expression value) => value switch
        {
            _ when !Varies(value) => value is not Literal && value.Element == ElementType.Float64 && value.CanStandBefore(_changing) ? [value] : [],
            Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(condition) => In(whenTrue).Concat(In(whenFalse)),
            Apply apply => apply.Operands.SelectMany(In),
            _ => [],
        };

        private bool Varies(Expression value) => _varying.Any(value.Reads) || _own.Any(value.Reads);
    }
}

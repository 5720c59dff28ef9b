using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>
/// How many locals the JIT makes of what is inlined into a method. From about 920 on it inlines nothing more: then each vector that is
/// loaded, and each function of one, is a call. (.NET 10; found by counting calls in listings.)
/// </summary>
internal static class InlineBudget
{
    /// <summary>What fits one method, in estimated locals; a kernel of 9 functions of vectors and 27 loads just does.</summary>
    public const int Most = 700;

    private const int Function = 45;
    private const int Access = 8;
    private const int Product = 60;
    private const int Matrices = 15;
    private const int Recurrence = 60;
    private const int Powers = 40;
    private const int SecondOrder = 60;
    private const int Delayed = 12;

    public static int Weight(IEnumerable<Statement> statements) => statements.Sum(statement => Weight(statement));

    /// <param name="statement">The statement.</param>
    /// <param name="isNested">Whether it is in a loop.</param>
    public static int Weight(Statement statement, bool isNested = false) => statement switch
    {
        RowLoop rows => 1 + Weight(rows.Body.Statements) + OfVectors(rows),
        LaneLoop lanes => 2 * new Statement[] { lanes }.AndNested().Sum(InLanes),
        Loop { IsVector: true } loop => loop.Body.Statements.Sum(InLanes) * (RestIsVector(loop) || (isNested && VectorAxis.EndsWithVector(loop)) ? 2 : 1),
        Lowering.MultiplyMatrices => Matrices,
        _ => 1 + statement.Blocks.Sum(block => block.Statements.Sum(inner => Weight(inner, isNested || statement is Loop or BlockLoop or GuardedLoop))),
    };

    /// <summary>The steps of a loop along rows for one of the vectors that hold a row.</summary>
    public static int OfVectors(RowLoop rows) => rows.Body.Statements.Sum(statement => statement is Loop ? new[] { statement }.AndNested().Sum(InLanes) : 1);

    private static bool RestIsVector(Loop loop) => !loop.Body.Statements.Any(statement => statement is Recur) && (loop.Body.Statements.OfType<Lowering.Assign>().Any() || loop.HasFunctions());

    private static int InLanes(Statement statement) => statement.Blocks.Count > 0 ? 1
        : statement.Expressions().SelectMany(expression => expression.Tree).Sum(part => part switch
        {
            Apply { Op: Divide } => 1,
            Apply { Op.IsExpensive: true } => Function,
            Load => Access,
            _ => 1,
        })
        + statement switch { AccumulateLog => Product - Function, Recur recur => Recurrence + (recur.Factors is null ? 0 : Powers) + (recur.Lag is null ? 0 : SecondOrder), Delay => Delayed, Store => Access, _ => 1 };
}

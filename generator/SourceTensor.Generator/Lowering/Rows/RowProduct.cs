using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>What a loop over terms, with a lane for each column, adds up: a row of numbers times a matrix in memory.</summary>
/// <param name="Sum">Where the lanes are added up.</param>
/// <param name="Factors">What has the row of numbers.</param>
/// <param name="First">Where these begin.</param>
/// <param name="Terms">How many there are.</param>
internal sealed record RowProduct(Local Sum, Buffer Factors, Expression First, Buffer Matrix, Dimension Terms)
{
    /// <param name="start">What declares the sum.</param>
    /// <param name="terms">What adds it up.</param>
    /// <param name="columns">The loop with a step for each column, in which both stand.</param>
    /// <returns>The product; null where these do something else.</returns>
    public static RowProduct? Find(Statement start, Statement terms, LaneLoop columns) =>
        start is Declare { Value: Literal { Value.Bits: 0 }, Local: var local }
        && terms is Loop { Reverse: false, Body.Statements: [Accumulate { Value: Apply { Op: Multiply, Operands: [Load factor, Load row] } } sum] } loop && sum.Local == local
        && factor.Along == loop.Index && !factor.Offset.Reads(loop.Index) && !factor.Offset.Reads(columns.Index) && factor.Element == ElementType.Float64
        && row.Along == columns.Index && row.Element == ElementType.Float64 && row.Offset == Offsets.Multiply(new LocalRead(loop.Index), columns.Length)
            ? new RowProduct(local, factor.Buffer, factor.Offset, row.Buffer, loop.Length)
            : null;
}

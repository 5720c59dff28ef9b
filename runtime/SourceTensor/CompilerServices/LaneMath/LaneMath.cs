using System.ComponentModel;

namespace SourceTensor.CompilerServices;

/// <summary>
/// Mathematical functions of vectors, lane by lane, for emitted code and not for models. They are inlined and call nothing:
/// around a call every vector in a register would have to be saved.
/// </summary>
/// <remarks>
/// What is written here is for 512 bits. <c>WriteNarrower.cs</c> writes the same for 256 and 128 bits, all but the files
/// named <c>Avx512</c>, which need its instructions.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneMath
{
    /// <summary>1.5 · 2⁵²: a number much smaller, added to it, is rounded to a whole one, whose bits are the lowest of the sum.</summary>
    internal const double RoundingShift = 6755399441055744.0;

    /// <inheritdoc cref="RoundingShift"/>
    private const float RoundingShiftOfSingle = 12582912f;

    private const double RootHalf = 0.7071067811865476;
    private const double RootHalfLow = -4.833646656726457e-17;
    private const double OneOverRootTwoPi = 0.3989422804014327;
}

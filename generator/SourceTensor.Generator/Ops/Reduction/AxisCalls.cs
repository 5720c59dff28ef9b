using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>What the calls of all reductions have in common.</summary>
internal static class AxisCalls
{
    /// <summary>
    /// The result of a reduction, with the axes it removed put back when the call says <c>keepDims: true</c>. That argument can
    /// have no other value: the rank of a result is known when the program is compiled.
    /// </summary>
    public static Value KeepDims(this Call call, Value reduced, int? axis, int rank) => (call.Constant<bool>("keepDims"), axis) switch
    {
        (null, _) => reduced,
        (true, { } removed) => call.Builder.Emit(new Unsqueeze(removed), reduced),
        (true, null) => call.Builder.Broadcast(reduced, Enumerable.Repeat(Dimension.Of(1), rank).ToEquatableArray()),
        _ => throw new TypeException($"keepDims is true or left out: the rank of the result has to be known when the program is compiled"),
    };

    /// <summary>There has to be an element: required at entry, or tested where it is only known, or only matters, later.</summary>
    public static void NotEmpty(this Call call, Dimension length)
    {
        if (length is { IsConstant: true, Constant: > 0 })
        {
            return;
        }

        if (call.Builder.IsNested || !length.IsKnownAtEntry)
        {
            call.Builder.EmitAll(new CheckNotEmpty(length), [], []);
            return;
        }

        call.AtMost(Dimension.Of(1), length, () => $"there is no element");
    }
}

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SourceTensor;

/// <summary>Copies a state with all the tensors in it; how is found out once per state type.</summary>
/// <remarks>
/// C# has no hook on copying a struct, so finding the tensors of a tuple or <c>record struct</c> takes reflection over its fields. A state
/// of scalars takes none, and a tensor takes none.
/// </remarks>
internal static class Snapshot<[DynamicallyAccessedMembers(SnapshotPlan.Fields)] TState>
{
    private static Func<TState, TState>? s_copy;

    public static TState Of(TState state) => (s_copy ??= Resolve())(state);

    private static Func<TState, TState> Resolve()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TState>())
            return static state => state;
        var plan = SnapshotPlan.For(typeof(TState))!;
        return state => (TState)plan(state!);
    }
}

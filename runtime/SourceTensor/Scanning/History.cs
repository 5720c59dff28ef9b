using System;

namespace SourceTensor;

/// <summary>Takes a component out of each state or output that was kept.</summary>
internal static class History
{
    public static T[] Select<TKept, T>(TKept[] kept, Func<TKept, T> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Array.ConvertAll(kept, kept => selector(kept));
    }

    /// <summary>Stacks states; without any, the initial state tells the shape of the items.</summary>
    public static Block<T> Stack<TKept, TItem, T>(TKept[] kept, Func<TKept, TItem> selector, TKept initial)
        where TItem : struct, ITensor<T>
        where T : unmanaged
    {
        ReadOnlySpan<TItem> items = Select(kept, selector);
        return Stacking.Stack<TItem, T>(items, (items.IsEmpty ? selector(initial) : items[0]).Block.Shape, nameof(selector));
    }

    /// <summary>Stacks outputs; without any, nothing tells the shape of the items.</summary>
    public static Block<T> Stack<TKept, TItem, T>(TKept[] kept, Func<TKept, TItem> selector)
        where TItem : struct, ITensor<T>
        where T : unmanaged =>
        Stacking.Stack<TItem, T>(Select(kept, selector), default(TItem).Block.Shape, nameof(selector));
}

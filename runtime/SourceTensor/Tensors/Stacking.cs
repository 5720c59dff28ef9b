using System;

namespace SourceTensor;

/// <summary>Puts tensors of one shape behind each other as the leading axis of a new one.</summary>
internal static class Stacking
{
    /// <param name="items">The tensors.</param>
    /// <param name="shapeOfNone">Their shape where there are none to tell it.</param>
    /// <param name="parameter">What the caller calls the tensors.</param>
    public static Block<T> Stack<TItem, T>(ReadOnlySpan<TItem> items, in Shape shapeOfNone, string parameter)
        where TItem : struct, ITensor<T>
        where T : unmanaged
    {
        var shape = items.IsEmpty ? shapeOfNone : items[0].Block.Shape;
        var stacked = Block<T>.Uninitialized(shape.WithAxis(0, items.Length));
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i].Block;
            if (!item.Shape.Same(shape))
                throw new ArgumentException(
                    $"Item {i} has the shape {item.Shape}, but item 0 has the shape {shape}: all items have to agree.", parameter);
            stacked.Item(i).Assign(item);
        }

        return stacked;
    }
}

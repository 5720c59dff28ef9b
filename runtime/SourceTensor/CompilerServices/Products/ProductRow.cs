using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <summary>The sums of one row of a block, in registers.</summary>
internal struct ProductRow<TLanes, TVector, T>
    where TLanes : struct, IProductLanes<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private TVector _0;
    private TVector _1;
    private TVector _2;

    /// <summary>The sums with one more term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ProductRow<TLanes, TVector, T> With<TVectors>(T left, TVector right0, TVector right1, TVector right2)
        where TVectors : struct, INumberOf
    {
        var factor = TLanes.Repeat(left);
        ProductRow<TLanes, TVector, T> sums = default;
        sums._0 = TLanes.MultiplyAdd(factor, right0, _0);
        if (TVectors.Value > 1)
            sums._1 = TLanes.MultiplyAdd(factor, right1, _1);
        if (TVectors.Value > 2)
            sums._2 = TLanes.MultiplyAdd(factor, right2, _2);
        return sums;
    }

    /// <summary>Writes the sums, or adds them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TVectors>(ref T row, bool adds, int done)
        where TVectors : struct, INumberOf
    {
        if (!adds)
        {
            TLanes.Store(_0, ref row, 0);
            if (TVectors.Value > 1)
                TLanes.Store(_1, ref row, TLanes.Count);
            if (TVectors.Value > 2)
                TLanes.Store(_2, ref row, 2 * TLanes.Count);
            return;
        }

        var before = TLanes.Load(ref row, 0);
        var after = TLanes.Add(before, _0);
        TLanes.Store(done == 0 ? after : TLanes.Choose(done, before, after), ref row, 0);
        if (TVectors.Value > 1)
            TLanes.Store(TLanes.Add(TLanes.Load(ref row, TLanes.Count), _1), ref row, TLanes.Count);
        if (TVectors.Value > 2)
            TLanes.Store(TLanes.Add(TLanes.Load(ref row, 2 * TLanes.Count), _2), ref row, 2 * TLanes.Count);
    }
}

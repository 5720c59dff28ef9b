// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What a number was a step before, with a step in each lane of vectors of 128 bits. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delay128
{
    private readonly Vector128<double> _before;
    // In all lanes what it is in the last step.
    private readonly Vector128<double> _state;

    private Delay128(Vector128<double> before, Vector128<double> state)
    {
        _before = before;
        _state = state;
    }

    /// <summary>What it was a step before each of the last vector's.</summary>
    public Vector128<double> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <summary>What it is in the last step.</summary>
    public double State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _state.ToScalar();
    }

    /// <summary>A number before the first step.</summary>
    /// <param name="state">The number.</param>
    /// <returns>The number and nothing before it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Delay128 From(double state) => new(default, Vector128.Create(state));

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="values">What the number is in each of them.</param>
    /// <returns>The number after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay128 Next(Vector128<double> values) => new(LaneShift.Later(_state, values, 1), LaneShift.Last(values));

    /// <summary>As many steps as there are lanes, the first one in the last lane.</summary>
    /// <param name="values">What the number is in each of them.</param>
    /// <returns>The number after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay128 Back(Vector128<double> values) => new(LaneShift.Earlier(values, _state, 1), LaneShift.First(values));
}

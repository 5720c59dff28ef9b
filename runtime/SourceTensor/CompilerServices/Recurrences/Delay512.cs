using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What a number was a step before, with a step in each lane of vectors of 512 bits. For emitted code, not for models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Delay512
{
    private readonly Vector512<double> _before;
    // In all lanes what it is in the last step.
    private readonly Vector512<double> _state;

    private Delay512(Vector512<double> before, Vector512<double> state)
    {
        _before = before;
        _state = state;
    }

    /// <summary>What it was a step before each of the last vector's.</summary>
    public Vector512<double> Before
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
    public static Delay512 From(double state) => new(default, Vector512.Create(state));

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="values">What the number is in each of them.</param>
    /// <returns>The number after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay512 Next(Vector512<double> values) => new(LaneShift.Later(_state, values, 1), LaneShift.Last(values));

    /// <summary>As many steps as there are lanes, the first one in the last lane.</summary>
    /// <param name="values">What the number is in each of them.</param>
    /// <returns>The number after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay512 Back(Vector512<double> values) => new(LaneShift.Earlier(values, _state, 1), LaneShift.First(values));
}

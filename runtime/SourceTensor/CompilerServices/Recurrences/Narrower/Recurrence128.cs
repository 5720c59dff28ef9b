// Written by WriteNarrower.cs; change what it reads and run it.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence s ← factor · s + offset with a step in each lane of vectors of 128 bits: the offsets are added up within the vector, at growing distances,
/// then what the state before them has become is added. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Recurrence128
{
    private readonly Vector128<double> _before;
    private readonly Vector128<double> _after;
    // In all lanes the state after the last step.
    private readonly Vector128<double> _state;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector128<double> _excess;

    private Recurrence128(Vector128<double> before, Vector128<double> after, Vector128<double> state, Vector128<double> excess)
    {
        _before = before;
        _after = after;
        _state = state;
        _excess = excess;
    }

    /// <summary>The state before each step of the last vector.</summary>
    public Vector128<double> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <summary>The state after each step of the last vector.</summary>
    public Vector128<double> After
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _after;
    }

    /// <summary>The state after all steps.</summary>
    public double State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _state.ToScalar();
    }

    /// <summary>Whether every state was finite; those that were computed may be others than those of the recurrence where not.</summary>
    public bool IsFinite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.EqualsAll(_excess, Vector128<double>.Zero);
    }

    /// <summary>A recurrence before its first step.</summary>
    /// <param name="state">The state that it begins with.</param>
    /// <returns>The recurrence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Recurrence128 From(double state) => new(default, default, Vector128.Create(state), default);

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="powers">The products of their factors.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence128 Next(Powers128 powers, Vector128<double> offsets)
    {
        var after = powers.Next(offsets, _state);
        return new(LaneShift.Later(_state, after, 1), after, LaneShift.Last(after), Vector128.MultiplyAddEstimate(after, Vector128<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The products of their factors.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence128 NextUntested(Powers128 powers, Vector128<double> offsets)
    {
        var after = powers.Next(offsets, _state);
        return new(LaneShift.Later(_state, after, 1), after, LaneShift.Last(after), _excess);
    }

    /// <summary>As many steps as there are lanes, the first one in the last lane.</summary>
    /// <param name="powers">The products of their factors, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence128 Back(Powers128 powers, Vector128<double> offsets)
    {
        var after = powers.Back(offsets, _state);
        return new(LaneShift.Earlier(after, _state, 1), after, LaneShift.First(after), Vector128.MultiplyAddEstimate(after, Vector128<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The products of their factors, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence128 BackUntested(Powers128 powers, Vector128<double> offsets)
    {
        var after = powers.Back(offsets, _state);
        return new(LaneShift.Earlier(after, _state, 1), after, LaneShift.First(after), _excess);
    }
}

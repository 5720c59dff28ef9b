using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A recurrence s ← factor · s + offset with a step in each lane of vectors of 512 bits: the offsets are added up within the vector, at growing distances,
/// then what the state before them has become is added. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Recurrence512
{
    private readonly Vector512<double> _before;
    private readonly Vector512<double> _after;
    // In all lanes the state after the last step.
    private readonly Vector512<double> _state;
    // 0 as long as all states were finite, otherwise not a number.
    private readonly Vector512<double> _excess;

    private Recurrence512(Vector512<double> before, Vector512<double> after, Vector512<double> state, Vector512<double> excess)
    {
        _before = before;
        _after = after;
        _state = state;
        _excess = excess;
    }

    /// <summary>The state before each step of the last vector.</summary>
    public Vector512<double> Before
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _before;
    }

    /// <summary>The state after each step of the last vector.</summary>
    public Vector512<double> After
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
        get => Vector512.EqualsAll(_excess, Vector512<double>.Zero);
    }

    /// <summary>A recurrence before its first step.</summary>
    /// <param name="state">The state that it begins with.</param>
    /// <returns>The recurrence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Recurrence512 From(double state) => new(default, default, Vector512.Create(state), default);

    /// <summary>As many steps as there are lanes, the first one in the first lane.</summary>
    /// <param name="powers">The products of their factors.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence512 Next(Powers512 powers, Vector512<double> offsets)
    {
        var after = powers.Next(offsets, _state);
        return new(LaneShift.Later(_state, after, 1), after, LaneShift.Last(after), Vector512.MultiplyAddEstimate(after, Vector512<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The products of their factors.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence512 NextUntested(Powers512 powers, Vector512<double> offsets)
    {
        var after = powers.Next(offsets, _state);
        return new(LaneShift.Later(_state, after, 1), after, LaneShift.Last(after), _excess);
    }

    /// <summary>As many steps as there are lanes, the first one in the last lane.</summary>
    /// <param name="powers">The products of their factors, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence512 Back(Powers512 powers, Vector512<double> offsets)
    {
        var after = powers.Back(offsets, _state);
        return new(LaneShift.Earlier(after, _state, 1), after, LaneShift.First(after), Vector512.MultiplyAddEstimate(after, Vector512<double>.Zero, _excess));
    }

    /// <summary>The same where something else tests whether every state before a step is finite, and the state after all steps.</summary>
    /// <param name="powers">The products of their factors, for this order.</param>
    /// <param name="offsets">What each step adds.</param>
    /// <returns>The recurrence after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Recurrence512 BackUntested(Powers512 powers, Vector512<double> offsets)
    {
        var after = powers.Back(offsets, _state);
        return new(LaneShift.Earlier(after, _state, 1), after, LaneShift.First(after), _excess);
    }
}

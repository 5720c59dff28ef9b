using System;

namespace SourceTensor;

/// <summary>What <c>Scan</c> went through: the state after each step, and the last one.</summary>
/// <remarks>
/// <c>States</c> (see <see cref="ScanResultExtensions"/>) stacks scalar and tensor states along a new leading axis; <c>Stack</c> does so
/// with one component of a tuple or <c>record struct</c> state.
/// </remarks>
/// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
public class ScanResult<TState>
{
    private readonly TState[] _states;

    // Tells the shapes of a history without steps.
    private readonly TState _initial;

    internal ScanResult(TState initial, TState[] states, TState final)
    {
        _initial = initial;
        _states = states;
        Final = final;
    }

    private protected ScanResult(ScanResult<TState> other)
        : this(other._initial, other._states, other.Final)
    {
    }

    /// <summary>The state after the last step; the initial state if there were no steps.</summary>
    public TState Final { get; }

    /// <summary>The number of steps.</summary>
    public int Count => _states.Length;

    /// <summary>Stacks one scalar of each state.</summary>
    /// <param name="selector">Takes the scalar out of a state, as in <c>s => s.Total</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One element per sequence element.</returns>
    public Tensor1D<T> Stack<T>(Func<TState, T> selector)
        where T : unmanaged => new(History.Select(_states, selector));

    /// <summary>Stacks one vector of each state.</summary>
    /// <param name="selector">Takes the vector out of a state, as in <c>s => s.Q</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One row per sequence element.</returns>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public Tensor2D<T> Stack<T>(Func<TState, Tensor1D<T>> selector)
        where T : unmanaged => new(History.Stack<TState, Tensor1D<T>, T>(_states, selector, _initial));

    /// <summary>Stacks one matrix of each state.</summary>
    /// <param name="selector">Takes the matrix out of a state, as in <c>s => s.Q</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One matrix per sequence element.</returns>
    /// <exception cref="ArgumentException">The matrices differ in shape.</exception>
    public Tensor3D<T> Stack<T>(Func<TState, Tensor2D<T>> selector)
        where T : unmanaged => new(History.Stack<TState, Tensor2D<T>, T>(_states, selector, _initial));

    /// <summary>Stacks one rank-3 tensor of each state.</summary>
    /// <param name="selector">Takes the tensor out of a state, as in <c>s => s.Q</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One tensor per sequence element.</returns>
    /// <exception cref="ArgumentException">The tensors differ in shape.</exception>
    public Tensor4D<T> Stack<T>(Func<TState, Tensor3D<T>> selector)
        where T : unmanaged => new(History.Stack<TState, Tensor3D<T>, T>(_states, selector, _initial));

    /// <summary>Stacks one rank-4 tensor of each state.</summary>
    /// <param name="selector">Takes the tensor out of a state, as in <c>s => s.Q</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One tensor per sequence element.</returns>
    /// <exception cref="ArgumentException">The tensors differ in shape.</exception>
    public Tensor5D<T> Stack<T>(Func<TState, Tensor4D<T>> selector)
        where T : unmanaged => new(History.Stack<TState, Tensor4D<T>, T>(_states, selector, _initial));
}

using System;

namespace SourceTensor;

/// <summary>What <c>Scan</c> went through, with an output of each step besides the state.</summary>
/// <remarks>
/// <c>Outputs</c> (see <see cref="ScanResultExtensions"/>) stacks scalar and tensor outputs along a new leading axis;
/// <c>StackOutputs</c> does so with one component of a tuple or <c>record struct</c> output.
/// </remarks>
/// <typeparam name="TState">The state: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
/// <typeparam name="TOutput">The output of a step, of the same kinds.</typeparam>
public sealed class ScanResult<TState, TOutput> : ScanResult<TState>
{
    private readonly TOutput[] _outputs;

    internal ScanResult(ScanResult<TState> states, TOutput[] outputs)
        : base(states) => _outputs = outputs;

    /// <summary>Stacks one scalar of each output.</summary>
    /// <param name="selector">Takes the scalar out of an output, as in <c>o => o.Choice</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One element per sequence element.</returns>
    public Tensor1D<T> StackOutputs<T>(Func<TOutput, T> selector)
        where T : unmanaged => new(History.Select(_outputs, selector));

    /// <summary>Stacks one vector of each output.</summary>
    /// <param name="selector">Takes the vector out of an output, as in <c>o => o.P</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One row per sequence element; an empty matrix if there were no steps, because nothing tells the length of a row.</returns>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public Tensor2D<T> StackOutputs<T>(Func<TOutput, Tensor1D<T>> selector)
        where T : unmanaged => new(History.Stack<TOutput, Tensor1D<T>, T>(_outputs, selector));

    /// <summary>Stacks one matrix of each output.</summary>
    /// <param name="selector">Takes the matrix out of an output, as in <c>o => o.P</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One matrix per sequence element.</returns>
    /// <exception cref="ArgumentException">The matrices differ in shape.</exception>
    public Tensor3D<T> StackOutputs<T>(Func<TOutput, Tensor2D<T>> selector)
        where T : unmanaged => new(History.Stack<TOutput, Tensor2D<T>, T>(_outputs, selector));

    /// <summary>Stacks one rank-3 tensor of each output.</summary>
    /// <param name="selector">Takes the tensor out of an output, as in <c>o => o.P</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One tensor per sequence element.</returns>
    /// <exception cref="ArgumentException">The tensors differ in shape.</exception>
    public Tensor4D<T> StackOutputs<T>(Func<TOutput, Tensor3D<T>> selector)
        where T : unmanaged => new(History.Stack<TOutput, Tensor3D<T>, T>(_outputs, selector));

    /// <summary>Stacks one rank-4 tensor of each output.</summary>
    /// <param name="selector">Takes the tensor out of an output, as in <c>o => o.P</c>.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <returns>One tensor per sequence element.</returns>
    /// <exception cref="ArgumentException">The tensors differ in shape.</exception>
    public Tensor5D<T> StackOutputs<T>(Func<TOutput, Tensor4D<T>> selector)
        where T : unmanaged => new(History.Stack<TOutput, Tensor4D<T>, T>(_outputs, selector));
}

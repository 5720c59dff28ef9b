using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body is the compiled form of a <see cref="TensorFunctionAttribute">tensor function</see>:
/// same inputs, same result. You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// Instead of a tensor result the declaration may end with a <see cref="Span{T}"/> destination, which the kernel writes without
/// allocating. A trailing <c>TensorWorkspace? workspace = null</c> gives it scratch memory to reuse.
/// </remarks>
/// <example>
/// <code>
/// [Compiled(nameof(QValues))]
/// public static partial Tensor2D&lt;double&gt; QValuesCompiled(
///     Tensor2D&lt;int&gt; choices, Tensor2D&lt;double&gt; rewards, Tensor1D&lt;double&gt; alpha);
///
/// [Compiled(nameof(QValues))]
/// public static partial void QValuesInto(
///     Tensor2D&lt;int&gt; choices, Tensor2D&lt;double&gt; rewards, Tensor1D&lt;double&gt; alpha, Span&lt;double&gt; destination);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompiledAttribute : TensorFunctionMemberAttribute
{
    /// <summary>Compiles a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public CompiledAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Compiles a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public CompiledAttribute(Type type, string function)
        : base(type, function)
    {
    }
}

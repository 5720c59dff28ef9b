namespace SourceTensor;

/// <summary>
/// The operators of tensors, run eagerly: <c>+ - * / %</c> and the comparisons <c>&lt; &lt;= &gt; &gt;=</c> of numbers,
/// <c>&amp; | ^ ~ &lt;&lt; &gt;&gt; &gt;&gt;&gt;</c> of integers, <c>&amp; | ^ !</c> of booleans. They are C# 14 extension operators:
/// <c>using SourceTensor;</c> brings them in.
/// </summary>
/// <remarks>
/// Operands of different rank are combined over the leading axes of the larger one (a matrix and a vector: row by row). Operands of
/// equal rank have equal shapes, or a length of 1 that is stretched. <see cref="int"/> and <see cref="double"/> tensors of equal rank mix,
/// and compute in <see cref="double"/>. <c>==</c> is not among them: <see cref="TensorMath"/> has <c>Equal</c> and <c>NotEqual</c>. Shapes that do not fit are an <see cref="System.ArgumentException"/> that names both.
/// </remarks>
/// <example>
/// <code>
/// Tensor2D&lt;double&gt; q = [[1, 2], [3, 4]];
/// Tensor1D&lt;double&gt; bias = [10, 20];
/// Tensor1D&lt;int&gt; chosen = [0, 1];
/// var a = 2 * q + bias;              // [[12, 24], [16, 28]]
/// var b = (1 - bias) * chosen;       // [0, -19]
/// </code>
/// </example>
public static partial class TensorOperators;

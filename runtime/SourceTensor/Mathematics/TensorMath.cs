namespace SourceTensor;

/// <summary>
/// The functions of models, for scalars and tensors; <c>using static SourceTensor.TensorMath;</c> is how they are meant to be called.
/// </summary>
/// <remarks>
/// They run eagerly: this is the reference that compiled kernels are held to, and what a debugger steps through. Elementwise functions
/// give for each element of a tensor what they give for that element alone, to the last bit, and sums add in the order of the elements:
/// results do not depend on the machine's vector width.
/// </remarks>
public static partial class TensorMath;

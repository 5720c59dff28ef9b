namespace SourceTensor;

/// <summary>How a <see cref="GradientAttribute">gradient</see> or <see cref="JacobianAttribute">Jacobian</see> is computed: the numbers are the same but for rounding.</summary>
public enum DerivativeMode
{
    /// <summary>
    /// As it is expected to cost less: forward for a gradient by up to four numbers where a model of the costs says so, and for a Jacobian
    /// with fewer columns than rows; reverse otherwise.
    /// </summary>
    Automatic,

    /// <summary>Forward: derivatives along one element of the parameters after another. No memory that grows with the number of steps.</summary>
    Forward,

    /// <summary>Reverse: derivatives of one element of the result after another, however many parameters there are.</summary>
    Reverse,
}

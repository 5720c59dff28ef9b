namespace SourceTensor.Generator.IR;

/// <summary>How first derivatives are computed.</summary>
internal enum DerivativeMode
{
    /// <summary>As it is expected to cost less.</summary>
    Automatic,

    /// <summary>Tangents, along one element of the parameters after another.</summary>
    Forward,

    /// <summary>Adjoints, of one element of the result after another.</summary>
    Reverse,
}

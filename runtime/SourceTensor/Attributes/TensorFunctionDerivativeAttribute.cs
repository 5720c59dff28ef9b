using System;

namespace SourceTensor;

/// <summary>What the attributes of all derivatives have in common.</summary>
public abstract class TensorFunctionDerivativeAttribute : TensorFunctionMemberAttribute
{
    private protected TensorFunctionDerivativeAttribute(Type? type, string function)
        : base(type, function)
    {
    }

    /// <summary>
    /// The parameters to differentiate with respect to, by name; <see langword="null"/> for those that the signature names.
    /// </summary>
    public string[]? Wrt { get; set; }

    /// <summary>
    /// Of a function that returns a tuple or record struct, the part to differentiate, by its name; the value is the whole result all the same.
    /// </summary>
    public string? Of { get; set; }
}

using System;

namespace SourceTensor;

/// <summary>
/// What the attributes have in common that mark a partial method to be written by SourceTensor: which
/// <see cref="TensorFunctionAttribute">tensor function</see> it is made of.
/// </summary>
public abstract class TensorFunctionMemberAttribute : Attribute
{
    private protected TensorFunctionMemberAttribute(Type? type, string function)
    {
        Type = type;
        Function = function;
    }

    /// <summary>The class that holds the function; <see langword="null"/> for the class of the declaration.</summary>
    public Type? Type { get; }

    /// <summary>The name of the tensor function. Overloads match by parameter names and types.</summary>
    public string Function { get; }
}

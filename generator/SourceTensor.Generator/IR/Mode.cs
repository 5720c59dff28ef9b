namespace SourceTensor.Generator.IR;

/// <summary>What is made of a function: the attribute of a declaration.</summary>
internal enum Mode
{
    /// <summary>The function itself.</summary>
    Compiled,

    /// <summary>The value and its gradient.</summary>
    Gradient,

    /// <summary>A cotangent of the result times the Jacobian.</summary>
    Vjp,

    /// <summary>The Jacobian times tangents of the parameters.</summary>
    Jvp,

    /// <summary>The Hessian times tangents of the parameters.</summary>
    Hvp,

    /// <summary>All second derivatives of a scalar.</summary>
    Hessian,

    /// <summary>All derivatives of a tensor.</summary>
    Jacobian,
}

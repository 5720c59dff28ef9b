using System;

namespace SourceTensor.Generator.IR;

/// <summary>The operands of an operation do not fit together; the message is written for the user.</summary>
internal sealed class TypeException(string message) : Exception(message);

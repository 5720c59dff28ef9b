using System;

namespace SourceTensor.Generator.IR;

/// <summary>A derivative that does not exist, or that nobody has stated; the message is written for the user.</summary>
internal sealed class DerivativeException(string message) : Exception(message);

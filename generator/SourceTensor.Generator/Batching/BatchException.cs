using System;

namespace SourceTensor.Generator.Batching;

/// <summary>A function that cannot be batched as it was asked to be; the message is written for the user.</summary>
internal sealed class BatchException(string message) : Exception(message);

using System;

namespace SourceTensor.Generator.Ops;

/// <summary>A text of a call is not what it has to be; the message is written for the user.</summary>
internal sealed class SubscriptsException(string parameter, string message) : Exception(message)
{
    /// <summary>The parameter whose argument is at fault.</summary>
    public string Parameter { get; } = parameter;
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Pipeline;

/// <summary>The generator's sink: the analyzer shows what was reported, the generator only keeps the first reason.</summary>
internal sealed class FirstFailure : IDiagnosticSink
{
    public string? Reason { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, params object[] arguments)
    {
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
        {
            var message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
            Reason ??= $"{descriptor.Id}: {message.Replace("\r", " ").Replace("\n", " ")}";
        }
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>The generator's sink: it keeps what went wrong, but not where. The analyzer shows that.</summary>
internal sealed class Failures : IDiagnosticSink
{
    private readonly List<Fault> _faults = [];

    public EquatableArray<Fault> Faults => _faults.ToEquatableArray();

    /// <summary>The first fault as one line; empty when there is none.</summary>
    public string Reason { get; private set; } = "";

    public void NotCSharp() => Reason = Reason.Length == 0 ? "the C# compiler does not take it" : Reason;

    public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments)
    {
        if (descriptor.DefaultSeverity != DiagnosticSeverity.Error)
        {
            return;
        }

        _faults.Add(new Fault(descriptor.Id, arguments.Select(argument => System.Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "").ToEquatableArray()));
        if (Reason.Length == 0)
        {
            var message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
            Reason = $"{descriptor.Id}: {message.Replace("\r", " ").Replace("\n", " ")}";
        }
    }
}

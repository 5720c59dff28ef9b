using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Pipeline;

/// <summary>What an attempt reports, until it is known whether the attempt counts.</summary>
internal sealed class Reports : IDiagnosticSink
{
    private readonly List<Action<IDiagnosticSink>> _reports = [];

    public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments) =>
        _reports.Add(sink => sink.Report(descriptor, location, inside, hints, arguments));

    public void NotCSharp() => _reports.Add(sink => sink.NotCSharp());

    /// <summary>The attempt does not count: the next one reports again what is to be said.</summary>
    public void Clear() => _reports.Clear();

    public void SendTo(IDiagnosticSink sink)
    {
        foreach (var report in _reports)
        {
            report(sink);
        }
    }
}

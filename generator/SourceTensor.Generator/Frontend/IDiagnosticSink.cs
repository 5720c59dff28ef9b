using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>Where the front end reports what it cannot take: the analyzer shows it, the generator only counts.</summary>
internal interface IDiagnosticSink
{
    void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments);
}

using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>Where the front end reports what it cannot take: the analyzer shows it, the generator only counts.</summary>
internal interface IDiagnosticSink
{
    /// <param name="location">Where: inside the function itself.</param>
    /// <param name="inside">The expression of a followed method that is at fault, when it is not the location itself.</param>
    void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, params object[] arguments);
}

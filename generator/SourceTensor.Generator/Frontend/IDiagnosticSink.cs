using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>Where the front end reports what it cannot take: the analyzer shows it, the generator only counts.</summary>
internal interface IDiagnosticSink
{
    /// <param name="location">Where: inside the function itself.</param>
    /// <param name="inside">The expression of a followed method that is at fault, when it is not the location itself.</param>
    /// <param name="hints">What a fix has to know beside the place, by the names in <c>Hints</c>.</param>
    void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments);

    /// <summary>The C# compiler has found an error in what is followed: it says so itself, and what follows from it is not ours to explain.</summary>
    void NotCSharp();
}

internal static class DiagnosticSinks
{
    /// <summary>Reports what a fix needs to know no more of than where it is.</summary>
    public static void Report(this IDiagnosticSink sink, DiagnosticDescriptor descriptor, Location location, Location? inside, params object[] arguments) =>
        sink.Report(descriptor, location, inside, ImmutableDictionary<string, string?>.Empty, arguments);
}

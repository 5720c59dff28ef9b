using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>Following code only to see whether that can be done.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>What following gives; null, with nothing said and nothing required, where something would have been reported.</summary>
    private T? Try<T>(Func<T?> follow)
        where T : class
    {
        var (sink, failed, thrown) = (_sink, _failed, _hasThrown);
        var solver = _solver.Save();
        (_sink, _failed) = (new Silence(), false);
        var result = follow();
        var isGood = !_failed && result is not null;
        (_sink, _failed, _hasThrown) = (sink, failed, thrown);
        if (!isGood)
        {
            _solver.Restore(solver);
        }

        return isGood ? result : null;
    }

    private sealed class Silence : IDiagnosticSink
    {
        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments)
        {
        }

        public void NotCSharp()
        {
        }
    }
}

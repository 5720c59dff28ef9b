using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>What a benchmark is asked for.</summary>
/// <param name="Only">The names of what is measured; null for all.</param>
/// <param name="Quick">Whether a rough measurement will do.</param>
/// <param name="Json">Where the numbers go, if anywhere.</param>
/// <param name="Markdown">The page whose table is replaced, if any.</param>
internal sealed record Options(IReadOnlySet<string>? Only = null, bool Quick = false, string? Json = null, string? Markdown = null)
{
    /// <summary>How they are written.</summary>
    public const string Usage = "[--only NAME,NAME] [--quick] [--json FILE] [--markdown FILE]";

    /// <summary>About how long one workload is measured.</summary>
    public TimeSpan Budget => TimeSpan.FromSeconds(Quick ? 1 : 8);

    /// <summary>Reads options; null where they are wrong.</summary>
    public static Options? Parse(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new Options(),
        ["--quick", .. var rest] => Parse(rest) is { } options ? options with { Quick = true } : null,
        ["--only", var names, .. var rest] => Parse(rest) is { } options ? options with { Only = names.Split(',').ToHashSet() } : null,
        ["--json", var file, .. var rest] => Parse(rest) is { } options ? options with { Json = file } : null,
        ["--markdown", var file, .. var rest] => Parse(rest) is { } options ? options with { Markdown = file } : null,
        _ => null,
    };

    /// <summary>Which of some names are asked for, in their order; null where a name is asked for that is not one of them.</summary>
    public IReadOnlyList<string>? Choose(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return Only is null ? all : Only.IsSubsetOf(all) ? [.. all.Where(Only.Contains)] : null;
    }
}

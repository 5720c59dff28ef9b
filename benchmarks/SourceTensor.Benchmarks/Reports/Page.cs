using System;
using System.IO;

namespace SourceTensor.Benchmarks;

/// <summary>A page of which parts are written by a run: those between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
internal static class Page
{
    /// <summary>Replaces a part.</summary>
    /// <param name="path">The page.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="text">What it becomes.</param>
    /// <exception cref="InvalidOperationException">The page has no such part.</exception>
    public static void Replace(string path, string name, string text)
    {
        var (page, begin, end) = (File.ReadAllText(path), $"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (first, last) = (page.IndexOf(begin, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        if (first < 0 || last < first)
            throw new InvalidOperationException($"{path} has no part between {begin.Trim()} and {end}.");
        File.WriteAllText(path, $"{page[..(first + begin.Length)]}{text.TrimEnd()}\n{page[last..]}");
    }
}

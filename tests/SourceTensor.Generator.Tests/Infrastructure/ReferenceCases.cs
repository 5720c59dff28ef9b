using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>A model run by PyTensor: arguments, results, and the gradient of its last result.</summary>
internal sealed record ReferenceCase(
    string Name,
    IReadOnlyDictionary<string, Elements<double>> Inputs,
    IReadOnlyDictionary<string, Elements<double>> Outputs,
    IReadOnlyDictionary<string, Elements<double>> Gradients);

/// <summary>The recorded cases of <c>Data/cases.json</c>.</summary>
internal static class ReferenceCases
{
    private static readonly Lazy<IReadOnlyDictionary<string, ReferenceCase>> Cases = new(Load);

    public static IReadOnlyCollection<ReferenceCase> All => [.. Cases.Value.Values];

    public static ReferenceCase Get(string name) => Cases.Value[name];

    private static Dictionary<string, ReferenceCase> Load()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "cases.json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("cases").EnumerateArray()
            .Select(entry => new ReferenceCase(
                entry.GetProperty("case").GetString()!,
                Tensors(entry.GetProperty("inputs")),
                Tensors(entry.GetProperty("outputs")),
                Tensors(entry.GetProperty("gradients"))))
            .ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    private static Dictionary<string, Elements<double>> Tensors(JsonElement group) => group.EnumerateObject().ToDictionary(
        entry => entry.Name,
        entry => new Elements<double>(
            [.. entry.Value.GetProperty("data").EnumerateArray().Select(Number)],
            [.. entry.Value.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())]),
        StringComparer.Ordinal);

    // JSON has no word for what is not finite.
    private static double Number(JsonElement element) => element.ValueKind != JsonValueKind.String ? element.GetDouble() : element.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var other => throw new FormatException($"`{other}` is no number"),
    };
}

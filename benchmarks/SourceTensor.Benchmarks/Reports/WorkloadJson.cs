using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceTensor.Benchmarks;

/// <summary>What was measured, for programs to read: an array of one object for each workload.</summary>
internal static class WorkloadJson
{
    public static void Write(string path, IEnumerable<Measured> all) => File.WriteAllText(
        path, new JsonArray([.. all.Select(Entry)]).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");

    private static JsonNode Entry(Measured measured)
    {
        var (version, forward, gradient) = measured.Best;
        var value = version.Gradient();
        return new JsonObject
        {
            ["workload"] = measured.Workload.Name,
            ["forward_us_min"] = forward.Min,
            ["forward_us_median"] = forward.Median,
            ["gradient_us_min"] = gradient.Min,
            ["gradient_us_median"] = gradient.Median,
            ["bytes_per_call"] = measured.Bytes[version],
            ["first_call_ms"] = measured.FirstCall[version],
            ["value"] = value,
            ["gradients"] = new JsonObject(version.Results.Select(result => KeyValuePair.Create(result.Name, Sums(Checksum.Of(result.Values))))),
            ["agrees"] = measured.Differences.Count == 0,
            ["expert_forward_us"] = measured.Expert.Forward,
            ["expert_gradient_us"] = measured.Expert.Gradient,
            ["expert_is_measured"] = measured.IsExpertMeasured,
            ["published_forward_us"] = measured.Published.Forward,
            ["published_gradient_us"] = measured.Published.Gradient,
            ["sides"] = new JsonArray([.. measured.Times.Select(time => (JsonNode)new JsonObject
            {
                ["side"] = time.Version.Side.ToString() + time.Version.Form,
                ["forward_us_min"] = time.Forward.Min,
                ["forward_us_median"] = time.Forward.Median,
                ["gradient_us_min"] = time.Gradient.Min,
                ["gradient_us_median"] = time.Gradient.Median,
            })]),
        };
    }

    private static JsonNode? Sums(Checksum checksum) => new JsonObject
    {
        ["norm"] = checksum.Norm,
        ["sum"] = checksum.Sum,
        ["first"] = checksum.First,
        ["last"] = checksum.Last,
        ["dotcos"] = checksum.DotCos,
    };
}

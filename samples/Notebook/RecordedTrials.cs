using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Notebook;

/// <summary>One participant: per trial what was chosen and the reward for it, and the parameters to evaluate a model at.</summary>
internal sealed record SingleTrials(int[] Choices, double[] Rewards, double Alpha, double Beta);

/// <summary>Several participants: rows are trials, columns participants; one alpha and one beta per participant.</summary>
internal sealed record MultiTrials(int[,] Choices, double[,] Rewards, double[] Alpha, double[] Beta);

/// <summary>
/// The data of the sample, read from JSON of this form (a choice is the number of an option, counted from 0):
/// <code>
/// { "single": { "choices": [1, 0], "rewards": [0.5, -1.2], "alpha": 0.1, "beta": 1.0 },
///   "multi":  { "choices": [[1, 0, 1], [0, 0, 1]], "rewards": [[…], […]], "alpha": [0.1, 0.2, 0.3], "beta": [1.0, 1.1, 1.2] } }
/// </code>
/// </summary>
internal sealed record RecordedTrials(SingleTrials Single, MultiTrials Multi)
{
    /// <summary>How many options there are: one more than the largest choice in the file.</summary>
    public int Options => 1 + Single.Choices.Concat(Multi.Choices.Cast<int>()).Append(0).Max();

    /// <exception cref="InvalidDataException">The file is not of this form; the message names the field and what it should be.</exception>
    public static RecordedTrials Load(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <param name="json">The text.</param>
    /// <param name="source">What messages call it.</param>
    public static RecordedTrials Parse(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = new Field(document.RootElement, source, "");
            return new RecordedTrials(ReadSingle(root.Member("single")), ReadMulti(root.Member("multi")));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{source} is not JSON: {exception.Message}", exception);
        }
    }

    private static SingleTrials ReadSingle(Field single)
    {
        int[] choices = [.. single.Member("choices").Items().Select(item => item.Choice())];
        double[] rewards = [.. single.Member("rewards").Items(choices.Length, "as many as `single.choices` has").Select(item => item.Number())];
        return new SingleTrials(choices, rewards, single.Member("alpha").Number(), single.Member("beta").Number());
    }

    private static MultiTrials ReadMulti(Field multi)
    {
        double[] alpha = [.. multi.Member("alpha").Items().Select(item => item.Number())];
        double[] beta = [.. multi.Member("beta").Items(alpha.Length, "one per participant, as `multi.alpha` has").Select(item => item.Number())];
        var choices = Table(multi.Member("choices").Items(), alpha.Length, item => item.Choice());
        var rewardRows = multi.Member("rewards").Items(choices.GetLength(0), "one row per trial, as `multi.choices` has");
        return new MultiTrials(choices, Table(rewardRows, alpha.Length, item => item.Number()), alpha, beta);
    }

    private static T[,] Table<T>(IReadOnlyList<Field> rows, int participants, Func<Field, T> read)
    {
        var table = new T[rows.Count, participants];
        for (var trial = 0; trial < rows.Count; trial++)
        {
            var cells = rows[trial].Items(participants, "one per participant, as `multi.alpha` has");
            for (var participant = 0; participant < participants; participant++)
            {
                table[trial, participant] = read(cells[participant]);
            }
        }

        return table;
    }

    /// <summary>A value of the document that knows its path; that of the document itself is empty.</summary>
    private readonly record struct Field(JsonElement Value, string Source, string Path)
    {
        public Field Member(string name)
        {
            if (Value.ValueKind != JsonValueKind.Object)
            {
                throw Wrong("an object");
            }

            var path = Path.Length == 0 ? name : $"{Path}.{name}";
            return Value.TryGetProperty(name, out var member)
                ? new Field(member, Source, path)
                : throw new InvalidDataException($"{Source}: `{path}` is missing");
        }

        public IReadOnlyList<Field> Items()
        {
            var (source, path) = (Source, Path);
            return Value.ValueKind == JsonValueKind.Array
                ? [.. Value.EnumerateArray().Select((item, i) => new Field(item, source, $"{path}[{i}]"))]
                : throw Wrong("an array");
        }

        public IReadOnlyList<Field> Items(int count, string why)
        {
            var items = Items();
            return items.Count == count
                ? items
                : throw new InvalidDataException($"{Source}: `{Path}` must have {count} entries, {why}; it has {items.Count}");
        }

        public double Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Wrong("a finite number");

        public int Choice() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var choice) && choice >= 0
            ? choice
            : throw Wrong("a choice: a whole number, 0 or more");

        private InvalidDataException Wrong(string expected)
        {
            var text = Value.GetRawText();
            var what = Path.Length == 0 ? "the file" : $"`{Path}`";
            return new InvalidDataException($"{Source}: {what} must be {expected}; it is {(text.Length <= 40 ? text : text[..40] + "…")}");
        }
    }
}

// Writes the files in folders named Narrower: what the files beside these folders say for vectors of 512 bits, for 256 and 128.
// Run from the repository's root:   dotnet run runtime/SourceTensor/CompilerServices/WriteNarrower.cs
// A test compiles this file too and fails when what is checked in is not what it writes.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

internal static partial class WriteNarrower
{
    // Types for each width that say the same of another number of bits.
    private static readonly string[] s_types =
    [
        "LaneMath/LogProduct", "LaneMath/BoundedLogProduct", "LaneMath/LogProductOfOneOrMore", "LaneMath/LaneExp", "LaneMath/LaneTanh", "LaneMemory/LaneMemory",
        "LaneRows/WholeRow", "LaneRows/ShortRow", "LaneRows/RestOfRow", "LaneRows/LaneMatrix", "LaneRows/OuterProducts",
        "Recurrences/Delay", "Recurrences/FactorRange", "Recurrences/Powers", "Recurrences/Recurrence", "Recurrences/RecurrenceOfSingle",
        "Recurrences/SecondOrderPowers", "Recurrences/SecondOrderRecurrence",
    ];

    /// <summary>Name and text of each file.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folder(), "LaneMath"), "LaneMath.*.cs").Order(StringComparer.Ordinal))
        {
            // Those need instructions that are for 512 bits.
            var name = Path.GetFileNameWithoutExtension(file);
            if (!name.EndsWith(".Avx512", StringComparison.Ordinal))
            {
                yield return ($"LaneMath/Narrower/{name}.256.cs", Narrow(File.ReadAllText(file), 256));
                yield return ($"LaneMath/Narrower/{name}.128.cs", Narrow(File.ReadAllText(file), 128));
            }
        }

        foreach (var type in s_types)
        {
            var text = Written + OfWidest().Replace(File.ReadAllText(Path.Combine(Folder(), type + "512.cs")).ReplaceLineEndings("\n"), "");
            foreach (var bits in new[] { "256", "128" })
            {
                yield return ($"{Path.GetDirectoryName(type)}/Narrower/{Path.GetFileName(type)}{bits}.cs", text.Replace("512", bits, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>What is in the folders that it writes to.</summary>
    public static IEnumerable<string> Present() => Directory.GetDirectories(Folder(), "Narrower", SearchOption.AllDirectories).SelectMany(Directory.GetFiles);

    /// <summary>The folder of this source file.</summary>
    public static string Folder() => Path.GetDirectoryName(ThisFile())!;

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string Narrow(string text, int bits)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var open = Array.IndexOf(lines, "{");
        var members = Members(lines[(open + 1)..^1]).Where(member => member.Any(line => line.Contains("Vector512<", StringComparison.Ordinal))).Select(Member);
        var body = string.Join("\n\n", members);
        var usings = lines[..open].Where(line => line.Length > 0 && !line.EndsWith("Intrinsics.X86;", StringComparison.Ordinal) && !line.EndsWith("Intrinsics.Arm;", StringComparison.Ordinal)
            && (!line.StartsWith("/// ", StringComparison.Ordinal) || line.Contains("content", StringComparison.Ordinal)));
        var header = string.Join("\n", usings).Replace("\nnamespace", "\n\nnamespace", StringComparison.Ordinal).Replace(";\n///", ";\n\n///", StringComparison.Ordinal);
        return $"{Written}{header}\n{{\n{body}\n}}\n".Replace("Vector512", $"Vector{bits}", StringComparison.Ordinal)
            .Replace(Kept, "Vector512", StringComparison.Ordinal);
    }

    /// <summary>Members are separated by empty lines that a line of their own depth follows.</summary>
    private static IEnumerable<List<string>> Members(string[] lines)
    {
        var member = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 && lines[i + 1].StartsWith("    ", StringComparison.Ordinal) && lines[i + 1][4] != ' ')
            {
                yield return member;
                member = [];
            }
            else
            {
                member.Add(lines[i]);
            }
        }

        yield return member;
    }

    /// <summary>A method without what only 512 bits have, its documentation that of the method for these.</summary>
    private static string Member(List<string> lines)
    {
        var text = new StringBuilder();
        var documented = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].TrimStart() == "if (Avx512F.IsSupported)")
            {
                // With the comment above it, the statement below and an empty line below that.
                if (i > 0 && lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
                    text.Length -= lines[i - 1].Length + 1;
                i += i + 2 < lines.Count && lines[i + 2].Length == 0 ? 2 : 1;
            }
            else if (lines[i].StartsWith("    ///", StringComparison.Ordinal))
            {
                if (!documented)
                    text.Append("    /// <inheritdoc cref=\"").Append(Reference(lines)).Append("\"/>\n");
                documented = true;
            }
            else
            {
                text.Append(lines[i]).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n').Replace("Avx512F.IsSupported || ", "", StringComparison.Ordinal);
    }

    /// <summary>How documentation names the method for 512 bits; the width is written apart so that it stays.</summary>
    private static string Reference(List<string> lines)
    {
        var match = Signature().Match(lines.First(line => Signature().IsMatch(line)));
        var types = match.Groups["parameters"].Value.Split(", ").Select(parameter => parameter[..parameter.LastIndexOf(' ')].Replace('<', '{').Replace('>', '}'));
        return $"{match.Groups["name"].Value}({string.Join(", ", types)})".Replace("Vector512", Kept, StringComparison.Ordinal);
    }

    private const string Written = "// Written by WriteNarrower.cs; change what it reads and run it.\n";

    private const string Kept = "\u0001";

    [GeneratedRegex(@"^ *if \(Avx512F\.IsSupported\)\n.*\n|^using System\.Runtime\.Intrinsics\.X86;\n", RegexOptions.Multiline)]
    private static partial Regex OfWidest();

    [GeneratedRegex(@"^    (public|private|internal) static \S+ (?<name>\w+)\((?<parameters>[^)]*)\)")]
    private static partial Regex Signature();

#if !SOURCETENSOR_TESTS
    private static void Main()
    {
        foreach (var (name, text) in Files())
        {
            var path = Path.Combine(Folder(), name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
#endif
}
